"""The timeline: events, dated statements and reports on one axis, which is broken where nothing happens for long."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from math import log2

from markupsafe import Markup
from msgspec import Struct, structs

from sayso.export.disputes import Dispute, draw_disputes, member_spans
from sayso.export.evidence import quoted
from sayso.export.page import Page
from sayso.export.shapes import shape
from sayso.export.svg import element, picture
from sayso.export.wording import number_of, shortened
from sayso.language.calendar import MONTH_NAMES
from sayso.language.dates import between, first_day, in_words, last_day
from sayso.model.account import Moment
from sayso.model.span import Span

ROW = 48
DRAWN = 16
"""Rows drawn; the table has all."""
LETTER, PHONE, DESK = 7, 290, 640
"""Width in px of a label's letter (rather too much), of a narrow phone's axis, and of the narrowest wide page's."""
BREAK_AFTER = timedelta(days=21)
"""Two moments farther apart than this have a break between them: on a phone's axis three weeks are some 80 px."""
IN_TIME = ("date", "place", "occasion")
"""Kinds of discrepancies that this section shows."""
SINGLE = ("minute", "day")


class TimeRow(Struct, frozen=True):
    """One line of the table."""

    id: str
    name: str
    date: str
    precision: str
    what: str
    words: Markup
    own: bool
    """Whether the page's place for this id is this row (statements and reports have theirs elsewhere)."""


class Timeline(Struct, frozen=True):
    """The section. `drawing` is empty where there are no dated moments."""

    finding: str
    drawing: Markup
    rows: tuple[TimeRow, ...]
    disputes: tuple[Dispute, ...]
    undrawn: int


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


def _range(moment: Moment) -> tuple[date, date] | None:
    begin, end = first_day(moment.date), last_day(moment.date, moment.precision)
    return (begin, end) if begin and end and begin <= end else None


def _name(page: Page, moment: Moment) -> str:
    if moment.what == "event" and moment.id in page.events:
        event = page.events[moment.id]
        name = event.name or event.kind
        name = name[:1].upper() + name[1:]
        return name + (f", {event.place}" if event.place and event.place.casefold() not in name.casefold() else "")
    if moment.what == "statement" and moment.id in page.statements:
        return f"{page.speaker(page.statements[moment.id])} speaks"
    return page.names.get(moment.id, moment.id)


def _spans(page: Page, moment: Moment) -> tuple[Span, ...]:
    if moment.what == "event" and moment.id in page.events:
        event = page.events[moment.id]
        return event.spans or member_spans(page, moment.id, "occasion")
    if moment.what == "statement" and moment.id in page.statements:
        occasions = [each.occasion for each in page.renderings(page.statements[moment.id]) if each.occasion]
        return tuple(span for occasion in occasions for span in occasion.spans[:1])
    report = page.reports.get(moment.id)
    return (report.published.span,) if report and report.published and report.published.span else ()


def _words(page: Page, spans: Sequence[Span]) -> Markup:
    shown = [
        quoted(page, shortened(span.exact, 60), [span]) + " " + page.code(span.report)
        for span in spans[:6]
        if span.report in page.reports
    ]
    more = f" and {len(spans) - 6} more" if len(spans) > 6 else ""
    return Markup(", ").join(shown) + more


def _ticks(axis: Axis, height: int) -> Markup:
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
    begin, end = _range(moment) or (date.min, date.min)
    left, right = axis.at(begin), axis.at(end, after=True)
    style = "b-day" if moment.precision in SINGLE else "b-month" if moment.precision != "week" else "b-fade"
    if moment.what == "event" and today and begin > today:
        style = "b-plan"
    name, words = shortened(_name(page, moment), 40), in_words(moment.date, moment.precision)
    label = _label(left, right, y, name, words)
    bar = element("rect", class_=style, x=f"{left:.4g}%", width=f"{max(right - left, 0.6):.4g}%", y=y + 8, height=14)
    return element("a", label, bar, href=f"#{moment.id}")


def _appearances(page: Page, axis: Axis, moments: Sequence[Moment], y: int) -> tuple[Markup, int]:
    """The reports, stacked by day in their origin's shape."""
    if not moments:
        return Markup(""), y
    stacked: dict[float, int] = {}
    drawn = Markup("")
    ends = [axis.at(each[0]) for each in (_range(moment) for moment in moments) if each]
    anchor, x = ("end", max(ends)) if min(ends) > 55 else ("start", min(ends))
    drawn += element("text", "Reports appear", class_="t nm", x=f"{x:.4g}%", y=y, text_anchor=anchor)
    for moment in moments:
        begin, end = _range(moment) or (date.min, date.min)
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


def _draw(page: Page, moments: Sequence[Moment]) -> Markup:
    dated = [moment for moment in moments if _range(moment)]
    if not dated:
        return Markup("")
    axis = lay_axis([each for each in map(_range, dated) if each])
    others = [each for each in dated if each.what != "report"]
    appearing = [each for each in dated if each.what == "report"]
    today = max((end for _, end in filter(None, map(_range, appearing))), default=None)
    y, bars = 46, Markup("")
    for moment in others:
        bars += _bar(page, axis, moment, y, today)
        y += ROW
    dots, foot = _appearances(page, axis, appearing, y)
    height = foot + 24
    desc = "Events, dated statements and reports by date and precision. The table below says the same."
    return picture("Timeline", desc, _ticks(axis, height), bars, dots, key="tl", class_="tl", width="100%", height=height)


def _one_a_day(page: Page, moments: Sequence[Moment]) -> list[Moment]:
    """The first of a speaker's statements of one date stands for all of them; open speakers are left to the table."""
    met: set[tuple[str, str]] = set()
    kept = []
    for moment in moments:
        key = (_name(page, moment), moment.date)
        statement = page.statements.get(moment.id)
        if statement is None or (statement.speaker in page.actors and key not in met):
            kept.append(moment)
        met.add(key)
    return kept


def _chosen(page: Page, moments: Sequence[Moment]) -> list[Moment]:
    """What is drawn, in its order: all reports, what is in dispute, then what most reports tell; of equals what has a day."""
    disputed = {member for each in page.account.discrepancies if each.kind in IN_TIME for member in each.members}
    others = [each for each in moments if each.what != "report"]
    told = {id(each): len({span.report for span in _spans(page, each)}) for each in others}

    def weight(moment: Moment) -> tuple[object, ...]:
        return (moment.id not in disputed, -told[id(moment)], moment.what != "event", moment.precision not in SINGLE)

    kept = {id(each) for each in sorted(others, key=weight)[:DRAWN]}
    return [each for each in moments if each.what == "report" or id(each) in kept]


def _row(page: Page, moment: Moment) -> TimeRow:
    return TimeRow(
        moment.id,
        _name(page, moment) + (f", {page.numbers[moment.id]}" if moment.id in page.numbers else ""),
        in_words(moment.date, moment.precision),
        moment.precision,
        moment.what,
        _words(page, _spans(page, moment)),
        moment.what == "event",
    )


def _rows(page: Page, moments: Sequence[Moment]) -> list[TimeRow]:
    """One for each moment; in a crowd one for all reports of a date."""
    if not page.crowded:
        return [_row(page, moment) for moment in moments]
    appearing: dict[tuple[str, str], list[Moment]] = {}
    for moment in moments:
        if moment.what == "report":
            appearing.setdefault((moment.date, moment.precision), []).append(moment)
    rows = []
    for moment in moments:
        together = appearing.pop((moment.date, moment.precision), []) if moment.what == "report" else []
        if together:
            codes = Markup(" ").join(page.bare_code(each.id) for each in together if each.id in page.reports)
            name = f"{number_of(len(together), 'report')} appear{'s' if len(together) == 1 else ''}"
            rows.append(structs.replace(_row(page, moment), name=name, words=codes, own=True, id=""))
        elif moment.what != "report":
            rows.append(_row(page, moment))
    return rows


def _finding(rows: Sequence[TimeRow], moments: Sequence[Moment], disputes: Sequence[Dispute]) -> str:
    if not rows:
        return "No dates in these reports."
    events = sum(row.what == "event" for row in rows)
    dated = [(found, moment) for moment in moments if (found := _range(moment))]
    words = number_of(events, "event") if events else "No dated events; the reports are"
    if dated:
        first = min(dated, key=lambda pair: pair[0])[1]
        last = max(dated, key=lambda pair: pair[0][1])[1]
        words += (
            f"{',' if events else ''} from {in_words(first.date, first.precision)} to {in_words(last.date, last.precision)}"
        )
    return f"{words}." + (f" {number_of(len(disputes), 'point')} on which reports differ." if disputes else "")


def draw_timeline(page: Page) -> Timeline:
    """The strip, its table, and what is in dispute about dates, places, occasions and names."""
    moments = page.account.timeline
    dated_events = {moment.id for moment in moments}
    rows = _rows(page, moments)
    open_events = [each for each in page.account.events if each.id not in dated_events]
    rows += [
        TimeRow(each.id, each.name or each.kind, "no date", "", "event", _words(page, each.spans), True) for each in open_events
    ]
    chosen = _chosen(page, _one_a_day(page, moments))
    disputes = draw_disputes(page, IN_TIME)
    return Timeline(_finding(rows, moments, disputes), _draw(page, chosen), tuple(rows), disputes, len(moments) - len(chosen))
