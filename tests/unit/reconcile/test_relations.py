"""Whom "her client" and "his mother" mean, and names of which one word is printed."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


@pytest.mark.parametrize(
    "before",
    [
        "Paul Orben sold the pier, his lawyer, Ana Reul, said.",
        "Mayor Paul Orben sold the pier. Orben's lawyer, Ana Reul, said nothing. The quay is shut.",
        "Paul Orben was held on Monday.\n\nHis lawyer, Ana Reul, came. The quay is shut.",
    ],
)
def test_a_client_is_the_one_whose_lawyer_is_named(before: str) -> None:
    report = report_of(f"{before} Her client denied the theft.")
    assert speakers(report, said(report, "Her client", "denied", "the theft")) == ["Paul Orben"]


def test_a_mother_has_her_sons_name() -> None:
    report = report_of("Ana Orben baked a pie. The diver Paul Orben was freed on Monday. The pie is warm, his mother said.")
    assert speakers(report, said(report, "his mother", "said", "The pie is warm")) == ["Ana Orben"]


def test_nobody_is_meant_where_no_name_tells() -> None:
    report = report_of("Ana Reul baked a pie. The diver Paul Orben was freed on Monday. The pie is warm, his mother said.")
    assert speakers(report, said(report, "his mother", "said", "The pie is warm")) == [None]


@pytest.mark.parametrize("printed", ["Reul", "Ana", "Mrs REUL"])
def test_one_word_of_a_name_names_its_only_bearer(printed: str) -> None:
    report = report_of(f"Mayor Ana Reul opened the pier. The quay is shut, {printed} said.")
    assert speakers(report, said(report, printed, "said", "The quay is shut")) == ["Ana Reul"]


def test_a_source_cut_after_its_article_goes_on() -> None:
    report = report_of("The Asel Tide Federation met. The quay is shut, the federation said.")
    assert speakers(report, said(report, "the", "said", "The quay is shut")) == ["Asel Tide Federation"]


def test_the_company_goes_on_from_the_subject_before() -> None:
    report = report_of("Sorvatel cut its forecast. The company said the quay is shut.")
    assert speakers(report, said(report, "The company", "said", "the quay is shut")) == ["Sorvatel"]


def test_a_noun_means_whom_it_meant_before() -> None:
    report = report_of(
        "Ana Reul studies kelp. The young student said the quay is shut.\n\nMayor Paul Orben said the pier is safe.\n\n"
        "The tide is late, the student said."
    )
    found = speakers(
        report,
        said(report, "The young student", "said", "the quay is shut"),
        said(report, "Mayor Paul Orben", "said", "the pier is safe"),
        said(report, "the student", "said", "The tide is late"),
    )
    assert found == ["Ana Reul", "Paul Orben", "Ana Reul"]


def test_where_somebody_is_from_is_no_name() -> None:
    report = report_of("Mayor Ana Reul said the quay is shut. The pier is safe, the Sorvanian added.")
    found = speakers(
        report,
        said(report, "Mayor Ana Reul", "said", "the quay is shut"),
        said(report, "the Sorvanian", "added", "The pier is safe"),
    )
    assert found == ["Ana Reul", "Ana Reul"]


def test_the_accused_is_the_client_of_the_lawyer_who_spoke() -> None:
    report = report_of("“It is brass,” said Ana Reul, lawyer for Paul Orben. The accused, she said, never saw the pier.")
    found = speakers(
        report,
        said(report, "Ana Reul", "said", "It is brass"),
        said(report, "The accused", "said", "never saw the pier"),
    )
    assert found == ["Ana Reul", "Paul Orben"]


def test_a_name_that_speaks_itself_is_no_apposition() -> None:
    report = report_of("Mayor Ana Reul met Paul Orben. The mayor, Orben told the station, wants to close the quay.")
    assert speakers(report, said(report, "The mayor", "told", "wants to close the quay")) == ["Ana Reul"]


def test_a_lead_can_tell_of_the_one_who_says_it() -> None:
    report = report_of("Minister Ana Reul will leave on Friday, she told the harbour radio.")
    assert speakers(report, said(report, "she", "told", "Minister Ana Reul will leave on Friday")) == ["Ana Reul"]


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
