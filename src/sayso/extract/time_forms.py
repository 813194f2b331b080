"""The forms that time expressions take, and what each means beside a report's date."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from sayso.extract import calendar
from sayso.extract.calendar import When
from sayso.extract.patterns import Words
from sayso.extract.time_words import alphabet, number
from sayso.language.times import MEANINGS


class Anchor(Struct, frozen=True):
    """What an expression is resolved against."""

    published: date | None
    """The report's date; None where it is not known to the day."""
    reference: date | None = None
    """The last day named before, which "two days later" counts from."""
    ahead: bool = False
    """Whether the sentence looks ahead ("will"), so that "Friday" is the next one."""


class Meaning(Struct, frozen=True):
    """What an expression means. `kind` is "time", "duration", "set" or "vague"; `timex` its TIMEX3 value ("" where open)."""

    when: When | None
    basis: str
    kind: str = "time"
    timex: str = ""
    clock: str | None = None


class Found(Struct, frozen=True):
    """A form found: its words by the names of the template's groups."""

    words: Words
    match: re.Match[str]

    def __getitem__(self, group: str) -> str:
        start, end = self.match.span(group)
        return " ".join(self.words.words[start:end]).lower()

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return self.match.groupdict().get(group) is not None

    def all(self, group: str) -> tuple[str, ...]:
        """The group's words."""
        start, end = self.match.span(group)
        return self.words.words[start:end]

    def meaning(self, group: str, *classes: str) -> str:
        """What the group's first word means as a member of the first of `classes` that it has."""
        meanings = MEANINGS.get(self.all(group)[0].lower(), {})
        return next((meanings[name] for name in classes if name in meanings), "")


Resolver = Callable[[Found, Anchor], Meaning | None]
_OPEN = "the report's date is not known"
PRINTED = "printed in full"
_FORMS: list[tuple[str, Resolver]] = []


def form(*templates: str) -> Callable[[Resolver], Resolver]:
    """Register a resolver for templates; earlier forms win over later ones of the same length."""

    def register(resolver: Resolver) -> Resolver:
        _FORMS.extend((template, resolver) for template in templates)
        return resolver

    return register


@cache
def forms() -> tuple[tuple[re.Pattern[str], Resolver], ...]:
    """All forms, compiled."""
    macros = {
        "MONTH": "(?P<month> <month> | <monthabbr> \\.? )",
        "DAY": "(?P<day> <small> | <numeral> | <ordinal> )",
        "YEAR": "(?: ,? (?P<year> <year> ))",
        "WEEKDAY": "(?: <weekday> ,? )",
        "PART": "(?P<part> <part> | <hour> )",
        "EARLY": "(?: (?: <the> )? <early> (?: -? | <of> <the>? ) )",
        "NUMBER": "(?P<number> <a>? <several> <of>? | <a> | (?: <number> | <integer> ) (?: (?: - | <and> )? (?: <number> | <integer> ))* )",
    }

    def filled(template: str) -> str:
        return re.sub(r"[A-Z]{3,}", lambda match: macros.get(match[0], match[0]), template)

    return tuple((alphabet().pattern(filled(template)), resolver) for template, resolver in _FORMS)


def _year(text: str) -> int:
    value = int(text)
    return value if value > 99 else value + (2000 if value < 50 else 1900)


def _dated(value: date | None, basis: str) -> Meaning | None:
    return Meaning(calendar.day(value), basis) if value else None


@form("<numeric>")
def _numeric(found: Found, anchor: Anchor) -> Meaning | None:
    """ISO where the year comes first; else day first, unless only month first is a date or the signs are slashes beside a US year."""
    parts = re.split(r"[./-]", found.words.words[found.match.start()])
    if len(parts[0]) == 4:
        return _dated(calendar.valid(*map(int, parts)), PRINTED)
    if len(parts[2]) not in (2, 4) or len(parts[0]) > 2:
        return None
    left, middle, year = int(parts[0]), int(parts[1]), _year(parts[2])
    if not 1500 < year < 2100:
        return None
    day_first, month_first = calendar.valid(year, middle, left), calendar.valid(year, left, middle)
    if day_first and month_first and day_first != month_first and anchor.published:
        nearer = min((day_first, month_first), key=lambda each: abs((each - anchor.published).days))
        if abs((nearer - anchor.published).days) <= 45:
            return _dated(nearer, "day and month in the order that lies nearer to the report's date")
    return _dated(day_first, "day before month") or _dated(month_first, "month before day")


@form("WEEKDAY? MONTH DAY YEAR?", "WEEKDAY? <the>? DAY (?: <of> )? MONTH YEAR?")
def _month_day(found: Found, anchor: Anchor) -> Meaning | None:
    if found["day"] == "second" and found.match.start("day") < found.match.start("month"):
        return None
    day = number(found.all("day")) or int(
        re.match(r"\d+", found["day"] + " ")[0]
        if found["day"][0].isdigit()
        # type: ignore[index]
        else found.meaning("day", "ordinal")
    )
    month = int(found.meaning("month", "month", "monthabbr"))
    if found.has("year"):
        return _dated(calendar.valid(int(found["year"]), month, day), PRINTED)
    if anchor.published is None:
        return Meaning(None, _OPEN) if calendar.valid(2000, month, day) else None
    years = (anchor.published.year + offset for offset in (-1, 0, 1))
    return _dated(
        _nearest([value for year in years if (value := calendar.valid(year, month, day))], anchor),
        "year taken from the report's date",
    )


def _nearest(values: list[date], anchor: Anchor) -> date | None:
    """The nearest to the report's date; what is past counts as nearer, because reports tell the past more often (1.6 to 1)."""
    published = anchor.published
    if not values or published is None:
        return None

    def distance(value: date) -> float:
        days = (value - published).days
        past = days <= 0
        return abs(days) * (0.6 if past != anchor.ahead else 1.0)

    return min(values, key=distance)


@form(
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
        return Meaning(None, _OPEN)
    return Meaning(calendar.month(anchor.published.year + _step(found, "rel"), month), "year counted from the report's date")


def _step(found: Found, group: str) -> int:
    words = MEANINGS.get(found[group], {})
    return -1 if "last" in words else 1 if "next" in words else 0


@form("EARLY? MONTH", "(?: <this> | <that> )? (?P<rel> <this> | <last> | <next> | <every> ) MONTH")
def _month(found: Found, anchor: Anchor) -> Meaning | None:
    month = int(found.meaning("month", "month", "monthabbr"))
    related = "rel" in found.match.groupdict()
    if not related and not _is_month_name(found):
        return None
    if related and found["rel"] in ("each", "every"):
        return Meaning(None, "every year", "set", f"XXXX-{month:02}")
    if anchor.published is None:
        return Meaning(None, _OPEN)
    here = anchor.published.year
    if related and _step(found, "rel"):
        step = _step(found, "rel")
        year = here if (month - anchor.published.month) * step > 0 else here + step
    else:
        values = [date(year, month, min(anchor.published.day, 28)) for year in (here - 1, here, here + 1)]
        nearest = _nearest(values, anchor)
        year = nearest.year if nearest else here
    return Meaning(calendar.month(year, month), "year taken from the report's date")


def _is_month_name(found: Found) -> bool:
    """Whether a lone month name is one: not "May" as a verb or a person, not "Jan" as a first name, not "March" of people."""
    at, words = found.match.start("month"), found.words.words
    before = words[at - 1].lower() if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if found["month"].rstrip(" .") in ("jan", "mar", "jun", "oct", "dec", "sep", "apr", "nov", "feb", "aug", "jul", "sept"):
        return found["month"].endswith(".") and before in _BEFORE_MONTH
    if found["month"] in ("may", "march"):
        return before in _BEFORE_MONTH or at > found.match.start()
    return before in _BEFORE_MONTH or (not after[:1].isupper() and not (before[:1].isalpha() and words[at - 1][0].isupper()))


_BEFORE_MONTH = frozenset(
    ["in", "of", "since", "by", "until", "from", "during", "and", "to", "through", "last", "next", "this", "early", "late", "mid", "-", "for", "between", "till", "before", "after"]
)


@form("<the>? EARLY? <the>? (?P<year> <year> )")
def _year_alone(found: Found, anchor: Anchor) -> Meaning | None:
    at, words = found.match.start("year"), found.words.words
    before = words[at - 1].lower() if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    value = int(found["year"])
    told = before in _BEFORE_YEAR or at > found.match.start()
    if (
        (before in "$€£#"
        and before)
        or after in ("%",)
        or (before.isalpha() and before in ("no", "number", "about", "some", "than"))
    ):
        return None
    if not told and (after[:1].islower() or value > 2060 or value < 1700):
        return None
    if (
        told
        and before not in ("fiscal", "year")
        and after.islower()
        and after.endswith("s")
        and after not in ("was", "is", "as", "has")
    ):
        return None
    return Meaning(calendar.year(value), PRINTED)


_BEFORE_YEAR = frozenset(
    ["in", "since", "by", "until", "from", "during", "to", "through", "early", "late", "mid", "-", "of", "for", "between", "till", "before", "after", "fiscal", "year", "the", "and", "(", ","]
)


@form("(?P<from> <year> ) - (?P<till> <year> | <small> | <integer> )")
def _year_range(found: Found, anchor: Anchor) -> Meaning | None:
    first, till = found["from"], found["till"]
    last = int(till) if len(till) == 4 else int(first[:2] + till) if len(till) == 2 else 0
    if not int(first) < last < int(first) + 200:
        return None
    when = calendar.year(int(first))
    return Meaning(When(when.date, "year", f"{last}-12-31", f"{first}/{last}"), PRINTED)


@form("<the>? EARLY? (?P<tens> <decades> | '? <shortdecades> | <nineties> )")
def _decade(found: Found, anchor: Anchor) -> Meaning | None:
    word = found.all("tens")[-1]
    before = found.words.words[found.match.start("tens") - 1].lower() if found.match.start("tens") else ""
    if not word[0].isdigit():
        if before not in ("the", "early", "late", "-", "mid"):
            return None
        return Meaning(calendar.decade(int(found.meaning("tens", "nineties"))), "decade of the last century")
    value = int(word[:-1])
    if value < 100:
        if before in ("his", "her", "their", "my", "your") or (
            found.all("tens")[0] != "'" and before not in ("the", "early", "late", "-")
        ):
            return None
        return Meaning(calendar.decade(1900 + value), "decade of the last century")
    return Meaning(calendar.decade(value), PRINTED)


@form("<the>? EARLY? (?P<number> <numeral> | <ordinal> ) -? (?P<unit> <unit> )")
def _ordinal_unit(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("unit", "unit")
    count = int(re.match(r"\d+", found["number"])[0] if found["number"][0].isdigit() else found.meaning("number", "ordinal"))  # type: ignore[index]
    if unit == "C" and count > 3:
        return Meaning(calendar.century(count), PRINTED)
    return None


@form(
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
        return Meaning(None, _OPEN)
    published, year = anchor.published, anchor.published.year
    if found.has("rel"):
        return Meaning(calendar.quarter(year + _step(found, "rel"), count), "year counted from the report's date")
    ended = 3 * count <= published.month + (1 if anchor.ahead else 0)
    if not ended and not anchor.ahead and 3 * count - 2 > published.month + 1:
        year -= 1
    return Meaning(calendar.quarter(year, count), "the quarter nearest to the report's date")


@form("<the>? <latest> <fiscal>? (?P<unit> <unit> )", "<the> (?P<unit> <unit> )", "EARLY <the> (?P<unit> <unit> )")
def _the_unit(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("unit", "unit")
    first = found.words.words[found.match.start()].lower()
    if unit in "SMHDCE" or (
        unit in "mWY"
        and first == "the"
        and len(found.all("unit")) + 1 == found.match.end() - found.match.start()
        and not _ends_phrase(found)
    ):
        return None
    if anchor.published is None:
        return Meaning(None, _OPEN)
    if unit == "Q":
        when = calendar.shifted(anchor.published, -1, "Q")
        return Meaning(when, "the last quarter that ended before the report")
    return Meaning(calendar.shifted(anchor.published, 0, unit), f"the {found['unit']} of the report's date")


def _ends_phrase(found: Found) -> bool:
    """Whether "the year" stands alone and not before a word that it belongs to ("the week that", "the year of")."""
    at, words = found.match.end(), found.words.words
    return at >= len(words) or words[at] in ".,;)" or words[at].lower() in ("and", "to", "but", "before", "as")


@form(
    "EARLY? <the>? (?P<rel> <this> | <last> | <next> ) <fiscal>? (?P<unit> <unit> | <weekend> )",
    "EARLY <of> <the> (?P<rel> <this> | <last> | <next> )? (?P<unit> <unit> )",
    "<the> (?P<unit> <weekend> )",
    "~ (?P<rel> <this> | <last> | <next> ) (?P<unit> <unit> )",
)
def _related_unit(found: Found, anchor: Anchor) -> Meaning | None:
    if found.words.letters[found.match.start()] == "~" and found.words.words[found.match.start()].lower() not in (
        "sometime",
        "mid",
    ):
        return None
    step = _step(found, "rel") if found.has("rel") else 0
    following = found.has("rel") and found["rel"] in ("following", "previous", "preceding")
    base = anchor.reference if following and anchor.reference else anchor.published
    unit = found.meaning("unit", "unit") or "weekend"
    if unit in "SMHC":
        return None
    if base is None:
        return Meaning(None, _OPEN)
    name = "the day named before" if following and anchor.reference else "the report's date"
    if unit == "weekend":
        return _weekend(base, step if step else (1 if anchor.ahead else -1), found.has("rel"))
    if unit == "D" and found.has("rel") and found["rel"] in ("last", "current", "past"):
        return None
    when = calendar.shifted(base, step, unit)
    side = {-1: "before", 0: "of", 1: "after"}[step]
    return Meaning(when, f"the {found['unit']} {side} {name}")


def _weekend(base: date, step: int, named: bool) -> Meaning:
    saturday = base + timedelta(
        days=(5 - base.weekday()) + (-7 if step < 0 and base.weekday() < 5 else 7 if step > 0 and named else 0)
    )
    year, week, _ = saturday.isocalendar()
    sunday = saturday + timedelta(days=1)
    return Meaning(
        When(saturday.isoformat(), "day", sunday.isoformat(), f"{year}-W{week:02}-WE"),
        "the weekend nearest to the report's date",
    )


@form(
    "EARLY? (?P<rel> <this> <last>? | <last> | <next> | <the> | EARLY | <of> )? (?P<season> <season> ) (?: <of> )? (?P<year> <year> )?",
    "<the> (?P<season> <season> )",
)
def _season(found: Found, anchor: Anchor) -> Meaning | None:
    code = found.meaning("season", "season")
    if found.has("year"):
        return Meaning(calendar.season(int(found["year"]), code), PRINTED)
    rel = found.all("rel")[-1].lower() if found.has("rel") else ""
    if rel not in ("this", "last", "next", "past", "coming") and not (
        rel in ("the", "in") and found["season"] in ("summer", "winter", "autumn")
    ):
        return None
    if anchor.published is None:
        return Meaning(None, _OPEN)
    year = anchor.published.year
    begins = calendar.SEASONS[code]
    if rel in ("last", "past"):
        ended = begins + 2 < anchor.published.month if code != "WI" else True
        year -= 0 if ended else 1
    elif rel in ("next", "coming"):
        year += 0 if begins > anchor.published.month and code != "WI" else 1
    return Meaning(calendar.season(year, code), "year counted from the report's date")


@form(
    "EARLY? (?P<day> <day> ) (?: ' ~ )? PART?",
    "EARLY? <that> (?P<same> <unit> )",
    "(?P<last> <last> | <this> ) (?P<part> <part> )",
    "EARLY <of> <the> (?P<same> <unit> )",
)
def _day(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("same"):
        return _same(found, anchor)
    if anchor.published is None:
        return Meaning(None, _OPEN)
    if found.has("last"):
        step = -1 if found["last"] == "last" else 0
        if found["last"] not in ("last", "this") or found["part"] not in MEANINGS or (step and found["part"] != "night"):
            return None
    else:
        step = int(found.meaning("day", "day"))
    when = calendar.day(anchor.published + timedelta(days=step))
    part = found.meaning("part", "part") if found.has("last") else ""
    basis = {0: "the report's date", -1: "the day before the report's date", 1: "the day after the report's date"}[step]
    return Meaning(when, basis, timex=f"{when.timex}T{part}" if part else "")


def _same(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("same", "unit")
    if unit not in "DWmQY":
        return None
    if anchor.reference is None:
        return Meaning(None, "no day is named before")
    return Meaning(calendar.shifted(anchor.reference, 0, unit), f"the {found['same']} named before")


@form(
    "EARLY? (?P<rel> <last> | <next> | <this> <next>? | <every> )? (?P<weekday> <weekday> ) PART?",
    "(?P<hour> <hour> | (?: <small> | <clock> ) <meridiem> \\.? (?: ~ (?= <weekday> ))? ) ,? (?P<weekday> <weekday> )",
)
def _weekday(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("rel") and found["rel"] in ("each", "every"):
        return Meaning(None, "every week", "set", f"XXXX-WXX-{int(found.meaning('weekday', 'weekday')) + 1}")
    if anchor.published is None:
        return Meaning(None, _OPEN)
    rel = found.all("rel")[-1].lower() if found.has("rel") else ""
    back = (anchor.published.weekday() - int(found.meaning("weekday", "weekday"))) % 7
    if rel in ("next", "coming") or (anchor.ahead and not rel):
        value, basis = anchor.published + timedelta(days=(7 - back) % 7 or 7), "the weekday after the report's date"
    elif rel in ("last", "past", "previous") and back == 0:
        value, basis = anchor.published - timedelta(days=7), "the weekday before the report's date"
    else:
        value = anchor.published - timedelta(days=back)
        basis = "the weekday of the report's date" if back == 0 else "the weekday before the report's date"
    when = calendar.day(value)
    part = found.meaning("part", "part") if found.has("part") else ""
    return Meaning(when, basis, timex=f"{when.timex}T{part}" if part else "")


@form("<about>? NUMBER (?P<unit> <unit> | <units> ) (?P<way> <ago> | <shift> )", "(?P<way> <early> ) <ago>")
def _counted(found: Found, anchor: Anchor) -> Meaning | None:
    if not found.has("unit"):
        return None
    unit = found.meaning("unit", "unit", "units")
    ago = found["way"] == "ago"
    if not ago and found["way"] in ("before", "after"):
        return None
    count = _count(found)
    if count is None:
        return Meaning(None, "the count is not given", "vague", "PAST_REF")
    step = -1 if ago else int(found.meaning("way", "shift"))
    base = anchor.published if ago else anchor.reference or anchor.published
    if unit in "SMHC":
        return Meaning(base and calendar.day(base), "within a day of it") if unit == "H" and count < 12 and base else None
    if base is None:
        return Meaning(None, _OPEN)
    name = "the report's date" if ago or anchor.reference is None else "the day named before"
    when = calendar.shifted(base, step * count, unit)
    return Meaning(when, f"counted {'back' if step < 0 else 'on'} from {name}") if when else None


def _count(found: Found) -> int | None:
    words = found.all("number")
    return None if any("several" in MEANINGS.get(word.lower(), {}) for word in words) else number(words)


@form(
    "<the>? (?P<rel> <last> | <next> | <latest> ) NUMBER ~? (?P<unit> <unit> | <units> )",
    "<the>? (?P<rel> <last> | <next> ) (?P<unit> <units> )",
    "(?P<rel> ~ ) (?P<unit> <units> )",
)
def _span_of_time(found: Found, anchor: Anchor) -> Meaning | None:
    """ "The past two months": a stretch that ends (or begins) with the report."""
    unit = found.meaning("unit", "units", "unit")
    counted = "number" in found.match.groupdict()
    if not counted and found.words.letters[found.match.start("rel")] == "~":
        return None
    count = _count(found) if counted else None
    timex = _duration(count, unit)
    if anchor.published is None:
        return Meaning(None, _OPEN, timex=timex)
    ahead = "next" in MEANINGS.get(found["rel"], {})
    name = "after" if ahead else "before"
    if count is None:
        return Meaning(None, f"some {_plural(unit)} {name} the report's date; how many is not said", timex=timex)
    first = calendar.shifted(anchor.published, (1 if ahead else -1) * count, unit)
    if first is None:
        return Meaning(None, f"{count} {_plural(unit)} {name} the report's date", timex=timex)
    begin, end = (
        (anchor.published.isoformat(), first.until or first.date) if ahead else (first.date, anchor.published.isoformat())
    )
    return Meaning(
        When(begin, "day" if ahead else first.precision, end, timex),
        f"the {count} {_plural(unit)} {name} the report's date",
        timex=timex,
    )


def _plural(unit: str) -> str:
    return {
        "S": "seconds",
        "M": "minutes",
        "H": "hours",
        "D": "days",
        "W": "weeks",
        "m": "months",
        "Q": "quarters",
        "Y": "years",
        "E": "decades",
        "C": "centuries",
    }[unit]


def _duration(count: int | None, unit: str) -> str:
    amount = "X" if count is None else str(count)
    if unit in "SMH":
        return f"PT{amount}{unit}"
    return f"P{amount}" + {"m": "M", "E": "DE", "C": "CE"}.get(unit, unit)


@form(
    "(?: <more> <more>? <more>? | <about> )? NUMBER -? (?: <more> )? (?P<unit> <unit> | <units> )",
    "<the> (?P<first> <ordinal> )? NUMBER (?P<unit> <units> )",
)
def _length(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("unit", "units", "unit")
    if found["number"] in ("a", "an", "another") and unit in "SMHDQ" and found.words.words[found.match.start()].lower() != "a":
        return None
    if unit == "S":
        return None
    return Meaning(None, "a length of time, not a date", "duration", _duration(_count(found), unit))


@form("<units>")
def _bare_units(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.words.words[found.match.start()].lower()
    before = found.words.words[found.match.start() - 1].lower() if found.match.start() else ""
    if unit not in ("days", "weeks", "months", "years", "decades", "centuries") or before not in (
        "for",
        "in",
        "of",
        "within",
        "after",
    ):
        return None
    return Meaning(None, "a length of time, not a date", "duration", _duration(None, MEANINGS[unit]["units"]))


@form("<about>? (?P<clock> (?: <small> | <clock> ) <meridiem> | <clock> )")
def _clock(found: Found, anchor: Anchor) -> Meaning | None:
    words = found.all("clock")
    hours, _, minutes = words[0].partition(":")
    hour = int(hours)
    if len(words) > 1:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if words[1].lower().startswith("p") else 0)
    elif found.match.start() and found.words.words[found.match.start() - 1].lower() not in (
        "at",
        "around",
        "about",
        "by",
        "until",
        "from",
        "since",
    ):
        return None
    clock = f"{hour:02}:{minutes[:2] or '00'}"
    base = anchor.reference or anchor.published
    if hour > 23 or base is None:
        return Meaning(None, "a time of day; " + _OPEN, clock=clock) if hour <= 23 else None
    basis = "a time on the day named before" if anchor.reference else "a time on the report's date"
    moment = f"{base.isoformat()}T{clock}"
    return Meaning(When(moment, "minute", None, moment), basis, clock=clock)


@form("<the>? <vague>")
def _vague(found: Found, anchor: Anchor) -> Meaning | None:
    word = found.words.words[found.match.end() - 1].lower()
    first = found.words.words[found.match.start()].lower()
    following = found.words.words[found.match.end()].lower() if found.match.end() < len(found.words.words) else ""
    if first == "the" and (word != "future" or (following.isalpha() and following not in ("and", "of", "but", "or"))):
        return None
    if word == "recent" and following in ("days", "weeks", "months", "years"):
        return None
    return Meaning(None, "no date is given", "vague", MEANINGS[word]["vague"])


@form("(?P<word> ~ | <vague> | <next> ) (?P<unit> <units> )")
def _recent(found: Found, anchor: Anchor) -> Meaning | None:
    if found["word"] not in ("recent", "coming"):
        return None
    ahead = found["word"] == "coming"
    side = "after" if ahead else "before"
    return Meaning(
        None,
        f"some {found['unit']} {side} the report's date; how many is not said",
        "vague",
        "FUTURE_REF" if ahead else "PAST_REF",
    )


@form("(?P<often> <often> )", "<every> (?P<unit> <unit> )")
def _set(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("unit"):
        unit = found.meaning("unit", "unit")
        return Meaning(None, "again and again", "set", _duration(1, unit)) if unit not in "SC" else None
    return Meaning(None, "again and again", "set", found.meaning("often", "often"))


@form("(?P<rel> <last> | <this> | <next> )? (?P<holiday> <holiday> ) (?P<eve> ~ | <unit> )?")
def _holiday(found: Found, anchor: Anchor) -> Meaning | None:
    if anchor.published is None:
        return Meaning(None, _OPEN)
    month, day = map(int, found.meaning("holiday", "holiday").split("-"))
    values = [value for offset in (-1, 0, 1) if (value := calendar.valid(anchor.published.year + offset, month, day))]
    nearest = _nearest(values, anchor)
    return _dated(nearest, "year taken from the report's date")
