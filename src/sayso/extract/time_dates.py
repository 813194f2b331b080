"""Dates with a month, a year, a decade or a quarter."""

import re
from datetime import date

from sayso.extract import calendar
from sayso.extract.calendar import When
from sayso.extract.time_grammar import (
    OPEN,
    PRINTED,
    Anchor,
    Form,
    Found,
    Meaning,
    collector,
    dated,
    direction,
    nearest_day,
    ordinal,
)
from sayso.language.calendar import day_in
from sayso.language.wordlists import section

FORMS: list[Form] = []
_form = collector(FORMS)
_NEAR = 45
"""Days: reports that print their own date in figures print it within weeks of the day they appeared."""
_BEFORE_MONTH = section("clause_words.txt", "before a month")
_BEFORE_YEAR = _BEFORE_MONTH - {"last", "next", "this"} | {"fiscal", "year", "the", "(", ","}
_BEFORE_COUNTS = frozenset(["$", "€", "£", "#", "no", "number", "about", "some", "than"])


def _year(text: str) -> int:
    value = int(text)
    return value if value > 99 else value + (2000 if value < 50 else 1900)


@_form("<numeric>")
def _numeric(found: Found, anchor: Anchor) -> Meaning | None:
    """Year first is ISO. Else the order that lies within six weeks of the report, else day first, else month first."""
    parts = re.split(r"[./-]", found.words.words[found.match.start()])
    if len(parts[0]) == 4:
        return dated(day_in(*map(int, parts)), PRINTED)
    if len(parts[2]) not in (2, 4) or len(parts[0]) > 2:
        return None
    left, middle, year = int(parts[0]), int(parts[1]), _year(parts[2])
    orders = [value for value in (day_in(year, middle, left), day_in(year, left, middle)) if value]
    if not orders or not 1500 < year < 2100:
        return None
    published = anchor.published
    if published and len(set(orders)) == 2:
        near = min(orders, key=lambda each: abs((each - published).days))
        if abs((near - published).days) <= _NEAR:
            return dated(near, "day and month in the order that lies nearer to the report's date")
    return dated(orders[0], "day before month" if orders[0].day == left else "month before day")


@_form("WEEKDAY? MONTH DAY YEAR?", "WEEKDAY? <the>? DAY (?: <of> )? MONTH YEAR?")
def _month_day(found: Found, anchor: Anchor) -> Meaning | None:
    if found["day"] == "second" and found.match.start("day") < found.match.start("month"):
        return None
    day = ordinal(found, "day")
    month = int(found.meaning("month", "month", "monthabbr"))
    if found.has("year"):
        return dated(day_in(int(found["year"]), month, day), PRINTED)
    if anchor.published is None:
        return Meaning(None, OPEN) if day_in(2000, month, day) else None
    years = (anchor.published.year + offset for offset in (-1, 0, 1))
    return dated(
        nearest_day([value for year in years if (value := day_in(year, month, day))], anchor),
        "year taken from the report's date",
    )


@_form(
    "EARLY? MONTH (?: ,? | <of> <the>? | ' ) (?P<year> <year> )",
    "EARLY? MONTH <of>? (?P<rel> <this> | <last> | <next> ) <unit>",
)
def _month_year(found: Found, anchor: Anchor) -> Meaning | None:
    month = int(found.meaning("month", "month", "monthabbr"))
    if found.has("year"):
        return Meaning(calendar.month(int(found["year"]), month), PRINTED)
    if found.words.words[found.match.end() - 1].lower() != "year":
        return None
    if anchor.published is None:
        return Meaning(None, OPEN)
    return Meaning(
        calendar.month(anchor.published.year + direction(found, "rel"), month), "year counted from the report's date"
    )


@_form("EARLY? MONTH", "(?: <this> | <that> )? (?P<rel> <this> | <last> | <next> | <every> ) MONTH")
def _month(found: Found, anchor: Anchor) -> Meaning | None:
    month = int(found.meaning("month", "month", "monthabbr"))
    related = "rel" in found.match.groupdict()
    if not related and not _is_month_name(found):
        return None
    if related and found["rel"] in ("each", "every"):
        return Meaning(None, "every year", "set", f"XXXX-{month:02}")
    if anchor.published is None:
        return Meaning(None, OPEN)
    here = anchor.published.year
    if related and direction(found, "rel"):
        step = direction(found, "rel")
        year = here if (month - anchor.published.month) * step > 0 else here + step
    else:
        values = [date(year, month, min(anchor.published.day, 28)) for year in (here - 1, here, here + 1)]
        nearest = nearest_day(values, anchor)
        year = nearest.year if nearest else here
    return Meaning(calendar.month(year, month), "year taken from the report's date")


def _is_month_name(found: Found) -> bool:
    """Whether a lone month name is one: not "May" as a verb or a person, not "Jan" as a first name, not "March" of people."""
    before, after = found.before("month"), found.after()
    at, words = found.match.start("month"), found.words.words
    if found["month"].rstrip(" .") in ("jan", "mar", "jun", "oct", "dec", "sep", "apr", "nov", "feb", "aug", "jul", "sept"):
        return found["month"].endswith(".") and before in _BEFORE_MONTH
    if found["month"] in ("may", "march"):
        return before in _BEFORE_MONTH or at > found.match.start()
    return before in _BEFORE_MONTH or (not after[:1].isupper() and not (before[:1].isalpha() and words[at - 1][0].isupper()))


@_form("<the>? EARLY? <the>? <fiscal>? (?P<year> <year> )")
def _year_alone(found: Found, anchor: Anchor) -> Meaning | None:
    """A number of four digits is a year after a word that years follow, or where no counted noun follows it."""
    before, after, value = found.before("year"), found.after(), int(found["year"])
    if after == "%" or before in _BEFORE_COUNTS:
        return None
    told = before in _BEFORE_YEAR or found.match.start("year") > found.match.start()
    counts = (
        after.islower() and after.endswith("s") and after not in ("was", "is", "as", "has") and before not in ("fiscal", "year")
    )
    if counts or (not told and (after[:1].islower() or not 1700 <= value <= 2060)):
        return None
    return Meaning(calendar.year(value), PRINTED)


@_form("(?P<from> <year> ) - (?P<till> <year> | <small> | <integer> )")
def _year_range(found: Found, anchor: Anchor) -> Meaning | None:
    first, till = found["from"], found["till"]
    last = int(till) if len(till) == 4 else int(first[:2] + till) if len(till) == 2 else 0
    if not int(first) < last < int(first) + 200:
        return None
    when = calendar.year(int(first))
    return Meaning(When(when.date, "year", f"{last}-12-31", f"{first}/{last}"), PRINTED)


@_form("<the>? EARLY? (?P<tens> <decades> | '? <shortdecades> | <nineties> )")
def _decade(found: Found, anchor: Anchor) -> Meaning | None:
    word = found.all("tens")[-1]
    before = found.before("tens")
    if not word[0].isdigit():
        if before not in ("the", "early", "late", "-", "mid"):
            return None
        return Meaning(calendar.decade(int(found.meaning("tens", "nineties"))), "decade of the last century")
    value = int(word[:-1])
    if value < 100:
        if found.all("tens")[0] != "'" and before not in ("the", "early", "late", "-"):
            return None  # "in his 30s"
        return Meaning(calendar.decade(1900 + value), "decade of the last century")
    return Meaning(calendar.decade(value), PRINTED)


@_form("<the>? EARLY? (?P<number> <numeral> | <ordinal> ) -? (?P<unit> <unit> )")
def _ordinal_unit(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("unit", "unit")
    count = ordinal(found, "number")
    if unit == "C" and count > 3:
        return Meaning(calendar.century(count), PRINTED)
    return None


@_form(
    "<the>? <fiscal>? (?P<n> <ordinal> ) -? (?P<unit> <unit> ) (?: <of> (?: <fiscal> )? (?P<year> <year> ))?",
    "<the>? (?P<year> <year> ) (?P<n> <ordinal> ) (?P<unit> <unit> )",
    "(?P<rel> <this> | <last> | <next> ) <unit> ' ~ <fiscal>? (?P<n> <ordinal> ) (?P<unit> <unit> )",
)
def _quarter(found: Found, anchor: Anchor) -> Meaning | None:
    count = int(found.meaning("n", "ordinal"))
    if found["unit"] != "quarter" or count > 4:
        return None
    if found.has("year"):
        return Meaning(calendar.quarter(int(found["year"]), count), PRINTED)
    if anchor.published is None:
        return Meaning(None, OPEN)
    published, year = anchor.published, anchor.published.year
    if found.has("rel"):
        return Meaning(calendar.quarter(year + direction(found, "rel"), count), "year counted from the report's date")
    ended = 3 * count <= published.month + (1 if anchor.ahead else 0)
    if not ended and not anchor.ahead and 3 * count - 2 > published.month + 1:
        year -= 1
    return Meaning(calendar.quarter(year, count), "the quarter nearest to the report's date")
