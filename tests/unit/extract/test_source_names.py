"""Names that only a source shows."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.extract.source_runs import read_run
from sayso.extract.unnamed import read_unnamed
from sayso.extract.words import split_words


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("Minister of Water Resources Nurlan Abdykal", "person", "Nurlan Abdykal"),
        ("gardener Shakyr", "person", "Shakyr"),
        ("the Gas Consumers' Council", "organisation", "Gas Consumers' Council"),
        ("the Kelmish embassy", "organisation", "Kelmish embassy"),
        ("the gendarmerie", "organisation", "gendarmerie"),
        ("the nunciature", "organisation", "nunciature"),
        ("a 212-page report", "document", "212-page report"),
    ],
)
def test_a_source_names_who_speaks(source: str, kind: str, name: str) -> None:
    report = report_of(f"The quay is shut, {source} said.")
    found = findings_of(report, said(report, source, "said", "The quay is shut")).mentions
    assert (kind, name) in {(each.kind, each.name) for each in found}


@pytest.mark.parametrize("source", ["Commuters", "an official", "officials", "its statement", "two agencies"])
def test_many_and_anybody_get_no_name(source: str) -> None:
    report = report_of(f"{source} said the quay is shut.")
    assert not findings_of(report, said(report, source, "said", "the quay is shut")).mentions


def test_a_body_that_the_report_names_is_not_unnamed() -> None:
    report = report_of("The Asel Tide Board met. The quay is shut, the board said.")
    found = findings_of(report, said(report, "the board", "said", "The quay is shut")).mentions
    assert {each.name for each in found} == {"Asel Tide Board"}


def test_the_head_of_a_phrase_is_read_and_its_place_kept() -> None:
    assert read_unnamed("the harbour office at Vell") == ("organisation", 4, 18, "office")
    assert read_unnamed("the boy") is None


@pytest.mark.parametrize("source", ["Sablen’s central bank", "Sablen's embassy"])
def test_a_countrys_body_without_a_name_has_its_owners(source: str) -> None:
    report = report_of(f"The quay is shut, {source} said.")
    found = findings_of(report, said(report, source, "said", "The quay is shut")).mentions
    assert ("organisation", source) in {(each.kind, each.name) for each in found}


def test_a_title_does_not_run_on_into_the_sentence() -> None:
    report = report_of("Minister of Energy Nilda Orben ruled out that the waters of Lake Suyana will rise.")
    found = findings_of(report, said(report, "Minister of Energy Nilda Orben", "ruled out", "will rise")).mentions
    assert max(len(each.title or "") for each in found) < 20


@pytest.mark.parametrize(
    ("source", "told_apart"), [("the seaweed agency", True), ("the agency", False), ("the state agency", False)]
)
def test_what_stands_before_the_noun_tells_a_body_from_the_outlet_named_before(source: str, told_apart: bool) -> None:
    report = report_of(f"The Capewire news agency has read it. The quay is shut, {source} said.")
    found = findings_of(report, said(report, source, "said", "The quay is shut")).mentions
    assert (source.removeprefix("the ") in {each.name for each in found}) is told_apart


@pytest.mark.parametrize(("source", "told_apart"), [("the rope board", True), ("the tide board", False)])
def test_what_stands_before_the_noun_tells_a_body_from_another_with_that_noun(source: str, told_apart: bool) -> None:
    report = report_of(f"The Asel Tide Board met. The quay is shut, {source} said.")
    found = findings_of(report, said(report, source, "said", "The quay is shut")).mentions
    assert (source.removeprefix("the ") in {each.name for each in found}) is told_apart


@pytest.mark.parametrize(
    ("printed", "kind", "name"),
    [
        ("Ámelia Orben-Tarr of the Grey Sundline", "person", "Ámelia Orben-Tarr"),
        ("Voice of the Grey Sundline", "organisation", "Voice of the Grey Sundline"),
    ],
)
def test_a_persons_name_ends_before_of(printed: str, kind: str, name: str) -> None:
    words = split_words(printed, [(0, len(printed))])
    found, first, end = read_run(printed, words, 0, len(words))
    assert (found, printed[words[first].start : words[end - 1].end]) == (kind, name)
