"""Whom "it" looks back to."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The Grain Programme has run out of patience.", "Grain Programme"),
        ("The prosecutor's office has opened a file.", "prosecutor's office"),
        ("Ridge Velvet, which makes the seat, has closed.", "Ridge Velvet"),
        ("But the Pell Lamp Board has closed the quay.", "Pell Lamp Board"),
    ],
)
def test_it_is_the_body_that_begins_the_sentence_before(before: str, name: str) -> None:
    report = report_of(f"The Asel Tide Board said the quay is shut. {before} It called the pier unsafe.")
    attributions = (
        said(report, "The Asel Tide Board", "said", "the quay is shut"),
        said(report, "It", "called", "the pier unsafe"),
    )
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    speakers = [each.speaker for each in name_speakers(report, findings, cast)]
    assert speakers[1] and cast.by_id[speakers[1]].name == name


def test_it_goes_on_from_the_one_who_spoke_over_the_end_of_a_paragraph() -> None:
    report = report_of("The Asel Tide Board said the quay is shut.\n\nIt called the pier unsafe.")
    attributions = (
        said(report, "The Asel Tide Board", "said", "the quay is shut"),
        said(report, "It", "called", "the pier unsafe"),
    )
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    assert len({each.speaker for each in name_speakers(report, findings, cast)}) == 1
