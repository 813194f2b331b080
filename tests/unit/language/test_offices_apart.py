"""Offices that nobody means by each other's word."""

import pytest

from sayso.language.offices import are_apart


@pytest.mark.parametrize(
    ("office", "other", "apart"),
    [
        ("mayor", "governor", True),
        ("lawyer", "judge", True),
        ("prime minister", "premier", False),
        ("lawyer", "barrister", False),
        ("head", "mayor", False),
    ],
)
def test_a_mayor_is_no_governor_but_may_be_a_head(office: str, other: str, apart: bool) -> None:
    assert are_apart(office, other) is apart
