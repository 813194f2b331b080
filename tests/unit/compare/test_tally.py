"""Counted words of a whole pile."""

from itertools import pairwise

import numpy as np

from sayso.compare.tally import tally


def rows(counted):
    bounds = counted.begins.tolist()
    return [
        dict(zip(counted.words[begin:end].tolist(), counted.counts[begin:end].tolist(), strict=True))
        for begin, end in pairwise(bounds)
    ]


PILE = tally([{3: 2, 1: 1}, {}, {1: 4}])


def test_rows_are_taken_in_the_order_asked_for_and_put_behind_others():
    assert rows(PILE.only(np.array([2, 0]))) == [{1: 4}, {3: 2, 1: 1}]
    assert rows(PILE.only(np.zeros(0, np.int64))) == []
    assert rows(PILE.followed_by(tally([{7: 1}]))) == [{3: 2, 1: 1}, {}, {1: 4}, {7: 1}]


def test_a_mean_counts_rows_without_the_word_too():
    assert rows(PILE.means([[0, 2], [1], [0, 1]])) == [{1: 2.5, 3: 1}, {}, {1: 0.5, 3: 1}]
    assert rows(PILE.means([])) == []
    assert rows(tally([{}]).means([[0]])) == [{}]
