"""Dates that count from the report's date or from a day named before: "Friday", "last week", "two days later"."""

from datetime import date, timedelta

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
    how_many,
    nearest_day,
)
from sayso.language.calendar import day_in
from sayso.language.times import MEANINGS

FORMS: list[Form] = []
_form = collector(FORMS)


@_form("<the>? <latest> <fiscal>? (?P<unit> <unit> )", "<the> (?P<unit> <unit> )", "EARLY <the> (?P<unit> <unit> )")
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
        return Meaning(None, OPEN)
    if unit == "Q":
        when = calendar.shifted(anchor.published, -1, "Q")
        return Meaning(when, "the last quarter that ended before the report")
    return Meaning(calendar.shifted(anchor.published, 0, unit), f"the {found['unit']} of the report's date")


def _ends_phrase(found: Found) -> bool:
    """Whether "the year" stands alone and not before a word that it belongs to ("the week that", "the year of")."""
    at, words = found.match.end(), found.words.words
    return at >= len(words) or words[at] in ".,;)" or words[at].lower() in ("and", "to", "but", "before", "as")


@_form(
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
    step = direction(found, "rel") if found.has("rel") else 0
    following = found.has("rel") and found["rel"] in ("following", "previous", "preceding")
    base = anchor.reference if following and anchor.reference else anchor.published
    unit = found.meaning("unit", "unit") or "weekend"
    if unit in "SMHC":
        return None
    if base is None:
        return Meaning(None, OPEN)
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


@_form(
    "EARLY? (?P<rel> <this> <last>? | <last> | <next> | <the> | EARLY | <of> )?"
    " (?P<season> <season> ) (?: <of> )? (?P<year> <year> )?",
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
        return Meaning(None, OPEN)
    year = anchor.published.year
    begins = calendar.SEASONS[code]
    if rel in ("last", "past"):
        ended = begins + 2 < anchor.published.month if code != "WI" else True
        year -= 0 if ended else 1
    elif rel in ("next", "coming"):
        year += 0 if begins > anchor.published.month and code != "WI" else 1
    return Meaning(calendar.season(year, code), "year counted from the report's date")


@_form(
    "EARLY? (?P<day> <day> ) (?: ' ~ )? PART?",
    "EARLY? <that> (?P<same> <unit> | <part> )",
    "(?P<last> <last> | <this> ) (?P<part> <part> )",
    "EARLY <of> <the> (?P<same> <unit> )",
)
def _day(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("same"):
        return _same(found, anchor)
    if anchor.published is None:
        return Meaning(None, OPEN)
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
    part = found.meaning("same", "part")
    unit = "D" if part else found.meaning("same", "unit")
    if unit not in "DWmQY":
        return None
    if anchor.reference is None:
        return Meaning(None, "no day is named before")
    when = calendar.shifted(anchor.reference, 0, unit)
    basis = f"the {'day' if part else found['same']} named before"
    return Meaning(when, basis, timex=f"{when.timex}T{part}" if part and when else "")


@_form(
    "EARLY? (?P<rel> <last> | <next> | <this> <next>? | <every> )? (?P<weekday> <weekday> ) PART?",
    "(?P<hour> <hour> | (?: <small> | <clock> ) <meridiem> \\.? (?: ~ (?= <weekday> ))? ) ,? (?P<weekday> <weekday> )",
)
def _weekday(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("rel") and found["rel"] in ("each", "every"):
        return Meaning(None, "every week", "set", f"XXXX-WXX-{int(found.meaning('weekday', 'weekday')) + 1}")
    if anchor.published is None:
        return Meaning(None, OPEN)
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


@_form("<about>? NUMBER (?P<unit> <unit> | <units> ) (?P<way> <ago> | <shift> )", "(?P<way> <early> ) <ago>")
def _counted(found: Found, anchor: Anchor) -> Meaning | None:
    if not found.has("unit"):
        return None
    unit = found.meaning("unit", "unit", "units")
    ago = found["way"] == "ago"
    if not ago and found["way"] in ("before", "after"):
        return None
    count = how_many(found)
    if count is None:
        return Meaning(None, "the count is not given", "vague", "PAST_REF")
    step = -1 if ago else int(found.meaning("way", "shift"))
    base = anchor.published if ago else anchor.reference or anchor.published
    if unit in "SMHC":
        return Meaning(calendar.day(base), "a few hours from it") if unit == "H" and count < 12 and base else None
    if base is None:
        return Meaning(None, OPEN)
    name = "the report's date" if ago or anchor.reference is None else "the day named before"
    when = calendar.shifted(base, step * count, unit)
    return Meaning(when, f"counted {'back' if step < 0 else 'on'} from {name}") if when else None


@_form("(?P<rel> <last> | <this> | <next> )? (?P<holiday> <holiday> ) (?P<eve> ~ | <unit> )?")
def _holiday(found: Found, anchor: Anchor) -> Meaning | None:
    if anchor.published is None:
        return Meaning(None, OPEN)
    month, day = map(int, found.meaning("holiday", "holiday").split("-"))
    values = [value for offset in (-1, 0, 1) if (value := day_in(anchor.published.year + offset, month, day))]
    nearest = nearest_day(values, anchor)
    return dated(nearest, "year taken from the report's date")
