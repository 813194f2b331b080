"""Outlets without a name."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.unnamed_outlets import find_unnamed_outlets


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He laughed, according to the pool reporter aboard.", "press pool"),
        ("He spoke to the press pool.", "press pool"),
        ("He told the national telethon so.", "national telethon"),
        ("He told state radio so.", "state radio"),
    ],
)
def test_who_hears_is_an_outlet(text: str, name: str) -> None:
    assert [each.name for each in find_unnamed_outlets(report_of(text), ())] == [name]


def test_a_pool_to_swim_in_is_none() -> None:
    assert not list(find_unnamed_outlets(report_of("He jumped in the pool, and said so on the radio."), ()))
