"""Events of several reports, or of several places in one, that are one event."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.compare.counted import stems
from sayso.language.event_kinds import KINDS
from sayso.model.event import Event, EventDate
from sayso.model.findings import Findings
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.order import reading_order

_PARTICIPANTS = frozenset({"person", "organisation", "group"})
_ALIKE = 0.5
"""Share of the words of two names that must be common; "Harbour Shield 2017" and "Harbour Shield-2017" share all."""
_FINE = ("minute", "day", "week", "month", "season", "quarter", "year", "decade")


def merge_events(groups: Iterable[Sequence[Report]], findings: dict[str, Findings], cast: Cast) -> tuple[Event, ...]:
    """One event for each that a story's reports tell of, in order of their first place.

    Two tellings are one where the kind agrees, no date or place speaks against it, and the names are alike or day and place
    agree; a telling joins only where it can be one with every telling that is already there.
    """
    merged: list[Event] = []
    for group in groups:
        gathered: dict[str, _Clusters] = {}
        for report in sorted(group, key=reading_order):
            for event in findings[report.id].events:
                gathered.setdefault(event.kind, _Clusters()).add(event)
        merged += [_joined(events, findings, cast) for clusters in gathered.values() for events in clusters.all]
    return tuple(sorted(merged, key=lambda event: (event.spans[0], event.id)))


class _Clusters:
    """Tellings of one kind of event in one story. Equal ones are compared once, so that reprints cost nothing."""

    def __init__(self) -> None:
        self.all: list[list[Event]] = []
        self._distinct: list[list[Event]] = []
        self._known: dict[tuple[object, ...], int] = {}

    def add(self, event: Event) -> None:
        """Put a telling to the first cluster that it can be one with, else to its own."""
        date = (event.date.date, event.date.precision) if event.date else None
        key = (event.name, date, event.place, "" if _telling(event.name) else event.spans[0].report)
        if key in self._known:
            self.all[self._known[key]].append(event)
            return
        for n, cluster in enumerate(self._distinct):
            if all(_may_be_one(event, other) for other in cluster) and any(is_same_event(event, other) for other in cluster):
                self._known[key] = n
                self.all[n].append(event)
                cluster.append(event)
                return
        self._known[key] = len(self.all)
        self.all.append([event])
        self._distinct.append([event])


def _may_be_one(left: Event, right: Event) -> bool:
    return not dates_clash(left.date, right.date) and not (
        left.place and right.place and _unlike_places(left.place, right.place)
    )


def is_same_event(left: Event, right: Event) -> bool:
    """Whether two tellings that do not contradict each other are one event."""
    if names_alike(left.name, right.name):
        return True
    dated = left.date is not None and right.date is not None and left.date.precision == right.date.precision == "day"
    if not dated or left.spans[0].report == right.spans[0].report:
        return False
    ours, theirs = _telling(left.name), _telling(right.name)
    return (bool(left.place) and left.place == right.place) or not ours or not theirs or bool(ours & theirs)


def dates_clash(left: EventDate | None, right: EventDate | None) -> bool:
    """Whether two dates cannot be one: neither is the beginning of the other."""
    if left is None or right is None:
        return False
    if {left.precision, right.precision} & {"week", "season", "quarter", "decade"}:
        return left.date[:4] != right.date[:4] and "decade" not in (left.precision, right.precision)
    return not (left.date.startswith(right.date) or right.date.startswith(left.date))


def names_alike(left: str, right: str) -> bool:
    """Whether two names of events share most of the words that tell them from others of their kind."""
    ours, theirs = _telling(left), _telling(right)
    return bool(ours and theirs) and len(ours & theirs) / len(ours | theirs) >= _ALIKE


def _telling(name: str) -> frozenset[str]:
    return frozenset(each for each in stems(re.sub(r"\d+", "", name)) if each not in KINDS and each + "s" not in KINDS)


def _unlike_places(left: str, right: str) -> bool:
    return not stems(left) & stems(right)


def _joined(events: list[Event], findings: dict[str, Findings], cast: Cast) -> Event:
    spans = tuple(sorted({span for event in events for span in event.spans}))
    dates = [event.date for event in events if event.date]
    date = min(dates, key=lambda each: (_FINE.index(each.precision), each.date), default=None)
    places = Counter(event.place for event in events if event.place)
    place = min(places, key=lambda each: (-places[each], each), default=None)
    name = max(events, key=lambda event: (_is_proper(event.name), len(_telling(event.name)), -len(event.name), event.name)).name
    kind = events[0].kind
    return Event(
        identity("event", *(event.id for event in events)), kind, name, spans, date, place, _participants(spans, findings, cast)
    )


def _is_proper(name: str) -> bool:
    return name[:1].isupper()


def _participants(spans: Iterable[Span], findings: dict[str, Findings], cast: Cast) -> tuple[str, ...]:
    """Persons, bodies and groups that are named in the sentences of the event."""
    found: dict[str, None] = {}
    for span in spans:
        own = findings[span.report]
        at = bisect_right(own.sentences, (span.start, float("inf"))) - 1
        if at < 0:
            continue
        start, end = own.sentences[at]
        for mention in own.mentions[bisect_left(own.mentions, start, key=lambda each: each.span.start) :]:
            if mention.span.start >= end:
                break
            actor = cast.actor_at(mention.span) if mention.kind in _PARTICIPANTS else None
            if actor:
                found[actor] = None
    return tuple(found)
