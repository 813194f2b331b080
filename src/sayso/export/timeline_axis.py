"""The axis of the timeline: stretches of days to scale, with breaks where nothing happens for long."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from math import log2

from markupsafe import Markup
from msgspec import Struct

from sayso.export.svg import element
from sayso.language.calendar import MONTH_NAMES
from sayso.language.dates import between

LETTER, PHONE = 7, 290
"""Width in px of a label's letter (rather too much), and of a narrow phone's axis."""
BREAK_AFTER = timedelta(days=21)
"""Two moments farther apart than this have a break between them: on a phone's axis three weeks are some 80 px."""


class Stretch(Struct, frozen=True):
    """A run of days drawn to scale, from `left` to `left + width` per cent."""

    begin: date
    end: date
    left: float
    width: float
    coarse: bool = False
    """Nothing in it is dated to the day: it is narrow, and its days are not ruled."""


class Axis(Struct, frozen=True):
    """Stretches in order."""

    stretches: tuple[Stretch, ...]

    def at(self, day: date, after: bool = False) -> float:
        """Where a day begins (or, with `after`, where it ends), in per cent; days in a break lie on its edge."""
        for stretch in self.stretches:
            if day <= stretch.end:
                days = (stretch.end - stretch.begin).days + 1
                return stretch.left + stretch.width * min(max((day - stretch.begin).days + after, 0), days) / days
        return 100.0


def _clusters(ranges: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    clusters: list[tuple[date, date]] = []
    for begin, end in sorted(ranges):
        if clusters and begin - clusters[-1][1] <= BREAK_AFTER:
            clusters[-1] = (clusters[-1][0], max(clusters[-1][1], end))
        else:
            clusters.append((begin, end))
    return clusters


def lay_axis(ranges: Sequence[tuple[date, date]]) -> Axis:
    """One stretch for each cluster of ranges; a longer one is wider, but not in proportion, so that a day stays visible."""
    clusters = _clusters(ranges)
    days = sorted(begin for begin, end in ranges if begin == end)
    coarse = [bisect_left(days, begin) == bisect_left(days, end + timedelta(days=1)) for begin, end in clusters]
    gap = min(4.0, 40.0 / len(clusters))
    weights = [
        4.0 if rough else log2(2 + (end - begin).days) ** 2 + 2 for (begin, end), rough in zip(clusters, coarse, strict=True)
    ]
    room = 100.0 - gap * (len(clusters) - 1)
    stretches, left = [], 0.0
    for (begin, end), weight, rough in zip(clusters, weights, coarse, strict=True):
        width = room * weight / sum(weights)
        stretches.append(Stretch(begin, end, left, width, rough))
        left += width + gap
    return Axis(tuple(stretches))


def draw_ticks(axis: Axis, height: int) -> Markup:
    """Days or months as lines with their numbers at the foot, each stretch's span above it, a mark where it is broken."""
    drawn = Markup("")
    for at, stretch in enumerate(axis.stretches):
        days = (stretch.end - stretch.begin).days + 1
        label = f"{MONTH_NAMES[stretch.begin.month - 1]} {stretch.begin.year}"
        if stretch.width > 22 and not stretch.coarse:
            label = between(stretch.begin.isoformat(), stretch.end.isoformat())
        if stretch.width < 12 or (stretch.coarse and days > 300):
            label = str(stretch.begin.year)
        short = label if LETTER * len(label) < PHONE * stretch.width / 100 else str(stretch.begin.year)
        for words, css in ((label, "t day"),) if short == label else ((label, "t day wide-only"), (short, "t day narrow-only")):
            drawn += element("text", words, class_=css, x=f"{stretch.left:.4g}%", y=14)
        step = 1 if days <= 34 else 7 if days <= 120 else 0
        marked = [stretch.begin + timedelta(days=each) for each in range(0, days, step)] if step else _months(stretch)
        marked = [stretch.begin] if stretch.coarse else marked
        for day in (*marked, stretch.end + timedelta(days=1)):
            x = f"{stretch.left + stretch.width * (day - stretch.begin).days / days:.4g}%"
            drawn += element("line", class_="grid", x1=x, x2=x, y1=22, y2=height - 20)
        drawn += Markup("") if stretch.coarse else _labels(stretch, days, marked, height)
        if at:
            middle = f"{stretch.left - (stretch.left - axis.stretches[at - 1].left - axis.stretches[at - 1].width) / 2:.4g}%"
            mark = element("path", class_="brk", d="M-6 6L0-6M2 6L8-6")
            drawn += element("svg", mark, x=middle, y=height - 20, overflow="visible")
    return drawn


def _months(stretch: Stretch) -> list[date]:
    count = (stretch.end.year - stretch.begin.year) * 12 + stretch.end.month - stretch.begin.month + 1
    step = 1 if count <= 24 else 12 if count <= 240 else 120
    months = [stretch.begin.month - 1 + stretch.begin.year * 12 + each for each in range(1, count)]
    return [date(each // 12, each % 12 + 1, 1) for each in months if each % step == 0]


def _labels(stretch: Stretch, days: int, marked: Sequence[date], height: int) -> Markup:
    """Days or months along the foot, thinned to what fits: about one for each 5 per cent of the width."""
    room = max(int(stretch.width / 5), 1)
    thin = -(-len(marked) // room) if marked else 1
    drawn = Markup("")
    for at, day in enumerate(marked):
        if at % thin:
            continue
        words = str(day.day) if days <= 120 else MONTH_NAMES[day.month - 1][:3] if day.month > 1 else str(day.year)
        middle = 0.5 if days <= 34 else 0.0
        x = f"{stretch.left + stretch.width * ((day - stretch.begin).days + middle) / days:.4g}%"
        drawn += element(
            "text", words, class_="t" + (" wide-only" if (at // thin) % 2 else ""), x=x, y=height - 4, text_anchor="middle"
        )
    return drawn
