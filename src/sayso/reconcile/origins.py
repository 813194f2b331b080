"""Origins: how many reports stand on their own feet, and which stand on theirs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from sayso.compare.union import Union
from sayso.language.outlets import same_outlet
from sayso.model.lineage import Origins, Reprint
from sayso.model.report import Report
from sayso.reconcile.bylines import Bylines
from sayso.reconcile.credits import covering_credit
from sayso.reconcile.order import reading_order

# From this score on, an undecided link is counted as a link; `low` and `high` show both ways.
LIKELY = 0.5
# Share of a report's words that were taken: from WHOLE_FROM on it is no origin; below PART_FROM it is one of its own and the
# part means nothing for the whole; between them it is open, and counted as taken from HALF on.
PART_FROM, HALF, WHOLE_FROM = 0.25, 0.5, 0.75
PARTLY, MOSTLY = 0.4, 0.6
"""How likely a report between them is counted to be no origin."""


def count_origins(
    reports: Sequence[str], reprints: Iterable[Reprint], wires: Mapping[str, Sequence[str]] | None = None
) -> Origins:
    """Origins among `reports`, which stand in the order in which they appeared.

    `reprints` link a report to the one it was taken from, which need not be among `reports`; one taken from several adds
    nothing to theirs. `wires` names for a report what it credits its account to outside of all reports: those that name one
    wire share its origin.
    """
    links = _links(reprints)
    sure = _rooted(reports, [link for link in links if link.score >= 1], wires or {})
    likely = _rooted(reports, [link for link in links if link.score >= LIKELY], wires or {})
    every = _rooted(reports, links, wires or {})
    low, high = min(len(every), len(likely)), max(len(sure), len(likely))
    groups = tuple(_originating_first(group, links) for group in likely)
    return Origins(len(groups), low, high, groups, _reason(groups, low, high))


def by_share(reprints: Iterable[Reprint]) -> list[Reprint]:
    """The reprints as they bear on whole accounts: a report that took only a part of its words is an origin besides.

    One that has another report whole is taken for a copy even if it holds as much besides.
    """
    given = list(reprints)
    taken: defaultdict[str, float] = defaultdict(float)
    embeds = {each.report for each in given if each.share_of >= WHOLE_FROM}
    for each in given:
        if each.verdict != "undecided":
            taken[each.report] += each.share if each.passages else 1.0
    weighed = (_weighed(each, taken[each.report], each.report in embeds) for each in given)
    return [each for each in weighed if each is not None]


def _weighed(reprint: Reprint, taken: float, embeds: bool) -> Reprint | None:
    """None where too little was taken to bear on the whole."""
    if reprint.verdict == "undecided" or taken >= WHOLE_FROM:
        return reprint
    if taken < PART_FROM:
        return None
    return replace(reprint, verdict="undecided", score=MOSTLY if embeds or taken >= HALF else PARTLY)


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
    bylines = Bylines(reports)
    for name in named:
        for own in bylines.of(name)[:1]:
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


def _rooted(reports: Sequence[str], links: Sequence[_Link], wires: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Groups of reports that one origin stands behind, in the given order: each report with the first of its roots."""
    same = Union()
    for link in links:
        if link.equal:
            same.join(link.report, link.of)
    for report in reports:
        for wire in wires.get(report, ()):
            same.join(report, f"wire {wire}")
    _close_circles(links, same)
    own = {same.find(report) for report in reports}
    _join_absent(reports, links, same, own)
    own = {same.find(report) for report in reports}
    roots = _roots(links, same)
    groups: dict[str, list[str]] = {}
    for report in dict.fromkeys(reports):
        behind = roots(same.find(report))
        groups.setdefault(next((root for root in behind if root in own), behind[0]), []).append(report)
    return list(groups.values())


def _givers(links: Iterable[_Link], same: Union) -> dict[str, list[str]]:
    """For each class of reports those that it was taken from."""
    givers: dict[str, list[str]] = {}
    for link in links:
        taker, giver = same.find(link.report), same.find(link.of)
        if not link.equal and taker != giver and giver not in givers.setdefault(taker, []):
            givers[taker].append(giver)
    return givers


def _roots(links: Iterable[_Link], same: Union) -> Callable[[str], tuple[str, ...]]:
    """What stands behind a class in the end, nearest first; no class is behind itself."""
    givers = _givers(links, same)
    known: dict[str, tuple[str, ...]] = {}

    def behind(start: str) -> tuple[str, ...]:
        waiting = [start]
        while waiting:
            node = waiting[-1]
            unknown = [giver for giver in givers.get(node, ()) if giver not in known]
            if unknown:
                waiting.extend(unknown)
                continue
            waiting.pop()
            found = dict.fromkeys(root for giver in givers.get(node, ()) for root in known[giver])
            known[node] = tuple(found) or (node,)
        return known[start]

    return behind


def _close_circles(links: Iterable[_Link], same: Union) -> None:
    """Classes that were taken from one another, each from the next, are one: Tarjan's strongly connected components."""
    givers = _givers(links, same)
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_nodes: list[str] = []
    closed: set[str] = set()
    for start in givers:
        path = [] if start in number else [(start, iter(givers[start]))]
        while path:
            node, rest = path[-1]
            if node not in number:
                number[node] = low[node] = len(number)
                open_nodes.append(node)
            following = next((each for each in rest if each not in closed), None)
            if following is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == number[node]:
                    place = open_nodes.index(node)
                    closed.update(open_nodes[place:])
                    for each in open_nodes[place + 1 :]:
                        same.join(each, node)
                    del open_nodes[place:]
            elif following in number:
                low[node] = min(low[node], number[following])
            else:
                path.append((following, iter(givers.get(following, ()))))


def _join_absent(reports: Sequence[str], links: Iterable[_Link], same: Union, own: Set[str]) -> None:
    """Roots that are not among the reports are one where one report has several: what is not there cannot be told apart."""
    roots = _roots(links, same)
    for report in reports:
        absent = [root for root in roots(same.find(report)) if root not in own]
        for other in absent[1:]:
            same.join(other, absent[0])


def _originating_first(group: list[str], links: Iterable[_Link]) -> tuple[str, ...]:
    inside = set(group)
    taken = {link.report for link in links if not link.equal and link.of in inside}
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
