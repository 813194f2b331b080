"""A report as the search for copies sees it: its words, which of them are page furniture, and which stand in quotations."""

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct

from sayso.compare.chains import places_of_runs
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
    """A number for each word."""
    own: list[int]
    """The same, but page furniture is like nothing else: it is copied from nobody, though another may print it in its story."""
    quoted: list[bool]
    plain: list[bool]
    """Whether a word is neither quoted nor part of a name or number: what only copying makes two reports share at length."""
    sentences: list[tuple[int, int]]
    """Those of the story, without page furniture."""
    length: int
    """Words of the story."""


class Shelf(dict[str, Page]):
    """The pages of a pile by report id, laid out when first looked at."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        self._places: dict[str, dict[int, list[int]]] = {}

    def __missing__(self, report: str) -> Page:
        self[report] = page = lay_out(self.reports[report])
        return page

    def places(self, page: Page) -> dict[int, list[int]]:
        """Where the runs of a page start."""
        known = self._places.get(page.report.id)
        if known is None:
            known = self._places[page.report.id] = places_of_runs(page.codes)
        return known


def lay_out(report: Report) -> Page:
    """The words of a report."""
    words = split_words(report.text)
    quoted = _marked(words, _speeches(report.text))
    plain = [not inside and report.text[start].islower() for inside, start in zip(quoted, words.starts, strict=True)]
    furniture = _marked(words, [(span.start, span.end) for span in report.residue])
    codes = word_codes(words.folds)
    own = [-1 - place if outside else code for place, (code, outside) in enumerate(zip(codes, furniture, strict=True))]
    sentences = [(first, past) for first, past in _sentences(report.text, words) if not furniture[first]]
    return Page(report, words, codes, own, quoted, plain, sentences, len(words) - sum(furniture))


def _speeches(text: str) -> list[tuple[int, int]]:
    """Quotations that can be trusted: a mark left open, or two that stand far apart, say nothing of the words after them."""
    return [
        (each.start, each.end)
        for each in find_quotations(text)
        if each.depth == 1 and each.closed and each.end - each.start <= LONGEST_QUOTATION
    ]


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
