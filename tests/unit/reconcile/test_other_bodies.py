"""Bodies that are called by what is no common noun for them, and names that a source holds from end to end."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


@pytest.mark.parametrize("other", ["the institution", "the judges", "The lender best known for its ferries"])
def test_a_body_is_meant_by_what_it_is_or_who_it_is_made_of(other: str) -> None:
    report = report_of(f"The Asel Tide Court said the quay is shut. The pier was never safe, {other} added.")
    first, second = speakers(
        report,
        said(report, "The Asel Tide Court", "said", "the quay is shut"),
        said(report, other, "added", "The pier was never safe"),
    )
    assert first == second == "Asel Tide Court"


@pytest.mark.parametrize("other", ["the harbour authority", "the fishermen", "the baker", "the source", "the filing"])
def test_another_noun_leaves_it_open(other: str) -> None:
    report = report_of(f"The Asel Tide Court said the quay is shut. The pier was never safe, {other} added.")
    second = speakers(
        report,
        said(report, "The Asel Tide Court", "said", "the quay is shut"),
        said(report, other, "added", "The pier was never safe"),
    )[1]
    assert second != "Asel Tide Court"


@pytest.mark.parametrize(("body", "sentences", "meant"), [("Court", 3, True), ("Court", 13, False), ("Ministry", 3, False)])
def test_the_judges_are_of_a_court_that_is_named_not_far_before(body: str, sentences: int, meant: bool) -> None:
    report = report_of(f"The Asel Tide {body} met. {'It rained. ' * sentences}The pier was never safe, the judges said.")
    found = speakers(report, said(report, "the judges", "said", "The pier was never safe"))
    assert (found == [f"Asel Tide {body}"]) is meant


@pytest.mark.parametrize(
    "name", ["Collective against Noise", "Kelp Growers' Circle", "Sunday Trumpet", "Lantern of the Free Coast"]
)
def test_a_source_that_is_a_name_from_end_to_end_names_a_body(name: str) -> None:
    report = report_of(f"The {name} said the quay is shut.")
    assert speakers(report, said(report, f"The {name}", "said", "the quay is shut")) == [name]


@pytest.mark.parametrize("source", ["Residents of Kiln Row", "Analysts at Kelp Row"])
def test_many_of_a_place_are_no_name(source: str) -> None:
    report = report_of(f"{source} said the quay is shut.")
    assert speakers(report, said(report, source, "said", "the quay is shut")) != [source]


def test_who_is_the_one_right_before() -> None:
    report = report_of("Ana Reul, a lampman, came.\n\nThe pier is safe, said the lampman, who asked Pell Orben to stay.")
    found = speakers(
        report, said(report, "the lampman", "said", "The pier is safe"), said(report, "who", "asked", "Pell Orben to stay")
    )
    assert found == ["Ana Reul", "Ana Reul"]


def test_an_owner_is_described_without_its_ending() -> None:
    report = report_of("The Asel Tide Court said the quay is shut. The pier was safe, in the court’s opinion.")
    found = speakers(
        report,
        said(report, "The Asel Tide Court", "said", "the quay is shut"),
        said(report, "the court’s", "opinion", "The pier was safe"),
    )
    assert found == ["Asel Tide Court", "Asel Tide Court"]


def test_the_company_goes_on_from_the_subject_before() -> None:
    report = report_of("Sorvatel cut its forecast. The company said the quay is shut.")
    assert speakers(report, said(report, "The company", "said", "the quay is shut")) == ["Sorvatel"]


def test_a_spokeswoman_speaks_for_the_subject_before() -> None:
    report = report_of("Sorvatel denied the theft. We count every axle, a spokeswoman said.")
    found = speakers(
        report, said(report, "Sorvatel", "denied", "the theft"), said(report, "a spokeswoman", "said", "We count every axle")
    )
    assert found == ["Sorvatel", "Sorvatel"]


def test_a_poll_without_another_word_speaks_for_its_maker() -> None:
    report = report_of("The Asel Tide Institute met. The pier is loved, a flash poll by the Asel Tide Institute found.")
    found = speakers(report, said(report, "a flash poll by the Asel Tide Institute", "found", "The pier is loved"))
    assert found == ["Asel Tide Institute"]


def test_a_source_cut_after_its_article_goes_on() -> None:
    report = report_of("The Asel Tide Federation met. The quay is shut, the federation said.")
    assert speakers(report, said(report, "the", "said", "The quay is shut")) == ["Asel Tide Federation"]
