"""The dateline: where, when and by which agency a report says it was filed."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sayso.language.calendar import A_MONTH, A_WEEKDAY
from sayso.language.outlets import is_outlet_like, outlet_named
from sayso.read.lines import Line
from sayso.read.printed_day import DAY, Day, day_of

# A dateline stands before the first sentence: after menus, title, byline and standfirst, so within the first lines.
_FIRST_LINES = 40
_LONGEST = 160

_DAY = re.sub(r"\?P<\w+>", "?:", DAY.pattern)
_CAPS = r"[A-Z][A-Z.'’-]*(?:[ /][A-Z][A-Z.'’-]*){0,4}"
_NAME = r"[A-Z][\w.'’-]*(?:[ /](?:(?:de|of|the|al|la|del|do|da|on) )?[A-Z][\w.'’-]*){0,3}"
_PLACE = rf"(?P<place>(?:{_CAPS}|{_NAME})(?:, ?(?:{_NAME}|W\. VA)){{0,2}}?)"
_AGENCY = (
    r"(?:/ ?(?P<slash>[^/\n]{2,40}?) ?/|\((?P<round>[^()\n]{2,40})\)|"
    r"(?P<bare>(?<![A-Z])[A-Z][A-Z-]{2,}(?:\.[A-Z]{2})?)(?= ?[-–—]))"
)
_DASH = r"[-–—_]{1,2}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # PORT ASEL, June 11. /Capewire/.   PORT ASEL, June 11 (Capewire) -   Port Asel. 11 June. PELL -
        rf"\W{{0,4}}{_PLACE}[.,:]? {{0,3}}[-–(]? ?(?i:(?P<day>{_DAY}))\)?[.,:]? {{0,2}}{_AGENCY}[.:]? ?"
        rf"(?:{_DASH})?(?=[ \"“]|$)",
        rf"\W{{0,4}}{_PLACE}[.,:]? {{1,3}}(?i:(?P<day>{_DAY})),?[.:]? {{0,2}}(?:{_DASH})(?=[ \"“]|$)",
        # PORT ASEL (Capewire) -   /Capewire/ PORT ASEL, June 11 -   (Capewire) -
        rf"{_PLACE}[.,:]? ?{_AGENCY}[.:]? ?(?:{_DASH}|:|(?<=/\.)|(?<=/))(?=[ \"“]|$)",
        rf"{_AGENCY},? {_PLACE}[.,:]? ?(?i:(?P<day>{_DAY}))?[.,:]? ?(?:{_DASH}|[.:])(?=[ \"“]|$)",
        rf"{_AGENCY}[.:]? ?{_DASH}(?=[ \"“]|$)",
        # PORT ASEL, Kelm -   PORT ASEL --
        rf"(?P<place>{_CAPS}(?:, ?{_NAME}){{0,2}}) ?(?:[–—_]|--?)(?=[ \"“])",
        # 11.06.2021, Kelm.   11 June 2021, Port Asel -   June 11, 2021. Port Asel.
        rf"(?i:(?P<day>{_DAY}))[.,]? ?{_PLACE}\.?(?:$| ?{_DASH}(?= ))",
        # PORT ASEL, June 11, 2021 on a line of its own: with its year, since "Payable June 11" is none
        rf"{_PLACE},? (?i:(?P<day>{_DAY}))(?<=\d\d\d\d)\.?$",
    )
)
_BARE_CAPS = _FORMS[5]
_WHOLE_LINE = _FORMS[6:]
# Words that open a line in capitals and are followed by a dash, but name no place.
_NO_PLACE = re.compile(
    r"(?i:(?:breaking|file|update|updated|watch|video|photos?|read|more|live|exclusive|analysis|opinion|note|editor|"
    r"correction|factbox|"
    r"timeline|interview|published|posted|copyright|by|from|on|in|at|the(?! Hague)|last|since|until|created|modified|"
    r"date|source|author|home|"
    r"news|world|us|uk|mr|mrs|dr|faq|q|a|i|pm|am|to)\b)|\W*(?i:" + rf"(?:{A_WEEKDAY})\b)|\W*(?:{A_MONTH})\b"
)


class FoundDateline(NamedTuple):
    """A dateline by offsets into the text; `day` has no year where none is printed."""

    start: int
    end: int
    place: str | None
    day: Day | None
    agency: str | None


def find_dateline(lines: Iterable[Line], house: str | None = None) -> FoundDateline | None:
    """The first dateline among the first lines, or None. `house` is an outlet known from elsewhere: an agency, too."""
    for line in list(lines)[:_FIRST_LINES]:
        for form in _FORMS:
            match = form.match(line.text[:_LONGEST])
            found = match and _read(match, line, form, house)
            if found:
                return found
    return None


def _read(match: re.Match[str], line: Line, form: re.Pattern[str], house: str | None) -> FoundDateline | None:
    part = match.groupdict()
    if form in _WHOLE_LINE and match.end() != len(line.text) and not part.get("day"):
        return None
    place = _place(part.get("place"))
    if part.get("place") and place is None:
        return None
    if form is _BARE_CAPS and not _stands_alone(match, line):
        return None
    agency = part.get("slash") or part.get("round") or part.get("bare")
    if agency and not (
        is_agency(agency, house)
        or (part.get("day") and agency[0].isupper() and len(agency.split()) <= 3 and not part.get("bare"))
    ):
        return None
    day = _day(part.get("day"))
    if part.get("day") and day is None:
        return None
    text = match[0].rstrip()
    lead = len(text) - len(text.lstrip())
    return FoundDateline(line.start + lead, line.start + len(text), place, day, agency)


def _stands_alone(match: re.Match[str], line: Line) -> bool:
    """A place in capitals with a bare dash must open a paragraph: eight words after it, as a heading has not."""
    return len(line.text[match.end() :].split()) >= 8 and len(match["place"]) > 3


def _place(printed: str | None) -> str | None:
    if printed is None or _NO_PLACE.match(printed):
        return None
    return printed.strip(" ,.")


def _day(printed: str | None) -> Day | None:
    match = DAY.search(printed) if printed else None
    return day_of(match) if match else None


def is_agency(name: str, house: str | None = None) -> bool:
    """Whether what stands between slashes or brackets in a dateline is an outlet: known, shaped like one, or the house."""
    name = name.strip()
    if house and name.casefold() == house.casefold():
        return True
    first = re.split(r"[/,]| and ", name)[0].strip()
    return bool(outlet_named(first) or outlet_named(first.title()) or is_outlet_like(first))
