"""Average link over compared pairs, and the time between reports."""

import numpy as np

from sayso.model.report import Report
from sayso.reconcile.counted import count_leads
from sayso.reconcile.distance import (
    OTHER_WEEKDAYS,
    REPORTS_A_DAY,
    ROOT_OF_DAYS,
    SAME_WEEKDAY,
    UNDATED,
    reports_between,
    weekdays_named,
)
from sayso.reconcile.joining import Alike, join


def joined(count, pairs, least, needed=None, days=()):
    left, right, likeness = (np.array(column) for column in zip(*pairs, strict=True))
    return join(count, Alike(left, right, likeness, np.full(len(pairs), needed or least)), least, days).groups


def test_the_best_pair_is_joined_first_and_the_mean_decides_on_the_rest():
    assert joined(4, [(0, 1, 0.9), (1, 2, 0.3), (0, 2, 0.3)], 0.25) == [[0, 1, 2], [3]]
    assert joined(4, [(0, 1, 0.9), (1, 2, 0.3)], 0.25) == [[0, 1], [2], [3]]


def test_a_chain_of_pairs_does_not_percolate():
    groups = joined(20, [(number, number + 1, 0.3) for number in range(19)], 0.25)
    assert max(map(len, groups)) == 2


def test_a_large_group_takes_in_what_was_compared_with_only_some_of_it():
    pairs = [(left, right, 0.5) for left in range(60) for right in range(left + 1, 60)]
    assert len(joined(61, [*pairs, *((number, 60, 0.5) for number in range(25))], 0.25)) == 1


def between(days, left=0, right=1, weekdays=None):
    named = np.array(weekdays or [0] * len(days))
    (found,) = reports_between(days, named, np.array([left]), np.array([right]))
    return found


def test_time_is_counted_in_reports_a_day_as_so_many_at_most():
    assert between([10, 14, 11, 12]) == 4
    assert between([10, 11] + [10] * 500) == 2 * REPORTS_A_DAY


def test_years_count_in_a_pile_of_two_and_an_undated_report_is_as_far_from_any():
    assert between([0, 900]) == 30 * ROOT_OF_DAYS
    assert between([0, None]) == between([None, None]) == UNDATED


def test_days_of_the_week_tell_of_the_time_of_an_undated_report():
    monday, friday = 1, 16
    assert between([0, None], weekdays=[monday, monday | friday]) == SAME_WEEKDAY
    assert between([0, None], weekdays=[monday, friday]) == OTHER_WEEKDAYS
    assert between([0, None], weekdays=[monday, 0]) == UNDATED
    assert between([5, 5], weekdays=[monday, friday]) == between([5, 5])


def test_the_days_that_a_report_names_are_a_bit_each():
    texts = ("The quay reopened on Monday, not on Friday.", "Nobody came.", "A mayor’s Monday.")
    counted = count_leads(Report(f"r{number}", "", "", "", text) for number, text in enumerate(texts))
    assert weekdays_named(counted).tolist() == [17, 0, 1]


def test_an_undated_report_does_not_bring_together_what_is_months_apart():
    pairs = [(0, 2, 0.9), (1, 2, 0.5), (0, 1, 0.2)]
    assert joined(3, pairs, 0.25, days=[0, 400, None]) == [[0, 2], [1]]
    assert joined(3, pairs, 0.25, days=[0, 20, None]) == [[0, 1, 2]]
    assert joined(3, pairs, 0.25, days=[0, 400, 0]) == [[0, 1, 2]]


def test_two_single_reports_may_need_more_than_a_group_does():
    assert joined(3, [(0, 1, 0.3), (0, 2, 0.5), (1, 2, 0.3)], 0.25, needed=0.4) == [[0, 1, 2]]
    assert joined(2, [(0, 1, 0.3)], 0.25, needed=0.4) == [[0], [1]]


def test_what_no_pairs_connect_is_joined_apart():
    assert joined(7, [(5, 6, 0.9), (1, 3, 0.9), (0, 2, 0.1), (3, 6, 0.01)], 0.25) == [[0], [1, 3], [2], [4], [5, 6]]
    none = np.zeros(0, np.int64)
    assert join(2, Alike(none, none, none.astype(float), none.astype(float)), 0.25).groups == [[0], [1]]


def test_a_join_by_little_more_than_was_needed_is_told_with_its_two_sides():
    left, right, likeness = np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([0.9, 0.29, 0.27])
    alike = Alike(left, right, likeness, np.full(3, 0.25))
    assert join(3, alike, 0.25, doubt=1.2).barely == [([0, 1], [2])]
    assert join(3, alike, 0.25).barely == []
    assert join(3, alike, 0.25).groups == join(3, alike, 0.25, doubt=1.2).groups
