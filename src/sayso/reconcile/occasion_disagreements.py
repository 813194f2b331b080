"""Renderings of one statement that differ in when, where or to whom it was said."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from sayso.compare.counted import stem, stems
from sayso.language.dates import in_words
from sayso.language.event_kinds import KINDS
from sayso.language.outlets import is_outlet_like, outlet_named, same_outlet
from sayso.model.attribution import Attribution, Occasion
from sayso.model.decision import Discrepancy, DiscrepancyKind, Verdict
from sayso.model.identity import identity
from sayso.model.lineage import Statement
from sayso.model.report import Report
from sayso.reconcile.wording import listed, told_by


class _Field(NamedTuple):
    """A field of an occasion, what a disagreement on it is called, and how a ledger line tells it."""

    name: str
    kind: DiscrepancyKind
    verb: str
    about: str


_FIELDS = (
    _Field("date", "date", "has it said on", "when it was said"),
    _Field("place", "place", "has it said in", "where it was said"),
    _Field("event", "occasion", "has it said at", "where it was said"),
    _Field("to", "occasion", "has it told to", "to whom it was said"),
)


def find_occasion_disagreements(
    statements: Iterable[Statement], attributions: Iterable[Attribution], reports: Iterable[Report]
) -> Iterator[Discrepancy]:
    """At most one line for each statement and kind of difference."""
    renderings = {attribution.id: attribution for attribution in attributions}
    by_id = {report.id: report for report in reports}
    for statement in statements:
        told = [renderings[each] for each in statement.renderings if each in renderings]
        if len({each.report for each in told}) > 1:
            for field in _FIELDS:
                yield from _compared(told, field, by_id)


def _compared(told: list[Attribution], field: _Field, reports: dict[str, Report]) -> Iterator[Discrepancy]:
    values: dict[str, list[Attribution]] = {}
    for each in told:
        value = getattr(each.occasion or Occasion(), field.name)
        if value:
            values.setdefault(value, []).append(each)
    first = next(iter(values), None)
    other = next((value for value in values if first and _differ(field.name, first, value)), None)
    if first is None or other is None or {each.report for each in values[first]} & {each.report for each in values[other]}:
        return
    sides = [
        (value, listed([told_by(reports[each.report]) for each in values[value] if each.report in reports]))
        for value in (first, other)
    ]
    members = tuple(each.id for value in (first, other) for each in values[value])
    why = "; ".join(f"{names} {field.verb} {_printed(field.name, value)}" for value, names in sides) + "."
    verdict: Verdict = "conflict" if field.name == "date" else "differs"
    yield Discrepancy(identity("discrepancy", field.name, *members), field.kind, members, verdict, why, field.about)


def _printed(field: str, value: str) -> str:
    """A date in words; a meeting with an article, unless it has one or is a name."""
    if field == "date":
        return in_words(value)
    bare = field == "event" and value[:1].islower() and value.split()[0] not in ("a", "an", "the", "its", "their", "his", "her")
    return f"the {value}" if bare else value


def _differ(field: str, left: str, right: str) -> bool:
    if field == "date":
        return len(left) >= 10 and len(right) >= 10 and left[:10] != right[:10]
    ours, theirs = stems(left), stems(right)
    if not ours or not theirs or ours & theirs or same_outlet(left, right):
        return False
    if field == "event":
        kinds = [{KINDS[each] for each in _words(side) if each in KINDS} for side in (left, right)]
        return bool(kinds[0] and kinds[1]) and not kinds[0] & kinds[1]
    return left[:1].isupper() and right[:1].isupper() and (field != "to" or (_is_outlet(left) and _is_outlet(right)))


def _is_outlet(name: str) -> bool:
    """One outlet has its reporters, and a newspaper's name may be left out: only two outlets by name are two hearers."""
    name = name.removeprefix("the ").removeprefix("The ")
    return outlet_named(name) is not None or (name[name.rfind(" ") + 1 :][:1].isupper() and is_outlet_like(name))


def _words(text: str) -> set[str]:
    words = text.lower().split()
    return {*words, *(f"{a} {b}" for a, b in pairwise(words)), *(stem(word) for word in words)}
