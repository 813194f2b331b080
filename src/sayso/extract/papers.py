"""Documents that a report introduces before it lets them speak: "A petition was tabled in June. It asks for a fence"."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sayso.language.documents import NOUNS, can_be_same, document_noun
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_IT = re.compile(r"(?:it|this|which|its)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that)(?: same)? (?P<noun>(?:[\w’'-]+ ){0,4}?[\w-]+)", re.IGNORECASE)
# What follows the head of a source: "the filing, which ...", "the poll of 1,140 owners".
_TAIL = re.compile(r",| (?:of|for|in|on|at|by|from|to|with|into|which|that|who)\b")
_BACK = 1_500
"""Characters before a source in which the document can be introduced that it means."""
_SENTENCES = 2
"""Sentences before "it", in its paragraph, that can introduce a document."""
_ARTICLE = r"(?P<article>\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Aa]nother)|\w['’]s?)"
_NOUN = "|".join(sorted(map(re.escape, NOUNS), key=lambda noun: (-len(noun), noun)))
_INTRODUCED = re.compile(
    rf"{_ARTICLE} (?P<phrase>(?:[a-z\d][\w’'-]* ){{0,3}}?(?P<noun>{_NOUN}))"
    r"(?![\w’'-])(?: (?P<next>[\w-]+))?"
)


def find_papers(
    report: Report, sentences: Sequence[tuple[int, int]], sources: Sequence[Span], near: Callable[[Span], Sequence[Mention]]
) -> Iterator[Mention]:
    """A mention for each document that a later source can mean: nearest before "the text", in the sentences before "it"."""
    taken: set[Span] = set()
    for source in sources:
        for span in _before(report, sentences, source):
            if span not in taken and not near(span) and not any(span.overlaps(other) for other in sources):
                taken.add(span)
                yield Mention(span, "document", span.exact.lower())


def _before(report: Report, sentences: Sequence[tuple[int, int]], source: Span) -> Iterator[Span]:
    if _IT.match(source.exact):
        number = bisect_right(sentences, source.start, key=lambda sentence: sentence[0]) - 1
        for at in range(number, max(-1, number - 1 - _SENTENCES), -1):
            start = sentences[at][0]
            if "\n" in report.text[start : source.start]:
                return
            found = [each.span for each in _introduced(report, start, min(sentences[at][1], source.start)) if not each.own]
            if found:
                yield found[0]
                return
        return
    match = _DEFINITE.fullmatch(_TAIL.split(source.exact)[0].strip())
    noun = document_noun(match["noun"]) if match else None
    if noun:
        found = [
            each.span
            for each in _introduced(report, max(0, source.start - _BACK), source.start)
            if each.noun != noun and can_be_same(noun, each.noun)
        ]
        yield from found[-1:]


class _Introduced(NamedTuple):
    """`own` of "its report", which is no news of its own."""

    span: Span
    noun: str
    own: bool


def _introduced(report: Report, start: int, end: int) -> Iterator[_Introduced]:
    """Documents of a stretch; not where the noun only begins a longer phrase."""
    for match in _INTRODUCED.finditer(report.text, start, end):
        if _goes_on(match["next"] or ""):
            continue
        own = match["article"].lower() in ("its", "his", "her", "their")
        yield _Introduced(report.span(*match.span("phrase")), match["noun"], own)


def _goes_on(following: str) -> bool:
    """Whether a noun phrase can go on with a word: "report writer", but not "report found", "report by"."""
    return following.islower() and following not in FUNCTION_WORDS and not following.endswith(("ed", "ing", "s", "n"))
