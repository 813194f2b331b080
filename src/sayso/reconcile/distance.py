"""How far apart in time two reports are, counted in the reports between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.compare.words import stem
from sayso.reconcile.counted import Counted

# A day counts as at most this many reports: in a dense stream time is counted in days, in a sparse one in reports, for there
# a month may pass between two reports of one story. About as many a day has AllSides, whose stories are all of one day.
REPORTS_A_DAY = 8
# And as at least this many times the root of the days between: in a small pile months and years still count, a month not four
# times as much as a week. With 1, 1.5 and none (a report for 30 days) the half of the small piles that was chosen on has .899,
# .903, .893; piles of ten of g5w1h, some of whose pages carry a date of years later, .981, .976, .988.
ROOT_OF_DAYS = 1.5
# What an undated report is away from any other: about as much as the next day. Less where both name a day of the week in
# common, more where both name days and none in common: at equal likeness those are two to five times as often of two stories.
# Chosen on ECB+, which has no dates, and on that half of the small piles (bench/small_piles.py).
UNDATED, SAME_WEEKDAY, OTHER_WEEKDAYS = 9.0, 4.0, 20.0
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def weekdays_named(counted: Counted) -> NDArray[np.int64]:
    """The days of the week that each report's headline and lead name, a bit each."""
    named = np.zeros(len(counted.tally), np.int64)
    numbers = {counted.numbering.stems[stem(day)]: bit for bit, day in enumerate(_WEEK) if stem(day) in counted.numbering.stems}
    entries = np.flatnonzero(np.isin(counted.tally.words, list(numbers)))
    reports = np.searchsorted(counted.tally.begins, entries, "right") - 1
    bits = np.array([1 << numbers[word] for word in counted.tally.words[entries].tolist()], np.int64)
    np.bitwise_or.at(named, reports, bits)
    return named


def reports_between(
    days: Sequence[int | None], weekdays: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """For each pair how many reports appeared from the day of the one to that of the other, both days included.

    `days` has each report's day, `weekdays` those that it names; `left` and `right` are the numbers of a pair's reports.
    """
    dated = np.array(sorted(day for day in days if day is not None), dtype=np.int64)
    known = np.array([-1 if day is None else day for day in days], dtype=np.int64)
    first, last = np.minimum(known[left], known[right]), np.maximum(known[left], known[right])
    between = np.searchsorted(dated, last, "right") - np.searchsorted(dated, first, "left")
    counted = np.minimum(between, REPORTS_A_DAY * (1 + last - first))
    ours, theirs = weekdays[left], weekdays[right]
    both = np.where((ours & theirs) > 0, SAME_WEEKDAY, OTHER_WEEKDAYS)
    undated = np.where((ours > 0) & (theirs > 0), both, UNDATED)
    return np.where(first < 0, undated, np.maximum(counted, ROOT_OF_DAYS * np.sqrt(last - first)))
