"""On what occasion something was said."""

from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.model.attribution import Attribution, Occasion
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.occasions import find_occasions
from sayso.reconcile.speakers import name_speakers


def occasions(report: Report, *attributions: Attribution) -> list[Occasion | None]:
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    return [each.occasion for each in find_occasions(report, findings, name_speakers(report, findings, cast), cast)]


def test_hearers_place_event_and_date_are_read_beside_the_cue() -> None:
    text = "The quay is shut, Andrei Solm said in Minsk on Wednesday during a meeting of the League of Harbour Towns."
    report = report_of(text, published="2025-03-14")
    (found,) = occasions(report, said(report, "Andrei Solm", "said", "The quay is shut"))
    assert found
    assert (found.event, found.place, found.date) == ("meeting of the League of Harbour Towns", "Minsk", "2025-03-12")
    assert {span.exact for span in found.spans} == {"meeting of the League of Harbour Towns", "Minsk", "Wednesday"}


def test_told_says_to_whom() -> None:
    report = report_of("The quay is shut, Andrei Solm told the Asel Chamber on the phone.")
    (found,) = occasions(report, said(report, "Andrei Solm", "told", "The quay is shut"))
    assert found and found.to == "Asel Chamber"


def test_a_hearer_by_pronoun_is_not_taken_over() -> None:
    report = report_of("The quay is shut, Andrei Solm told her. The pier is safe, Solm added.")
    first, then = occasions(
        report,
        said(report, "Andrei Solm", "told", "The quay is shut"),
        said(report, "Solm", "added", "The pier is safe"),
    )
    assert first and first.to == "her"
    assert then is None


def test_what_is_said_is_no_occasion() -> None:
    report = report_of("Andrei Solm said that a meeting in Moscow on Monday was useless.", published="2025-03-14")
    assert occasions(report, said(report, "Andrei Solm", "said", "that a meeting in Moscow on Monday was useless")) == [None]


def test_the_occasion_holds_for_the_same_speaker_until_another_is_named() -> None:
    text = "The quay is shut, Andrei Solm told a rally. The pier is safe, Solm added. The lock leaks, he told reporters."
    report = report_of(text)
    found = occasions(
        report,
        said(report, "Andrei Solm", "told", "The quay is shut"),
        said(report, "Solm", "added", "The pier is safe"),
        said(report, "he", "told", "The lock leaks"),
    )
    assert [(each.to, each.event) for each in found if each] == [(None, "rally"), (None, "rally"), ("reporters", None)]
    assert [each.carried for each in found if each] == [(), ("event",), ()]


def test_the_capital_of_a_country_is_its_name() -> None:
    report = report_of("The quay is shut, Andrei Solm said in the Tajik capital.")
    (found,) = occasions(report, said(report, "Andrei Solm", "said", "The quay is shut"))
    assert found and found.place == "Dushanbe"
