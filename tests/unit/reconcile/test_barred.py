"""Whom a description cannot mean, by the pronouns beside it."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


@pytest.mark.parametrize(
    ("source", "cue", "behind"),
    [("the harbour pilot", "had assured", " him"), ("the harbour pilot", "had told him", ""), ("his boss", "feared", "")],
)
def test_who_is_spoken_to_or_is_the_owner_is_not_described(source: str, cue: str, behind: str) -> None:
    report = report_of(f"Andrei Solm said the quay is shut. That week {source} {cue}{behind} that the pier is safe.")
    found = speakers(
        report, said(report, "Andrei Solm", "said", "the quay is shut"), said(report, source, cue, "that the pier is safe")
    )
    assert found == ["Andrei Solm", None]


@pytest.mark.parametrize(("source", "cue", "behind"), [("His Lordship", "feared", ""), ("The bishop", "told", " him")])
def test_an_address_and_the_very_office_bar_nobody(source: str, cue: str, behind: str) -> None:
    report = report_of(f"Bishop Andrei Solm said the quay is shut. {source} {cue}{behind} that the pier is safe.")
    found = speakers(
        report,
        said(report, "Bishop Andrei Solm", "said", "the quay is shut"),
        said(report, source, cue, "that the pier is safe"),
    )
    assert found[1] == "Andrei Solm"


def test_somebody_else_of_the_office_is_meant() -> None:
    report = report_of(
        "President Ana Reul came. Andrei Solm said the quay is shut. The president had told him that the pier is safe."
    )
    found = speakers(
        report,
        said(report, "Andrei Solm", "said", "the quay is shut"),
        said(report, "The president", "had told", "that the pier is safe"),
    )
    assert found == ["Andrei Solm", "Ana Reul"]
