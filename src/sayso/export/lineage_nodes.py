"""Nodes of the lineage graph: reports and absent originals, with the ties that lead to them, in the order of drawing."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from sayso.export.links import link_id, links_of, share_words
from sayso.export.origin import Origin
from sayso.export.page import Page
from sayso.export.reading_order import published
from sayso.model.lineage import Reprint

TieKind = Literal["taken", "credit", "common-origin", "undecided", "supposed"]


class Tie(Struct, frozen=True):
    """One edge: from the node `source` to the node that holds it. `link` is the address of what it opens, if anything."""

    source: str
    kind: TieKind
    share: float | None = None
    link: str | None = None
    words: str = ""


class Node(Struct, frozen=True):
    """A row: a report, the absent original of an origin (`report` None), or a stack of `many` like reports.

    `source` is the node above it in the tree; `ties` has the edge to it first, where there is one.
    """

    key: str
    label: str
    note: str
    style: str
    when: str
    source: str | None = None
    report: str | None = None
    first: bool = False
    many: int = 0
    mark: str = ""
    ties: tuple[Tie, ...] = ()


def main_reprint(page: Page, report: str) -> Reprint | None:
    """The link that the picture follows, if there is any."""
    return next(iter(links_of(page, report)), None)


def _note(reprint: Reprint | None, origin: Origin, report: str) -> str:
    if reprint is None:
        return f"origin {origin.label}" if report == origin.reports[0] else "no text in common found"
    if reprint.verdict == "taken":
        return share_words(reprint)
    share = f", {share_words(reprint)}" if reprint.passages and reprint.share else ""
    return ("common origin" if reprint.verdict == "common-origin" else "undecided") + share


def _tie(reprint: Reprint, source: str, at: int) -> Tie:
    share = reprint.share if reprint.passages else None
    kind: TieKind = reprint.verdict
    if kind == "taken" and share is None:
        kind = "credit"
    return Tie(source, kind, share, link_id(reprint.report, at), share_words(reprint))


def _ties(page: Page, links: Sequence[Reprint], source: str | None, absent: bool) -> tuple[Tie, ...]:
    """The tie to the source first; then those to other reports, each as its link has it."""
    found = [_tie(each, each.of, at) for at, each in enumerate(links) if each.of and each.of in page.reports]
    mine = [each for each in found if each.source == source]
    if source and not mine:
        credit = next((at for at, each in enumerate(links) if absent and each.of not in page.reports), None)
        mine = [Tie(source, "supposed", None, None if credit is None else link_id(links[credit].report, credit))]
    return (*mine[:1], *(each for each in found if each.source != source))


def _node(page: Page, origin: Origin, report: str) -> Node:
    links = links_of(page, report)
    main = links[0] if links else None
    source = main.of if main and main.of in page.reports and main.verdict == "taken" else None
    absent = source is None and bool(origin.absent)
    if absent:
        source = f"absent-{origin.label}"
    if source is None and report != origin.reports[0]:
        source = origin.reports[0]
    return Node(
        key=report,
        label=page.short(report),
        note=_note(main, origin, report),
        style=origin.style,
        when=published(page.reports[report])[:10],
        source=source,
        report=report,
        first=source is None,
        mark=origin.label if source is None else "",
        ties=_ties(page, links, source, absent),
    )


def nodes_of(page: Page, origin: Origin) -> list[Node]:
    """An origin's nodes, its root first."""
    nodes = [_node(page, origin, each) for each in origin.reports]
    if origin.absent:
        when = min(node.when for node in nodes)
        key = f"absent-{origin.label}"
        nodes.insert(0, Node(key, origin.absent, "not in the pile", origin.style, when, first=True, mark="?"))
    return nodes


def tree_rows(nodes: Sequence[Node]) -> list[Node]:
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


def find_ranks(nodes: Sequence[Node]) -> dict[str, int]:
    """Order of appearance; a report never stands before its source."""
    found: dict[str, int] = {}
    for at, node in enumerate(sorted(nodes, key=lambda each: (each.when, each.source is not None, each.key))):
        found[node.key] = at
    for node in tree_rows(nodes):
        if node.source in found:
            found[node.key] = max(found[node.key], found[node.source] + 1)
    return found
