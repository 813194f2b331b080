"""How strong an armed group is: the number it gives of itself beside the number that somebody else gives."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.compare.counted import stems
from sayso.compare.values import compatible
from sayso.extract.sentences import find_sentences
from sayso.model.actor import Actor
from sayso.model.decision import Discrepancy
from sayso.model.figure import Figure
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.order import reading_order
from sayso.reconcile.wording import listed, printed, told_by, verb

_FIGHTERS = stems("fighters men militants rebels gunmen soldiers troops insurgents guerrillas combatants")
# What may stand before the number where it is the whole strength, and not a part, a loss or an addition.
_WHOLE = re.compile(
    r"\b(?:has|have|had|having|numbers?|numbered|numbering|commands?|counts?|consists? of|consisted of|comprises?|comprised|"
    r"includes?|included|strength (?:at|of|was|is)|force of|army of|number (?:is|was|at)|(?:is|was|are|were) made up of)"
    r"(?: only| just| now)?[\s“\"‘«]*$",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:it|we|they|the (?:group|front|movement|gang|militia|organi[sz]ation|army))\s+[\w ]{2,18}[\s“\"‘«]*$", re.IGNORECASE
)


def find_strength_disagreements(
    groups: Iterable[Sequence[Report]], figures: Iterable[Figure], actors: Sequence[Actor]
) -> Iterator[Discrepancy]:
    """Within a story: the number a group gives of itself, and every whole strength by somebody else that cannot hold beside it.

    A sentence that names another group speaks of that one.
    """
    bodies = {actor.id: actor for actor in actors if actor.kind in ("group", "organisation")}
    names = {actor.id: actor.name for actor in actors}
    by_report: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.unit is None and _counts_fighters(figure):
            by_report.setdefault(figure.span.report, []).append(figure)
    for group in groups:
        told = [
            (report, figure, sentence)
            for report in sorted(group, key=reading_order)
            for figure, sentence in _wholes(report, by_report.get(report.id, []))
        ]
        for speaker in dict.fromkeys(figure.said_by for _, figure, _ in told if figure.said_by in bodies):
            yield from _compared(bodies[speaker or ""], told, bodies, names)


def _counts_fighters(figure: Figure) -> bool:
    counted = stems((figure.counted or "").split(" of ")[0])
    return bool(counted & _FIGHTERS) if counted else figure.of is None


def _wholes(report: Report, figures: list[Figure]) -> Iterator[tuple[Figure, tuple[int, int]]]:
    if not figures:
        return
    sentences = list(find_sentences(report.text))
    for figure in figures:
        here = next((each for each in sentences if each[0] <= figure.span.start < each[1]), None)
        if here and _WHOLE.search(_before(report, figure, here)):
            yield figure, here


def _before(report: Report, figure: Figure, sentence: tuple[int, int]) -> str:
    return report.text[max(sentence[0], figure.span.start - 60) : figure.span.start]


Told = tuple[Report, Figure, tuple[int, int]]


def _compared(own: Actor, told: list[Told], bodies: Mapping[str, Actor], names: Mapping[str, str]) -> Iterator[Discrepancy]:
    mine = [each for each in told if each[1].said_by == own.id and _ITSELF.search(_before(*each))]
    if not any(each[1].counted for each in mine):
        return
    theirs = [
        each
        for each in told
        if each[1].said_by != own.id
        and each[1].attribution is not None
        and each[1].counted
        and not _names_another(each, own, bodies)
        and all(not compatible(each[1], other[1]) and not _dates_apart(each[1], other[1]) for other in mine)
    ]
    if theirs:
        yield _line(own, mine, theirs, names)


def _names_another(told: Told, own: Actor, bodies: Mapping[str, Actor]) -> bool:
    report, _, (start, end) = told
    return any(
        actor.kind == "group" and actor.id != own.id
        for actor in bodies.values()
        for span in actor.mentions
        if span.report == report.id and start <= span.start < end
    )


def _dates_apart(left: Figure, right: Figure) -> bool:
    return bool(left.as_of and right.as_of and left.as_of[:4] != right.as_of[:4])


def _line(own: Actor, mine: list[Told], theirs: list[Told], names: Mapping[str, str]) -> Discrepancy:
    said: dict[str, list[str]] = {}
    for report, figure, _ in (*theirs, *mine):
        speaker = names.get(figure.said_by or "")
        said.setdefault(printed(figure) + (f" (by {speaker})" if speaker else ""), []).append(told_by(report))
    why = "; ".join(f"{listed(reports)} {verb(reports, 'print')} {value}" for value, reports in said.items())
    members = tuple(figure.id for _, figure, _ in (*theirs, *mine))
    about = next(figure.counted for _, figure, _ in mine if figure.counted) or ""
    return Discrepancy(
        identity("discrepancy", "strength", *members),
        "figure",
        members,
        "conflict",
        f"{why}: {own.name} gives another number of itself than others do, and both cannot hold.",
        about,
    )
