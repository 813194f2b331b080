"""Sentences that tell of a saying right before it."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_occasions import occasions


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (
            "Andrei Solm replied in a written answer to the Asel Chamber.",
            {"medium": "written answer to the Asel Chamber", "to": "Asel Chamber"},
        ),
        (
            "Andrei Solm spoke to reporters on Wednesday at a rally.",
            {"to": "reporters", "date": "2025-03-12", "event": "rally"},
        ),
    ],
)
def test_the_sentence_before_gives_the_occasion(before: str, expected: dict[str, str]) -> None:
    report = report_of(f"{before} “The quay is shut,” Solm said.", published="2025-03-14")
    (found,) = occasions(report, said(report, "Solm", "said", "“The quay is shut,”", "direct"))
    assert found
    assert {key: getattr(found, key) for key in expected} == expected
    assert set(expected) <= set(found.carried)


@pytest.mark.parametrize(
    "before",
    [
        "Ana Reul spoke to reporters on Wednesday at a rally.",
        "Andrei Solm left the harbour on Wednesday.",
        "On Wednesday Ana Reul answered Andrei Solm.",
    ],
)
def test_what_others_did_before_does_not(before: str) -> None:
    report = report_of(f"{before} “The quay is shut,” Solm said.", published="2025-03-14")
    assert occasions(report, said(report, "Solm", "said", "“The quay is shut,”", "direct")) == [None]
