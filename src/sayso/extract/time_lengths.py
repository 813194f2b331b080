"""Lengths of time, times of day, and expressions that give no date."""

from sayso.extract import calendar
from sayso.extract.calendar import When
from sayso.extract.time_grammar import OPEN, Anchor, Form, Found, Meaning, collector, how_many
from sayso.language.times import MEANINGS

FORMS: list[Form] = []
_form = collector(FORMS)
_PLURALS = {classes["units"]: word for word, classes in MEANINGS.items() if "units" in classes}


@_form(
    "<the>? (?P<rel> <last> | <next> | <latest> ) NUMBER ~? (?P<unit> <unit> | <units> )",
    "<the>? (?P<rel> <last> | <next> ) (?P<unit> <units> )",
)
def _span_of_time(found: Found, anchor: Anchor) -> Meaning | None:
    """A stretch ("the past two months") that ends (or begins) with the report."""
    unit = found.meaning("unit", "units", "unit")
    counted = "number" in found.match.groupdict()
    count = how_many(found) if counted else None
    timex = _duration(count, unit)
    if anchor.published is None:
        return Meaning(None, OPEN, timex=timex)
    ahead = "next" in MEANINGS.get(found["rel"], {})
    name = "after" if ahead else "before"
    if count is None:
        return Meaning(None, f"some {_PLURALS[unit]} {name} the report's date; how many is not said", timex=timex)
    first = calendar.shifted(anchor.published, (1 if ahead else -1) * count, unit)
    if first is None:
        return Meaning(None, f"{count} {_PLURALS[unit]} {name} the report's date", timex=timex)
    begin, end = (
        (anchor.published.isoformat(), first.until or first.date) if ahead else (first.date, anchor.published.isoformat())
    )
    return Meaning(
        When(begin, "day" if ahead else first.precision, end, timex),
        f"the {count} {_PLURALS[unit]} {name} the report's date",
        timex=timex,
    )


def _duration(count: int | None, unit: str) -> str:
    amount = "X" if count is None else str(count)
    if unit in "SMH":
        return f"PT{amount}{unit}"
    return f"P{amount}" + {"m": "M", "E": "DE", "C": "CE"}.get(unit, unit)


@_form(
    "(?: <more> <more>? <more>? | <about> )? NUMBER -? (?: <more> )? (?P<unit> <unit> | <units> )",
    "<the> (?P<first> <ordinal> )? NUMBER (?P<unit> <units> )",
)
def _length(found: Found, anchor: Anchor) -> Meaning | None:
    unit = found.meaning("unit", "units", "unit")
    if found["number"] in ("a", "an", "another") and unit in "SMHDQ" and found.words.words[found.match.start()].lower() != "a":
        return None
    if unit == "S" or found.after().lower() == "old" or _is_old(found):
        return None
    return Meaning(None, "a length of time, not a date", "duration", _duration(how_many(found), unit))


def _is_old(found: Found) -> bool:
    """Whether an age follows ("6-year-old")."""
    at = found.match.end()
    return tuple(word.lower() for word in found.words.words[at : at + 2]) == ("-", "old")


@_form("<units>")
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


@_form("<about>? (?P<clock> (?: <small> | <clock> ) <meridiem> | <clock> )")
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
        return Meaning(None, "a time of day; " + OPEN, clock=clock) if hour <= 23 else None
    basis = "a time on the day named before" if anchor.reference else "a time on the report's date"
    moment = f"{base.isoformat()}T{clock}"
    return Meaning(When(moment, "minute", None, moment), basis, clock=clock)


@_form("<the>? <vague>")
def _vague(found: Found, anchor: Anchor) -> Meaning | None:
    word = found.words.words[found.match.end() - 1].lower()
    first = found.words.words[found.match.start()].lower()
    following = found.words.words[found.match.end()].lower() if found.match.end() < len(found.words.words) else ""
    if first == "the" and (word != "future" or (following.isalpha() and following not in ("and", "of", "but", "or"))):
        return None
    if word == "recent" and following in ("days", "weeks", "months", "years"):
        return None
    return Meaning(None, "no date is given", "vague", MEANINGS[word]["vague"])


@_form("(?P<word> ~ | <vague> | <next> ) (?P<unit> <units> )")
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


@_form("(?P<often> <often> )", "<every> (?P<unit> <unit> )")
def _set(found: Found, anchor: Anchor) -> Meaning | None:
    if found.has("unit"):
        unit = found.meaning("unit", "unit")
        return Meaning(None, "again and again", "set", _duration(1, unit)) if unit not in "SC" else None
    return Meaning(None, "again and again", "set", found.meaning("often", "often"))
