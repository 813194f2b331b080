"""How far apart in time two reports are, counted in the reports between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# A day counts as at most this many reports: in a dense stream time is counted in days, in a sparse one in reports, for there
# a month may pass between two reports of one story. About as many a day has AllSides, whose stories are all of one day.
REPORTS_A_DAY = 8
# And as at least this much: in a pile of two reports, years still count.
DAYS_A_REPORT = 30
# What an undated report is away from any other: about as much as the next day. The best on ECB+, which has no dates.
UNDATED = 10.0


def reports_between(days: Sequence[int | None], left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.float64]:
    """For each pair how many reports appeared from the day of the one to that of the other, both days included.

    `days` has each report's day; `left` and `right` are the numbers of a pair's reports.
    """
    dated = np.array(sorted(day for day in days if day is not None), dtype=np.int64)
    known = np.array([-1 if day is None else day for day in days], dtype=np.int64)
    first, last = np.minimum(known[left], known[right]), np.maximum(known[left], known[right])
    between = np.searchsorted(dated, last, "right") - np.searchsorted(dated, first, "left")
    counted = np.minimum(between, REPORTS_A_DAY * (1 + last - first))
    return np.where(first < 0, UNDATED, np.maximum(counted, (last - first) / DAYS_A_REPORT))
