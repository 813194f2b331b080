"""Persons in a report in a language that is not read: whoever is named beside a quotation, by the name's capitals alone."""

import re
from collections.abc import Iterator

from sayso.extract.marked import find_marked
from sayso.extract.parse import Parse
from sayso.language.genitives import to_nominative
from sayso.language.offices import given_names
from sayso.language.saying_abroad import saying_words
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.report import Report

_CAPITAL = r"[^\W\d_a-zа-яёßà-öø-ÿ][^\W\d_]*[^\W\d_A-ZА-ЯЁ](?:['’-][^\W\d_]+)*"
_RUN = re.compile(rf"{_CAPITAL}(?: (?:(?:[^\W\d_]\. ?){{1,2}})?(?:(?:von|van|de|del|du|da|di|al|el|zu) )*{_CAPITAL})*")
_ARTICLE = re.compile(r"(?:\b(?:der|die|das|dem|den|des|ein|eine|l[ae]s?|un|une|el|los|una)|\b[ld]['’])\s*$", re.IGNORECASE)
_NEUTER = re.compile(r"о$|ло$")
_MOST_WORDS = 4


def find_names_abroad(parse: Parse) -> Iterator[Mention]:
    """The person named in each source, in reading order; a name that stands in the genitive is given in the nominative."""
    seen = set()
    for each in find_marked(parse):
        mention = _person(parse.report, each)
        if mention is not None and mention.span not in seen:
            seen.add(mention.span)
            yield mention


def _person(report: Report, said: Attribution) -> Mention | None:
    """The last name of the source: a given name with a surname, or a surname that nothing follows and no article precedes."""
    if not said.source or not said.cue or _NEUTER.search(said.cue[0].exact):
        return None
    source = said.source[0]
    runs = list(_RUN.finditer(source.exact))
    if not runs:
        return None
    last = runs[-1]
    words = last[0].split()
    alone = len(words) == 1 and (last.end() < len(source.exact) or (report.language == "de" and last.start() > 0))
    if alone or len(words) > _MOST_WORDS or _ARTICLE.search(source.exact[: last.start()]):
        return None
    first = last.start()
    while report.language == "de" and len(words) > 2 and words[0].lower() not in given_names():
        first += len(words.pop(0)) + 1
    span = report.span(source.start + first, source.start + last.end())
    known = saying_words(report.language or "")
    inflected = known is not None and known.by.match(said.cue[0].exact) is not None
    name = to_nominative(span.exact, report.language) if inflected else span.exact
    return Mention(span, "person", name)
