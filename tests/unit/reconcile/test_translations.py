"""Statements and reports in translation."""

import pytest
from msgspec.structs import replace
from tests.unit.reconcile.abroad import (
    FRENCH_REPORT,
    GERMAN_REPORT,
    OWN_REPORT,
    PILE,
    QUOTAS_REPORT,
    TRANSLATION,
    WIRE_REPORT,
    account_of,
)

from sayso.compare.meaning import can_encode
from sayso.model.account import Account
from sayso.model.lineage import Statement
from sayso.model.report import Credit, Report
from sayso.reconcile.credits import covering_credit, credits_outlet
from sayso.reconcile.translations import with_translations

needs_encoder = pytest.mark.skipif(not can_encode(), reason="needs the extra 'languages'")


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch):
    """As if the extra were not installed."""
    for module in ("faces", "translated", "translations"):
        monkeypatch.setattr(f"sayso.reconcile.{module}.can_encode", lambda: False)


@pytest.fixture(scope="module")
def account() -> Account:
    return account_of(*PILE)


def statement_with(account: Account, words: str) -> Statement:
    said = {each.id: each for each in account.attributions}
    return next(each for each in account.statements if any(words in said[one].content[0].exact for one in each.renderings))


def reports_of(account: Account, statement: Statement) -> set[str]:
    return {each.report for each in account.attributions if each.id in statement.renderings}


@needs_encoder
def test_a_quotation_and_its_renderings_in_three_languages_are_one_statement(account: Account):
    bolts = statement_with(account, "under these cranes")
    assert reports_of(account, bolts) == {each.id for each in (WIRE_REPORT, TRANSLATION, OWN_REPORT, GERMAN_REPORT)}
    assert "in English, German and Russian" in bolts.why
    assert [actor.name for actor in account.actors if actor.id == bolts.speaker] == ["Sergey Novikov"]


@needs_encoder
def test_differences_are_told_within_a_language_only(account: Account):
    languages = {report.id: report.language for report in account.reports}
    aligned = [each for statement in account.statements for each in statement.aligned]
    abroad = [each for each in aligned if languages[each.here.report] != languages[each.there.report]]
    assert len(abroad) >= 4
    assert all(each.differences == () for each in abroad)


@needs_encoder
def test_a_translated_report_is_a_reprint_and_adds_no_origin(account: Account):
    (reprint,) = (each for each in account.reprints if each.report == TRANSLATION.id)
    assert (reprint.of, reprint.verdict, reprint.share) == (WIRE_REPORT.id, "taken", 1.0)
    assert {passage.kind for passage in reprint.passages} == {"translated"}
    assert "English and Russian say the same in one order" in reprint.why
    assert statement_with(account, "inspected in January").origins.count == 1
    (story,) = (each for each in account.stories if WIRE_REPORT.id in each.reports)
    assert story.origins.count == 3
    assert statement_with(account, "under these cranes").origins.count == 3


@needs_encoder
def test_a_report_of_its_own_on_the_same_event_is_no_translation(account: Account):
    assert not any(each.report in (OWN_REPORT.id, GERMAN_REPORT.id) for each in account.reprints)


def test_the_account_says_how_languages_were_compared(account: Account):
    wanted = "meaning, names and numbers" if can_encode() else "names and numbers"
    assert account.made_by.settings["across languages"] == wanted
    assert "across languages" not in account_of(WIRE_REPORT, QUOTAS_REPORT).made_by.settings


def test_an_outlet_is_credited_in_another_script():
    russian = replace(TRANSLATION, outlet="Кейпваер", published=WIRE_REPORT.published)
    text = WIRE_REPORT.text + "\nKeypvaer reported this.\n"
    wire = replace(WIRE_REPORT, text=text, published=None)
    credit = Credit("Keypvaer", "outlet", wire.span(text.index("Keypvaer"), text.index("Keypvaer") + 8))
    assert covering_credit(replace(wire, credits=(credit,))) is None
    assert credits_outlet(replace(wire, credits=(credit,)), russian.outlet or "") == credit


@needs_encoder
def test_where_no_date_tells_two_translations_have_a_common_origin():
    reprints, unsure = with_translations([(QUOTAS_REPORT, FRENCH_REPORT)], (), ())
    assert [(each.verdict, unsure) for each in reprints] == [("common-origin", ())]


@needs_encoder
def test_a_copy_of_a_report_is_no_second_translation_of_its_translation():
    copy = replace(TRANSLATION, id="r-copy", outlet="Копия")
    account = account_of(WIRE_REPORT, TRANSLATION, copy)
    (story,) = account.stories
    assert story.origins.count == 1


@needs_encoder
def test_another_number_leaves_it_open_whether_two_quotations_are_one():
    other = _report(TRANSLATION, "в январе", "12 января 2011 года")
    wire = _report(WIRE_REPORT, "in January", "on January 14, 2012")
    account = account_of(wire, other)
    assert len(statement_with(account, "inspected on January").renderings) == 1
    assert any(each.about == "statement" and "Across languages" in each.why for each in account.unsure)


def _report(report: Report, words: str, others: str) -> Report:
    return replace(report, text=report.text.replace(words, others))


@pytest.mark.usefixtures("blind")
def test_without_the_encoder_a_translation_is_left_open_and_said_to_be():
    account = account_of(WIRE_REPORT, TRANSLATION)
    (story,) = account.stories
    for reprint in account.reprints:
        assert reprint.verdict == "undecided"
        assert "names and numbers alone" in reprint.why
    assert story.origins.low == 1
