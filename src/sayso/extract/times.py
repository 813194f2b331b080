"""Time expressions: when they are, as far as the report lets one tell."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from sayso.extract import time_dates, time_lengths, time_relative
from sayso.extract.parse import Parse
from sayso.extract.sentences import find_sentences
from sayso.extract.time_grammar import Anchor, Found, Meaning, Resolver, compiled
from sayso.extract.time_words import alphabet
from sayso.language.calendar import A_MONTH
from sayso.model.event import Time
from sayso.model.identity import identity
from sayso.model.report import Report

_AHEAD = re.compile(
    r"\b(?:will|'ll|shall|would|plans?|planned|scheduled|upcoming|is to|are to|due|expects?|expected|(?:is|are) going to)\b"
)
_SAID = re.compile(r"\b(?:said|told|announced|reported)\b")
_REACH = 60
"""Characters that a look ahead carries; of 40, 60, 90 and 140 the value F1 on TimeBank and AQUAINT was highest here (.753)."""
_TEMPORAL = re.compile(
    rf"\d|(?i:day|week|month|quarter|year|decade|centur|hour|minute|{A_MONTH}|morning|evening|night|noon|tomorrow|spring|summer"
    r"|autumn|fall|winter|christmas|daily|annually|now|recent|current|previously|soon|future|lately|(?:nineti|eighti|seventi|sixti|fifti)es|sept?\.|oct\.|nov\.|dec\.)"
)


class Reading(Struct, frozen=True):
    """An expression from `start` to `end` of the text, and what it means."""

    start: int
    end: int
    meaning: Meaning


def find_times(parse: Parse) -> Iterator[Time]:
    """Every date and time of day; lengths of time ("two weeks") and habits ("daily") are left out."""
    if parse.foreign:
        return
    report = parse.report
    for reading in read_times(report.text, parse.sentences, published_on(report)):
        meaning = reading.meaning
        if meaning.kind != "time":
            continue
        when = meaning.when
        span = report.span(reading.start, reading.end)
        made = identity("time", report.id, reading.start, reading.end)
        if when is None:
            yield Time(made, span, None, None, meaning.basis)
        else:
            yield Time(made, span, when.date, when.precision, meaning.basis, when.until)


def read_times(
    text: str, sentences: Iterable[tuple[int, int]] | None = None, published: date | None = None
) -> Iterator[Reading]:
    """Every time expression, also lengths and habits, in order; `sentences` default to those of the whole text."""
    reference: date | None = None
    for start, end in find_sentences(text) if sentences is None else sentences:
        if _TEMPORAL.search(text, start, end):
            for reading in _in_sentence(text, start, end, published, reference):
                reference = _reference(reading) or reference
                yield reading


def published_on(report: Report) -> date | None:
    """The day that relative dates count from: when the report appeared, else its dateline; None where neither names a day."""
    for value in (report.published and report.published.date, report.dateline and report.dateline.date):
        if value and len(value) >= 10:
            try:
                day = date.fromisoformat(value[:10])
            except ValueError:
                continue
            if 1000 < day.year < 3000:  # arithmetic stays inside the calendar
                return day
    return None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Resolver], ...]:
    every = (*time_dates.FORMS, *time_relative.FORMS, *time_lengths.FORMS)
    return tuple((compiled(template), resolver) for template, resolver in every)


def _in_sentence(text: str, start: int, end: int, published: date | None, reference: date | None) -> Iterator[Reading]:
    words = alphabet().read(text, start, end)
    ahead = [match.span() for match in _AHEAD.finditer(text, start, end)]
    reached = 0
    for first, last, n, match in _candidates(words.letters):
        if first < reached:
            continue
        left, right = words.starts[first], words.ends[last - 1]
        meaning = _forms()[n][1](Found(words, match), Anchor(published, reference, _looks_ahead(text, ahead, left)))
        if meaning is not None:
            reached = last
            reading = Reading(left, right, meaning)
            reference = _reference(reading) or reference
            yield reading


def _candidates(letters: str) -> list[tuple[int, int, int, re.Match[str]]]:
    """Every match of every form, leftmost first, of several the longest first: a form may still refuse its match."""
    found = [
        (match.start(), match.end(), n, match)
        for n, (pattern, _) in enumerate(_forms())
        for match in pattern.finditer(letters)
        if match.end() > match.start()
    ]
    found.sort(key=lambda each: (each[0], -each[1], each[2]))
    return found


def _looks_ahead(text: str, cues: list[tuple[int, int]], place: int) -> bool:
    """Whether a word such as "will" stands before the place with no word of saying between."""
    return any(end <= place <= end + _REACH and not _SAID.search(text, end, place) for _, end in cues)


def _reference(reading: Reading) -> date | None:
    """The day that later expressions may count from."""
    when = reading.meaning.when
    if when is None or when.precision != "day" or reading.meaning.basis == "the report's date":
        return None
    return date.fromisoformat(when.date)
