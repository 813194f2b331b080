"""Renderings of one statement that differ in when, where or to whom it was said."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
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
    _Field("event", "occasion", "has it said", "on what occasion it was said"),
    _Field("to", "occasion", "has it told to", "to whom it was said"),
)
_SETTINGS = {
    "interview": "interview", "press conference": "press conference", "news conference": "press conference",
    "press briefing": "press conference", "briefing": "press conference", "speech": "speech", "address": "speech",
    "lecture": "speech", "sermon": "speech", "keynote": "speech", "letter": "letter", "column": "article", "article": "article",
    "op-ed": "article", "essay": "article", "post": "post", "tweet": "post",
}  # fmt: skip
"""Of which at most one can be the occasion of a saying; a meeting, at which one speaks, is none of them."""
_WRITTEN_IN = frozenset({"interview", "speech", "letter", "article", "post"})
_SAME_WORDS = 6
"""Words from which on a speaker's equal words are one saying, even where date or place speak against it."""
_NEAR = 3
"""Days between two dates of one saying; words repeated later are said again."""


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
    for told in _twins(renderings.values()):
        for field in _FIELDS:
            yield from _compared(told, field, by_id)


def _twins(attributions: Iterable[Attribution]) -> Iterator[list[Attribution]]:
    """Attributions of several statements that have one speaker and the same words.

    Statements are kept apart where date or place differ, so that a difference in those shows only here.
    """
    alike: defaultdict[tuple[str, str], list[Attribution]] = defaultdict(list)
    for each in attributions:
        words = re.findall(r"\w+", " ".join(span.exact for span in each.content).lower())
        if each.speaker and each.kind == "direct" and len(words) >= _SAME_WORDS:
            alike[each.speaker, " ".join(words)].append(each)
    for told in alike.values():
        days = [date.fromisoformat(when) for each in told if (when := (each.occasion or Occasion()).date) and len(when) == 10]
        near = not days or (max(days) - min(days)).days <= _NEAR
        if len({each.statement for each in told}) > 1 and len({each.report for each in told}) > 1 and near:
            yield told


def _compared(told: list[Attribution], field: _Field, reports: dict[str, Report]) -> Iterator[Discrepancy]:
    values: dict[str, list[Attribution]] = {}
    for each in told:
        value = _value(each.occasion or Occasion(), field.name)
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


def _value(occasion: Occasion, field: str) -> str | None:
    """The field; for the event also what it was written or sent in."""
    value: str | None = getattr(occasion, field)
    return value or (occasion.medium if field == "event" else None)


def _setting(event: str) -> str | None:
    words = _words(event)
    return next((setting for word, setting in _SETTINGS.items() if word in words), None)


def _printed(field: str, value: str) -> str:
    """A date in words; a meeting with preposition and article, unless it has one or is a name."""
    if field == "date":
        return in_words(value)
    if field != "event":
        return value
    bare = value[:1].islower() and value.split()[0] not in ("a", "an", "the", "its", "their", "his", "her")
    return f"{'in' if _setting(value) in _WRITTEN_IN else 'at'} {'the ' if bare else ''}{value}"


def _differ(field: str, left: str, right: str) -> bool:
    if field == "date":
        return len(left) >= 10 and len(right) >= 10 and left[:10] != right[:10]
    ours, theirs = stems(left), stems(right)
    if not ours or not theirs or same_outlet(left, right):
        return False
    if field == "event" and (settings := {_setting(left), _setting(right)}) != {None}:
        if None not in settings:
            return len(settings) > 1
        if not settings & {"interview", "press conference"}:
            return False  # one may give a speech at a meeting
    if ours & theirs and not (field == "to" and ours - theirs and theirs - ours):
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
