"""Stock: legal notices, sign-offs and background paragraphs that are printed again and again, whatever the report."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from sayso.compare.chains import Stretch
from sayso.compare.fingerprints import run_numbers
from sayso.reconcile.kinship import Kinship
from sayso.reconcile.order import day_of
from sayso.reconcile.pages import Shelf

# Words of a run that is counted; what so many reports print over so many days, or in so many stories, is no sign of copying
# this report: a wire's report is printed within days, and in one story.
RUN, REPORTS, DAYS, STORIES = 4, 5, 30, 6
_LEAST, _MOST = np.iinfo(np.int32).min, np.iinfo(np.int32).max
_SLOTS = 1 << 22
"""Places of a table, at most, in which runs are counted before any is kept: 71 MB."""


def find_stock(kin: Sequence[Kinship], pages: Shelf, story_of: Mapping[str, int]) -> np.ndarray:
    """The runs of words that are stock, among those that pairs of reports share, in ascending order.

    Kept are only runs that may be stock, so that memory grows with what stands in several stories or is printed for long.
    """
    if len(kin) < REPORTS - 1:
        return np.zeros(0, np.uint64)
    numbers = {report: number for number, report in enumerate(pages.reports)}
    days = np.array([_LEAST if (day := day_of(report)) is None else day for report in pages.reports.values()], np.int64)
    stories = np.array([story_of[report] for report in pages.reports], np.int64)
    runs, holders = [], []
    for values, taker, giver in _perhaps(kin, pages, numbers, days, stories):
        runs += [values, values]
        holders += [np.full(len(values), taker, np.int32), np.full(len(values), giver, np.int32)]
    if not runs:
        return np.zeros(0, np.uint64)
    return _told_apart(*_once(np.concatenate(runs), np.concatenate(holders)), days, stories)


def _perhaps(
    kin: Sequence[Kinship], pages: Shelf, numbers: Mapping[str, int], days: np.ndarray, stories: np.ndarray
) -> Iterator[tuple[np.ndarray, int, int]]:
    """For each pair its runs that enough pairs share, over enough days or in two stories, and maybe some more."""
    slots = np.uint64(min(_SLOTS, 1 << (256 * len(kin)).bit_length()))
    pairs = np.zeros(slots, np.uint8)
    first_day, first_story = np.full(slots, _MOST, np.int32), np.full(slots, _MOST, np.int32)
    last_day, last_story = np.full(slots, _LEAST, np.int32), np.full(slots, _LEAST, np.int32)
    for values, taker, giver in _shared(kin, pages, numbers):
        at = values % slots
        pairs[at] += pairs[at] < REPORTS
        for one in (taker, giver):
            first_story[at] = np.minimum(first_story[at], stories[one])
            last_story[at] = np.maximum(last_story[at], stories[one])
            if days[one] != _LEAST:
                first_day[at], last_day[at] = np.minimum(first_day[at], days[one]), np.maximum(last_day[at], days[one])
    spread = (last_day.astype(np.int64) - first_day >= DAYS) | (first_story < last_story)
    perhaps = spread & (pairs >= REPORTS - 1)
    for values, taker, giver in _shared(kin, pages, numbers) if perhaps.any() else ():
        yield values[perhaps[values % slots]], taker, giver


def _shared(kin: Sequence[Kinship], pages: Shelf, numbers: Mapping[str, int]) -> Iterator[tuple[np.ndarray, int, int]]:
    """For each pair the runs of words that it shares, and the numbers of both reports."""
    for each in kin:
        taker, giver = each.direction.taker.id, each.direction.giver.id
        every = run_numbers(pages[taker].codes, RUN)
        values = [every[run.start : run.end - RUN + 1] for run in each.runs if run.shared >= RUN]
        if values:
            yield np.concatenate(values), numbers[taker], numbers[giver]


def _once(runs: np.ndarray, holders: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each run with each of its holders once, in ascending order of runs."""
    order = np.lexsort((holders, runs))
    runs, holders = runs[order], holders[order]
    fresh = np.concatenate(([True], (runs[1:] != runs[:-1]) | (holders[1:] != holders[:-1])))
    return runs[fresh], holders[fresh]


def _told_apart(runs: np.ndarray, holders: np.ndarray, days: np.ndarray, stories: np.ndarray) -> np.ndarray:
    """The runs whose holders are of many stories, or lie days apart."""
    starts = np.flatnonzero(np.concatenate(([True], runs[1:] != runs[:-1])))
    many = np.diff(np.concatenate((starts, [len(runs)]))) >= REPORTS
    printed = days[holders]
    dated = printed != _LEAST
    last = np.maximum.reduceat(printed, starts)
    first = np.minimum.reduceat(np.where(dated, printed, _MOST), starts)
    lasting = (np.add.reduceat(dated.astype(np.int64), starts) >= REPORTS) & (last - first >= DAYS)
    order = np.lexsort((stories[holders], runs))
    of = stories[holders][order]
    fresh = np.concatenate(([True], (runs[1:] != runs[:-1]) | (of[1:] != of[:-1])))
    return runs[starts[many & (lasting | (np.add.reduceat(fresh.astype(np.int64), starts) >= STORIES))]]


def without_stock(run: Stretch, codes: list[int], stock: np.ndarray) -> list[Stretch]:
    """The parts of a run, as long as what is counted, whose words are in no stock run; `codes` are the taker's words."""
    values = run_numbers(codes[run.start : run.end], RUN)
    if not len(stock):
        return [run]
    found = np.flatnonzero(stock[np.minimum(np.searchsorted(stock, values), len(stock) - 1)] == values)
    marks = bytearray(run.shared)
    for place in found.tolist():
        marks[place : place + RUN] = b"\1" * RUN
    parts, place = [], 0
    while place < run.shared:
        past = marks.find(1, place)
        past = run.shared if past < 0 else past
        if past - place >= RUN - 1:
            parts.append(Stretch(run.start + place, run.start + past, run.there + place, run.there + past, past - place))
        place = past + 1
        while place < run.shared and marks[place]:
            place += 1
    return parts
