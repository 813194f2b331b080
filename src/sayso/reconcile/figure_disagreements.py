"""Figures on one counted thing that disagree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from sayso.compare.counted import Subject, same_subject, subject_of
from sayso.compare.values import compatible, qualifier_lost, rounded
from sayso.extract.sentences import find_sentences
from sayso.model.decision import Discrepancy
from sayso.model.figure import Figure
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.told import listed, printed, told_by

_MOST = 60
"""Different values of one head in one story that are compared; a story with more prints a table, not a disagreement."""
_CONTRAST = frozenset(["while", "whereas", "but", "although", "though", "however", "yet", "compared", "contrast", "against"])


class Told(Struct, frozen=True):
    """A figure with what it is about and the report that prints it."""

    figure: Figure
    subject: Subject
    report: Report
    sentence: tuple[int, int]


Pair = tuple[Told, Told, str, str]
"""Two figures that disagree, the verdict and its reason."""


def find_figure_disagreements(groups: Iterable[Sequence[Report]], figures: Iterable[Figure]) -> Iterator[Discrepancy]:
    """Within each story, and across stories where what is counted is the same word for word."""
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_report[figure.span.report].append(figure)
    everywhere: list[Told] = []
    for group in groups:
        told = [each for report in sorted(group, key=_when) for each in _told(report, by_report[report.id])]
        everywhere += told
        yield from _written(_within_sentences(told))
        yield from _written(_between_reports(told))
    story = {report.id: n for n, group in enumerate(groups) for report in group}
    yield from _written(_across(everywhere, story))


def _when(report: Report) -> tuple[str, str]:
    return (report.published.date if report.published else "~", report.id)


def _told(report: Report, figures: list[Figure]) -> Iterator[Told]:
    if not figures:
        return
    sentences = iter(find_sentences(report.text))
    here = next(sentences, (0, 0))
    for figure in sorted(figures, key=lambda each: each.span):
        while here[1] < figure.span.end and (following := next(sentences, None)):
            here = following
        subject = subject_of(figure, report.text, here)
        if subject is not None:
            yield Told(figure, subject, report, here)


def _within_sentences(told: list[Told]) -> Iterator[Pair]:
    """One sentence that sets one body's figure against another's."""
    sentences: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for each in told:
        sentences[each.report.id, each.sentence[0]].append(each)
    for several in sentences.values():
        for left, right in combinations(several[:8], 2):
            between = left.report.text[left.figure.span.end : right.figure.span.start].lower().split()
            same = left.subject.unit == right.subject.unit and left.subject.stems == right.subject.stems
            if same and _CONTRAST & set(between) and not compatible(left.figure, right.figure) and _two_bodies(left, right):
                yield left, right, "differs", "one sentence sets one body's figure against another's"


def _two_bodies(left: Told, right: Told) -> bool:
    """Whether the figures are given by two, as far as the speakers, else the attributions, tell."""
    ours, theirs = left.figure, right.figure
    if ours.said_by and theirs.said_by:
        return ours.said_by != theirs.said_by
    return ours.attribution != theirs.attribution


def _between_reports(told: list[Told]) -> Iterator[Pair]:
    shelves: dict[tuple[str | None, str], list[Told]] = defaultdict(list)
    for each in told:
        shelves[each.subject.unit, each.subject.head].append(each)
    for shelf in shelves.values():
        shelf = _distinct(shelf)
        if len(shelf) <= _MOST:
            yield from _pairs(shelf)


def _distinct(shelf: list[Told]) -> list[Told]:
    """One figure of each value, context and report, so that reprints of one sentence are compared once."""
    known: dict[tuple[object, ...], Told] = {}
    for each in shelf:
        own = each.figure
        known.setdefault(
            (own.value.low, own.value.high, own.qualifier, own.as_of, each.subject.happened, each.subject.around), each
        )
    return list(known.values())


def _pairs(shelf: list[Told]) -> Iterator[Pair]:
    matches = [
        (left, right)
        for left, right in combinations(shelf, 2)
        if left.report.id != right.report.id and same_subject(left.subject, right.subject)
    ]
    agreed = {
        (each.figure.id, other.report.id)
        for left, right in matches
        if _agree(left, right)
        for each, other in ((left, right), (right, left))
    }
    for left, right in matches:
        if (left.figure.id, right.report.id) in agreed or (right.figure.id, left.report.id) in agreed:
            continue
        verdict = _verdict(left, right)
        if verdict:
            yield left, right, *verdict


def _agree(left: Told, right: Told) -> bool:
    return compatible(left.figure, right.figure) and not qualifier_lost(left.figure, right.figure)


def _verdict(left: Told, right: Told) -> tuple[str, str] | None:
    """Conflict only where nothing but an error explains both values."""
    ours, theirs = left.figure, right.figure
    if qualifier_lost(ours, theirs):
        return "differs", "one prints a bound, the other the bare number"
    if compatible(ours, theirs):
        return None
    if ours.as_of and theirs.as_of and ours.as_of != theirs.as_of:
        return "differs", "they hold for different dates"
    if rounded(ours, theirs):
        return "differs", "one may be the other rounded"
    if ours.said_by and theirs.said_by and ours.said_by != theirs.said_by:
        return "differs", "two speakers give them"
    days = [each.report.published.date for each in (left, right) if each.report.published]
    if len(days) == 2 and days[0] != days[1] and not (ours.said_by and ours.said_by == theirs.said_by):
        return "differs", "the reports are of different days"
    return "conflict", "both cannot hold"


def _across(told: list[Told], story: dict[str, int]) -> Iterator[Pair]:
    """Between stories only where at least three words that tell what is counted are the same, and no others stand there."""
    shelves: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for each in told:
        words = each.subject.stems | each.subject.of
        if len(words) >= 3 and not (each.subject.common and len(each.subject.stems) < 3):
            shelves[each.subject.unit, each.subject.head, words].append(each)
    for shelf in shelves.values():
        shelf = _distinct(shelf)
        if len(shelf) > _MOST:
            continue
        for left, right in combinations(shelf, 2):
            apart = story[left.report.id] != story[right.report.id]
            if apart and not compatible(left.figure, right.figure) and left.subject.happened == right.subject.happened:
                yield left, right, "differs", "the reports tell of different news"


def _written(pairs: Iterable[Pair]) -> Iterator[Discrepancy]:
    """One line for all figures that hang together, with the gravest verdict."""
    together: list[tuple[dict[str, Told], list[tuple[str, str]]]] = []
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
        yield _line(list(members.values()), verdicts)


def _line(told: list[Told], verdicts: list[tuple[str, str]]) -> Discrepancy:
    told = sorted(told, key=lambda each: (_when(each.report), each.figure.span))
    verdict = "conflict" if any(each == "conflict" for each, _ in verdicts) else "differs"
    reason = next(reason for each, reason in verdicts if each == verdict)
    values: dict[str, list[str]] = {}
    for each in told:
        values.setdefault(printed(each.figure), []).append(told_by(each.report))
    why = "; ".join(
        f"{listed(names)} {'print' if len(set(names)) > 1 else 'prints'} {value}" for value, names in values.items()
    )
    about = told[0].figure.counted or told[0].figure.of or ""
    members = tuple(each.figure.id for each in told)
    return Discrepancy(identity("discrepancy", "figure", *members), "figure", members, verdict, f"{why}: {reason}.", about)  # type: ignore[arg-type]
