"""Average link over the pairs of reports that were compared: best pair of groups first."""

import heapq
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from sayso.compare.tally import Numbers

# Of a large group a report is compared with so many members at least: pairs beyond these say nothing by being absent. With 10,
# 15, 25 the train part of ECB+ has .876, .895, .885, UCI .799, .762, .684.
REACH = 15
# How far a larger group is favoured: 0 is the mean over all pairs, 1 their sum. Fragments of one story, each of several
# reports, are joined by weaker likeness than two single reports: what they have in common is no chance.
FAVOUR = 0.05
# Days between two groups from which an undated report of theirs does not bring them together: at first sight it may be of
# either's time, and once it is with one of them, of that. From 30 to 365 no small pile changes by more than a report or two.
BRIDGED = 60

Days = Sequence[int | None]
Time = tuple[int, int, bool]
"""First and last day of a group, and whether it has an undated report too."""

Pair = tuple[int, int, float, float]


class Alike(Struct, frozen=True):
    """Pairs of numbers with their likeness, and the likeness from which they are joined while both are single."""

    left: Numbers
    right: Numbers
    likeness: NDArray[np.float64]
    needed: NDArray[np.float64]

    def only(self, which: Numbers | NDArray[np.bool_]) -> "Alike":
        """The pairs with these places, or with these marks."""
        return Alike(self.left[which], self.right[which], self.likeness[which], self.needed[which])


class Joined(Struct, frozen=True):
    """Groups of numbers, each sorted, by their first numbers; `barely` are the two parts of each join that just came about."""

    groups: list[list[int]]
    barely: list[tuple[list[int], list[int]]]


def join(count: int, pairs: Alike, least: float, days: Days = (), doubt: float = 1.0) -> Joined:
    """Groups of the numbers below `count`, joined while a likeness is at least `least`.

    `days`: the day of each number, None where it is not known; empty where time does not matter. `doubt`: below so many times
    the likeness that was needed a join is one that barely came about.

    Numbers that no pairs connect are joined apart from one another: what a processor holds at hand is enough for most parts.
    """
    part_of = _connected(count, pairs)
    several = np.flatnonzero(np.bincount(part_of[pairs.left[pairs.likeness >= pairs.needed]], minlength=count)[part_of])
    groups = [[number] for number in np.setdiff1d(np.arange(count), several).tolist()]
    barely: list[tuple[list[int], list[int]]] = []
    for numbers, rows in _parts(several, part_of, pairs):
        part = _join_part(numbers, rows, count, least, _times(numbers, days), doubt)
        groups += part.groups
        barely += part.barely
    return Joined(sorted(map(sorted, groups)), sorted(barely))


def _connected(count: int, pairs: Alike) -> Numbers:
    """For each number the least one that pairs connect it with."""
    least_of = np.arange(count)
    while True:
        least = np.minimum(least_of[pairs.left], least_of[pairs.right])
        before = least_of.copy()
        np.minimum.at(least_of, least_of[pairs.left], least)
        np.minimum.at(least_of, least_of[pairs.right], least)
        least_of = least_of[least_of[least_of]]
        if np.array_equal(before, least_of):
            return least_of


def _parts(numbers: Numbers, part_of: Numbers, pairs: Alike) -> Iterator[tuple[list[int], list[Pair]]]:
    """The numbers of each part with the pairs among them."""
    numbers = numbers[np.argsort(part_of[numbers], kind="stable")]
    pairs = pairs.only(np.argsort(part_of[pairs.left], kind="stable"))
    parts, begins = np.unique(part_of[numbers], return_index=True)
    bounds = np.append(begins, len(numbers)).tolist()
    firsts, pasts = (np.searchsorted(part_of[pairs.left], parts, side).tolist() for side in ("left", "right"))
    rows = list(zip(*(getattr(pairs, name).tolist() for name in Alike.__struct_fields__), strict=True))
    for (begin, end), first, past in zip(pairwise(bounds), firsts, pasts, strict=True):
        yield numbers[begin:end].tolist(), rows[first:past]


def _times(numbers: list[int], days: Days) -> dict[int, Time | None]:
    """The time of each number; empty where all have a day or none has one, for then nothing is bridged."""
    known = {number: days[number] for number in numbers} if days else {}
    if all(day is None for day in known.values()) or None not in known.values():
        return {}
    return {number: None if day is None else (day, day, False) for number, day in known.items()}


def _join_part(
    numbers: list[int], pairs: list[Pair], count: int, least: float, times: dict[int, Time | None], doubt: float
) -> Joined:
    members: dict[int, list[int]] = {number: [number] for number in numbers}
    links: dict[int, dict[int, float]] = {number: {} for number in numbers}
    waiting, barely = [], []
    for left, right, likeness, needed in pairs:
        links[left][right] = links[right][left] = likeness
        if likeness >= needed:
            waiting.append((-likeness, left, right, needed))
    heapq.heapify(waiting)
    while waiting:
        negative, left, right, needed = heapq.heappop(waiting)
        if left not in members or right not in members or (times and _bridged(times[left], times[right])):
            continue
        if -negative < doubt * needed:
            first, second = sorted((sorted(members[left]), sorted(members[right])))
            barely.append((first, second))
        both = count
        count += 1
        members[both] = members.pop(left) + members.pop(right)
        links[both] = _joined(links, left, right, both)
        if times:
            times[both] = _time_of_both(times[left], times[right])
        for other, total in links[both].items():
            likeness = total / _pairs(len(members[both]), len(members[other]))
            if likeness >= least:
                heapq.heappush(waiting, (-likeness, other, both, least))
    return Joined(list(members.values()), barely)


def _bridged(left: Time | None, right: Time | None) -> bool:
    """Whether two groups are months apart and an undated report speaks for them."""
    if left is None or right is None or not (left[2] or right[2]):
        return False
    return max(left[0] - right[1], right[0] - left[1]) > BRIDGED


def _time_of_both(left: Time | None, right: Time | None) -> Time | None:
    if left is None or right is None:
        dated = left or right
        return dated and (dated[0], dated[1], True)
    return min(left[0], right[0]), max(left[1], right[1]), left[2] or right[2]


def _joined(links: dict[int, dict[int, float]], left: int, right: int, both: int) -> dict[int, float]:
    """The links of two groups put together; those that they were linked to are told."""
    large, small = links.pop(left), links.pop(right)
    if len(large) < len(small):
        large, small = small, large
    for other, total in small.items():
        large[other] = large.get(other, 0.0) + total
    large.pop(left, None)
    large.pop(right, None)
    for other, total in large.items():
        theirs = links[other]
        theirs.pop(left, None)
        theirs.pop(right, None)
        theirs[both] = total
    return large


def _pairs(left: int, right: int) -> float:
    """By what the summed likeness of two groups of these sizes is divided."""
    few, many = (left, right) if left <= right else (right, left)
    return float((few * min(many, REACH)) ** (1 - FAVOUR))
