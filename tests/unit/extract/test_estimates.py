"""Figures that somebody stands for, found by their form."""

import pytest

from sayso.extract.estimates import find_estimates


def parts(text: str) -> list[list[str]]:
    return [[text[start:end] for start, end in draft.spans()] for draft in find_estimates(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry puts the toll at 45, while medics speak of 60.", ["The ministry", "puts", "the toll at 45"]),
        (
            "Ana Reul has put its strength at around 3,000 men under arms.",
            ["Ana Reul", "has put", "its strength at around 3,000 men under arms"],
        ),
        (
            "On Monday, the port estimated their number at more than 1.5 million.",
            ["the port", "estimated", "their number at more than 1.5 million"],
        ),
    ],
)
def test_an_estimate_has_its_body_verb_and_figure(text: str, expected: list[str]) -> None:
    assert parts(text) == [expected]


@pytest.mark.parametrize("text", ["She put the letter at the door."])
def test_what_is_put_somewhere_is_no_estimate(text: str) -> None:
    assert parts(text) == []
