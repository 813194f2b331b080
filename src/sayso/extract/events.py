"""Events that a report tells of with a date, a place or a name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.extract.calendar import When
from sayso.extract.numbers import read_words
from sayso.extract.parse import Parse
from sayso.extract.times import Reading, published_on, read_times
from sayso.extract.triggers import Trigger, find_triggers, has_trigger
from sayso.language.event_kinds import SPOKEN
from sayso.language.times import MEANINGS
from sayso.model.event import Event, EventDate
from sayso.model.identity import identity

_SAYING = re.compile(
    r"\b(?:said|says|told|announced|reported|published|added|noted|stated|claimed|according|warned)\b[^.;]{0,25}$"
)
# A name after the trigger: in quotation marks, or capitalised words that end in a year ("Harbour Shield-2017").
_QUOTED = re.compile(r"[^.;“\"«]{0,30}[“\"«]([A-Z][^”\"»“«.,;]{3,50})[”\"»]")
_YEARED = re.compile(r"[^.;,“\"«]{0,90}?\b([A-Z][\w’']*(?:[ –-]{1,3}[A-Z][\w’']*){0,4}[ –-]{1,3}(?:19|20)\d\d)\b")
_PLACE = re.compile(
    r"(?:\s(?:of|on|for|with|against|between|by)\s[^.;,:“”\"\d]{1,40}?)?(?:,?\s(?:on|late|early)\s[A-Z]\w+)?"
    r"\s(?:in|at|near|outside)\s(?:the\s(?:city|town|village|port|capital)\sof\s)?"
    r"((?:[A-Z][^\W\d_]+|al-[A-Z][^\W\d_]+)(?:[ -][A-Z][^\W\d_]+){0,3})"
)
_PLACE_BEFORE = re.compile(r"\bin\s((?:[A-Z][^\W\d_]+)(?:[ -][A-Z][^\W\d_]+){0,2})\s(?:on|late|early)\s$")
# Characters between trigger and date that still make one clause, by which comes first; chosen by eye on the starting reports.
_REACH_AFTER = 160
_REACH_BEFORE = 30
_OTHER_CLAUSE = re.compile(r"\b(?:after|before|following|over|amid|about|since|against|into|because|despite)\b")
_OPENING = 20
"""A date that begins within so many characters of the sentence's start holds for all of its first clause."""


def find_events(parse: Parse) -> Iterator[Event]:
    """Events in order; what has neither a date, nor a name, nor (for a single thing) a place is left out."""
    if parse.foreign:
        return
    text = parse.report.text
    sentences = [(start, end) for start, end in parse.sentences if has_trigger(text, start, end)]
    readings = list(read_times(text, sentences, published_on(parse.report)))
    begins = [each.start for each in readings]
    for start, end in sentences:
        own = readings[bisect_left(begins, start) : bisect_left(begins, end)]
        dates = [each for each in own if each.meaning.when and each.meaning.when.precision != "minute"]
        yield from _in_sentence(parse, start, end, dates)


def _in_sentence(parse: Parse, start: int, end: int, dates: list[Reading]) -> Iterator[Event]:
    report, text = parse.report, parse.report.text
    words = read_words(text, start, end)
    triggers = list(find_triggers(text, words, start, end))
    names = [None if trigger.verb else _name(text, trigger.end, end) for trigger in triggers]
    inside = sorted(name for name in names if name)
    dates = [each for each in dates if not _within(inside, each.start)]
    taken = _pair(text, triggers, names, dates, start)
    for n, trigger in enumerate(triggers):
        date, named = taken.get(n), names[n]
        place = _place(text, trigger, end) or (_place_before(text, date.start) if date else None)
        if date and date.meaning.when and named is None and _too_vague(trigger, text, date.meaning.when):
            date = None
        if date is None and named is None and (place is None or not trigger.singular or trigger.verb):
            continue
        span = report.span(trigger.name_start, _closed(text, named[1], end) if named else trigger.name_end)
        when = date.meaning.when if date else None
        told = EventDate(when.date, when.precision, report.span(date.start, date.end)) if date and when else None
        name = text[named[0] : named[1]] if named else text[trigger.name_start : trigger.name_end]
        yield Event(identity("event", report.id, trigger.start, trigger.end), trigger.kind, name, (span,), told, place)


def _within(places: list[tuple[int, int]], at: int) -> bool:
    """Whether one of the places, in order, holds the character."""
    before = bisect_left(places, (at + 1, 0)) - 1
    return before >= 0 and at < places[before][1]


def _too_vague(trigger: Trigger, text: str, when: When) -> bool:
    """Whether a year or more dates a thing that may be one of many ("an assault in 2015")."""
    own = trigger.verb or trigger.kind == "election" or text[trigger.name_start].isupper()
    return when.precision in ("year", "decade", "season") and not own


def _pair(
    text: str, triggers: list[Trigger], names: list[tuple[int, int] | None], dates: list[Reading], start: int
) -> dict[int, Reading]:
    """Each date to the nearest trigger of its clause and each trigger to its nearest date."""
    starts = [each.start for each in dates]
    near = [
        (distance, n, d)
        for n, trigger in enumerate(triggers)
        for d in range(
            bisect_left(starts, trigger.start - 3 * _REACH_AFTER), bisect_left(starts, trigger.end + 3 * _REACH_AFTER)
        )
        if (distance := _distance(text, trigger, names[n], dates[d], start)) is not None
    ]
    taken: dict[int, Reading] = {}
    used: set[int] = set()
    for _, n, d in sorted(near):
        if n not in taken and d not in used:
            taken[n] = dates[d]
            used.add(d)
    return taken


def _distance(text: str, trigger: Trigger, name: tuple[int, int] | None, date: Reading, start: int) -> int | None:
    """Characters between, None where the date belongs to another clause or to the act of saying."""
    after = max(trigger.end, name[1] if name else 0)
    if date.end > trigger.start and date.start < after:
        return None
    follows = date.start >= after
    between = text[after : date.start] if follows else text[date.end : trigger.start]
    opening = not follows and date.start - start < _OPENING
    if len(between) > (_REACH_AFTER if follows or opening else _REACH_BEFORE) or re.search(r"[;:“”\"]", between.strip('“”"')):
        return None
    if between.count("(") != between.count(")"):
        return None
    if not follows and ((not opening and " and " in between) or _OTHER_CLAUSE.search(between)):
        return None
    if follows:
        said = _SAYING.search(between[-60:]) is not None
    else:
        said = bool(_SAYING.search(text[max(0, date.start - 60) : date.start]) or _SAYING.search(between + " "))
    return None if said and trigger.kind not in SPOKEN else len(between)


def _name(text: str, begin: int, end: int) -> tuple[int, int] | None:
    for pattern in (_QUOTED, _YEARED):
        match = pattern.match(text, begin, end)
        if match and "month" not in MEANINGS.get(match[1].split()[0].lower(), {}):
            return match.span(1)
    return None


def _closed(text: str, at: int, end: int) -> int:
    """Past the quotation mark that closes a name."""
    return at + 1 if at < end and text[at] in '”"»' else at


def _place_before(text: str, date: int) -> str | None:
    """The place of "in Marro on Monday"."""
    match = _PLACE_BEFORE.search(text, max(0, date - 50), date)
    return match[1] if match else None


def _place(text: str, trigger: Trigger, end: int) -> str | None:
    match = _PLACE.match(text, trigger.end, end)
    if match is None:
        return None
    place = match[1]
    first = place.split()[0].lower()
    return None if {"month", "weekday", "season"} & MEANINGS.get(first, {}).keys() else place
