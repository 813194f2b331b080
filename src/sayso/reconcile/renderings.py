"""Renderings as the search for one statement sees them: an attribution's sentences with their words."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from sayso.compare.likeness import Profile, profile
from sayso.compare.rarity import measure_rarity
from sayso.compare.words import split_words, stem
from sayso.extract.sentences import find_sentences
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span

_LONGEST_SENTENCE = 2_000
"""Characters of a sentence that are compared."""


class Sentence(Struct, frozen=True):
    """One sentence of what a report says was said."""

    attribution: Attribution
    span: Span
    folds: tuple[str, ...]
    profile: Profile


def lay_out_sentences(reports: Mapping[str, Report], attributions: Iterable[Attribution]) -> list[Sentence]:
    """Each attribution's sentences, in the given order; a content without a word has none."""
    found = [
        (attribution, span, split_words(span.exact[:_LONGEST_SENTENCE]).folds)
        for attribution in attributions
        for span in _sentence_spans(reports[attribution.report], attribution)
    ]
    rarity = measure_rarity([stem(fold) for fold in folds] for _, _, folds in found)
    return [Sentence(attribution, span, folds, profile(folds, rarity)) for attribution, span, folds in found if folds]


def _sentence_spans(report: Report, attribution: Attribution) -> Iterator[Span]:
    for part in attribution.content:
        for start, end in find_sentences(part.exact):
            yield report.span(part.start + start, part.start + end)
