"""Whether two names are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.names import compare_bodies, compare_persons, fold, is_acronym_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Andrei Solm", "Andrey Solm"),
        ("Aleksandr Dost", "Alexander Dost"),
        ("Yuran Bakhtiev", "Iuran Bahtiyev"),
        ("Sergey Velov", "Sergei Veloff"),
        ("Mohammed al-Tarin", "Muhammad al Tarin"),
        ("A. Solm", "Andrei Solm"),
        ("Gen. Andrei Solm", "Andrei Solm"),
        ("José Ortún", "Jose Ortun"),
    ],
)
def test_spellings_of_one_person(left: str, right: str) -> None:
    assert compare_persons(left, right).verdict == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [("Ivan Solm", "Andrei Solm"), ("Ana Reul", "Ana Orben"), ("B. Solm", "Andrei Solm"), ("A. J. Solm", "A. K. Solm")],
)
def test_other_given_names_are_other_persons(left: str, right: str) -> None:
    assert compare_persons(left, right).verdict == "different"


def test_a_lone_surname_leaves_it_open() -> None:
    assert compare_persons("Solm", "Andrei Solm").verdict == "unsure"


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
    assert compare_persons(left, right).verdict == compare_persons(right, left).verdict
    assert compare_bodies(left, right).verdict == compare_bodies(right, left).verdict


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
