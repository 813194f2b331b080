"""Which attributions of a report seem to have one source."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said

from sayso.extract.same_sources import group_sources


def groups(*sources: str | None) -> list[int]:
    text = " ".join(f"{source or 'Nobody'} says it is case {number} ." for number, source in enumerate(sources))
    report = report_of(text)
    return group_sources([said(report, source, None, f"it is case {number}") for number, source in enumerate(sources)])


@pytest.mark.parametrize("again", ["Reul", "reul’s", "Ms Reul", "Reul, who wept", "he", "She herself", None])
def test_a_source_goes_on(again: str | None) -> None:
    assert groups("Mayor Ana Reul", again) == [0, 0]


@pytest.mark.parametrize("other", ["Solm", "the mayor", "Reul Harbour", "her brother"])
def test_another_source_does_not(other: str) -> None:
    assert groups("Mayor Ana Reul", other) == [0, 1]


def test_a_pronoun_means_the_last_source_and_a_name_the_one_before() -> None:
    assert groups("Ana Reul", "Solm", "he", "Reul", "the port") == [0, 1, 1, 0, 4]


def test_a_pronoun_may_come_first() -> None:
    assert groups("He", "he", "Reul") == [0, 0, 2]
