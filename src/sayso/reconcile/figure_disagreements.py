"""Figures on one counted thing that disagree."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from sayso.compare.counted import one_fate, same_subject
from sayso.compare.values import compatible, qualifier_lost
from sayso.model.decision import Discrepancy, Verdict
from sayso.model.figure import Figure
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.figure_verdicts import hold_for_two_dates, is_background, teller, verdict_on
from sayso.reconcile.order import reading_order
from sayso.reconcile.told_figures import Told, tell_figures
from sayso.reconcile.wording import listed, printed, told_by, verb

_MOST = 60
"""Different values of one head in one story that are compared; a story with more prints a table, not a disagreement."""
_THE_NUMBER = re.compile(r"\bthe (?:number|figure|total|count|toll|death toll)\b[^.;:0-9]*$", re.IGNORECASE)
_CONTRAST = frozenset(["while", "whereas", "but", "although", "though", "however", "yet", "compared", "contrast", "against"])
_GRAVEST: tuple[Verdict, ...] = ("conflict", "differs", "not-comparable")
Pair = tuple[Told, Told, Verdict, str]
"""Two figures that disagree, the verdict and its reason."""


def find_figure_disagreements(
    groups: Sequence[Sequence[Report]], figures: Iterable[Figure], names: Mapping[str, str]
) -> Iterator[Discrepancy]:
    """Within each story, and across stories where the same words tell what is counted.

    `names` are those of actors by id, and, by attribution id, the words of sources that name nobody.
    """
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_report[figure.span.report].append(figure)
    everywhere: list[Told] = []
    for group in groups:
        told = [each for report in sorted(group, key=reading_order) for each in tell_figures(report, by_report[report.id])]
        everywhere += told
        yield from _written(_within_sentences(told), names)
        yield from _written([*_restated(told), *_between_reports(told, names)], names)
    story = {report.id: n for n, group in enumerate(groups) for report in group}
    yield from _written(_across(everywhere, story), names)


def _within_sentences(told: list[Told]) -> Iterator[Pair]:
    """One sentence that sets one body's figure against another's."""
    sentences: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for each in told:
        sentences[each.report.id, each.sentence[0]].append(each)
    for several in sentences.values():
        for left, right in combinations(several[:8], 2):
            between = left.report.text[left.figure.span.end : right.figure.span.start].lower().split()
            same = (
                left.figure.as_of == right.figure.as_of
                and left.subject.measure == right.subject.measure
                and left.subject.stems == right.subject.stems != frozenset()
                and one_fate(left.subject, right.subject)
            )
            if same and _CONTRAST & set(between) and not compatible(left.figure, right.figure) and _two_bodies(left, right):
                yield left, right, "differs", "one sentence sets one body's figure against another's"


def _two_bodies(left: Told, right: Told) -> bool:
    """Whether two acts of saying give the figures."""
    ours, theirs = left.figure.attribution, right.figure.attribution
    return ours is not None and theirs is not None and ours != theirs


def _two_speakers(left: Told, right: Told) -> bool:
    return bool(left.figure.said_by and right.figure.said_by) and left.figure.said_by != right.figure.said_by


def _restated(told: list[Told]) -> Iterator[Pair]:
    """One body puts "the number" elsewhere than the body whose figure stands right before."""
    for left, right in pairwise(told):
        begin = max(right.sentence[0], right.figure.span.start - 40)
        if (
            left.report.id == right.report.id
            and left.subject.stems == right.subject.stems != frozenset()
            and left.subject.measure == right.subject.measure
        ):
            again = _THE_NUMBER.search(left.report.text[begin : right.figure.span.start])
            apart = left.figure.attribution != right.figure.attribution and left.sentence != right.sentence
            if again and apart and not compatible(left.figure, right.figure):
                yield left, right, "conflict", "two bodies give the same number otherwise"


def _between_reports(told: list[Told], names: Mapping[str, str]) -> Iterator[Pair]:
    shelves: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    wholes = {part.figure.id: whole for whole, part in pairwise(told) if part.subject.included and _one_sentence(whole, part)}
    for each in told:
        kind = each.subject.measure.kind
        shelves[kind, "" if kind else each.subject.head].append(each)
    for shelf in shelves.values():
        shelf = _distinct(shelf)
        if len(shelf) <= _MOST:
            yield from _pairs(shelf, wholes, names)


def _distinct(shelf: list[Told]) -> list[Told]:
    """The figures themselves where they are few; else one of each value and context, so that reprints are compared once."""
    if len(shelf) <= _MOST:
        return shelf
    known: dict[tuple[object, ...], Told] = {}
    for each in shelf:
        own = each.figure
        known.setdefault((own.value, own.qualifier, own.as_of, each.subject.happened, each.subject.around), each)
    return list(known.values())


def _pairs(shelf: list[Told], wholes: Mapping[str, Told], names: Mapping[str, str]) -> Iterator[Pair]:
    matches = [
        (left, right)
        for left, right in combinations(shelf, 2)
        if (left.report.id != right.report.id or _two_speakers(left, right))
        and same_subject(left.subject, right.subject)
        and (not left.subject.included or _one_whole(left, right, wholes))
    ]
    agreed = {
        (each.figure.id, other.report.id)
        for left, right in matches
        if _agree(left, right)
        for each, other in ((left, right), (right, left))
    }
    manifold = _manifold(shelf)
    for left, right in matches:
        if (left.figure.id, right.report.id) in agreed or (right.figure.id, left.report.id) in agreed:
            continue
        if left.figure.id in manifold or right.figure.id in manifold:
            continue
        verdict = verdict_on(left, right, names)
        if verdict:
            yield left, right, *verdict


def _manifold(shelf: list[Told]) -> set[str]:
    """Figures whose own report prints another value of the same: there, the words do not tell which is meant."""
    return {
        each.figure.id
        for left, right in combinations(shelf, 2)
        if left.report.id == right.report.id
        and not _two_speakers(left, right)
        and left.subject.stems == right.subject.stems
        and not compatible(left.figure, right.figure)
        and left.subject.happened == right.subject.happened
        and not (left.subject.part or right.subject.part)
        and not (is_background(left) or is_background(right) or hold_for_two_dates(left, right))
        for each in (left, right)
    }


def _one_sentence(left: Told, right: Told) -> bool:
    return left.report.id == right.report.id and left.sentence == right.sentence


def _one_whole(left: Told, right: Told, wholes: Mapping[str, Told]) -> bool:
    """Whether two parts ("including nine children") are of numbers that agree."""
    ours, theirs = wholes.get(left.figure.id), wholes.get(right.figure.id)
    return ours is not None and theirs is not None and same_subject(ours.subject, theirs.subject) and _agree(ours, theirs)


def _agree(left: Told, right: Told) -> bool:
    return compatible(left.figure, right.figure) and not qualifier_lost(left.figure, right.figure)


def _across(told: list[Told], story: dict[str, int]) -> Iterator[Pair]:
    """Between stories only where at least three words that tell what is counted are the same, and no others stand there."""
    shelves: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for each in told:
        words = each.subject.stems | each.subject.of
        if len(words) >= 3 and not (each.subject.common and len(each.subject.stems) < 3):
            shelves[each.subject.measure, each.subject.head, words].append(each)
    for shelf in shelves.values():
        shelf = _distinct(shelf)
        if len(shelf) > _MOST:
            continue
        for left, right in combinations(shelf, 2):
            apart = story[left.report.id] != story[right.report.id]
            if apart and not compatible(left.figure, right.figure) and left.subject.happened == right.subject.happened:
                yield left, right, "differs", "the reports tell of different news"


def _written(pairs: Iterable[Pair], names: Mapping[str, str]) -> Iterator[Discrepancy]:
    """One line for all figures that hang together, with the gravest verdict."""
    together: list[tuple[dict[str, Told], list[tuple[Verdict, str]]]] = []
    for left, right, verdict, reason in pairs:
        touching = [each for each in together if left.figure.id in each[0] or right.figure.id in each[0]]
        members = {left.figure.id: left, right.figure.id: right}
        verdicts = [(verdict, reason)]
        for each in touching:
            members |= each[0]
            verdicts += each[1]
            together.remove(each)
        together.append((members, verdicts))
    for members, verdicts in together:
        yield _line(sorted(members.values(), key=lambda each: (reading_order(each.report), each.figure.span)), verdicts, names)


def _line(told: list[Told], verdicts: list[tuple[Verdict, str]], names: Mapping[str, str]) -> Discrepancy:
    verdict = min((each for each, _ in verdicts), key=_GRAVEST.index)
    reason = next(reason for each, reason in verdicts if each == verdict)
    figures = [each.figure for each in told]
    members = tuple(figure.id for figure in figures)
    about = next((figure.counted or figure.of for figure in figures if figure.counted or figure.of), "") or ""
    why = f"{_sides(told, names)}: {reason}."
    return Discrepancy(identity("discrepancy", "figure", *members), "figure", members, verdict, why, about)


def _sides(told: list[Told], names: Mapping[str, str]) -> str:
    """Who prints what, and who is said to have said it where they differ."""
    speakers = {teller(each.figure, names) for each in told}
    values: dict[str, list[str]] = {}
    for each in told:
        speaker = teller(each.figure, names) if len(speakers) > 1 else None
        values.setdefault(printed(each.printed) + (f" (by {speaker})" if speaker else ""), []).append(told_by(each.report))
    if len({each.report.id for each in told}) == 1:
        return f"{told_by(told[0].report)} prints {' and '.join(values)}"
    return "; ".join(f"{listed(reports)} {verb(reports, 'print')} {value}" for value, reports in values.items())
