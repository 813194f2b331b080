"""Whom "it" in a source looks back to: what begins the sentence, or the one before, is a name as much as a source is."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.extract.phrases import not_names
from sayso.extract.unnamed import read_unnamed
from sayso.language.body_sorts import SORTS
from sayso.language.common_words import word_ranks
from sayso.model.report import Report
from sayso.model.span import Span

# Sentences before "the company" in which it can be named.
_BACK = 5
_IT = re.compile(r"(?:it|its|they|their)\b", re.IGNORECASE)
_NOUN = re.compile(r"the (\w+)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:But|And|Meanwhile|However),? )?(?=(?:[Tt]he|An?) )?")
# "The Grain Programme has", "Northgas, the exporter,": capitals with small words between them, then a small word or a comma.
_NAME = re.compile(
    r"(?:The )?(?:[A-Z][\w&’'.-]*)(?: (?:(?:of|for|and|the|on|&) ){0,2}[A-Z][\w&’'.-]*){0,6}(?=,? (?:[a-z]|[A-Z]{2,}))"
)
_LONGEST = 6
"""Words of a body without a name ("The prosecutor's office", "The embassy of the flag state")."""


def find_antecedents(report: Report, sentences: Sequence[tuple[int, int]], sources: Sequence[Span]) -> Iterator[Span]:
    """The first phrase of the sentence of each "it" and of the one before in its paragraph, where a body can be named there."""
    looked: set[int] = set()
    for source in sources:
        number = bisect_right(sentences, source.start, key=lambda sentence: sentence[0]) - 1
        for at in _places(report, sentences, source, number):
            if at in looked:
                continue
            looked.add(at)
            phrase = _first_phrase(report, sentences[at][0], min(sentences[at][1], source.start), at != number)
            if phrase:
                yield phrase


def _places(report: Report, sentences: Sequence[tuple[int, int]], source: Span, number: int) -> list[int]:
    """Numbers of the sentences that can begin with whom a source means: for "the company" the headline's among them."""
    if _IT.match(source.exact):
        return [at for at in (number, number - 1) if at >= 0 and "\n" not in report.text[sentences[at][0] : source.start]]
    noun = _NOUN.fullmatch(source.exact)
    if noun and noun[1].lower() in SORTS:
        return [at for at in (*range(number - 1, number - 1 - _BACK, -1), 0) if 0 <= at < number]
    return []


def _first_phrase(report: Report, start: int, end: int, single: bool) -> Span | None:
    opener = _ARTICLE.match(report.text, start, end)
    start = opener.end() if opener else start
    name = _NAME.match(report.text, start, end)
    if name and _can_name(name[0].removeprefix("The "), single):
        return report.span(*name.span())
    words = list(re.finditer(r"[\w’'-]+", report.text[start : min(end, start + 80)]))[:_LONGEST]
    if not words or words[0][0] not in ("The", "the", "A", "An"):
        return None
    for last in range(len(words) - 1, 0, -1):
        printed = report.text[start : start + words[last].end()]
        found = read_unnamed(printed)
        if found and found[0] == "organisation" and found[2] == len(printed):
            return report.span(start, start + len(printed))
    return None


def _can_name(name: str, single: bool) -> bool:
    """Whether capitals that begin a sentence are a name: several words, or one that is no everyday word."""
    if " " in name:
        return True
    return single and "-" not in name and len(name) > 2 and name not in not_names() and name.lower() not in word_ranks()
