"""Sentences of a story that tell one thing, each in its own report."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec import Struct

from sayso.compare.counted import roots
from sayso.extract.sentences import find_sentences
from sayso.language.times import MEANINGS
from sayso.language.wordlists import section
from sayso.model.report import Report
from sayso.model.span import Span

MOST = 150
"""Sentences of one story that are compared with each other."""
_COUNTING = re.compile(
    r"\b(?:as of|as at|by|until|till|up to|since|through|before|after|from)\s(?:the\s|late\s|early\s|on\s)*$", re.IGNORECASE
)
_NIGHT = section("clause_words.txt", "night")
_BEGUN = section("clause_words.txt", "beginning")
_OVER = section("clause_words.txt", "ending")
_WORD = re.compile(r"[a-z]+")


class ToldSentence(Struct, frozen=True):
    """A sentence with the words on which two reports may differ (`span`), and the roots of its other words."""

    report: Report
    start: int
    end: int
    span: Span
    value: str
    roots: frozenset[str]


def sentence_around(report: Report, span: Span) -> tuple[int, int]:
    """The sentence that holds the span's first character; the span itself where none does."""
    return next(((a, b) for a, b in find_sentences(report.text) if a <= span.start < b), (span.start, span.end))


def tell_sentence(report: Report, place: tuple[int, int], span: Span, value: str) -> ToldSentence:
    """The sentence without the words of the span, and without days and months."""
    text = report.text
    words = roots(text[place[0] : span.start] + " " + text[span.end : place[1]])
    plain = frozenset(word for word in words if not {"weekday", "month"} & MEANINGS.get(word, {}).keys())
    return ToldSentence(report, *place, span, value, plain)


def tell_alike(told: Iterable[ToldSentence], least: int, share: float) -> Iterator[tuple[ToldSentence, ToldSentence]]:
    """Pairs of two reports that have `least` words in common, and this share of the shorter sentence's."""
    distinct = {(each.roots, each.value, each.report.outlet): each for each in told}
    for left, right in combinations(list(distinct.values())[:MOST], 2):
        common = len(left.roots & right.roots)
        if left.report.id != right.report.id and common >= least:
            shorter, longer = sorted((len(left.roots), len(right.roots)))
            if common >= share * shorter and 2 * common >= share * longer:
                yield left, right


def is_day_of_event(report: Report, span: Span) -> bool:
    """Whether a date tells when something was, not until or since when."""
    return _COUNTING.search(report.text[max(0, span.start - 24) : span.start]) is None


def is_of_one_night(left: tuple[Report, Span], right: tuple[Report, Span]) -> bool:
    """Whether one of the dates is told with the night, which belongs to two days."""
    return any(_NIGHT & set(_around(report, span)) for report, span in (left, right))


def are_two_ends(left: tuple[Report, Span], right: tuple[Report, Span]) -> bool:
    """Whether what lasted is dated by its beginning in one report and by its end in the other."""
    ours, theirs = (
        set(_WORD.findall(report.text[slice(*sentence_around(report, span))].lower())) for report, span in (left, right)
    )
    return bool(ours & _OVER) != bool(theirs & _OVER) or bool(ours & _BEGUN) != bool(theirs & _BEGUN)


def _around(report: Report, span: Span) -> list[str]:
    return _WORD.findall(report.text[max(0, span.start - 24) : span.end + 12].lower())
