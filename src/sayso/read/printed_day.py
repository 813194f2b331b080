"""Days as datelines, bylines and page furniture print them."""

import re
from datetime import date
from typing import NamedTuple

from sayso.language.calendar import day_in, month_number

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]*)?"
_NUMBERS = r"(?P<one>\d{1,2})[./-](?P<two>\d{1,2})[./-](?P<long>\d{4}|\d{2})"
_MONTH_FIRST = rf"(?P<month>{MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s*(?P<year>(?:19|20)\d\d))?"
_DAY_FIRST = rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{MONTH})(?:,?\s*(?P<year2>(?:19|20)\d\d))?"
DAY = re.compile(rf"(?:{WEEKDAY},?\s*)?(?:{_ISO}|{_NUMBERS}|{_MONTH_FIRST}|{_DAY_FIRST})(?!\d)", re.IGNORECASE)
"""One day, with or without its year; read it with `day_of`."""


class Day(NamedTuple):
    """A printed day; `year` is None where none is printed. `note` says how numbers were read, and is "" where that is clear."""

    year: int | None
    month: int
    day: int
    note: str = ""

    def in_year(self, year: int) -> date | None:
        """None where the year has no such day."""
        return day_in(year, self.month, self.day)


def day_of(match: re.Match[str]) -> Day | None:
    """The day of a match of `DAY`; None where the calendar has none such. Bare numbers are day first unless impossible."""
    part = match.groupdict()
    if part.get("iso"):
        year, month, day = map(int, part["iso"].split("-"))
        return _checked(Day(year, month, day))
    if part.get("one"):
        return _of_numbers(int(part["one"]), int(part["two"]), part["long"])
    month_word, day_word = part.get("month") or part["month2"], part.get("day") or part["day2"]
    printed = part.get("year") or part.get("year2")
    return _checked(Day(int(printed) if printed else None, month_number(month_word), int(day_word)))


def _of_numbers(one: int, two: int, year_digits: str) -> Day | None:
    year = int(year_digits)
    if year < 100:
        year += 2000 if year < 70 else 1900
    if two > 12:
        return _checked(Day(year, one, two, "month first, as the second number is no month"))
    note = "day first" if one > 12 or one == two else "read day first"
    return _checked(Day(year, two, one, note))


def _checked(day: Day) -> Day | None:
    """A leap year stands in for an unknown one, so that February 29 passes."""
    return day if day.in_year(day.year or 2000) else None
