"""Average link over compared pairs, and the time between reports."""

import numpy as np

from sayso.reconcile.distance import REPORTS_A_DAY, UNDATED, reports_between
from sayso.reconcile.joining import Alike, join


def joined(count, pairs, least, needed=None):
    left, right, likeness = (np.array(column) for column in zip(*pairs, strict=True))
    return join(count, Alike(left, right, likeness, np.full(len(pairs), needed or least)), least)


def test_the_best_pair_is_joined_first_and_the_mean_decides_on_the_rest():
    assert joined(4, [(0, 1, 0.9), (1, 2, 0.3), (0, 2, 0.3)], 0.25) == [[0, 1, 2], [3]]
    assert joined(4, [(0, 1, 0.9), (1, 2, 0.3)], 0.25) == [[0, 1], [2], [3]]


def test_a_chain_of_pairs_does_not_percolate():
    groups = joined(20, [(number, number + 1, 0.3) for number in range(19)], 0.25)
    assert max(map(len, groups)) == 2


def test_a_large_group_takes_in_what_was_compared_with_only_some_of_it():
    pairs = [(left, right, 0.5) for left in range(60) for right in range(left + 1, 60)]
    assert len(joined(61, [*pairs, *((number, 60, 0.5) for number in range(25))], 0.25)) == 1


def between(days, left=0, right=1):
    (found,) = reports_between(days, np.array([left]), np.array([right]))
    return found


def test_time_is_counted_in_reports_a_day_as_so_many_at_most():
    assert between([10, 40, 20, 30]) == 4
    assert between([10, 11] + [10] * 500) == 2 * REPORTS_A_DAY


def test_years_count_in_a_pile_of_two_and_an_undated_report_is_as_far_from_any():
    assert between([0, 3000]) == 100
    assert between([0, None]) == between([None, None]) == UNDATED


def test_two_single_reports_may_need_more_than_a_group_does():
    assert joined(3, [(0, 1, 0.3), (0, 2, 0.5), (1, 2, 0.3)], 0.25, needed=0.4) == [[0, 1, 2]]
    assert joined(2, [(0, 1, 0.3)], 0.25, needed=0.4) == [[0], [1]]


def test_what_no_pairs_connect_is_joined_apart():
    assert joined(7, [(5, 6, 0.9), (1, 3, 0.9), (0, 2, 0.1), (3, 6, 0.01)], 0.25) == [[0], [1, 3], [2], [4], [5, 6]]
    none = np.zeros(0, np.int64)
    assert join(2, Alike(none, none, none.astype(float), none.astype(float)), 0.25) == [[0], [1]]
