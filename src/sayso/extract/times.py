"""Time expressions: when they are, as far as the report lets one tell."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from sayso.extract.parse import Parse
from sayso.extract.sentences import find_sentences
from sayso.extract.time_forms import Anchor, Found, Meaning, forms
from sayso.extract.time_words import alphabet
from sayso.model.event import Time
from sayso.model.identity import identity
from sayso.model.report import Report

_AHEAD = re.compile(
    r"\b(?:will|'ll|shall|plans?|planned|scheduled|upcoming|to be|due|expects?|expected|is going to|are going to)\b"
)
_TEMPORAL = re.compile(
    r"\d|(?i:day|week|month|quarter|year|decade|centur|hour|minute|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|morning|evening|night|noon|tomorrow|spring|summer|autumn|fall|winter|christmas|daily|annually|now|recent"
    r"|current|previously|soon|future|lately|(?:nineti|eighti|seventi|sixti|fifti)es|sept?\.|oct\.|nov\.|dec\.)"
)


class Reading(Struct, frozen=True):
    """An expression from `start` to `end` of the text, and what it means."""

    start: int
    end: int
    meaning: Meaning


def find_times(parse: Parse) -> Iterator[Time]:
    """Every date and time of day; lengths of time ("two weeks") and habits ("daily") are left out."""
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
        if not _TEMPORAL.search(text, start, end):
            continue
        ahead = _AHEAD.search(text, start, end) is not None
        for reading in _in_sentence(text, start, end, Anchor(published, reference, ahead)):
            when = reading.meaning.when
            if when is not None and when.precision == "day" and not reading.meaning.basis.startswith("the report's"):
                reference = date.fromisoformat(when.date)
            yield reading


def published_on(report: Report) -> date | None:
    """The day that a report's relative dates count from: when it appeared, else its dateline; None where neither names a day."""
    for value in (report.published and report.published.date, report.dateline and report.dateline.date):
        if value and len(value) >= 10:
            try:
                return date.fromisoformat(value[:10])
            except ValueError:
                continue
    return None


def _in_sentence(text: str, start: int, end: int, anchor: Anchor) -> Iterator[Reading]:
    words = alphabet().read(text, start, end)
    compiled = forms()
    found: list[tuple[int, int, Meaning]] = []
    reached = 0
    for first, last, n, match in _candidates(compiled, words.letters):
        if first < reached:
            continue
        meaning = compiled[n][1](Found(words, match), anchor)
        if meaning is not None:
            found.append((first, last, meaning))
            reached = last
    for first, last, meaning in found:
        yield Reading(words.starts[first], words.ends[last - 1], meaning)


def _candidates(compiled: tuple, letters: str) -> list[tuple[int, int, int, re.Match[str]]]:
    found = [
        (match.start(), match.end(), n, match)
        for n, (pattern, _) in enumerate(compiled)
        for match in pattern.finditer(letters)
        if match.end() > match.start()
    ]
    found.sort(key=lambda each: (each[0], -each[1], each[2]))
    return found
