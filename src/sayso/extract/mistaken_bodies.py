"""Bodies that were taken for persons or places: where "the company" speaks, one of the names before it is a company's."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import structs

from sayso.language.body_sorts import BUSINESSES, is_of_sort
from sayso.language.common_words import word_ranks
from sayso.language.offices import gender_of_name
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_NOUN = re.compile(r"(?:the|its) (?P<noun>[\w-]+)(?: itself|['’]s?(?: .*)?)?", re.IGNORECASE)
# Characters before "the company" in which its name can stand: some six sentences.
_BACK = 900
_PERSONS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|who)\b")
_NEXT = 120
"""Characters behind a name in which a pronoun tells that it is a person's."""


def find_mistaken(report: Report, sources: Sequence[Span], named: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of names that have to be bodies', as such; none where the report names a body that can be meant."""
    nouns = [(source, match["noun"].lower()) for source in sources if (match := _NOUN.fullmatch(source.exact))]
    bodies = [frozenset(each.name.lower().split()) for each in named if each.kind == "organisation"]
    starts = [each.span.start for each in named]
    changed: set[str] = set()
    for source, noun in nouns:
        if noun not in BUSINESSES or any(is_of_sort(noun, words) for words in bodies):
            continue
        before = named[bisect_left(starts, source.start - _BACK) : bisect_left(starts, source.start)]
        name = next((each.name for each in reversed(before) if _may_be_body(report, each)), None)
        if name:
            changed.add(name)
    for each in named:
        if each.name in changed and each.kind in ("person", "place"):
            yield structs.replace(each, kind="organisation")


def _may_be_body(report: Report, each: Mention) -> bool:
    """Whether neither title nor given name nor pronoun speak for a person, and an everyday word or none speaks for a body."""
    if each.kind not in ("person", "place"):
        return False
    if each.title:  # "plant operator Sundline"
        return each.title.split()[-1].lower() in BUSINESSES and each.name.lower().split()[-1] in word_ranks()
    words = each.name.lower().split()
    behind = report.text[each.span.end : each.span.end + _NEXT].split("\n")[0]
    if gender_of_name(words[0]) or (each.kind == "person" and _PERSONS.search(behind)):
        return False
    if len(words) == 1:
        return each.kind == "person" and words[0] not in word_ranks()
    return words[-1] in word_ranks()
