"""What sort of body a noun can mean."""

import pytest

from sayso.language.body_sorts import is_of_sort


@pytest.mark.parametrize(
    ("noun", "name", "can"),
    [
        ("utility", "ridge electric", True),
        ("airline", "ministry of tides", False),
        ("regulator", "air safety office", True),
        ("regulator", "sundline", False),
        ("charity", "pell rescue society", True),
        ("company", "pell rescue society", False),
        ("operator", "sundline", True),
    ],
)
def test_a_noun_means_bodies_of_its_sort(noun: str, name: str, can: bool) -> None:
    assert is_of_sort(noun, frozenset(name.split())) is can
