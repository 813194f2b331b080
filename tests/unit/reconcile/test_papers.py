"""Documents that speak: introduced before they do, and called otherwise later."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers

from sayso.language.documents import can_be_same, document_noun


@pytest.mark.parametrize(
    ("introduced", "other"),
    [
        ("A lawsuit", "the 84-page filing"),
        ("A study", "the analysis"),
        ("The indictment", "the accusatory writ"),
        ("An expert opinion", "the same eleven pages"),
        ("A survey", "the poll of 300 dockers"),
    ],
)
def test_a_document_is_meant_by_another_noun(introduced: str, other: str) -> None:
    report = report_of(f"{introduced} says the quay is rotten. The pier was never closed, {other} adds.")
    first, second = speakers(
        report,
        said(report, introduced, "says", "the quay is rotten"),
        said(report, other, "adds", "The pier was never closed"),
    )
    assert first is not None
    assert first == second


@pytest.mark.parametrize("other", ["a second report", "its memorandum", "the treaty"])
def test_a_document_is_not_meant_by_what_is_another(other: str) -> None:
    report = report_of(f"A survey says the quay is rotten. The pier was never closed, {other} adds.")
    first, second = speakers(
        report,
        said(report, "A survey", "says", "the quay is rotten"),
        said(report, other, "adds", "The pier was never closed"),
    )
    assert first != second


@pytest.mark.parametrize("source", ["It", "The text"])
def test_a_document_that_is_introduced_first_speaks_later(source: str) -> None:
    report = report_of(f"A petition with 300 names was tabled in June. {source} asks for a fence.")
    assert speakers(report, said(report, source, "asks for", "a fence")) == ["petition"]


def test_whose_own_paper_is_named_goes_on_to_speak() -> None:
    report = report_of("The Asel Tide Board met and in its report gave dates. It asks for a fence.")
    assert speakers(report, said(report, "It", "asks for", "a fence")) == ["Asel Tide Board"]


def test_whose_paper_it_is_does_not_speak() -> None:
    report = report_of("The auditors’ report into the quay says the fence is rotten.")
    assert speakers(report, said(report, "The auditors’ report into the quay", "says", "the fence is rotten")) == ["report"]


def test_nouns_for_documents_go_by_their_last_words() -> None:
    assert document_noun("84-page court filing") == "court filing"
    assert document_noun("old fisherman") is None
    assert can_be_same("filing", "lawsuit")
    assert not can_be_same("treaty", "survey")
