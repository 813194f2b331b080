"""Figures, drawn on one scale where they disagree."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.disputes import Dispute, by_weight, draw_dispute
from sayso.export.evidence import quoted
from sayso.export.figure_scale import ABOUT, Scale, find_gap, scale_for, short_number
from sayso.export.page import Page
from sayso.export.said_by import figure_by
from sayso.export.shapes import shape
from sayso.export.svg import element
from sayso.export.wording import capitalised, listed, lowered, number_of, shortened
from sayso.model.decision import Discrepancy
from sayso.model.figure import Figure

HEIGHT = 40


class FigureRow(Struct, frozen=True):
    """One report's figure, with its drawing. `also` are ids of figures that say the same again in the same report."""

    id: str
    also: tuple[str, ...]
    badge: Markup
    outlet: str
    said_by: str
    drawing: Markup
    printed: Markup
    unit: str


class FigureBlock(Struct, frozen=True):
    """Figures that count one thing."""

    point: Dispute
    axis: Markup
    rows: tuple[FigureRow, ...]


class OtherFigure(Struct, frozen=True):
    """A figure that no other was compared with, and the reports that print it alike. `also` are the ids to which texts link."""

    id: str
    also: tuple[str, ...]
    codes: tuple[Markup, ...]
    more: int
    printed: Markup
    value: str
    counted: str
    said_by: str
    as_of: str


class Figures(Struct, frozen=True):
    """The section."""

    finding: str
    blocks: tuple[FigureBlock, ...]
    others: tuple[OtherFigure, ...]


def _at(x: str, inside: Markup) -> Markup:
    return element("svg", inside, x=x, y=HEIGHT // 2, overflow="visible")


def _value(scale: Scale, figure: Figure, style: str) -> Iterator[Markup]:
    low, high = figure.value.low, figure.value.high
    ink, middle = f"f-{style}", HEIGHT // 2
    if low is None and high is None:
        return
    if low is None or high is None:
        known, end = (high, "0%") if low is None else (low, "100%")
        point, head = scale.at(known or 0.0), "M9-5L0 0L9 5" if low is None else "M-9-5L0 0L-9 5"
        yield element("line", class_=f"{ink} rg", x1=point, x2=end, y1=middle, y2=middle)
        yield _at(end, element("path", class_=f"{ink} ah", d=head))
        yield _at(point, shape(style, 6, f"{ink} mk hollow"))
    elif low != high:
        yield element("line", class_=f"{ink} rg", x1=scale.at(low), x2=scale.at(high), y1=middle, y2=middle)
        yield _at(scale.at(low), shape(style, 5, f"{ink} mk"))
        yield _at(scale.at(high), shape(style, 5, f"{ink} mk"))
    else:
        if figure.qualifier:
            reach = abs(low) * ABOUT
            yield element(
                "line", class_=f"{ink} rg dashd", x1=scale.at(low - reach), x2=scale.at(low + reach), y1=middle, y2=middle
            )
        yield _at(scale.at(low), shape(style, 6, f"{ink} mk hollow" if figure.qualifier else f"{ink} mk"))


def _strip(scale: Scale, gap: tuple[float, float] | None, figure: Figure, style: str, labelled: bool) -> Markup:
    drawn = []
    if gap:
        left, right = scale.at(gap[0]), scale.at(gap[1])
        width = f"{float(right[:-1]) - float(left[:-1]):.4g}%"
        drawn.append(element("rect", class_="gap", x=left, width=width, y=0, height=HEIGHT))
    drawn += [element("line", class_="grid", x1=scale.at(each), x2=scale.at(each), y1=0, y2=HEIGHT) for each in scale.ticks]
    if gap and labelled:
        middle = scale.at((gap[0] + gap[1]) / 2)
        drawn.append(
            element(
                "text",
                f"gap {short_number(gap[1] - gap[0])}",
                class_="t gapt",
                x=middle,
                y=HEIGHT // 2 + 4,
                text_anchor="middle",
            )
        )
    return element(
        "svg", *drawn, *_value(scale, figure, style), class_="strip", width="100%", height=HEIGHT, aria_hidden="true"
    )


def _axis(scale: Scale) -> Markup:
    last = len(scale.ticks) - 1
    anchors = {0: "start", last: "end"}
    texts = [
        element("text", short_number(each), class_="t", x=scale.at(each), y=14, text_anchor=anchors.get(at, "middle"))
        for at, each in enumerate(scale.ticks)
        if last <= 5 or at % 2 == 0 or at == last
    ]
    return element("svg", *texts, class_="strip", width="100%", height=20, aria_hidden="true")


def _style(page: Page, figure: Figure) -> str:
    origin = page.origin_of.get(figure.span.report)
    return origin.style if origin and (figure.said_by or figure.attribution) else "own"


def _row(page: Page, same: Sequence[Figure], scale: Scale | None, gap: tuple[float, float] | None, first: bool) -> FigureRow:
    figure = next((each for each in same if each.said_by or each.attribution), same[0])
    drawing = _strip(scale, gap, figure, _style(page, figure), first) if scale else Markup("")
    report = figure.span.report
    return FigureRow(
        same[0].id,
        tuple(each.id for each in same[1:]),
        page.badge(report),
        page.short(report),
        "; ".join(dict.fromkeys(capitalised(figure_by(page, each)) for each in same)),
        drawing,
        quoted(page, shortened(figure.span.exact, 60), [each.span for each in same]),
        shortened(figure.counted or "", 40) if (figure.counted or "") not in figure.span.exact else "",
    )


def by_report(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that one report gives again, with the same value, together, whomever it gives for it."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for each in figures:
        key = (each.span.report, each.value.low, each.value.high, each.qualifier)
        found.setdefault(key, []).append(each)
    return list(found.values())


def _block(page: Page, discrepancy: Discrepancy) -> FigureBlock | None:
    order = {report: at for at, report in enumerate(page.reports)}
    figures = [page.figures[each] for each in discrepancy.members if each in page.figures]
    figures = sorted(
        (each for each in figures if each.span.report in order), key=lambda each: (order[each.span.report], each.span.start)
    )
    if not figures:
        return None
    values = [each.value for each in figures]
    scale = scale_for(figures) if discrepancy.verdict != "not-comparable" else None
    gap = find_gap(values) if scale and discrepancy.verdict == "conflict" else None
    return FigureBlock(
        draw_dispute(page, discrepancy),
        axis=_axis(scale) if scale else Markup(""),
        rows=tuple(_row(page, same, scale, gap, at == 0) for at, same in enumerate(by_report(figures))),
    )


def in_words(figure: Figure) -> str:
    """The value in words: "at least 12", "30,000 to 40,000"."""
    low, high = figure.value.low, figure.value.high
    if low is None or high is None:
        known = high if low is None else low
        return (
            f"{figure.qualifier or ('up to' if low is None else 'at least')} {short_number(known)}" if known is not None else ""
        )
    number = short_number(low) if low == high else f"{short_number(low)} to {short_number(high)}"
    return f"{figure.qualifier} {number}" if figure.qualifier else number


CODES = 12
"""Reports named for a figure that many print alike; of more the number."""


def _other(page: Page, alike: Sequence[Figure]) -> OtherFigure:
    figure, reports = alike[0], list(dict.fromkeys(each.span.report for each in alike))
    unit = f" {figure.unit}" if figure.unit else ""
    counted = f"{figure.counted or ''}{f' of {figure.of}' if figure.of else ''}"
    return OtherFigure(
        figure.id,
        tuple(each.id for each in alike[1:] if each.span.report not in page.copies),
        tuple(page.code(report) for report in reports[:CODES]),
        max(len(reports) - CODES, 0),
        quoted(page, shortened(figure.span.exact, 60), [each.span for each in alike[:CODES]]),
        in_words(figure) + unit,
        shortened(counted, 80),
        figure_by(page, figure),
        figure.as_of or "",
    )


def alike(page: Page, figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures that print one value of one thing by one body together, in the order of the first of each."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for each in figures:
        printed = " ".join(each.span.exact.casefold().split())
        origin = page.origin_of[each.span.report].label if each.span.report in page.origin_of else each.span.report
        key = (origin, printed, in_words(each), each.unit, each.counted, each.of, figure_by(page, each), each.as_of)
        found.setdefault(key, []).append(each)
    return list(found.values())


def draw_figures(page: Page) -> Figures:
    """Conflicts first, then what differs, then what cannot be compared; all other figures in a table."""
    disputes = [each for each in by_weight(page) if each.kind == "figure"]
    blocks = tuple(block for block in (_block(page, each) for each in disputes) if block)
    drawn = {each for block in blocks for row in block.rows for each in (row.id, *row.also)}
    order = {report: at for at, report in enumerate(page.reports)}
    rest = [each for each in page.account.figures if each.id not in drawn and each.span.report in order]
    rest.sort(key=lambda each: (order[each.span.report], each.span.start))
    return Figures(_finding(page, blocks), blocks, tuple(_other(page, each) for each in alike(page, rest)))


def _finding(page: Page, blocks: Sequence[FigureBlock]) -> str:
    if not page.account.figures:
        return "No figures in these reports."
    conflicts = [lowered(block.point.about) for block in blocks if block.point.conflict]
    differs = [lowered(block.point.about) for block in blocks if block.point.verdict == "differs"]
    words = number_of(len(page.account.figures), "figure")
    if conflicts:
        return f"{words}. {number_of(len(conflicts), 'count')} cannot all be right: {listed(conflicts)}."
    return f"{words}. {'They differ on ' + listed(differs) if differs else 'None contradicts another'}."
