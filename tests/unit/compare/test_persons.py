"""Whether two names are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.persons import compare_persons


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


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_is_symmetric_and_never_fails(left: str, right: str) -> None:
    assert compare_persons(left, right).verdict == compare_persons(right, left).verdict
