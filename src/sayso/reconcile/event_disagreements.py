"""Events that are one by name and differ in date, place or kind."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from sayso.compare.counted import roots, stem, stems
from sayso.language.dates import in_words
from sayso.language.times import MEANINGS
from sayso.model.decision import Discrepancy
from sayso.model.event import Event, EventDate
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.events import dates_clash
from sayso.reconcile.told_sentences import are_two_ends, is_day_of_event, is_of_one_night, sentence_around
from sayso.reconcile.wording import listed, told_by

_SUDDEN = frozenset({"disaster", "accident", "attack", "strike"})
_LEAST, _SHARE = 4, 0.6
"""Words that two tellings of one event at two places have in common, and their share of the shorter one; as for days."""
_MOST = 200
"""Named events of one story that are compared with each other."""


def find_event_disagreements(groups: Iterable[Sequence[Report]], events: Iterable[Event]) -> Iterator[Discrepancy]:
    """Events with a proper name of two words or more; and sudden ones for which a story has just two dates, days apart."""
    story = {report.id: n for n, group in enumerate(groups) for report in group}
    reports = {report.id: report for group in groups for report in group}
    named: dict[int, list[Event]] = {}
    plain: dict[int, list[Event]] = {}
    for event in events:
        if event.spans[0].report in story and not _proper(event.name):
            plain.setdefault(story[event.spans[0].report], []).append(event)
        if len(_proper(event.name)) >= 2 and event.spans[0].report in story:
            named.setdefault(story[event.spans[0].report], []).append(event)
    for several in named.values():
        for left, right in combinations(several[:_MOST], 2):
            if _proper(left.name) == _proper(right.name):
                yield from _compared(left, right, reports)
    for several in plain.values():
        for left, right in _plain_pairs(several):
            if _of_one_thing(left, right, reports):
                yield from _compared(left, right, reports)
        for left, right in _place_pairs(several, reports):
            yield _two_places(left, right, reports)


def _plain_pairs(events: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Events without a proper name that can still be one: the story has two dates for the thing, at most three days apart."""
    heads: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.kind in _SUDDEN and event.date and event.date.precision == "day":
            heads.setdefault((event.kind, stem(event.name.split()[-1])), []).append(event)
    for several in heads.values():
        if len(several) == 2:
            left, right = sorted(several, key=lambda each: each.date.date if each.date else "")
            if left.date and right.date and _day_clash(left.date, right.date):
                yield left, right


def _of_one_thing(left: Event, right: Event, reports: Mapping[str, Report]) -> bool:
    """Whether both dates tell the day of the event, and not of its beginning and end, nor of one night that has two."""
    ours, theirs = _dated(left, reports), _dated(right, reports)
    fair = is_day_of_event(*ours) and is_day_of_event(*theirs)
    return fair and not is_of_one_night(ours, theirs) and not are_two_ends(ours, theirs)


def _dated(event: Event, reports: Mapping[str, Report]) -> tuple[Report, Span]:
    span = event.date.span if event.date and event.date.span else event.spans[0]
    return reports[span.report], span


def _place_pairs(events: list[Event], reports: Mapping[str, Report]) -> Iterator[tuple[Event, Event]]:
    """Two sudden things of one head and day at two places, told in like words, where no report prints the other's place."""
    heads: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.kind in _SUDDEN and event.place:
            heads.setdefault((event.kind, stem(event.name.split()[-1])), []).append(event)
    for several in heads.values():
        if len(several) == 2 and not dates_clash(several[0].date, several[1].date):
            left, right = several
            if _places_apart(left, right, reports) and _told_alike(left, right, reports):
                yield left, right


def _places_apart(left: Event, right: Event, reports: Mapping[str, Report]) -> bool:
    texts = [" ".join(reports[span.report].text for span in each.spans) for each in (left, right)]
    return not stems(left.place) & stems(texts[1]) and not stems(right.place) & stems(texts[0])


def _told_alike(left: Event, right: Event, reports: Mapping[str, Report]) -> bool:
    words = []
    for each in (left, right):
        report = reports[each.spans[0].report]
        words.append(roots(report.text[slice(*sentence_around(report, each.spans[0]))]) - roots(each.place or ""))
    common = len(words[0] & words[1])
    return common >= _LEAST and common >= _SHARE * min(map(len, words))


def _two_places(left: Event, right: Event, reports: dict[str, Report]) -> Discrepancy:
    members = (left.id, right.id)
    why = f"{_tellers(left, reports)} places it in {left.place}, {_tellers(right, reports)} in {right.place}: both cannot hold."
    return Discrepancy(identity("discrepancy", "place", *members), "place", members, "conflict", why, left.name)


def _day_clash(left: EventDate, right: EventDate) -> bool:
    days = (date.fromisoformat(right.date) - date.fromisoformat(left.date)).days
    named = all({"weekday", "month", "monthabbr"} & _classes(_printed(each)) for each in (left, right))
    return 0 < days <= 3 and named and _printed(left) != _printed(right)


def _classes(words: str) -> set[str]:
    """What kinds of words stand in a date: "today" depends on the report's own date and is too weak to contradict another."""
    return {name for word in re.findall(r"[a-z]+", words) for name in MEANINGS.get(word, {})}


def _printed(when: EventDate) -> str:
    """The words of the date: two reports that both print "Sunday" do not disagree, whatever their own dates make of it."""
    return when.span.exact.lower() if when.span else when.date


def _proper(name: str) -> frozenset[str]:
    return stems(name) if name[:1].isupper() and sum(word[:1].isupper() for word in name.split()) >= 2 else frozenset()


def _compared(left: Event, right: Event, reports: dict[str, Report]) -> Iterator[Discrepancy]:
    ours, theirs = _tellers(left, reports), _tellers(right, reports)
    if {span.report for span in left.spans} & {span.report for span in right.spans}:
        return
    members = (left.id, right.id)
    if left.date and right.date and left.kind == right.kind and dates_clash(left.date, right.date):
        same_grain = left.date.precision == right.date.precision
        mine, other = (in_words(each.date, each.precision) for each in (left.date, right.date))
        why = f"{ours} dates it {mine}, {theirs} {other}: " + ("both cannot hold." if same_grain else "the dates do not fit.")
        yield Discrepancy(identity("discrepancy", "date", *members), "date", members, "conflict", why, left.name)
    elif left.kind != right.kind:
        why = f"{ours} calls it {_a(left.kind)}, {theirs} {_a(right.kind)}."
        yield Discrepancy(identity("discrepancy", "occasion", *members), "occasion", members, "differs", why, left.name)
    elif left.place and right.place and not stems(left.place) & stems(right.place):
        why = f"{ours} places it in {left.place}, {theirs} in {right.place}."
        yield Discrepancy(identity("discrepancy", "place", *members), "place", members, "differs", why, left.name)


def _tellers(event: Event, reports: dict[str, Report]) -> str:
    return listed([told_by(reports[span.report]) for span in event.spans if span.report in reports])


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else kind if kind == "talks" else f"a {kind}"
