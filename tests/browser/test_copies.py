"""Near copies in a crowd: what the page prints of them, and what the script makes of that."""

import pytest
from tests.unit.export import pile as invented

from sayso.export.page import lay_out

pytestmark = pytest.mark.browser
MANY = invented.many()
TEXTS = {report.id: report.text for report in MANY.reports}
COPIES = lay_out(MANY).copies
READ = """copy => { const text = document.getElementById(copy).querySelector('.text').cloneNode(true);
                    text.querySelectorAll('.tag, .gut').forEach(each => each.remove());
                    return text.textContent; }"""


def test_unfolding_a_copy_shows_its_text_to_the_character(visit):
    seen = visit("many")
    seen.page.evaluate("document.querySelectorAll('.copies summary').forEach(each => each.click())")
    assert {each: seen.page.evaluate(READ, each) for each in COPIES} == {each: TEXTS[each] for each in COPIES}
    assert seen.errors == []


def test_every_link_opens_exactly_its_characters_in_copies_too(visit):
    page = visit("many").page
    opened = page.evaluate(
        """[...document.querySelectorAll('main a[data-ev]')].map(link => {
             link.click();
             return [link.hash.slice(1), (link.dataset.ev || link.hash.slice(1)).split(' '),
                     [...document.querySelectorAll('#pane-body mark')].map(each => each.textContent).join('')];
           })"""
    )
    wrong, in_copies = [], 0
    for to, runs, marked in opened:
        places, addresses = set(), [each if "." in each else f"{to}.{each}" for each in runs]
        for report, _, offsets in (each.rpartition(".") for each in addresses):
            start, end = map(int, offsets.split("-"))
            places |= {(report, at) for at in range(start, end)}
            in_copies += report in COPIES
        if sorted(marked) != sorted(TEXTS[report][at] for report, at in places if TEXTS[report][at] not in "\r\n"):
            wrong.append((addresses, marked))
    assert in_copies > 20 and wrong == []


def test_the_address_of_characters_in_a_copy_opens_them(visit):
    page = visit("many").page
    copy = next(iter(COPIES))
    start = TEXTS[copy].index("Warden Jessa Holm")
    page.evaluate("to => { location.hash = to }", f"{copy}.{start}-{start + len('Warden Jessa Holm')}")
    page.wait_for_function("copy => document.getElementById(copy).querySelector('.text mark')", arg=copy)
    mark = page.locator(f'[id="{copy}"] .text mark')
    assert mark.inner_text() == "Warden Jessa Holm" and mark.is_visible()


def test_without_javascript_a_copy_tells_what_differs(visit):
    page = visit("many", java_script_enabled=False).page
    copy = next(each for each, told in COPIES.items() if told.edits)
    article = page.locator(f'[id="{copy}"]')
    assert article.locator(".edits li").count() == len(COPIES[copy].edits)
    words = article.locator(".edits ins").all_text_contents()
    assert words == [each.words for each in COPIES[copy].edits if each.words]


def test_a_code_tells_its_outlet_when_pointed_at(visit):
    page = visit("many").page
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    code = page.locator(".codes a:not(.code)").first
    code.dispatch_event("pointerover")
    assert code.get_attribute("title").startswith("Outlet ")
