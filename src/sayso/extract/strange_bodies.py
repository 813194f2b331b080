"""Bodies that speak without a name of their own, by more than a noun: "the youth wing", "Vell hospital"."""

import re
from collections.abc import Iterable, Iterator

from sayso.extract.noun_phrases import BEHIND
from sayso.extract.phrases import not_names
from sayso.extract.unnamed import read_unnamed
from sayso.language.body_sorts import SORTS
from sayso.language.common_words import word_ranks
from sayso.language.documents import document_noun
from sayso.language.nouns import FUNCTION_WORDS, is_plural
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import section
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_DESCRIBED = re.compile(r"[Tt]he (?P<name>(?:[A-Z][\w’'-]* ){0,3}(?:[a-z][\w-]*(?:['’]s|s['’])? ){0,3}(?P<noun>[a-z]+))")
_PLACED = re.compile(
    r"(?:[Tt]he )?(?P<name>(?P<owner>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?:['’]s)? (?:[a-z-]+ )??(?P<noun>[a-z]+(?: [a-z]+)?))"
)
_NO_BODY = re.compile(r"source|crew|couple|line|text|voice|rest|half|\w+sel(?:f|ves)")


def find_strange_bodies(report: Report, sources: Iterable[Span]) -> Iterator[Mention]:
    """A mention for each source whose noun is neither a person's nor a paper's, with the words that tell which body it is.

    A noun alone goes on from somebody named before ("the yard"): that is for the resolving of sources.
    """
    for source in sources:
        phrase = BEHIND.split(source.exact)[0]
        match = _described(phrase) or _placed(phrase)
        if match:
            span = report.span(source.start + match.start("name"), source.start + match.end("name"))
            yield Mention(span, "organisation", match["name"])


def _described(phrase: str) -> re.Match[str] | None:
    match = _DESCRIBED.fullmatch(phrase)
    if match is None or " " not in match["name"] or FUNCTION_WORDS & set(match["name"].split()) or read_unnamed(phrase):
        return None
    noun = match["noun"]
    known = noun in SORTS or noun in section("documents.txt", "unnamed bodies")
    return None if known or names_person(noun) or is_plural(noun) or document_noun(noun) or _NO_BODY.fullmatch(noun) else match


def _placed(phrase: str) -> re.Match[str] | None:
    """For a place's or another body's own, where that is no everyday word: "Vell hospital", but not "Grid operator"."""
    match = _PLACED.fullmatch(phrase)
    if match is None or match["noun"] not in section("documents.txt", "unnamed bodies") - section("outlet_words.txt", "bare"):
        return None
    return None if match["owner"] in not_names() or match["owner"].lower() in word_ranks() else match
