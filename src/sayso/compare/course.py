"""The course of two texts: where one follows the other sentence by sentence, a match has its place between its neighbours."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from sayso.compare.matching import Match

# Two texts run side by side if at least this share of their clear matches (weighed by how clear) keeps one order. Documents of
# wmt21 that correspond reach .91 to 1, with the sentences of one side shuffled .05 to .15.
TOGETHER, _FEWEST = 0.8, 4
_WIDEST = 400
"""Pairs of sentences between two neighbours that are offered for comparison; more say nothing about where a match is."""


class Course(Struct, frozen=True):
    """Clear matches that keep one order: their places on the left and on the right, both ascending."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    def fits(self, left: int, right: int) -> bool:
        """Whether a pair lies between its neighbours, seen from one of its sides; the match of the place itself is none."""
        return _between(self.left, self.right, left, right) or _between(self.right, self.left, right, left)

    def gaps(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        """Pairs between each two neighbours, given how many sentences there are on both sides."""
        edges = [(-1, -1), *zip(self.left, self.right, strict=True), (left, right)]
        for (first, other_first), (past, other_past) in pairwise(edges):
            if (past - first - 1) * (other_past - other_first - 1) <= _WIDEST:
                for place in range(first + 1, past):
                    for other in range(other_first + 1, other_past):
                        yield place, other


def find_course(matches: Sequence[Match]) -> Course | None:
    """The heaviest sequence of matches that ascends on both sides; None where the texts keep no common order."""
    kept = _heaviest(sorted(matches, key=lambda each: each.left))
    if len(kept) < _FEWEST or sum(each.lead for each in kept) < TOGETHER * sum(each.lead for each in matches):
        return None
    return Course(tuple(each.left for each in kept), tuple(each.right for each in kept))


def _between(mine: Sequence[int], theirs: Sequence[int], place: int, other: int) -> bool:
    before, after = bisect_left(mine, place) - 1, bisect_right(mine, place)
    return (before < 0 or theirs[before] < other) and (after == len(theirs) or other < theirs[after])


def _heaviest(matches: Sequence[Match]) -> list[Match]:
    """`ends` holds places on the right and `weights` what the best sequence up to each weighs, both ascending."""
    ends: list[int] = []
    weights: list[float] = []
    last: list[int] = []
    before: list[int] = []
    for number, match in enumerate(matches):
        at = bisect_left(ends, match.right)
        before.append(last[at - 1] if at else -1)
        weight = match.lead + (weights[at - 1] if at else 0)
        past = at
        while past < len(ends) and weights[past] <= weight:
            past += 1
        ends[at:past], weights[at:past], last[at:past] = [match.right], [weight], [number]
    found, number = [], last[-1] if last else -1
    while number >= 0:
        found.append(matches[number])
        number = before[number]
    return found[::-1]
