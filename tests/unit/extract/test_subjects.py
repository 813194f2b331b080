"""Persons of whom the next sentence speaks, though no rule has named them."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


@pytest.mark.parametrize("source", ["The 52-year-old", "The food historian", "She", "The mahout"])
def test_the_subject_before_a_description_is_a_person(source: str) -> None:
    report = report_of(f"Kettisara, who goes by one name, has fed the herd since boyhood. {source} said the quay is shut.")
    assert speakers(report, said(report, source, "said", "the quay is shut")) == ["Kettisara"]


@pytest.mark.parametrize("subject", ["Farmers", "The harbour", "Asel Tide Board"])
def test_anything_else_that_begins_a_sentence_is_none(subject: str) -> None:
    report = report_of(f"{subject} has had a hard winter. The 52-year-old said the quay is shut.")
    assert speakers(report, said(report, "The 52-year-old", "said", "the quay is shut")) == [None]
