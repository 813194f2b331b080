"""Stacks: reports of one story that the lineage graph draws as one node, because the same is to be said of each."""

from collections.abc import Sequence

from msgspec import Struct, structs

from sayso.export.lineage_nodes import Node, Tie
from sayso.export.wording import number_of

STACK_OVER = 12
"""Rows of a story up to which every report has its own: they fit on a screen."""
ALIKE = 3
"""So many reports of which the same is to be said make a stack."""
CROWD = 25
"""Rows beyond which origins that nobody took up are stacked as well, and reports whatever they share with each other beside
what they were taken from (LOOK: dense pages)."""
WHOLE, MOST = 0.9, 0.5
"""Shares of a report's words from which it is the source nearly whole, or for the most part."""


class Stack(Struct, frozen=True):
    """The reports behind a node, by id, and how the node is called."""

    id: str
    title: str
    reports: tuple[str, ...]


def _band(tie: Tie) -> tuple[str, str, int]:
    """What is said of a report: from where, on what verdict, and roughly how much."""
    share = tie.share or 0.0
    return tie.source, tie.kind, (share >= WHOLE) + (share >= MOST)


def _shares(ties: Sequence[Tie]) -> str:
    known = [each.share for each in ties if each.share]
    if not known:
        credited = ties[0].kind == "credit" or (ties[0].kind == "supposed" and all(each.link for each in ties))
        return "credit only" if credited else ties[0].kind.replace("-", " ")
    low, high = f"{min(known):.0%}", f"{max(known):.0%}"
    words = f"{high} of their words" if low == high else f"{low.rstrip('%')}–{high} of their words"
    return words if ties[0].kind == "taken" else f"{ties[0].kind.replace('-', ' ')}, {words}"


def _joint(ties: Sequence[Tie], id_: str) -> Tie:
    """Like ties of several reports as one, of the share that they have on the average."""
    share = sum(each.share or 0.0 for each in ties) / len(ties)
    return Tie(ties[0].source, ties[0].kind, share or None, id_, _shares(ties))


def _stacked(inside: Sequence[Node]) -> tuple[Node, Stack]:
    first = inside[0]
    id_ = f"stack-{first.key}"
    ties = tuple(_joint(held, id_) for held in zip(*(node.ties for node in inside), strict=True))
    note = "; ".join(dict.fromkeys(tie.words for tie in ties)) or "each an origin of its own"
    label = number_of(len(inside), "report")
    when = min(node.when for node in inside)
    style = first.style if ties else "E"
    node = Node(id_, label, note, style, when, first.source, many=len(inside), ties=ties)
    return node, Stack(id_, f"{label}: {note}", tuple(node.report for node in inside if node.report))


def stack_alike(nodes: Sequence[Node]) -> tuple[list[Node], list[Stack]]:
    """The nodes with like ones put together, and what stands behind each stack. Only reports that none follows are stacked."""
    if len(nodes) <= STACK_OVER:
        return list(nodes), []
    crowd = len(nodes) > CROWD
    if crowd:
        nodes = [structs.replace(node, ties=node.ties[:1]) for node in nodes]
    followed = {tie.source for node in nodes for tie in node.ties} | {node.source for node in nodes}
    alike: dict[tuple[object, ...], list[Node]] = {}
    for node in nodes:
        if node.report and node.key not in followed and (node.ties or crowd):
            alike.setdefault(tuple(map(_band, node.ties)), []).append(node)
    stacks = {}
    for inside in alike.values():
        if len(inside) >= ALIKE:
            stacks[inside[0].key] = _stacked(inside)
    hidden = {node.key for inside in alike.values() if len(inside) >= ALIKE for node in inside}
    kept = [
        stacks[node.key][0] if node.key in stacks else node for node in nodes if node.key in stacks or node.key not in hidden
    ]
    return kept, [stack for _, stack in stacks.values()]
