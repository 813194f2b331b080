"""What the confidence of an attribution rests on."""

import numpy as np
import pytest

from sayso.extract.certainty import as_draft, evidence
from sayso.extract.linking import Linked, Run
from sayso.extract.pieces import Pieces

EVEN = 0.0


def pieces(quoted: int) -> Pieces:
    """Ten words of four letters, the last `quoted` in quotation marks."""
    zeros = np.zeros(10, dtype=np.int64)
    starts = np.arange(10, dtype=np.int64) * 5
    return Pieces(zeros, starts, starts + 4, zeros, (np.arange(10) >= 10 - quoted).astype(np.int64), zeros, zeros)


def linked(*sure: float) -> Linked:
    """Source and cue of a piece each, and of the content four pieces and two, as sure as told."""
    content = tuple(Run("content", *place, each) for place, each in zip(((2, 6), (8, 10)), sure, strict=False))
    return Linked(Run("source", 0, 1, 0.5), Run("cue", 1, 2, 0.5), content, 0.5, 0.5)


def test_the_longer_part_counts_for_more_and_the_least_sure_one_for_itself() -> None:
    tagged, weakest, *_ = evidence(pieces(0), linked(0.9, 0.3))
    assert tagged == pytest.approx(np.log(0.7 / 0.3))
    assert weakest == pytest.approx(np.log(0.3 / 0.7))


def test_how_much_is_quoted_is_a_share_of_the_content() -> None:
    assert evidence(pieces(2), linked(0.5, 0.5))[8] == pytest.approx(2 / 6)


def test_what_is_lacking_is_told_and_adds_no_odds() -> None:
    found = evidence(pieces(0), Linked(None, None, linked(0.5).content, 1.0, 1.0))
    assert found[2:4] == (EVEN, EVEN)
    assert found[6:8] == (1.0, 1.0)


def test_a_draft_is_in_characters_and_surer_of_surer_tags() -> None:
    unsure, sure = (as_draft(pieces(0), linked(each), "fast") for each in (0.4, 0.95))
    assert (unsure.source, unsure.cue, unsure.content) == (((0, 4),), ((5, 9),), ((10, 29),))
    assert unsure.confidence < sure.confidence
