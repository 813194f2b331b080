"""Where the name of an outlet begins and ends, in the capitals around it."""

import re
from collections.abc import Iterable, Iterator

from sayso.extract.phrases import not_names
from sayso.language.offices import body_nouns
from sayso.language.outlets import is_outlet_like
from sayso.language.times import is_day
from sayso.language.wordlists import section


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
    if " " in name and first in _OPEN_PAPERS and match.string[:start].endswith("the "):
        return False
    if " " in name and first in OPEN_TITLES and not _begins(match.string, start):
        return False
    return first in not_names()


def _is_adjective(match: re.Match[str], start: int, name: str) -> bool:
    """Whether the first word only says whose outlet it is: it begins a sentence, or is all there is ("on State television")."""
    first = name.split(" ")[0]
    return first in _ADJECTIVES and (first == name or _begins(match.string, start))


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins there, or words said."""
    before = text[max(0, start - 3) : start].rstrip()
    bare = before.rstrip('“"«').rstrip()
    return bare[-1:] in ("", ".", "!", "?", "”", "»") or (bare != before and bare[-1:] in (",", ":"))


def without_day(name: str) -> str:
    """A name without a weekday or date behind it: "told Capewire Monday", "told Capewire May 3"."""
    first, _, last = name.rpartition(" ")
    if last.isdigit():
        first, _, last = first.rpartition(" ")
    return first if first and is_day(last) else name


_OPEN_PAPERS = frozenset(["Sunday", "Monday", "Saturday", "Friday", "Daily", "Weekly", "Evening", "Morning"])
"""Openers of sentences with which names of papers begin as well."""
_OF_PAPERS = _OPEN_PAPERS - {"Monday", "Friday"}
"""Those with which papers begin far more often than a day is told."""
OPEN_TITLES = section("outlet_words.txt", "openers of titles")
"""Openers of sentences with which titles of programmes begin as well ("told Second Harbour")."""
_ADJECTIVES = frozenset(["State", "Local", "Private", "Independent", "National", "Opposition", "Regional", "Official"])
"""At the beginning of a sentence they are no part of the name behind them."""


def whole_start(text: str, start: int) -> int:
    """Where the name begins that a shorter form ends: "the Marro Dispatch" where elsewhere "the Dispatch" has told."""
    before = _BEFORE_SHORT.search(text, max(0, start - 60), start)
    words = before[1].split() if before else []
    if before is None or any(word in body_nouns() or (word in not_names() and word not in _OF_PAPERS) for word in words):
        return start
    return before.start(1)


def find_short(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where a paper is named by the last word alone: "the Ledger" of the "Sunday Ledger"."""
    lasts = {name.split()[-1] for name in names if name.split()[0] in _OPEN_PAPERS and " " in name}
    for last in sorted(lasts - body_nouns().keys()):
        for match in re.finditer(rf"\b[Tt]he ({re.escape(last)})\b(?!-| [A-ZÀ-Þ])", text):
            yield match.span(1)


_BEFORE_SHORT = re.compile(r"\b[Tt]he ((?:[A-ZÀ-Þ][\w-]+ ){1,2})$")
