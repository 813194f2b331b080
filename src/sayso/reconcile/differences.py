"""Differences between two renderings of one sentence, word by word, and what kind each is of."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from sayso.compare.words import Words, split_words
from sayso.language.wordlists import read_words
from sayso.model.lineage import Difference, DifferenceKind
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.naming import NamesActors

LONGEST_SENTENCE = 400
"""Words; what is longer is a text without stops, and its differences tell nobody anything."""
_ARTICLES = frozenset(("a", "an", "the"))
# What changes the meaning most is told first.
_WEIGHTIEST: tuple[DifferenceKind, ...] = ("number", "hedge", "insertion", "dropped", "added", "renamed", "reworded")


def find_differences(
    here: Span, there: Span, reports: dict[str, Report], cast: NamesActors, insertions: Sequence[Span] = ()
) -> tuple[Difference, ...]:
    """The words in which two sentences differ, articles aside; changes of meaning first, then in reading order.

    `here` is the later rendering; `insertions` are spans of either report that are the outlet's own words.
    """
    mine, theirs = _words(here, reports), _words(there, reports)
    if max(len(mine), len(theirs)) > LONGEST_SENTENCE:
        return ()
    found = [
        Difference(_kind(left, right, cast, insertions), left, right)
        for left, right in _changes(mine, theirs, reports[here.report], reports[there.report])
    ]
    return tuple(sorted(found, key=lambda each: _WEIGHTIEST.index(each.kind)))


def _words(span: Span, reports: dict[str, Report]) -> Words:
    return split_words(reports[span.report].text, span.start, span.end)


def _changes(mine: Words, theirs: Words, here: Report, there: Report) -> Iterator[tuple[Span | None, Span | None]]:
    """Runs of words that stand on one side only, those at one place together."""
    start, past, there_start, there_past = 0, 0, 0, 0
    for step in [*Indel.opcodes(mine.folds, theirs.folds), None]:
        if step is not None and step.tag != "equal":
            past, there_past = step.src_end, step.dest_end
            continue
        left, right = _trimmed(mine, start, past), _trimmed(theirs, there_start, there_past)
        if left or right:
            yield _span(here, mine, left), _span(there, theirs, right)
        if step is not None:
            start, past, there_start, there_past = step.src_end, step.src_end, step.dest_end, step.dest_end


def _trimmed(words: Words, start: int, past: int) -> tuple[int, int] | None:
    """The run, or None where it is empty or articles only."""
    return (start, past) if any(fold not in _ARTICLES for fold in words.folds[start:past]) else None


def _span(report: Report, words: Words, run: tuple[int, int] | None) -> Span | None:
    return report.span(words.starts[run[0]], words.ends[run[1] - 1]) if run else None


def _kind(left: Span | None, right: Span | None, cast: NamesActors, insertions: Sequence[Span]) -> DifferenceKind:
    if any(span is not None and any(inserted.overlaps(span) for inserted in insertions) for span in (left, right)):
        return "insertion"
    mine, theirs = _folds(left), _folds(right)
    if _numbers(mine) != _numbers(theirs) and (_numbers(mine) or not mine) and (_numbers(theirs) or not theirs):
        return "number"
    if _hedges(mine) != _hedges(theirs):
        return "hedge"
    if left is None or right is None:
        return "dropped" if left is None else "added"
    actor = cast.actor_at(left)
    return "renamed" if actor is not None and actor == cast.actor_at(right) else "reworded"


def _folds(span: Span | None) -> tuple[str, ...]:
    return split_words(span.exact).folds if span else ()


def _numbers(folds: Sequence[str]) -> set[str]:
    return {fold for fold in folds if fold[0].isdigit()}


def _hedges(folds: Sequence[str]) -> set[str]:
    return set(folds) & set(read_words("hedges.txt"))
