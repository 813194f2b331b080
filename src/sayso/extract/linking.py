"""From tagged pieces to attributions: spans of one role, then which content and source belong to which cue."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial
from typing import Literal

import numpy as np
from msgspec import Struct

from sayso.extract.attribution_network import Scores, Tagging
from sayso.extract.pieces import Pieces

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


class Run(Struct, frozen=True):
    """Pieces `start` up to `end` (exclusive) of one role; `sure` is the mean probability of that role."""

    role: Role
    start: int
    end: int
    sure: float


class Linked(Struct, frozen=True):
    """One attribution in pieces. The probabilities are those of the links; 1.0 where there was nothing to choose."""

    source: Run | None
    cue: Run | None
    content: tuple[Run, ...]
    source_sure: float
    cue_sure: float


def find_runs(pieces: Pieces, tagging: Tagging) -> list[Run]:
    """Runs of the likeliest role, in order; none crosses a line's end or begins inside a word."""
    inside = tagging.labels[:, 1::2] + tagging.labels[:, 2::2]
    scores = np.concatenate([tagging.labels[:, :1], inside], axis=1)
    scores = _whole_words(pieces, scores)
    roles = scores.argmax(axis=1)
    begins = np.zeros(len(roles), dtype=bool)
    for role in range(1, 4):
        begins |= (roles == role) & (tagging.labels[:, 2 * role - 1] > tagging.labels[:, 2 * role])
    begins &= pieces.case != 3
    begins |= pieces.place > 0
    begins[1:] |= roles[1:] != roles[:-1]
    begins[:1] = True
    edges = [*np.flatnonzero(begins).tolist(), len(roles)]
    return [
        Run(ROLES[roles[start] - 1], start, end, float(scores[start:end, roles[start]].mean()))
        for start, end in zip(edges, edges[1:], strict=False)
        if roles[start] and end > start
    ]


def _whole_words(pieces: Pieces, scores: Scores) -> Scores:
    """Every piece of a word gets the scores of the word's first piece."""
    first = np.maximum.accumulate(np.where(pieces.case != 3, np.arange(len(scores)), 0))
    result: Scores = scores[first]
    return result


def link(runs: list[Run], tagging: Tagging) -> Iterator[Linked]:
    """Attributions with a content, each content with the cue, and each cue with the source, that the network points to."""
    by_role = {role: [run for run in runs if run.role == role] for role in ROLES}
    spoken: dict[Run, list[tuple[Run, float]]] = {}
    for content in by_role["content"]:
        cue, sure = _pointed(content, by_role["cue"], tagging, tagging.links.cue)
        spoken.setdefault(cue or content, []).append((content, sure))
    for head, parts in spoken.items():
        cue = head if head.role == "cue" else None
        contents = tuple(content for content, _ in parts)
        pointing = partial(_pointing, tagging=tagging, rows=tagging.links.source)
        voices = [pointing(run) for run in ((cue, *contents) if cue else contents)]
        source, source_sure = _chosen(_mean(voices), by_role["source"])
        yield Linked(source, cue, contents, source_sure, min(sure for _, sure in parts))


def _pointed(run: Run, candidates: list[Run], tagging: Tagging, rows: dict[int, Scores]) -> tuple[Run | None, float]:
    return _chosen(_pointing(run, tagging, rows), candidates)


def _pointing(run: Run, tagging: Tagging, rows: dict[int, Scores]) -> dict[int, float]:
    """Where a run's pieces point on average: piece to probability, -1 for none."""
    total: dict[int, Scores] = {}
    count = 0
    for piece in range(run.start, run.end):
        row = rows.get(piece)
        if row is not None:
            first = int(tagging.links.first[piece])
            known = total.get(first)
            total[first] = row if known is None else known + row
            count += 1
    found: dict[int, float] = {}
    for first, row in total.items():
        for column in np.flatnonzero(row > 0.005 * count).tolist():
            piece = first + column - 1 if column else -1
            found[piece] = found.get(piece, 0.0) + float(row[column]) / count
    return found


def _mean(voices: list[dict[int, float]]) -> dict[int, float]:
    """The first voice (the cue's) counts as much as all the others together."""
    if len(voices) == 1:
        return voices[0]
    weights = [0.5, *[0.5 / (len(voices) - 1)] * (len(voices) - 1)]
    found: dict[int, float] = {}
    for weight, voice in zip(weights, voices, strict=True):
        for piece, likely in voice.items():
            found[piece] = found.get(piece, 0.0) + weight * likely
    return found


def _chosen(pointing: dict[int, float], candidates: list[Run]) -> tuple[Run | None, float]:
    """The run that is pointed to most; None where "none" is pointed to more."""
    best, most = None, pointing.get(-1, 0.0)
    places = sorted(pointing)
    nearest = bisect_right(candidates, places[0], key=lambda run: run.end) if places else len(candidates)
    for run in candidates[nearest:]:
        if run.start > places[-1]:
            break
        likely = sum(pointing[piece] for piece in places if run.start <= piece < run.end)
        if likely > most:
            best, most = run, likely
    return best, most
