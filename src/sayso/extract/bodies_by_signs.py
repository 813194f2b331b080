"""Names of several words that were taken for persons' though all signs speak for a body: "Dorvell Water said it"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import structs

from sayso.language.body_sorts import BUSINESSES, CAMPAIGNS
from sayso.language.common_words import word_ranks
from sayso.language.offices import gender_of_name, given_names
from sayso.language.wordlists import section
from sayso.model.actor import Mention
from sayso.model.report import Report

_FILE = "name_words.txt"
_OWNERS = section(_FILE, "bodies or persons") | BUSINESSES
_TRADES = section(_FILE, "last words of firms")
_FIRST = section(_FILE, "first words of bodies")
_PERSONAL = re.compile(
    r", (?:aged )?\d\d\b|,? who(?:m|se)?\b|, (?:his|her|my|the (?:wife|husband|mother|father|son|daughter))\b"
)
_IMPERSONAL = re.compile(
    r",? (?:[a-z]+ )?which\b|[^.,:;“”\"]*\b(?:its|itself)\b| (?:has |had )?[a-z]+ (?:that )?it (?!is\b|was\b)"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself)\b")
_CALLED = re.compile(rf"\b(?:(?:{'|'.join(sorted(BUSINESSES | CAMPAIGNS))})s?,?|(?:{'|'.join(sorted(_OWNERS))})s?,) $")
_NEXT = 160
"""Characters behind a name in which "he" tells that it is a person's."""
_BACK = 20
"""Characters before a name that hold the noun for a body."""
_RAREST, _SHORTEST = 12_000, 4
"""Rank and letters of a last word that tells as one of everyday: rarer and shorter ones are names as well ("Liang")."""


def with_bodies(report: Report, named: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, those of such names as a body's; a last word of theirs alone is no surname any more."""
    places: dict[str, list[Mention]] = defaultdict(list)
    for each in named:
        if each.kind == "person":
            places[each.name].append(each)
    bodies = frozenset(name for name in places if _is_body(report, name, places))
    lasts = frozenset(name.split()[-1] for name in bodies)
    lasts -= frozenset(name.split()[-1] for name in places if " " in name and name not in bodies)
    whole = bodies | {name.split()[-1] for name in bodies if name.split()[0] in _FIRST and len(name.split()) == 2} & lasts
    for each in named:
        if each.kind == "person" and each.name in whole:
            start = each.span.end - len(each.name)
            yield structs.replace(each, span=report.span(start, each.span.end), kind="organisation", title=None, of=None)
        elif each.kind != "person" or each.name not in lasts:
            yield each


def _is_body(report: Report, name: str, places: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether neither given name, title, age nor surname alone speak for a person, and a word beside it or "it" for a body."""
    first, last = name.split()[0], name.split()[-1]
    if " " not in name or any(_is_persons(report, each) for each in places[name]):
        return False
    if last in _TRADES or (name.split()[0] in _FIRST and not any(other.endswith(f" {name}") for other in places)):
        return True
    if gender_of_name(first) or last in places:
        return False
    if word_ranks().get(last.lower(), _RAREST) < _RAREST and len(last) >= _SHORTEST and last.lower() not in given_names():
        return True
    if any(_CALLED.search(_before(report, each)) for each in places[name]):
        return True
    behind = [_behind(report, each) for each in places[name]]
    return any(map(_IMPERSONAL.match, behind)) and not any(map(_PRONOUN.search, behind))


def _is_persons(report: Report, each: Mention) -> bool:
    """Whether an office, an age or kin stand beside a name."""
    if each.title is not None and each.title.split()[-1].lower() not in _OWNERS:
        return True
    return _PERSONAL.match(_behind(report, each)) is not None


def _behind(report: Report, each: Mention) -> str:
    """What follows a name in its paragraph."""
    return report.text[each.span.end : each.span.end + _NEXT].split("\n")[0]


def _before(report: Report, each: Mention) -> str:
    """What stands before a name, its title included."""
    start = each.span.end - len(each.name)
    return report.text[max(0, start - _BACK) : start]
