"""How alike two single reports must be, by what like reports have."""

import numpy as np
from pytest import approx

from sayso.compare.neighbours import Pairs
from sayso.reconcile.mates import BEYOND_DOUBT, start_from

LEAST = 0.1


def needed(likeness, pairs, count, beforehand=0.9):
    earlier, later = (np.array(side, np.int64) for side in zip(*pairs, strict=True))
    weights = np.zeros(len(pairs), np.float32)
    return start_from(count, Pairs(earlier, later, weights, weights), np.array(likeness), LEAST, beforehand).tolist()


def crowd(likeness, count=40):
    """Two reports that were both compared with a crowd, whose reports are alike by twos."""
    twos = [(number, number + 1) for number in range(2, count, 2)]
    looked_at = [(one, number) for number in range(2, count) for one in (0, 1)]
    pairs = [(0, 1), *twos, *looked_at]
    return needed([LEAST, *[likeness] * len(twos), *[0.0] * len(looked_at)], pairs, count)[0]


def test_where_like_reports_have_mates_the_usual_likeness_is_enough():
    assert crowd(BEYOND_DOUBT * LEAST) == approx(LEAST)


def test_where_like_reports_are_alone_two_must_be_more_alike():
    assert crowd(BEYOND_DOUBT * LEAST * 0.99) > 1.5 * LEAST


def test_a_pile_of_two_says_nothing_of_what_is_usual():
    assert needed([LEAST], [(0, 1)], 2) == approx([LEAST])
    assert needed([BEYOND_DOUBT * LEAST], [(0, 1)], 2) == approx([LEAST])
    assert needed([LEAST], [(0, 1)], 2, beforehand=0.5)[0] > 1.5 * LEAST
