"""Differences between two renderings of one sentence, word by word, and what kind each is of."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, zip_longest

from msgspec import Struct

from sayso.compare.terms import NEGATIONS, Term, align_terms, read_terms
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.lineage import Difference, DifferenceKind
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.changes import Names, Piece, classify
from sayso.reconcile.naming import NamesActors

LONGEST_SENTENCE = 400
"""Words; what is longer is a text without stops, and its differences tell nobody anything."""
# What changes the meaning most is told first: numbers, then a "not", hedges, another actor, what is told more or less.
_WEIGHTIEST: tuple[DifferenceKind, ...] = ("number", "hedge", "insertion", "added", "dropped", "renamed", "reworded")
_NEGATED, _OTHER_ACTOR = 0.5, 1.5
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
Run = tuple[list[Term], list[Term]]


class _Side(Struct, frozen=True):
    """One rendering: its terms, who is named by each, and the spans in it that are the outlet's own words."""

    report: Report
    terms: tuple[Term, ...]
    names: Names
    inserted: tuple[Span, ...]


def find_differences(
    here: Span, there: Span, reports: dict[str, Report], cast: NamesActors, insertions: Sequence[Span] = ()
) -> tuple[Difference, ...]:
    """The words in which two sentences differ, but for articles and spelling; changes of meaning first, then in reading order.

    `here` is the later rendering; `insertions` are spans of either report that are the outlet's own words. Words in square
    brackets are always taken for such.
    """
    if here.exact == there.exact:
        return ()
    mine, theirs = (_lay_out(span, reports[span.report], cast, insertions) for span in (here, there))
    if max(len(mine.terms), len(theirs.terms)) > LONGEST_SENTENCE:
        return ()
    found: list[tuple[float, Difference]] = []
    told: set[Span] = set()
    runs = []
    for run in _runs(mine, theirs):
        inserted = [_cut(side, terms) for side, terms in zip((mine, theirs), run, strict=True)]
        for span in inserted[0] + inserted[1]:
            if span not in told:
                told.add(span)
                ours = span in inserted[0]
                found.append(_weighed("insertion", span if ours else None, None if ours else span))
        if run[0] or run[1]:
            runs.append(run)
    found += _changes(_moved(runs), mine, theirs)
    return tuple(difference for _, difference in sorted(found, key=lambda each: each[0]))


def _lay_out(span: Span, report: Report, cast: NamesActors, insertions: Sequence[Span]) -> _Side:
    brackets = (report.span(*match.span()) for match in _BRACKETED.finditer(report.text, span.start, span.end))
    known = [each for each in insertions if each.report == report.id]
    known += [each for each in brackets if not any(each.overlaps(one) for one in known)]

    @cache
    def names(term: Term) -> str | None:
        return cast.actor_at(report.span(term.start, term.end))

    return _Side(report, read_terms(report.text, span.start, span.end), names, tuple(known))


def _runs(mine: _Side, theirs: _Side) -> Iterator[Run]:
    """Terms that stand on one side only, those at one place together; one word written as two is no difference."""
    start, other = 0, 0
    left, right = ([term.key for term in side.terms] for side in (mine, theirs))
    for past, other_past in [*align_terms(left, right), (len(left), len(right))]:
        if "".join(left[start:past]) != "".join(right[other:other_past]):
            yield _without_and(mine.terms[start:past]), _without_and(theirs.terms[other:other_past])
        start, other = past + 1, other_past + 1


def _without_and(terms: Sequence[Term]) -> list[Term]:
    """A run without the "and" at its ends, which tells only where a list ends."""
    first = next((at for at, term in enumerate(terms) if term.key != "and"), len(terms))
    past = next((at for at in range(len(terms), first, -1) if terms[at - 1].key != "and"), first)
    return list(terms[first:past])


def _cut(side: _Side, terms: list[Term]) -> list[Span]:
    """The insertions that a run touches; their terms are taken out of it."""
    touched = [span for span in side.inserted if any(span.start <= term.start < span.end for term in terms)]
    terms[:] = [term for term in terms if not any(span.start <= term.start < span.end for span in touched)]
    return touched


def _moved(runs: list[Run]) -> list[Run]:
    """Runs with what one place lacks and another has more joined: the words have moved. A mere "to" or "in" proves nothing."""
    joined: list[Run] = []
    for mine, theirs in runs:
        twin = next(
            (each for each in joined if _telling(mine or theirs) and _is_twin(each, (mine, theirs))),
            None,
        )
        if twin is None:
            joined.append((mine, theirs))
        else:
            joined[joined.index(twin)] = (twin[0] or mine, twin[1] or theirs)
    return joined


def _is_twin(one: Run, other: Run) -> bool:
    apart = (one[0] and not one[1] and other[1] and not other[0]) or (one[1] and not one[0] and other[0] and not other[1])
    return bool(apart) and _telling(one[0] or one[1]) == _telling(other[0] or other[1])


def _telling(terms: Sequence[Term]) -> list[str]:
    return sorted(term.key for term in terms if term.key not in FUNCTION_WORDS)


def _changes(runs: Sequence[Run], mine: _Side, theirs: _Side) -> Iterator[tuple[float, Difference]]:
    shared = {term.key for term in mine.terms if term.kind == "number"} & {term.key for term in theirs.terms}
    told: list[Span] = []
    for run in runs:
        renamed = _renamed(run, mine, theirs)
        if renamed is not None and not any(each.overlaps(side) for each in told for side in renamed):
            told += renamed
            yield _weighed("renamed", *renamed)
        left, right = (
            [t for t in terms if not _within(t, told, side)] for terms, side in zip(run, (mine, theirs), strict=True)
        )
        if left and right and _telling(left) and _telling(left) == _telling(right):
            yield _weighed("reworded", _span(mine, left), _span(theirs, right))
            continue
        for ours, others in zip_longest(_apart(mine, left), _apart(theirs, right), fillvalue=()):
            for kind, here, there in classify(ours, others, mine.names, theirs.names, shared):
                yield _told(kind, here, there, mine, theirs)


def _apart(side: _Side, terms: Sequence[Term]) -> list[list[Term]]:
    """The terms in pieces, where an insertion interrupts them."""
    return [
        list(group) for _, group in groupby(terms, key=lambda term: sum(each.start <= term.start for each in side.inserted))
    ]


def _renamed(run: Run, mine: _Side, theirs: _Side) -> tuple[Span, Span] | None:
    """The two names of an actor where one is part of the other, so that only a piece of it differs."""
    for side, terms, other in ((mine, run[0], theirs), (theirs, run[1], mine)):
        for term in terms:
            actor = side.names(term)
            name = _name_around(side, side.terms.index(term)) if actor else []
            rest = {each.key for each in name if each not in terms}
            there = next(
                (at for at, each in enumerate(other.terms) if each.key in rest and other.names(each) == actor), None
            ) if rest else None  # fmt: skip
            if there is not None:
                spans = _span(side, name), _span(other, _name_around(other, there))
                return spans if side is mine else (spans[1], spans[0])
    return None


def _name_around(side: _Side, at: int) -> list[Term]:
    """The terms around a term that name the same actor."""
    actor, start, past = side.names(side.terms[at]), at, at + 1
    while start and side.names(side.terms[start - 1]) == actor:
        start -= 1
    while past < len(side.terms) and side.names(side.terms[past]) == actor:
        past += 1
    return list(side.terms[start:past])


def _within(term: Term, spans: Sequence[Span], side: _Side) -> bool:
    return any(span.report == side.report.id and span.start <= term.start < span.end for span in spans)


def _span(side: _Side, terms: Sequence[Term]) -> Span:
    return side.report.span(terms[0].start, max(term.end for term in terms))


def _told(
    kind: DifferenceKind, here: Piece | None, there: Piece | None, mine: _Side, theirs: _Side
) -> tuple[float, Difference]:
    spans = (_span(mine, here.terms) if here else None, _span(theirs, there.terms) if there else None)
    keys = [{term.key for term in each.terms} & NEGATIONS if each else set() for each in (here, there)]
    actors = [each.actor if each else None for each in (here, there)]
    weight, difference = _weighed(kind, *spans)
    if keys[0] != keys[1]:
        weight = min(weight, _NEGATED)
    elif None not in actors and actors[0] != actors[1]:
        weight = min(weight, _OTHER_ACTOR)
    return weight, difference


def _weighed(kind: DifferenceKind, here: Span | None, there: Span | None) -> tuple[float, Difference]:
    return float(_WEIGHTIEST.index(kind)), Difference(kind, here, there)
