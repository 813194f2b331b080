"""Which body or paper a source means, where it is not named in full."""

import pytest
from tests.unit.reconcile.test_described import speakers_of


@pytest.mark.parametrize("source", ["A memo by the intelligence service", "A memo lodged by its lawyers"])
def test_a_paper_speaks_whoever_made_it(source: str) -> None:
    assert speakers_of(f"{source} puts the quay at nine metres.", (source, "puts", "the quay at nine metres")) == ["memo"]


def test_words_beside_a_paper_are_not_the_paper() -> None:
    found = speakers_of("A memo writer puts the quay at nine metres.", ("A memo writer", "puts", "the quay at nine metres"))
    assert found == [None]
