"""The scale on which figures are drawn, and the gap between them."""

import math
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from sayso.model.figure import Figure, Value

ABOUT = 0.07
"""Half width of the bar of an "about", as a share of the value: a drawing's convention, no claim."""


class Scale(Struct, frozen=True):
    """A linear scale with its ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> str:
        """A position in per cent of the drawing's width."""
        return f"{100 * min(max((value - self.low) / (self.high - self.low), 0), 1):.4g}%"


def short_number(value: float) -> str:
    """“30,000”, “1.5 million”, “0.25”."""
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _reach(figure: Figure) -> tuple[float, ...]:
    """The ends that the scale must hold: those of the value, and those of the bar of an "about"."""
    ends = tuple(end for end in (figure.value.low, figure.value.high) if end is not None and math.isfinite(end))
    if figure.qualifier and len(ends) == 2 and ends[0] == ends[1]:
        return (ends[0] * (1 - ABOUT), ends[0] * (1 + ABOUT))
    return ends


def scale_for(figures: Sequence[Figure]) -> Scale | None:
    """A scale that holds all closed ends, in round steps; None where there is nothing to draw."""
    ends = [end for figure in figures for end in _reach(figure)]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    room = (high - low) * 0.25 or abs(high) * 0.5 or 1.0
    start, stop = (max(low - room, 0.0) if low >= 0 else low - room), high + room
    raw = (stop - start) / 4
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * each for each in (1, 2, 2.5, 5, 10) if size * each >= raw)
    start, count = math.floor(start / step) * step, 0
    ticks = [start]
    while ticks[-1] < stop and count < 12:
        count += 1
        ticks.append(start + step * count)
    return Scale(ticks[0], ticks[-1], tuple(ticks))


def find_gap(values: Sequence[Value]) -> tuple[float, float] | None:
    """The widest stretch that no value allows, between two that it does."""
    ranges = sorted(
        (-math.inf if each.low is None else each.low, math.inf if each.high is None else each.high) for each in values
    )
    widest, reached = None, -math.inf
    for (_, high), (low, _) in pairwise(ranges):
        reached = max(reached, high)
        if low > reached > -math.inf and (widest is None or low - reached > widest[1] - widest[0]):
            widest = (reached, low)
    return widest
