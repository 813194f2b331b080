"""The lineage graph: which report was taken from which, drawn once across (desk) and once down (phone).

Every report has a row of its own, so labels never meet. Below its source stand the reports taken from it, the latest
first: the edge to the nearest row leaves the source on the right, so edges fan out and do not cross.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.lineage_edges import arrow, draw_edge, width_of
from sayso.export.lineage_nodes import Node, Tie, find_ranks, nodes_of, tree_rows
from sayso.export.lineage_stacks import Stack, stack_alike
from sayso.export.page import Page
from sayso.export.shapes import shape
from sayso.export.svg import element, picture
from sayso.export.wording import number_of, shortened
from sayso.language.dates import in_words
from sayso.model.lineage import Story

WIDTH, ROW, HEAD = 832.0, 46.0, 40.0
PHONE, PHONE_ROW = 340.0, 44.0
LETTER = 7.5
"""Width in px of a letter of a label, rather too much than too little."""
LETTER_DOWN = {"C": 8, "E": 0}
"""Where a triangle has room for its letter, px below its middle."""


class Drawing(Struct, frozen=True):
    """One story's picture in both forms."""

    id: str
    """The story's."""
    title: str
    wide: Markup
    tall: Markup
    stacks: tuple[Stack, ...] = ()


def _open_link(left: float, top: float, right: float, end: float) -> str:
    """The path of a tie beside the main one."""
    bend = min(24.0, max(abs(right - left), 8.0), max(abs(end - top), 8.0))
    turn = end - bend if end > top else end + bend
    side = left + (bend if right > left else -bend)
    return f"M{left:.4g} {top:.4g}V{turn:.4g}Q{left:.4g} {end:.4g} {side:.4g} {end:.4g}H{right:.4g}"


def _beside(rows: Sequence[Node], x: dict[str, float], y: dict[str, float]) -> Markup:
    """Ties to reports other than the one above in the tree, where the picture has them."""
    return Markup("").join(
        draw_edge(_open_link(x[tie.source] - 7, y[tie.source], x[node.key], y[node.key]), tie, node.style, main=False)
        for node in rows
        for tie in node.ties
        if tie.source != node.source and tie.source in x
    )


def _symbol(node: Node, x: float, y: float) -> Markup:
    if node.key.startswith("absent"):
        inner = element("circle", r=11.0, class_=f"ghost g-{node.style}") + element(
            "text", "?", class_=f"t q g-{node.style}", text_anchor="middle", y=5
        )
    elif node.many:
        back = element("g", shape(node.style, 7), transform="translate(5 -5)")
        inner = back + shape(node.style, 8)
    else:
        inner = shape(node.style, 12 if node.first else 7)
        if node.first:
            size = "t inn" if len(node.mark) < 2 or (len(node.mark) < 3 and node.style in "AD") else "t inn small"
            inner += element("text", node.mark, class_=size, text_anchor="middle", y=LETTER_DOWN.get(node.style, 4))
    return element("g", inner, transform=f"translate({x:.4g} {y:.4g})")


def _label(node: Node, x: float, y: float, most: int = 34) -> Markup:
    """The name, linked to the report, and the note, linked to what the tie rests on."""
    name = element("text", shortened(node.label, most), class_="t nm", x=x, y=y - 3)
    note = element("text", node.note, class_="t sub", x=x, y=y + 14)
    tie = next((each for each in node.ties if each.link), None)
    if node.report:
        name = element("a", name, href=f"#{node.report}")
    if tie:
        note = element("a", note, href=f"#{tie.link}", data_link=tie.link, aria_label=f"{node.label}: {node.note}, why")
    return name + note


def _across(nodes: Sequence[Node]) -> tuple[Markup, float]:
    rows, ranks = tree_rows(nodes), find_ranks(nodes)
    step = min((WIDTH - 250) / max(max(ranks.values()), 1), 150.0)
    x = {node.key: 26 + step * ranks[node.key] for node in rows}
    y = {node.key: HEAD + ROW * (at + 0.5) for at, node in enumerate(rows)}
    height = HEAD + ROW * len(rows) + 8
    children: dict[str, list[Node]] = {}
    for node in rows:
        if node.source in x:
            children.setdefault(node.source or "", []).append(node)
    edges, heads = Markup(""), Markup("")
    for source, taken in children.items():
        widths = [width_of(_main(node)) for node in taken]
        offset = (sum(widths) + 2 * len(widths)) / 2
        for node, width in zip(taken, widths, strict=True):
            offset -= width + 2
            left = x[source] + max(min(offset + width / 2, 14), -14)
            right, end = x[node.key], y[node.key]
            bend = min(30.0, max(right - left, 8.0))
            turn = f"V{end - bend:.4g}Q{left:.4g} {end:.4g} {left + bend:.4g} {end:.4g}"
            edges += draw_edge(f"M{left:.4g} {y[source]:.4g}{turn}H{right - 12:.4g}", _main(node), node.style)
            heads += arrow(_main(node), node.style, right - 8, end)
    edges += heads + _beside(rows, x, y)
    drawn = Markup("").join(_days(rows, x, height)) + edges
    for node in rows:
        gap = 14 if not node.first else 22 if node.style == "C" else 18
        drawn += _symbol(node, x[node.key], y[node.key]) + _label(node, x[node.key] + gap, y[node.key])
    return drawn, height


def _days(rows: Sequence[Node], x: dict[str, float], height: float) -> Iterator[Markup]:
    """A hairline where each day begins, with its date unless the one before is too near."""
    firsts: dict[str, float] = {}
    for node in rows:
        firsts[node.when] = min(firsts.get(node.when, WIDTH), x[node.key])
    reached, year = -1e9, ""
    for day, at in sorted(firsts.items(), key=lambda pair: pair[1]):
        yield element("path", d=f"M{max(at - 20, 2):.4g} 8V{height:.4g}", class_="grid")
        words = _day(day)
        if words[-4:] == year:
            words = words[:-5]
        if at > reached:
            yield element("text", words, class_="t day", x=max(at - 14, 8), y=20)
            reached, year = at + LETTER * len(words) + 8, words[-4:] if words[-4:].isdigit() else year


def _day(day: str) -> str:
    return "no date" if day == "9999" else in_words(day)


def _lanes(nodes: Sequence[Node]) -> dict[str, int]:
    """A lane for each report, counted from the left: an origin keeps its lanes together, its first report on their left."""
    return {node.key: at for at, node in enumerate(tree_rows(nodes))}


def _down(nodes: Sequence[Node]) -> tuple[Markup, float]:
    """In order of appearance, top to bottom; each origin keeps to its own lanes on the left."""
    ranks = find_ranks(nodes)
    rows = sorted(nodes, key=lambda node: (ranks[node.key], node.when, node.key))
    lane = _lanes(nodes)
    used = max(lane.values())
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
            curve = f"M{a:.4g} {start:.4g}C{a:.4g} {turn:.4g} {b:.4g} {start:.4g} {b:.4g} {turn:.4g}V{end - 12:.4g}"
            drawn += draw_edge(curve, _main(node), node.style) + arrow(_main(node), node.style, b, end - 7, down=True)
    drawn += _beside(rows, x, y)
    for node in rows:
        drawn += element("path", d=f"M{x[node.key] + 16:.4g} {y[node.key]:.4g}H{left - 6:.4g}", class_="grid lead")
        drawn += _symbol(node, x[node.key], y[node.key]) + _label(node, left, y[node.key], most=28)
    return drawn, at + 8


def _main(node: Node) -> Tie:
    """The edge to the node above in the tree."""
    return next((tie for tie in node.ties if tie.source == node.source), Tie(node.source or "", "supposed"))


def draw_story(page: Page, story: Story, number: int) -> Drawing:
    """One story in both forms; `number` tells the pictures of a page apart."""
    every = [node for origin in page.origins if origin.story == story.id for node in nodes_of(page, origin)]
    nodes, stacks = stack_alike(every)
    wide, height = _across(nodes)
    tall, length = _down(nodes)
    title = f"Lineage of {number_of(len(story.reports), 'report')}: {story.title}"
    desc = "Lines run from a report to those taken from it. The table below says the same."
    across = f"0 0 {WIDTH:.4g} {height:.4g}"
    down = f"0 0 {PHONE:.4g} {length:.4g}"
    return Drawing(
        story.id,
        story.title,
        picture(title, desc, wide, key=f"lin-{number}-h", role="group", class_="lin h", viewBox=across),
        picture(title, desc, tall, key=f"lin-{number}-v", role="group", class_="lin v", viewBox=down),
        tuple(stacks),
    )
