"""Where the name of an outlet begins and ends, in the capitals around it."""

import re

from sayso.extract.phrases import not_names
from sayso.language.offices import body_nouns
from sayso.language.outlets import is_outlet_like
from sayso.language.times import is_day


def trimmed(match: re.Match[str]) -> tuple[int, int] | None:
    """The name without openers and offices before it, and without a possessive or a day behind."""
    start, name = match.start("name"), match["name"]
    owner = re.match(r"[\w-]+[’']s (?=[A-Z])", name)
    owner = None if owner and " " not in name[owner.end() :] and is_outlet_like(name) else owner
    start, name = (start + owner.end(), name[owner.end() :]) if owner else (start, name)
    while name and (_opens(match, start, name) or _is_adjective(match, start, name)):
        cut = name.find(" ") + 1
        if not cut:
            return None
        start, name = start + cut, name[cut:]
    name = without_day(re.sub(r"[’']s?$", "", name))
    return (start, start + len(name)) if name else None


def _opens(match: re.Match[str], start: int, name: str) -> bool:
    """Whether the first word is not the name's; a weekday behind an article is ("the Sunday Ledger")."""
    first = name.split(" ")[0]
    if first in _OPEN_PAPERS and " " in name and match.string[:start].endswith("the "):
        return False
    return first in not_names()


def _is_adjective(match: re.Match[str], start: int, name: str) -> bool:
    """Whether the first word only says whose outlet it is: it begins a sentence, or is all there is ("on State television")."""
    first = name.split(" ")[0]
    return first in _ADJECTIVES and (first == name or _begins(match, start))


def _begins(match: re.Match[str], start: int) -> bool:
    """Whether a sentence begins there."""
    return match.string[max(0, start - 2) : start].strip()[-1:] in ("", ".", "!", "?", "”", '"', "»")


def without_day(name: str) -> str:
    """A name without a weekday or date behind it: "told Capewire Monday", "told Capewire May 3"."""
    first, _, last = name.rpartition(" ")
    if last.isdigit():
        first, _, last = first.rpartition(" ")
    return first if first and is_day(last) else name


_OPEN_PAPERS = frozenset(["Sunday", "Monday", "Saturday", "Friday", "Daily", "Weekly", "Evening", "Morning"])
"""Openers of sentences with which names of papers begin as well."""
_ADJECTIVES = frozenset(["State", "Local", "Private", "Independent", "National", "Opposition", "Regional", "Official"])
"""At the beginning of a sentence they are no part of the name behind them."""


def whole_start(text: str, start: int) -> int:
    """Where the name begins that a shorter form ends: "the Marro Dispatch" where elsewhere "the Dispatch" has told."""
    before = _BEFORE_SHORT.search(text, max(0, start - 60), start)
    if before is None or any(word in not_names() or word in body_nouns() for word in before[1].split()):
        return start
    return before.start(1)


_BEFORE_SHORT = re.compile(r"\b[Tt]he ((?:[A-ZÀ-Þ][\w-]+ ){1,2})$")
