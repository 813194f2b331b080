"""A measure of the demo: how many findings are right, of those found and of those wanted."""

from collections.abc import Iterable
from typing import NamedTuple


class Measure(NamedTuple):
    """`missed` names what went wrong, for whoever mends it."""

    right: int
    found: int
    wanted: int
    missed: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """F1, which is plain accuracy where as many were found as were wanted. 1 where there was nothing to find."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def compare(wanted: set[str], found: set[str], ignored: frozenset[str] | set[str] = frozenset()) -> Measure:
    """F1 of two sets of strings, without those that are neither right nor wrong."""
    wanted, found = wanted - ignored, found - ignored
    missing = tuple(f"missing: {each}" for each in sorted(wanted - found))
    return Measure(
        len(wanted & found), len(found), len(wanted), missing + tuple(f"too much: {e}" for e in sorted(found - wanted))
    )


def share(outcomes: Iterable[tuple[str, bool]]) -> Measure:
    """Share of the outcomes that are right."""
    results = list(outcomes)
    right = sum(good for _, good in results)
    return Measure(right, len(results), len(results), tuple(f"wrong: {label}" for label, good in results if not good))
