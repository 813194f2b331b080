"""Short names by which a report calls its own outlet."""

import pytest

from sayso.reconcile.house import _is_short_for


@pytest.mark.parametrize(
    ("short", "outlet"),
    [
        ("AW", "Anchor Wire"),
        ("AnQA", "Anchor Quay Agency"),
        ("APR News", "Anchor Public Radio News"),
        ("AW-News", "Anchor Wire"),
    ],
)
def test_letters_of_its_words_mean_the_outlet(short: str, outlet: str) -> None:
    assert _is_short_for(short, outlet)


@pytest.mark.parametrize(("short", "outlet"), [("Anna", "Anchor Wire of Na"), ("KPR News", "Anchor Public Radio News")])
def test_other_words_do_not(short: str, outlet: str) -> None:
    assert not _is_short_for(short, outlet)
