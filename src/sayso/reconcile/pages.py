"""A report as the search for copies sees it: its words without page furniture, and which of them stand in quotation marks."""

from bisect import bisect_left

from msgspec import Struct

from sayso.compare.fingerprints import word_codes
from sayso.compare.words import Words, split_words
from sayso.extract.quotations import find_quotations
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report

LONGEST_QUOTATION = 1_500
"""Characters; longer ones are mostly two marks of different quotations taken for a pair."""


class Page(Struct, frozen=True):
    """Words in reading order. `sentences` are first and past-the-last word of each sentence."""

    report: Report
    words: Words
    codes: list[int]
    quoted: list[bool]
    plain: list[bool]
    """Whether a word is neither quoted nor part of a name or number: what only copying makes two reports share at length."""
    sentences: list[tuple[int, int]]


def lay_out(report: Report) -> Page:
    """The words of a report outside its residue."""
    words = _without_residue(report, split_words(report.text))
    quoted = _marked(words, _speeches(report.text))
    plain = [not inside and report.text[start].islower() for inside, start in zip(quoted, words.starts, strict=True)]
    return Page(report, words, word_codes(words.folds), quoted, plain, _sentences(report.text, words))


def _speeches(text: str) -> list[tuple[int, int]]:
    """Quotations that can be trusted: a mark left open, or two that stand far apart, say nothing of the words after them."""
    return [
        (each.start, each.end)
        for each in find_quotations(text)
        if each.depth == 1 and each.closed and each.end - each.start <= LONGEST_QUOTATION
    ]


def _without_residue(report: Report, words: Words) -> Words:
    if not report.residue:
        return words
    furniture = _marked(words, [(span.start, span.end) for span in report.residue])
    return words.only([place for place, inside in enumerate(furniture) if not inside])


def _marked(words: Words, ranges: list[tuple[int, int]]) -> list[bool]:
    """For each word whether it starts inside one of the character ranges."""
    marks = [False] * len(words)
    for start, end in ranges:
        first, past = bisect_left(words.starts, start), bisect_left(words.starts, end)
        marks[first:past] = [True] * (past - first)
    return marks


def _sentences(text: str, words: Words) -> list[tuple[int, int]]:
    found = ((bisect_left(words.starts, start), bisect_left(words.starts, end)) for start, end in find_sentences(text))
    return [(first, past) for first, past in found if first < past]
