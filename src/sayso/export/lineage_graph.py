"""The lineage graph: which report was taken from which, drawn once across (desk) and once down (phone).

Every report has a row of its own, so labels never meet. Below its source stand the reports taken from it, the latest
first: the edge to the nearest row leaves the source on the right, so edges fan out and do not cross.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.dates import in_words
from sayso.export.evidence import quoted
from sayso.export.origin import Origin
from sayso.export.page import Page, published
from sayso.export.shapes import shape
from sayso.export.svg import element, picture
from sayso.export.wording import listed, number_of, shortened
from sayso.model.lineage import Reprint, Story

WIDTH, ROW, HEAD = 832.0, 46.0, 40.0
PHONE, PHONE_ROW = 340.0, 44.0
FULL = 14.0
"""Width in px of an edge whose report stands in its source word for word."""
DRAWN = 6
"""Stories drawn; the others are in the table."""
BY_ORIGIN_OVER = 25
"""Beyond so many reports an origin's reprints are one stacked node (LOOK: dense pages)."""


class Node(Struct, frozen=True):
    """A row: a report, the absent original of an origin (`report` None), or a stack of `many` reprints."""

    key: str
    label: str
    note: str
    style: str
    when: str
    source: str | None = None
    report: str | None = None
    share: float | None = None
    firm: bool = True
    first: bool = False
    many: int = 0
    mark: str = ""


class Row(Struct, frozen=True):
    """One line of the table beneath the picture."""

    report: str
    chip: Markup
    when: str
    source: Markup
    share: str
    rests: Markup


class Drawing(Struct, frozen=True):
    """One story's picture in both forms."""

    title: str
    wide: Markup
    tall: Markup


class Lineage(Struct, frozen=True):
    """The section."""

    finding: str
    drawings: tuple[Drawing, ...]
    rows: tuple[Row, ...]
    undrawn: int


def main_reprint(page: Page, report: str) -> Reprint | None:
    """The link that the picture follows: taken before undecided, then the largest share."""
    links = [each for each in page.account.reprints if each.report == report and each.of != report]
    return max(links, key=lambda each: (each.verdict == "taken", each.of in page.reports, each.share, each.score), default=None)


def _note(reprint: Reprint | None, origin: Origin, report: str) -> str:
    if reprint is None:
        return f"origin {origin.label}" if report == origin.reports[0] else "no text in common found"
    if reprint.verdict != "taken":
        return "common origin" if reprint.verdict == "common-origin" else "undecided"
    return f"{reprint.share:.0%} of its words" if reprint.passages else "credit only"


def _node(page: Page, origin: Origin, report: str) -> Node:
    reprint = main_reprint(page, report)
    source = reprint.of if reprint and reprint.of in page.reports and reprint.verdict == "taken" else None
    firm = reprint is None or reprint.verdict == "taken"
    if source is None and origin.absent:
        source = f"absent-{origin.label}"
    if source is None and report != origin.reports[0]:
        source, firm = origin.reports[0], firm and reprint is not None
    return Node(
        key=report,
        label=page.names[report],
        note=_note(reprint, origin, report),
        style=origin.style,
        when=published(page.reports[report])[:10],
        source=source,
        report=report,
        share=reprint.share if reprint and reprint.passages else None,
        firm=firm,
        first=source is None,
        mark=origin.label if source is None else "",
    )


def _nodes(page: Page, origin: Origin, stacked: bool) -> list[Node]:
    nodes = [_node(page, origin, each) for each in origin.reports]
    if origin.absent:
        when = min(node.when for node in nodes)
        key = f"absent-{origin.label}"
        nodes.insert(0, Node(key, origin.absent, "not in the pile", origin.style, when, first=True, mark="?"))
    if stacked and len(nodes) > 2:
        root, *others = nodes
        when = min(node.when for node in others)
        stack = Node(f"stack-{origin.label}", f"{len(others)} more reports", "in the table", origin.style, when, root.key, many=len(others))
        return [root, stack]
    return nodes


def _rows(nodes: Sequence[Node]) -> list[Node]:
    """Depth first, the latest child nearest to its source. A node whose source is missing or circular stands as a root."""
    children: dict[str | None, list[Node]] = {}
    keys = {node.key for node in nodes}
    for node in nodes:
        children.setdefault(node.source if node.source in keys and node.source != node.key else None, []).append(node)
    order: dict[str, Node] = {}
    stack = list(reversed(children.get(None, [])))
    while stack or len(order) < len(nodes):
        node = stack.pop() if stack else next(each for each in nodes if each.key not in order)
        if node.key not in order:
            order[node.key] = node
            stack += sorted(children.get(node.key, []), key=lambda each: (each.when, each.key))
    return list(order.values())


def _ranks(nodes: Sequence[Node]) -> dict[str, int]:
    """Order of appearance; a report never stands before its source."""
    found: dict[str, int] = {}
    for at, node in enumerate(sorted(nodes, key=lambda each: (each.when, each.source is not None, each.key))):
        found[node.key] = at
    for node in _rows(nodes):
        if node.source in found:
            found[node.key] = max(found[node.key], found[node.source] + 1)
    return found


def _edge(path: str, node: Node) -> Markup:
    width = max(FULL * node.share, 2.0) if node.share else 2.5
    css = "" if node.share else " dash"
    if not node.firm or (node.source or "").startswith("absent"):
        css, width = " dot", 2.5
    return element("path", d=path, class_="e case", stroke_width=width + 3) + element(
        "path", d=path, class_=f"e e-{node.style}{css}", stroke_width=width
    )


def _symbol(node: Node, x: float, y: float) -> Markup:
    if node.key.startswith("absent"):
        inner = element("circle", r=11.0, class_=f"ghost g-{node.style}") + element("text", "?", class_=f"t q g-{node.style}", text_anchor="middle", y=5)
    elif node.many:
        back = element("g", shape(node.style, 7), transform="translate(5 -5)")
        inner = back + shape(node.style, 8)
    else:
        inner = shape(node.style, 12 if node.first else 7)
        if node.first:
            size = "t inn" if len(node.mark) < 3 else "t inn small"
            inner += element("text", node.mark, class_=size, text_anchor="middle", y=4)
    return element("g", inner, transform=f"translate({x:.4g} {y:.4g})")


def _label(node: Node, x: float, y: float, anchor: str | None = None, most: int = 34) -> Markup:
    words = element("text", shortened(node.label, most), class_="t nm", x=x, y=y - 3, text_anchor=anchor)
    words += element("text", node.note, class_="t sub", x=x, y=y + 14, text_anchor=anchor)
    return element("a", words, href=f"#{node.report}") if node.report else words


def _across(nodes: Sequence[Node]) -> tuple[Markup, float]:
    rows, ranks = _rows(nodes), _ranks(nodes)
    step = min((WIDTH - 250) / max(max(ranks.values()), 1), 150.0)
    x = {node.key: 26 + step * ranks[node.key] for node in rows}
    y = {node.key: HEAD + ROW * (at + 0.5) for at, node in enumerate(rows)}
    height = HEAD + ROW * len(rows) + 8
    children: dict[str, list[Node]] = {}
    for node in rows:
        if node.source in x:
            children.setdefault(node.source or "", []).append(node)
    edges = Markup("")
    for source, taken in children.items():
        widths = [max(FULL * (node.share or 0), 2.5) for node in taken]
        offset = (sum(widths) + 2 * len(widths)) / 2
        for node, width in zip(taken, widths, strict=True):
            offset -= width + 2
            left = x[source] + max(min(offset + width / 2, 14), -14)
            bend = min(30.0, max(x[node.key] - left, 8.0))
            edges += _edge(f"M{left:.4g} {y[source]:.4g}V{y[node.key] - bend:.4g}Q{left:.4g} {y[node.key]:.4g} {left + bend:.4g} {y[node.key]:.4g}H{x[node.key]:.4g}", node)
    drawn = Markup("").join(_days(rows, x, height)) + edges
    for node in rows:
        gap = 18 if node.first else 14
        drawn += _symbol(node, x[node.key], y[node.key]) + _label(node, x[node.key] + gap, y[node.key])
    return drawn, height


def _days(rows: Sequence[Node], x: dict[str, float], height: float) -> Iterator[Markup]:
    """A hairline where each day begins, with its date unless the one before is too near."""
    firsts: dict[str, float] = {}
    for node in rows:
        firsts[node.when] = min(firsts.get(node.when, WIDTH), x[node.key])
    reached = -1e9
    for day, at in sorted(firsts.items(), key=lambda pair: pair[1]):
        yield element("path", d=f"M{max(at - 20, 2):.4g} 8V{height:.4g}", class_="grid")
        if at - reached > 104:
            yield element("text", _day(day), class_="t day", x=max(at - 14, 8), y=20)
            reached = at


def _day(day: str) -> str:
    return "no date" if day == "9999" else in_words(day)


def _down(nodes: Sequence[Node]) -> tuple[Markup, float]:
    """In order of appearance, top to bottom; each origin keeps to its own lanes on the left."""
    ranks = _ranks(nodes)
    rows = sorted(nodes, key=lambda node: (ranks[node.key], node.when, node.key))
    lane: dict[str, int] = {}
    used = 0
    for node in _rows(nodes):
        if node.source not in lane:
            lane[node.key] = used
        else:
            used += 1
            lane[node.key] = used
        used = max(used, lane[node.key]) + (0 if node.source in lane else 0)
        if node.source is None:
            used = max(lane.values())
            lane[node.key] = used = used + (1 if len(lane) > 1 else 0)
    step = min(22.0, 104.0 / max(used, 1))
    left = 18 + step * used + 22
    y: dict[str, float] = {}
    drawn, reached, at = Markup(""), "", 8.0
    for node in rows:
        if node.when != reached:
            drawn += element("path", d=f"M0 {at:.4g}H{PHONE:.4g}", class_="grid")
            drawn += element("text", _day(node.when), class_="t day", x=PHONE, y=at + 18, text_anchor="end")
            reached, at = node.when, at + 22
        y[node.key] = at + PHONE_ROW / 2
        at += PHONE_ROW
    x = {key: 18 + step * each for key, each in lane.items()}
    for node in rows:
        if node.source in x:
            start, end = y[node.source or ""], y[node.key]
            turn = min(start + 40, (start + end) / 2)
            a, b = x[node.source or ""], x[node.key]
            drawn += _edge(f"M{a:.4g} {start:.4g}C{a:.4g} {turn:.4g} {b:.4g} {start:.4g} {b:.4g} {turn:.4g}V{end:.4g}", node)
    for node in rows:
        drawn += element("path", d=f"M{x[node.key] + 16:.4g} {y[node.key]:.4g}H{left - 6:.4g}", class_="grid lead")
        drawn += _symbol(node, x[node.key], y[node.key]) + _label(node, left, y[node.key], most=28)
    return drawn, at + 8


def _drawing(page: Page, story: Story, number: int) -> Drawing:
    stacked = len(story.reports) > BY_ORIGIN_OVER
    nodes = [node for origin in page.origins if origin.story == story.id for node in _nodes(page, origin, stacked)]
    wide, height = _across(nodes)
    tall, length = _down(nodes)
    title = f"Lineage of {number_of(len(story.reports), 'report')}: {story.title}"
    desc = "Lines run from a report to those taken from it. The table below says the same."
    return Drawing(
        story.title,
        picture(title, desc, wide, key=f"lin-{number}-h", class_="lin h", viewBox=f"0 0 {WIDTH:.4g} {height:.4g}"),
        picture(title, desc, tall, key=f"lin-{number}-v", class_="lin v", viewBox=f"0 0 {PHONE:.4g} {length:.4g}"),
    )


def _rests(reprint: Reprint | None, origin: Origin | None, report: str) -> Markup:
    if reprint is None:
        return escape("names whom it heard" if origin and report == origin.reports[0] else "")
    credit = Markup("")
    if reprint.spans:
        credit = Markup(" Credit: ") + Markup(", ").join(quoted(shortened(span.exact, 40), [span]) for span in reprint.spans[:2]) + "."
    return escape(reprint.why) + credit


def _source(page: Page, reprint: Reprint | None, origin: Origin | None, report: str) -> Markup:
    if reprint is None:
        return escape(f"nobody: first of origin {origin.label}" if origin and report == origin.reports[0] else "not found")
    if reprint.of in page.reports and reprint.of:
        chip = page.chip(reprint.of)
        return chip if reprint.verdict == "taken" else chip + Markup(" <small>{}</small>").format(reprint.verdict.replace("-", " "))
    return Markup("{} <small>not in the pile</small>").format(reprint.outlet or "an outlet not named")


def _row(page: Page, report: str) -> Row:
    reprint, origin = main_reprint(page, report), page.origin_of.get(report)
    when = page.reports[report].published
    return Row(
        report,
        page.chip(report),
        in_words(when.date, when.precision) if when else "no date",
        _source(page, reprint, origin, report),
        f"{reprint.share:.0%}" if reprint and reprint.passages else "–",
        _rests(reprint, origin, report),
    )


def _finding(page: Page) -> str:
    taken = [each for each in page.account.reprints if each.verdict == "taken"]
    if not taken:
        return "No report here was found to be taken from another."
    reports = {each.report for each in taken}
    whole = sorted({page.names[each.report] for each in taken if each.share >= 0.9 and each.report in page.names})
    uncredited = sorted({page.names[each.report] for each in taken if "credit" not in each.basis and each.report in page.names})
    verb = "is" if len(reports) == 1 else "are"
    words = f"{len(reports)} of {number_of(len(page.reports), 'report')} {verb} taken from another."
    words += f" {listed(whole)} {'prints' if len(whole) == 1 else 'print'} the source nearly whole." if whole else ""
    return words + (f" {listed(uncredited)} {'gives' if len(uncredited) == 1 else 'give'} no credit." if uncredited else "")


def draw_lineage(page: Page) -> Lineage:
    """Pictures for the stories that more than one report tells, and a table of all reports."""
    several = [story for story in page.stories if len([each for each in story.reports if each in page.reports]) > 1]
    drawings = tuple(_drawing(page, story, number) for number, story in enumerate(several[:DRAWN], 1))
    rows = tuple(_row(page, report) for report in page.reports)
    return Lineage(_finding(page), drawings, rows, max(len(several) - DRAWN, 0))
