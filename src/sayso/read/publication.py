"""The day a report appeared, with what says so."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sayso.language.calendar import day_in, weekday_number
from sayso.model.report import Precision
from sayso.read.dateline import FoundDateline
from sayso.read.lines import Line
from sayso.read.printed_day import DAY, WEEKDAY, Day, day_of

_ISO = re.compile(r"\s*((?:19|20)\d\d)(?:-?(\d\d)(?:-?(\d\d))?)?(?:$|[T\s])")
# A label before the day, or the page's name before it ("The Harbour Gazette - Friday, June 11, 2021").
_LABELLED = re.compile(
    r"\b(?:published|posted|updated|created|date|issued|released)(?: on| at)?:? (?=\S{0,10} ?\d|[A-Z])|"
    r"[A-Z] [-–—|] (?=\S{0,10} ?\S+ \d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\s{2,}.*|\s+\|.*)?$|"
    r"[\s,|·•@/–-]*(?:at )?(?:\d{1,2}[:.h]\d\d(?::\d\d)?)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}(?:[+-]\d+)?\)?)?\.?$",
    re.IGNORECASE,
)
# Years in the past or present: not "by 2030".
_YEAR = re.compile(r"(?<!\bby )(?<!\buntil )(?<!\bthrough )(?<![\d/.])(?:19|20)\d\d(?![\d/])")
_ON_WEEKDAY = re.compile(rf"\b(?:on|yesterday|today|earlier|late|early|this)\s+(?P<weekday>{WEEKDAY})", re.IGNORECASE)
_FIRST_LINES = 40
# A report tells of its year or of the one before, rarely of none of the last two; a day is a given weekday once in three years.
_LATER = 2


class FoundDate(NamedTuple):
    """A date by what gives it; `start` and `end` are 0 where it stands in no text."""

    date: str
    precision: Precision
    basis: str
    start: int = 0
    end: int = 0


def date_of(value: str, basis: str) -> FoundDate | None:
    """A date from metadata: ISO 8601, cut or whole, or a printed day; None where the value holds no full year."""
    match = _ISO.match(value)
    if match:
        parts = [part for part in match.groups() if part]
        whole = [int(part) for part in parts] + [1] * (3 - len(parts))
        if day_in(*whole) is None:
            return None
        precision: Precision = ("year", "month", "day")[len(parts) - 1]
        return FoundDate("-".join(parts), precision, basis)
    printed = DAY.search(value[:100])
    day = day_of(printed) if printed else None
    return _dated(day, basis) if day else None


def _dated(day: Day, basis: str, start: int = 0, end: int = 0) -> FoundDate | None:
    """None where no year is printed."""
    whole = day.in_year(day.year) if day.year else None
    note = f", {day.note}" if day.note else ""
    return FoundDate(whole.isoformat(), "day", basis + note, start, end) if whole else None


def date_line(lines: Iterable[Line]) -> FoundDate | None:
    """The first line, among the first ones, that is a date and nothing else ("Published: 11 June 2021, 10:15 GMT")."""
    for line in list(lines)[:_FIRST_LINES]:
        if len(line.text) > 80:
            continue
        label = _LABELLED.search(line.text)
        match = DAY.match(line.text, label.end() if label else 0)
        day = day_of(match) if match and (label or _TIME.match(line.text, match.end())) else None
        found = _dated(day, "date line", line.start, line.end) if day else None
        if found:
            return found
    return None


def date_of_dateline(found: FoundDateline, story: Sequence[str], known: FoundDate | None) -> FoundDate | None:
    """The dateline's day in its year: the printed one, else that of a date known from elsewhere, else one the story proves.

    The story proves a year where, in the latest one that it prints or up to two later, the day is the weekday that it names.
    """
    day = found.day
    if day is None:
        return None
    if day.year:
        return _dated(day, "dateline", found.start, found.end)
    if known:
        return _near(day, known, found)
    return _proved(day, "\n".join(story), found)


def _proved(day: Day, text: str, found: FoundDateline) -> FoundDate | None:
    """The year, from the latest that the story prints up to `_LATER` years on, in which the day is the weekday of the story."""
    years = [int(year) for year in _YEAR.findall(text)]
    weekday = _ON_WEEKDAY.search(text)
    if not years or not weekday:
        return None
    latest = max(years)
    wholes = [whole for year in range(latest, latest + _LATER + 1) if (whole := day.in_year(year))]
    fitting = [whole for whole in wholes if whole.weekday() == weekday_number(weekday["weekday"])]
    if len(fitting) != 1:
        return None
    whole, named = fitting[0], weekday["weekday"]
    if whole.year == latest:
        basis = f"dateline; the text prints the year {latest}, in which that day is the {named} it names"
    else:
        basis = (
            f"dateline; that day is the {named} the text names in {whole.year}, next after {latest}, the latest year it prints"
        )
    return FoundDate(whole.isoformat(), "day", basis, found.start, found.end)


def _near(day: Day, known: FoundDate, found: FoundDateline) -> FoundDate | None:
    """A dateline's day in the year that brings it closest to a known date, where that date is a day or a month."""
    if known.precision not in ("day", "month"):
        whole = day.in_year(int(known.date[:4]))
        return (
            FoundDate(whole.isoformat(), "day", f"dateline, its year from {known.basis}", found.start, found.end)
            if whole
            else None
        )
    there = date.fromisoformat(known.date if known.precision == "day" else f"{known.date}-15")
    years = (there.year, there.year - 1, there.year + 1)
    near = [whole for year in years if (whole := day.in_year(year))]
    best = min(near, key=lambda whole: abs((whole - there).days), default=None)
    return (
        FoundDate(best.isoformat(), "day", f"dateline, its year from {known.basis}", found.start, found.end) if best else None
    )
