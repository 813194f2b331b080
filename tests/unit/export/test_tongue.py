"""Words in other languages than the page's."""

import re

import pytest
from tests.unit.reconcile.abroad import GERMAN_REPORT, OWN_REPORT, TRANSLATION, WIRE_REPORT, account_of, report_of

from sayso.compare.meaning import can_encode
from sayso.export.html import write_html
from sayso.export.markdown import write_markdown
from sayso.model.account import Account

HEBREW = """הרציף הצפוני באסל סגור

מנוף קרס בנמל אסל ביום שלישי ופצע 14 עובדים.

"לא נשלח איש אל מתחת למנופים האלה", אמר מנהל הנמל.
"""
needs_encoder = pytest.mark.skipif(not can_encode(), reason="needs the extra 'languages'")


@pytest.fixture(scope="module")
def account() -> Account:
    return account_of(WIRE_REPORT, TRANSLATION, OWN_REPORT, GERMAN_REPORT, report_of(HEBREW, "he", "הנמל", "2024-03-06"))


@pytest.fixture(scope="module")
def page(account: Account) -> str:
    return write_html(account)


@needs_encoder
def test_a_rendering_says_in_which_language_it_is(page: str):
    assert re.search(r'<div lang="ru" dir="ltr">«Мы никого не отправим', page)
    assert re.search(r'<div lang="de" dir="ltr">„Wir schicken niemanden', page)
    assert "translation, in Russian" in page
    assert ">in German<" in page


@needs_encoder
def test_a_statement_is_headed_by_its_words_in_the_language_of_the_page(page: str):
    assert re.search(r"<h3 id=\"h-statement-\w+\">“We will not send anybody", page)


def test_what_is_written_from_right_to_left_is_set_so(page: str):
    assert re.search(r'<h3 id="h-statement-\w+" lang="he" dir="rtl">“לא נשלח', page)
    assert '<div class="text" lang="he" dir="rtl">' in page


def test_words_in_the_language_of_the_page_bear_no_mark(page: str):
    assert 'lang="en"' not in page.partition('<html lang="en">')[2]


@needs_encoder
def test_markdown_says_it_too(account: Account):
    told = write_markdown(account)
    assert "translation, in Russian: “Мы никого" in told
    assert "in German: “Wir schicken" in told
    assert "alike in meaning" in write_html(account)
