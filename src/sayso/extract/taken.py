"""Which characters of a text are taken already."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from sayso.extract.draft import Stretch


class Taken:
    """Stretches of a text that may overlap, for asking many times whether another one touches them."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        held = sorted(stretches)
        self._starts = [start for start, _ in held]
        self._ends = list(accumulate((end for _, end in held), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with a stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
