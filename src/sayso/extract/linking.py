"""From tagged pieces to attributions: spans of one role, then which content and source belong to which cue, and who relays."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import Any, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from sayso.extract.network import Scores, Tagging
from sayso.extract.pieces import Numbers, Pieces

Role = Literal["source", "cue", "content", "relay"]
BROKEN = 1.0
"""What it costs to leave a content between two words that no mark parts. Content exact on PolNeAR dev and wire dev, fast:
0 64.5 80.9, 0.7 64.8 82.0, 1.4 64.8 82.3, 2.2 64.4 82.3; triples move by 0.2 at most."""
FORBIDDEN = -1e4
SURE = 7.5
"""Logarithms by which "none" leads at a word that is sure to have no label if the next is as sure: another label of the two
would gain no more elsewhere than BROKEN and what the least likely label costs (13.8, see `_runs`)."""
Flags = np.ndarray[Any, np.dtype[np.bool_]]
BEGINS_CONTENT = 5
"""The label that begins a content: two of them may adjoin. Sources and cues never do: theirs goes on with what is before it."""
ROLES: tuple[Role, ...] = ("source", "cue", "content")
LEAST_RELAY = 0.18
"""Share of an attribution's pointers from which on a run is a relay of it; two share them. On wire dev, accurate, P and R of
the spans of relays: .12 .78 .74, .18 .82 .74, .25 .84 .71, .35 .85 .61."""


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
    relays: tuple[Run, ...] = ()
    """Who passes it on, in reading order."""


def find_runs(text: str, pieces: Pieces, tagging: Tagging) -> list[Run]:
    """The likeliest runs, in order, those of relays behind the others; none crosses a line's end or begins inside a word."""
    return [*_runs(text, pieces, tagging.labels, ROLES), *_runs(text, pieces, tagging.relays, ("relay",))]


def _runs(text: str, pieces: Pieces, labels: Scores, roles: tuple[Role, ...]) -> list[Run]:
    """Labels are O, then B and I of each of the roles."""
    words = np.flatnonzero(pieces.case != 3)
    ends = np.append(words[1:], len(pieces.ids))
    # Only a line where some label is likelier than none has a run: of relays few have.
    line_of = np.cumsum(pieces.place[words] > 0)
    kept = np.isin(line_of, line_of[labels[words, 1:].max(axis=1, initial=0) > labels[words, 0]])
    words, ends = words[kept], ends[kept]
    lines = np.flatnonzero(pieces.place[words] > 0)
    marks = np.array([not text[start].isalnum() for start in pieces.starts[words].tolist()], dtype=bool)
    within = ~(marks | np.concatenate([[True], marks[:-1]])) if len(marks) else marks
    path = likeliest_labels(np.log(labels[words] + 1e-6), lines, within)
    begins = (path == BEGINS_CONTENT) | (np.diff((path + 1) // 2, prepend=0) != 0)
    begins[lines] = True
    edges = np.append(np.flatnonzero(begins), len(words)).tolist()
    runs = []
    for first, last in pairwise(edges):
        role = (int(path[first]) + 1) // 2
        if role:
            likely = labels[words[first:last], 2 * role - 1] + labels[words[first:last], 2 * role]
            runs.append(Run(roles[role - 1], int(words[first]), int(ends[last - 1]), float(likely.mean())))
    return runs


@cache
def _steps(count: int) -> Scores:
    """Score of going from one label (row) to another, where marks part the words and where none do.

    A run goes on only from its own role; to leave a content between two words that no mark parts costs BROKEN.
    """
    steps = np.zeros((2, count, count), dtype=np.float32)
    for here in range(count):
        for there in range(count):
            same = (here + 1) // 2 == (there + 1) // 2
            steps[:, here, there] = 0.0 if there % 2 or not there or same else FORBIDDEN
    steps[1, BEGINS_CONTENT:, 0] -= BROKEN
    return steps


def likeliest_labels(scores: Scores, lines: Numbers, within: Flags | None = None) -> Numbers:
    """Viterbi over the words of every line at once; `lines` has the first word of each line.

    `within` says of each word whether no mark stands between it and the one before; None where that does not matter.

    The labels are O, then B and I of each role, and `scores` has a logarithm of probability for each, a row a word.
    """
    if not len(scores):
        return np.zeros(0, dtype=np.int64)
    # A word behind one that is sure to have no label begins as a line does: what stands before no longer matters.
    sure = scores[:, 0] - scores[:, 1:].max(axis=1) > SURE
    parted = np.flatnonzero(sure[:-1] & sure[1:]) + 1
    lines = np.union1d(np.append(0, lines), parted)
    sizes = np.diff(np.append(lines, len(scores)))
    # All first words, then all second words: at each step the longest lines come first and those that have ended are left off.
    at = np.arange(len(scores)) - np.repeat(lines, sizes)
    order = np.lexsort((np.repeat(-sizes, sizes), at))
    inside = np.zeros(len(scores), dtype=np.int64) if within is None else within[order].astype(np.int64)
    scores, steps = scores[order], _steps(scores.shape[1])
    ends = np.cumsum(np.bincount(at)).tolist()
    best = scores[: ends[0]] + steps[0, 0]
    came = []
    for start, end in pairwise(ends):
        reached = best[: end - start, :, None] + steps[inside[start:end]]
        came.append(reached.argmax(axis=1))
        best[: end - start] = reached.max(axis=1) + scores[start:end]
    path = np.empty(len(scores), dtype=np.int64)
    last, rows = best.argmax(axis=1), np.arange(ends[0])
    for (start, end), before in zip(reversed(list(pairwise(ends))), reversed(came), strict=True):
        path[start:end] = last[: end - start]
        last[: end - start] = before[rows[: end - start], last[: end - start]]
    path[: ends[0]] = last
    found = np.empty_like(path)
    found[order] = path
    return found


def link(runs: list[Run], pieces: Pieces, tagging: Tagging) -> Iterator[Linked]:
    """Attributions with a content, each content with the cue, and each cue with the source, that the network points to.

    All parts stand in one line: of the attributions in PolNeAR's train part, 0.8% do otherwise. A content with neither cue
    nor source is left out.
    """
    lines = {run: int(pieces.lines[run.start]) for run in runs}
    for _, group in groupby(sorted(runs, key=lambda run: lines[run]), key=lambda run: lines[run]):
        yield from _link_line(list(group), tagging)


def _link_line(runs: list[Run], tagging: Tagging) -> Iterator[Linked]:
    by_role = {role: [run for run in runs if run.role == role] for role in (*ROLES, "relay")}
    spoken: dict[Run, list[tuple[Run, float]]] = {}
    for content in by_role["content"]:
        cue, sure = _chosen(_pointing(content, tagging, tagging.links.cue), by_role["cue"])
        spoken.setdefault(cue or content, []).append((content, sure))
    found = []
    for head, parts in spoken.items():
        cue = head if head.role == "cue" else None
        contents = tuple(content for content, _ in parts)
        voices = [_pointing(run, tagging, tagging.links.source) for run in ((cue, *contents) if cue else contents)]
        source, source_sure = _chosen(_mean(voices), by_role["source"])
        if cue or source:
            relays = _relaying((cue, *contents) if cue else contents, tagging, by_role["relay"])
            found.append(Linked(source, cue, contents, source_sure, min(sure for _, sure in parts), relays))
    free = [run for run in by_role["source"] if all(each.source != run for each in found)]
    yield from (_with_neighbour(each, free) for each in found)


def _with_neighbour(linked: Linked, free: list[Run]) -> Linked:
    """A cue without a source has the one that adjoins it, if no other cue has that."""
    if linked.source or not linked.cue:
        return linked
    for run in free:
        if run.end == linked.cue.start or run.start == linked.cue.end:
            return replace(linked, source=run)
    return linked


def _relaying(parts: tuple[Run, ...], tagging: Tagging, candidates: list[Run]) -> tuple[Run, ...]:
    """The runs of relays that a cue and its contents point to."""
    if not candidates:
        return ()
    pointed = _mean([_pointing(run, tagging, tagging.links.relay) for run in parts])
    shares = (sum(likely for piece, likely in pointed.items() if run.start <= piece < run.end) for run in candidates)
    return tuple(run for run, share in zip(candidates, shares, strict=True) if share >= LEAST_RELAY)


def _pointing(run: Run, tagging: Tagging, rows: dict[int, Scores]) -> dict[int, float]:
    """Where a run's pieces point on average: piece to probability, -1 for none."""
    told: dict[int, list[Scores]] = {}
    for piece, first in enumerate(tagging.links.first[run.start : run.end].tolist(), run.start):
        if piece in rows:
            told.setdefault(first, []).append(rows[piece])
    count = sum(map(len, told.values()))
    found: dict[int, float] = {}
    for first, each in told.items():
        row = sum(each[1:], each[0])
        columns = np.flatnonzero(row > 0.005 * count)
        for column, likely in zip(columns.tolist(), row[columns].tolist(), strict=True):
            piece = first + column - 1 if column else -1
            found[piece] = found.get(piece, 0.0) + likely / count
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
