"""The timeline drawn: events, dated statements and reports on one axis."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from sayso.export.moments import name_of, range_of, spans_of
from sayso.export.page import Page
from sayso.export.shapes import shape
from sayso.export.svg import element, picture
from sayso.export.timeline_axis import LETTER, PHONE, Axis, draw_ticks, lay_axis
from sayso.export.wording import shortened
from sayso.language.dates import in_words
from sayso.model.account import Moment

ROW = 48
DRAWN = 16
"""Rows drawn; the table has all."""
SINGLE = ("minute", "day")
DESK = 640
"""Width in px of the narrowest wide page's axis."""
IN_TIME = ("date", "place", "occasion")
"""Kinds of discrepancies that this section shows."""


def _label_place(left: float, right: float, need: float) -> tuple[str, float]:
    """Where a label of a width stands, in per cent: from its bar's left, else up to its bar's right, else from the edge."""
    if left + need <= 100:
        return "start", left
    return ("end", right) if right >= need else ("start", max(100 - need, 0.0))


def _label(left: float, right: float, y: int, name: str, when: str) -> Markup:
    """A bar's label; two of them, for phones and for desks, where one place does not fit both."""
    narrow = _label_place(left, right, 100 * LETTER * len(name) / PHONE)
    wide = _label_place(left, right, 100 * LETTER * (len(name) + len(when) + 1) / DESK)
    dated = element("tspan", when, class_="sub", dx=6)
    places = [("t nm", wide)] if wide == narrow else [("t nm wide-only", wide), ("t nm narrow-only", narrow)]
    return Markup("").join(
        element("text", name, dated, class_=css, x=f"{x:.4g}%", y=y, text_anchor=anchor) for css, (anchor, x) in places
    )


def _bar(page: Page, axis: Axis, moment: Moment, y: int, today: date | None) -> Markup:
    begin, end = range_of(moment) or (date.min, date.min)
    left, right = axis.at(begin), axis.at(end, after=True)
    style = "b-day" if moment.precision in SINGLE else "b-month" if moment.precision != "week" else "b-fade"
    if moment.what == "event" and today and begin > today:
        style = "b-plan"
    name, words = shortened(name_of(page, moment), 40), in_words(moment.date, moment.precision)
    label = _label(left, right, y, name, words)
    bar = element("rect", class_=style, x=f"{left:.4g}%", width=f"{max(right - left, 0.6):.4g}%", y=y + 8, height=14)
    return element("a", label, bar, href=f"#{moment.id}")


def _appearances(page: Page, axis: Axis, moments: Sequence[Moment], y: int) -> tuple[Markup, int]:
    """The reports, stacked by day in their origin's shape."""
    if not moments:
        return Markup(""), y
    stacked: dict[float, int] = {}
    drawn = Markup("")
    ends = [axis.at(each[0]) for each in (range_of(moment) for moment in moments) if each]
    anchor, x = ("end", max(ends)) if min(ends) > 55 else ("start", min(ends))
    drawn += element("text", "Reports appear", class_="t nm", x=f"{x:.4g}%", y=y, text_anchor=anchor)
    for moment in moments:
        begin, end = range_of(moment) or (date.min, date.min)
        middle = round((axis.at(begin) + axis.at(end, after=True)) / 2, 2)
        high = stacked.get(middle, 0)
        stacked[middle] = high + 1
        if high < 8:
            origin = page.origin_of.get(moment.id)
            dot = element(
                "svg", shape(origin.style if origin else "own", 6), x=f"{middle:.4g}%", y=y + 15 + 15 * high, overflow="visible"
            )
            drawn += element("a", dot, href=f"#{moment.id}", aria_label=page.names.get(moment.id, moment.id))
        elif high == 8:
            drawn += element("text", "…", class_="t", x=f"{middle:.4g}%", y=y + 15 + 15 * high, text_anchor="middle")
    return drawn, y + 15 * min(max(stacked.values()), 9) + 20


def draw_strip(page: Page, moments: Sequence[Moment]) -> Markup:
    """The picture; "" where nothing is dated."""
    dated = [moment for moment in moments if range_of(moment)]
    if not dated:
        return Markup("")
    axis = lay_axis([each for each in map(range_of, dated) if each])
    others = [each for each in dated if each.what != "report"]
    appearing = [each for each in dated if each.what == "report"]
    today = max((end for _, end in filter(None, map(range_of, appearing))), default=None)
    y, bars = 46, Markup("")
    for moment in others:
        bars += _bar(page, axis, moment, y, today)
        y += ROW
    dots, foot = _appearances(page, axis, appearing, y)
    height = foot + 24
    desc = "Events, dated statements and reports by date and precision. The table below says the same."
    return picture("Timeline", desc, draw_ticks(axis, height), bars, dots, key="tl", class_="tl", width="100%", height=height)


def _one_a_day(page: Page, moments: Sequence[Moment]) -> list[Moment]:
    """The first of a speaker's statements of one date stands for all of them; open speakers are left to the table."""
    met: set[tuple[str, str]] = set()
    kept = []
    for moment in moments:
        key = (name_of(page, moment), moment.date)
        statement = page.statements.get(moment.id)
        if statement is None or (statement.speaker in page.actors and key not in met):
            kept.append(moment)
        met.add(key)
    return kept


def choose_moments(page: Page, every: Sequence[Moment]) -> list[Moment]:
    """What is drawn, in its order: all reports, what is in dispute, then what most reports tell; of equals what has a day."""
    disputed = {member for each in page.account.discrepancies if each.kind in IN_TIME for member in each.members}
    moments = _one_a_day(page, every)
    others = [each for each in moments if each.what != "report"]
    told = {id(each): len({span.report for span in spans_of(page, each)}) for each in others}

    def weight(moment: Moment) -> tuple[object, ...]:
        return (moment.id not in disputed, -told[id(moment)], moment.what != "event", moment.precision not in SINGLE)

    kept = {id(each) for each in sorted(others, key=weight)[:DRAWN]}
    return [each for each in moments if each.what == "report" or id(each) in kept]
