"""Origins: how many reports stand on their own feet, and which stand on theirs."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from sayso.language.outlets import same_outlet
from sayso.model.lineage import Origins, Reprint
from sayso.model.report import Report
from sayso.reconcile.credits import covering_credit
from sayso.reconcile.order import reading_order

# From this score on, an undecided link is counted as a link; `low` and `high` show both ways.
LIKELY = 0.5


def count_origins(
    reports: Sequence[str], reprints: Iterable[Reprint], wires: Mapping[str, Sequence[str]] | None = None
) -> Origins:
    """Origins among `reports`, which stand in the order in which they appeared.

    `reprints` link a report to the one it was taken from, which need not be among `reports`. `wires` names for a report what
    it credits its account to outside of all reports: those that name one wire share its origin.
    """
    links = _links(reprints)
    sure = _joined(reports, [link for link in links if link.score >= 1], wires or {})
    likely = _joined(reports, [link for link in links if link.score >= LIKELY], wires or {})
    low = len(_joined(reports, links, wires or {}))
    groups = tuple(_originating_first(group, links) for group in likely)
    return Origins(len(groups), low, len(sure), groups, _reason(groups, low, len(sure)))


def outside_wires(reports: Sequence[Report]) -> dict[str, list[str]]:
    """For each report the wire or outlet that it credits its whole account to, by one name for one outlet.

    Where that outlet's own report is among `reports`, that report is named the same, and so shares the origin.
    """
    named: list[str] = []
    found: dict[str, list[str]] = {}
    for report in sorted(reports, key=reading_order):
        credit = covering_credit(report)
        if credit is not None:
            found[report.id] = [_one_name(credit.to, named)]
    for name in named:
        own = next(
            (each for each in sorted(reports, key=reading_order) if each.outlet and same_outlet(each.outlet, name)), None
        )
        if own is not None:
            found.setdefault(own.id, []).append(name)
    return found


class _Link(Struct, frozen=True):
    """A report's account comes from another's; 1 is sure. `equal` links say only that both have one origin."""

    report: str
    of: str
    score: float
    equal: bool


def _links(reprints: Iterable[Reprint]) -> list[_Link]:
    return [
        _Link(each.report, each.of, each.score if each.verdict == "undecided" else 1.0, each.verdict == "common-origin")
        for each in reprints
        if each.of is not None
    ]


def _joined(reports: Sequence[str], links: Iterable[_Link], wires: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Groups of reports that one origin stands behind, in the given order."""
    leader: dict[str, str] = {}

    def find(node: str) -> str:
        while leader.setdefault(node, node) != node:
            leader[node] = node = leader[leader[node]]
        return node

    for link in links:
        leader[find(link.report)] = find(link.of)
    for report in reports:
        for wire in wires.get(report, ()):
            leader[find(report)] = find(f"wire {wire}")
    groups: dict[str, list[str]] = {}
    for report in dict.fromkeys(reports):
        groups.setdefault(find(report), []).append(report)
    return list(groups.values())


def _originating_first(group: list[str], links: Iterable[_Link]) -> tuple[str, ...]:
    taken = {link.report for link in links if not link.equal and link.of in group}
    first = next((report for report in group if report not in taken), group[0])
    return (first, *(report for report in group if report != first))


def _one_name(name: str, named: list[str]) -> str:
    known = next((each for each in named if same_outlet(each, name)), None)
    if known is None:
        named.append(name)
    return known or name


def _reason(groups: Sequence[Sequence[str]], low: int, high: int) -> str:
    reports = sum(map(len, groups))
    counted = f"{_number(reports, 'report')}, {_number(len(groups), 'origin')}"
    if low == high:
        return f"{counted}."
    return f"{counted}; between {low} and {high}, because it is open whether some were taken from others."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
