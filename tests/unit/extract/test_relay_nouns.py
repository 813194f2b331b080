"""Places of relays as whole noun phrases, and the actors that those without a name become."""

import pytest
from msgspec import structs
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.extract.relay_nouns import LEAST, with_relay_nouns
from sayso.extract.unnamed import read_unnamed
from sayso.model.findings import Findings, Hand

SAID = "The quay is shut, Andrei Solm said. "


def completed(behind: str, marked: str, near: float = 0.9) -> tuple[Findings, str]:
    """The findings of a statement and a sentence, where `marked` is a likely relay; and what is marked then."""
    report = report_of(f"{SAID}{behind}")
    one = said(report, "Andrei Solm", "said", "The quay is shut")
    start = report.text.index(marked, len(SAID))
    place = report.span(start, start + len(marked))
    hands = {one.id: (Hand(None, 1 - near, 1.0), Hand(place, near, 0.0))}
    found = with_relay_nouns(report, structs.replace(findings_of(report, one), hands=hands))
    nobody, relay = found.hands[one.id]
    assert nobody.span is None and relay.span is not None
    return found, relay.span.exact


@pytest.mark.parametrize(
    ("behind", "marked", "whole"),
    [
        ("He spoke to the harbour channel Pell News.", "the", "the harbour channel Pell News"),
        ("He spoke to the channel “Pell News”.", "the channel", "the channel “Pell News"),
        ("He was on “Pell News” before.", "“", "“Pell News"),
        ("He spoke to a national newspaper, the Pell Herald.", "a national newspaper", "a national newspaper, the Pell Herald"),
        ("He spoke to the newspaper, Pell News heard.", "the newspaper", "the newspaper"),
        ("He is in the transcript of the call.", "the", "the transcript"),
        ("He is in the quarterly survey of berths.", "the quarterly", "the quarterly survey"),
        ("He is in what the clerk records there.", "the clerk", "the clerk"),
        ("He spoke to the boy by the lock.", "the", "the"),
    ],
)
def test_a_place_goes_on_to_its_name_or_noun(behind: str, marked: str, whole: str) -> None:
    assert completed(behind, marked)[1] == whole


@pytest.mark.parametrize(
    ("behind", "marked", "added"),
    [
        ("He is in the harbour affidavit.", "the harbour affidavit", [("document", "harbour affidavit")]),
        ("He is in the warrant of May.", "the", [("document", "warrant")]),
        ("So says his press service.", "his", [("organisation", "press service")]),
        ("So says police headquarters.", "police headquarters", [("organisation", "police headquarters")]),
        ("He spoke to the boy.", "the boy", []),
        ("So says the ministry’s press service.", "the ministry’s press service", []),
        ("So say the insurers.", "the insurers", []),
        ("He spoke to the harbour service Slow Water.", "the harbour service", []),
    ],
)
def test_a_likely_document_or_body_without_a_name_is_an_actor(behind: str, marked: str, added: list[tuple[str, str]]) -> None:
    found, _ = completed(behind, marked)
    assert [(each.kind, each.name) for each in found.mentions if each.name.islower()] == added


def test_a_name_that_nothing_else_told_of_is_an_outlets() -> None:
    assert ("outlet", "Slow Water") in {
        (each.kind, each.name) for each in completed("He was on Slow Water.", "Slow Water")[0].mentions
    }


def test_who_speaks_stays_as_he_is_marked() -> None:
    report = report_of("The couple plan to leave. The quay is shut.")
    one, other = said(report, "The couple", "plan", "to leave"), said(report, None, None, "The quay is shut")
    place = report.span(0, len("The couple"))
    findings = structs.replace(findings_of(report, one, other), hands={other.id: (Hand(place, 0.9, 0.0),)})
    found = with_relay_nouns(report, findings)
    assert found.hands[other.id][0].span == place
    assert found.mentions == findings.mentions


def test_a_headline_makes_no_actor() -> None:
    report = report_of("Quay shut, crews tell union\n\nThe quay is shut, Andrei Solm said.")
    one = said(report, "Andrei Solm", "said", "The quay is shut")
    start = report.text.index("union")
    findings = structs.replace(findings_of(report, one), hands={one.id: (Hand(report.span(start, start + 5), 0.9, 0.0),)})
    assert with_relay_nouns(report, findings).mentions == findings.mentions


def test_an_unlikely_place_is_no_actor() -> None:
    found, _ = completed("He is in the harbour affidavit.", "the harbour affidavit", near=LEAST / 2)
    assert not [each for each in found.mentions if each.name.islower()]


def test_an_office_of_one_person_is_a_body_and_his_ship_is_not() -> None:
    assert read_unnamed("her office") == ("organisation", 4, 10, "office")
    assert read_unnamed("his company") is None


def test_a_press_service_behind_its_bodys_name_is_no_body_of_its_own() -> None:
    report = report_of("The quay is shut, the Tide Ministry’s press service said.")
    source = "the Tide Ministry’s press service"
    found = findings_of(report, said(report, source, "said", "The quay is shut")).mentions
    assert [each.name for each in found] == ["Tide Ministry"]
