"""What each report left out: statements and figures that it lacks although the report it was taken from has them.

Only where text was taken from a report in the pile can anything be left out; what only another origin heard cannot.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.identity import identity
from sayso.model.lineage import Omission, Reprint
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.wholes import is_whole
from sayso.reconcile.wording import told_by

F = TypeVar("F", Attribution, Figure)
MAINLY = 0.4
"""Share of a report's words that it must have from its source. One that took a paragraph leaves nothing out: it is another
report. Five development piles have shares up to 36% and from 46%."""


def find_omissions(
    reports: Iterable[Report], reprints: Iterable[Reprint], attributions: Iterable[Attribution], figures: Iterable[Figure]
) -> tuple[Omission, ...]:
    """One for each report that was mainly taken from another in the pile and lacks some of it, in the order of the reports.

    `attributions` have their statements. Words inside a passage are there, whoever is found to say them.
    """
    by_id = {report.id: report for report in reports}
    said = _by_report(attributions, lambda each: each.report)
    counted = _by_report(figures, lambda each: each.span.report)
    order = {report: place for place, report in enumerate(by_id)}
    taken = [each for each in reprints if each.report in by_id and each.of in by_id and _is_mainly_taken(each)]
    taken.sort(key=lambda each: order[each.report])
    return tuple(found for each in taken if (found := _omission(each, by_id, said, counted)))


def _by_report(found: Iterable[F], report_of: Callable[[F], str]) -> Mapping[str, Sequence[F]]:
    shelves: defaultdict[str, list[F]] = defaultdict(list)
    for each in found:
        shelves[report_of(each)].append(each)
    return shelves


def _is_mainly_taken(reprint: Reprint) -> bool:
    return reprint.verdict == "taken" and reprint.share >= MAINLY and bool(reprint.passages)


def _omission(
    reprint: Reprint,
    reports: Mapping[str, Report],
    said: Mapping[str, Sequence[Attribution]],
    counted: Mapping[str, Sequence[Figure]],
) -> Omission | None:
    """None where nothing is missing."""
    source = [each for each in said.get(reprint.of or "", ()) if each.statement and is_whole(each)]
    here = {each.statement for each in said.get(reprint.report, ())}
    missing = {
        each.statement or "": each
        for each in source
        if each.statement not in here and not any(_is_taken(part, reprint) for part in each.content)
    }
    inside = [part for each in missing.values() for part in each.content]
    figures = tuple(_figures(reprint, inside, counted))
    if not (missing or figures) or not reprint.of:
        return None
    statements, kept = tuple(missing), len({each.statement for each in source} - missing.keys())
    why = _reason(reprint, reports, len(statements), len(figures), kept)
    made = identity("omission", reprint.report, reprint.of)
    return Omission(made, reprint.report, reprint.of, statements, figures, kept, why)


def _figures(reprint: Reprint, inside: Sequence[Span], counted: Mapping[str, Sequence[Figure]]) -> Iterator[str]:
    """Figures outside passages and left-out statements, whose value the report prints nowhere."""
    here = {(each.value, each.unit) for each in counted.get(reprint.report, ())}
    for each in counted.get(reprint.of or "", ()):
        held = _is_taken(each.span, reprint) or any(each.span.overlaps(part) for part in inside)
        if not held and (each.value, each.unit) not in here and (each.counted or each.of or each.unit):
            yield each.id


def _is_taken(span: Span, reprint: Reprint) -> bool:
    return any(span.overlaps(passage.there) for passage in reprint.passages)


def _reason(reprint: Reprint, reports: Mapping[str, Report], statements: int, figures: int, kept: int) -> str:
    lacks = [_count(number, noun) for number, noun in ((statements, "statement"), (figures, "figure")) if number]
    taker, source = told_by(reports[reprint.report]), told_by(reports[reprint.of or ""])
    return (
        f"{taker} has {reprint.share:.0%} of its words from {source}, keeps {_count(kept, 'statement')} of it "
        f"and lacks {' and '.join(lacks)}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
