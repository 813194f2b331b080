"""What the forms of time expressions share: what they are resolved against, what they mean, and how they are written."""

import re
from collections.abc import Callable
from datetime import date

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

    def before(self, group: str | int = 0) -> str:
        """The word before the group in lower case, "" at the sentence's start."""
        at = self.match.start(group)
        return self.words.words[at - 1].lower() if at else ""

    def after(self) -> str:
        """The word after the match as printed, "" at the sentence's end."""
        at = self.match.end()
        return self.words.words[at] if at < len(self.words.words) else ""

    def all(self, group: str) -> tuple[str, ...]:
        """The group's words."""
        start, end = self.match.span(group)
        return self.words.words[start:end]

    def meaning(self, group: str, *classes: str) -> str:
        """What the group's first word means as a member of the first of `classes` that it has."""
        meanings = MEANINGS.get(self.all(group)[0].lower(), {})
        return next((meanings[name] for name in classes if name in meanings), "")


Resolver = Callable[[Found, Anchor], Meaning | None]
Form = tuple[str, Resolver]
"""A template over words (see `patterns`; a word in capitals stands for one of `_MACROS`) and what its match means."""
_NEARER = 0.45
"""Weight of days back (ahead after "will"). Value F1 .753 at .6, .752 at .45 and .3; .45 keeps eight months back past."""
OPEN = "the report's date is not known"
PRINTED = "printed in full"
_MACROS = {
    "MONTH": "(?P<month> <month> | <monthabbr> \\.? )",
    "DAY": "(?P<day> <small> | <numeral> | <ordinal> )",
    "YEAR": "(?: ,? (?P<year> <year> ))",
    "WEEKDAY": "(?: <weekday> ,? )",
    "PART": "(?P<part> <part> | <hour> )",
    "EARLY": "(?: (?: <the> )? <early> (?: -? | <of> <the>? ) )",
    "NUMBER": "(?P<number> <a>? <several> <of>? | <a> | (?: <number> | <integer> )"
    " (?: (?: - | <and> )? (?: <number> | <integer> )){0,6} )",
}


def collector(forms: list[Form]) -> Callable[..., Callable[[Resolver], Resolver]]:
    """A decorator that puts a resolver with its templates into `forms`; of equally long matches the earlier form wins."""

    def form(*templates: str) -> Callable[[Resolver], Resolver]:
        def register(resolver: Resolver) -> Resolver:
            forms.extend((template, resolver) for template in templates)
            return resolver

        return register

    return form


def compiled(template: str) -> re.Pattern[str]:
    """The pattern of a template."""
    return alphabet().pattern(re.sub(r"[A-Z]{3,}", lambda match: _MACROS[match[0]], template))


def ordinal(found: Found, group: str) -> int:
    """The number that "31st", "31" or "third" stands for."""
    digits = re.match(r"\d+", found[group])
    return int(digits[0]) if digits else int(found.meaning(group, "ordinal"))


def direction(found: Found, group: str) -> int:
    """-1 for "last" and its like, 1 for "next", else 0."""
    words = MEANINGS.get(found[group], {})
    return -1 if "last" in words else 1 if "next" in words else 0


def how_many(found: Found) -> int | None:
    """The group `number` as a number; None for "several" and its like."""
    words = found.all("number")
    return None if any("several" in MEANINGS.get(word.lower(), {}) for word in words) else number(words)


def nearest_day(values: list[date], anchor: Anchor) -> date | None:
    """The nearest to the report's date; what lies the way the sentence looks counts as nearer."""
    published = anchor.published
    if not values or published is None:
        return None

    def distance(value: date) -> float:
        days = (value - published).days
        past = days <= 0
        return abs(days) * (_NEARER if past != anchor.ahead else 1.0)

    return min(values, key=distance)


def dated(value: date | None, basis: str) -> Meaning | None:
    """One day; None where the calendar has no such day."""
    return Meaning(calendar.day(value), basis) if value else None
