"""Whether two names are one body's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.bodies import compare_bodies, is_acronym_of


@pytest.mark.parametrize(
    ("left", "right"),
    [("Daesh", "ISIL"), ("Asel Labour Centre", "the Asel Labor Center"), ("Merovian Tide Council", "Merovian Tide Council")],
)
def test_names_of_one_body(left: str, right: str) -> None:
    assert compare_bodies(left, right).verdict == "same"


def test_two_known_bodies_are_never_one() -> None:
    assert compare_bodies("Taliban", "Daesh").verdict == "different"


def test_a_country_more_leaves_it_open() -> None:
    assert compare_bodies("Russian Tide Council", "Tide Council").verdict == "unsure"
    assert compare_bodies("Russian Tide Council", "French Tide Council").verdict == "different"


def test_an_acronym_can_be_short_for_a_name() -> None:
    assert is_acronym_of("HSB", "Harbour Safety Board")
    assert not is_acronym_of("HSC", "Harbour Safety Board")


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_is_symmetric_and_never_fails(left: str, right: str) -> None:
    assert compare_bodies(left, right).verdict == compare_bodies(right, left).verdict
