"""Differences between two renderings of one sentence, word by word, and what kind each is of."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from operator import itemgetter

from rapidfuzz.distance import Indel

from sayso.compare.words import Words, split_words
from sayso.language.wordlists import read_words
from sayso.model.lineage import Difference, DifferenceKind
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.naming import NamesActors

Run = tuple[int, int]
"""First word and the one after the last."""
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
    shared = _numbers(mine.folds) & _numbers(theirs.folds)
    found: list[Difference] = []
    for left, right in _changes(mine, theirs):
        ours, inserted = _apart(reports[here.report], mine, left, insertions)
        others, left_out = _apart(reports[there.report], theirs, right, insertions)
        found += [Difference("insertion", each, None) for each in inserted]
        found += [Difference("insertion", None, each) for each in left_out]
        found += [Difference(_kind(*pair, cast, shared), *pair) for pair in zip_longest(ours, others)]
    return tuple(sorted(found, key=lambda each: _WEIGHTIEST.index(each.kind)))


def _words(span: Span, reports: dict[str, Report]) -> Words:
    return split_words(reports[span.report].text, span.start, span.end)


def _changes(mine: Words, theirs: Words) -> Iterator[tuple[Run | None, Run | None]]:
    """Runs of words that stand on one side only, those at one place together."""
    start, past, there_start, there_past = 0, 0, 0, 0
    for step in [*Indel.opcodes(mine.folds, theirs.folds), None]:
        if step is not None and step.tag != "equal":
            past, there_past = step.src_end, step.dest_end
            continue
        left, right = _trimmed(mine, start, past), _trimmed(theirs, there_start, there_past)
        if left or right:
            yield left, right
        if step is not None:
            start, past, there_start, there_past = step.src_end, step.src_end, step.dest_end, step.dest_end


def _trimmed(words: Words, start: int, past: int) -> Run | None:
    """The run, or None where it is empty or articles only."""
    return (start, past) if any(fold not in _ARTICLES for fold in words.folds[start:past]) else None


def _apart(report: Report, words: Words, run: Run | None, insertions: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """The speaker's words of a run, in pieces where an insertion interrupts them, and the insertions."""
    own: list[Span] = []
    inserted: list[Span] = []
    if run is None:
        return own, inserted
    numbered = ((_inserted(report, words, number, insertions), number) for number in range(*run))
    for insertion, group in groupby(numbered, key=itemgetter(0)):
        numbers = [number for _, number in group]
        span = report.span(words.starts[numbers[0]], words.ends[numbers[-1]])
        if insertion is not None:
            inserted.append(insertion)
        elif _trimmed(words, numbers[0], numbers[-1] + 1):
            own.append(span)
    return own, inserted


def _inserted(report: Report, words: Words, number: int, insertions: Sequence[Span]) -> Span | None:
    word = report.span(words.starts[number], words.ends[number])
    return next((each for each in insertions if each.overlaps(word)), None)


def _kind(left: Span | None, right: Span | None, cast: NamesActors, shared: set[str]) -> DifferenceKind:
    """What a change is; `shared` are the numbers that both sentences print somewhere, so that a moved one is no change."""
    mine, theirs = _folds(left), _folds(right)
    ours, others = _numbers(mine) - shared, _numbers(theirs) - shared
    if ours != others and (ours or not mine) and (others or not theirs):
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
