"""One officer to whom two reports give two ranks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sayso.language.offices import ranks
from sayso.model.actor import Actor
from sayso.model.decision import Discrepancy
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.wording import listed, told_by, verb

_FULL = {
    "adm": "admiral", "brig": "brigadier", "capt": "captain", "cmdr": "commander", "col": "colonel", "cpl": "corporal",
    "gen": "general", "lt": "lieutenant", "maj": "major", "sgt": "sergeant",
}  # fmt: skip
_OF_OFFICERS = frozenset([*_FULL.values(), "commodore", "marshal", "private", "constable", "inspector", "superintendent"])


def find_rank_disagreements(groups: Iterable[Sequence[Report]], actors: Iterable[Actor]) -> Iterator[Discrepancy]:
    """Within a story, where each report has one rank. "General" may stand for "Major General": its last word says no other."""
    officers = [actor for actor in actors if actor.kind == "person" and len(_ranks_of(actor)) > 1]
    for group in groups:
        reports = {report.id: report for report in group}
        for actor in officers:
            yield from _compared(actor, reports)


def _ranks_of(actor: Actor) -> dict[str, list[Span]]:
    """Each rank, written out in lower case, with where it is printed."""
    found: dict[str, list[Span]] = {}
    for office in actor.offices:
        rank = _rank(office.title)
        if rank:
            found.setdefault(rank, []).extend(office.spans)
    return found


def _rank(title: str) -> str | None:
    words = [word.strip(".") for word in title.replace("-", " ").split()]
    plain = [_FULL.get(word.lower(), word.lower()) for word in words]
    return " ".join(plain) if plain and plain[-1] in _OF_OFFICERS and all(word in _known() for word in words) else None


@cache
def _known() -> frozenset[str]:
    return frozenset(rank.strip(".") for rank in ranks())


def _compared(actor: Actor, reports: dict[str, Report]) -> Iterator[Discrepancy]:
    by_rank = {rank: [span for span in spans if span.report in reports] for rank, spans in _ranks_of(actor).items()}
    told = {rank: spans for rank, spans in by_rank.items() if spans}
    for left, right in ((a, b) for a in told for b in told if a < b):
        ours, theirs = ({span.report for span in told[rank]} for rank in (left, right))
        if ours & theirs or left.endswith(right) or right.endswith(left):
            continue
        sides = [(rank, [told_by(reports[each]) for each in sorted(side)]) for rank, side in ((left, ours), (right, theirs))]
        why = "; ".join(f"{listed(names)} {verb(names, 'call')} {actor.name} {rank}" for rank, names in sides) + "."
        made = identity("discrepancy", "rank", actor.id, left, right)
        spans = tuple(sorted((told[left][0], told[right][0])))
        yield Discrepancy(made, "name", (actor.id,), "differs", why, f"rank of {actor.name}", spans)
        return
