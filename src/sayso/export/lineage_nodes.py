"""Nodes of the lineage graph: reports, absent originals and stacks of reprints, in the order in which they are drawn."""

from collections.abc import Sequence

from msgspec import Struct

from sayso.export.origin import Origin
from sayso.export.page import Page, published
from sayso.model.lineage import Reprint


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
    perhaps: str | None = None
    """A report with which a link was left undecided."""


def main_reprint(page: Page, report: str) -> Reprint | None:
    """The link that the picture follows: taken before undecided, then the largest share."""
    links = [each for each in page.account.reprints if each.report == report and each.of != report]
    return max(links, key=lambda each: (each.verdict == "taken", each.of in page.reports, each.share, each.score), default=None)


def _note(reprint: Reprint | None, origin: Origin, report: str) -> str:
    if reprint is None:
        return f"origin {origin.label}" if report == origin.reports[0] else "no text in common found"
    if reprint.verdict != "taken":
        share = f", {reprint.share:.0%} of its words" if reprint.passages and reprint.share else ""
        return ("common origin" if reprint.verdict == "common-origin" else "undecided") + share
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
        label=page.short(report),
        note=_note(reprint, origin, report),
        style=origin.style,
        when=published(page.reports[report])[:10],
        source=source,
        report=report,
        share=reprint.share if reprint and reprint.passages else None,
        firm=firm,
        first=source is None,
        mark=origin.label if source is None else "",
        perhaps=reprint.of if reprint and reprint.verdict != "taken" and reprint.of != source else None,
    )


def nodes_of(page: Page, origin: Origin, stacked: bool) -> list[Node]:
    """An origin's nodes, its root first. `stacked` puts its reprints together as one node."""
    nodes = [_node(page, origin, each) for each in origin.reports]
    if origin.absent:
        when = min(node.when for node in nodes)
        key = f"absent-{origin.label}"
        nodes.insert(0, Node(key, origin.absent, "not in the pile", origin.style, when, first=True, mark="?"))
    if stacked and len(nodes) > 2:
        root, *others = nodes
        when = min(node.when for node in others)
        stack = Node(
            f"stack-{origin.label}",
            f"{len(others)} more reports",
            "in the table",
            origin.style,
            when,
            root.key,
            many=len(others),
        )
        return [root, stack]
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
