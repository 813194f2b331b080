"""What the relay network sees of a report beside its pieces: the attributions, and the places of all who may pass them on.

Training and running share this file: they must see the same.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, get_args

import numpy as np
from msgspec import Struct

from sayso.extract.pieces import Numbers, Pieces
from sayso.extract.same_sources import group_sources
from sayso.model.actor import ActorKind, Mention
from sayso.model.attribution import Attribution
from sayso.model.span import Span

Floats = np.ndarray[Any, np.dtype[np.float32]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

SORTS = (*get_args(ActorKind), "source", "marked")
"""Sorts of places: mentions by their kind, sources of attributions, and words that the reader marks as naming a relay."""
ROLES = ("source", "cue", "content")
ROLE_COUNT = len(ROLES) + len(SORTS)
OPENING = 8
"""Pieces of a content that are kept whatever stands in them: who passes words on is told around them, or where they open."""
NEAR = 2
"""Pieces kept on each side of a place, a source or a cue inside a content."""
MOST_SENTENCES, MOST_LINES = 48, 32
"""Sentences and lines are numbered from the first piece on; all that follow these bear the last number."""
APART = (0, -1, -2)
FAR = 5
"""Sentences."""
FIRST_SORT = 24
"""Of what is known of a pair, the first of those that tell the place's sort."""
PAIR_COUNT = FIRST_SORT + len(SORTS) + 2


class Place(Struct, frozen=True, order=True):
    """Where somebody stands who may pass words on."""

    start: int
    end: int
    sort: int
    """Of SORTS."""


class RelayInputs(Struct, frozen=True, eq=False):
    """Numbers for one stretch of a report: its kept pieces, attributions and places, each in reading order.

    Place 0 is nobody.
    """

    kept: Numbers
    """Numbers of the pieces that the network reads."""
    roles: Floats
    """Kept pieces by roles: which parts of attributions and which sorts of places cover each."""
    sentences: Numbers
    lines: Numbers
    parts: Floats
    """Attributions by ROLES by kept pieces: shares that add up to 1 where there is such a part."""
    places: Floats
    """Places by kept pieces, shares as well."""
    pairs: Floats
    """Attributions by places by what is known of the two together."""
    allowed: Flags
    """Attributions by places: whether the place can be a relay's, which nobody's own source is."""


def find_places(mentions: Iterable[Mention], attributions: Sequence[Attribution], marked: Iterable[Span]) -> list[Place]:
    """Every place, in reading order."""
    found = {Place(each.span.start, each.span.end, SORTS.index(each.kind)) for each in mentions}
    found |= {Place(span.start, span.end, SORTS.index("source")) for each in attributions for span in each.source}
    found |= {Place(span.start, span.end, SORTS.index("marked")) for span in marked}
    return sorted(found)


def relay_inputs(
    pieces: Pieces, sentences: Sequence[tuple[int, int]], attributions: Sequence[Attribution], places: Sequence[Place]
) -> RelayInputs:
    """The numbers of a stretch whose pieces hold all these attributions and places."""
    covers = _Covers(pieces)
    spoken = [
        [[covers.pieces(span.start, span.end) for span in getattr(each, role)] for role in ROLES] for each in attributions
    ]
    named = [covers.pieces(each.start, each.end) for each in places]
    kept = np.flatnonzero(_kept(len(pieces.ids), spoken, named))
    at = np.full(len(pieces.ids) + 1, len(kept))
    at[kept[::-1]] = np.arange(len(kept))[::-1]
    at = np.minimum.accumulate(at[::-1])[::-1]  # a piece that is not kept stands where the next one does

    roles = np.zeros((len(kept), ROLE_COUNT), dtype=np.float32)
    parts = np.zeros((len(attributions), len(ROLES), len(kept)), dtype=np.float32)
    for number, each in enumerate(spoken):
        for role, runs in enumerate(each):
            for start, end in runs:
                parts[number, role, at[start] : at[end]] = 1
    roles[:, : len(ROLES)] = parts.max(axis=0, initial=0).T
    parts /= np.maximum(parts.sum(axis=2, keepdims=True), 1)
    shares = np.zeros((len(places) + 1, len(kept)), dtype=np.float32)
    for number, (place, (start, end)) in enumerate(zip(places, named, strict=True), 1):
        shares[number, at[start] : at[end]] = 1 / (at[end] - at[start])
        roles[at[start] : at[end], len(ROLES) + place.sort] = 1

    starts = np.array([start for start, _ in sentences], dtype=np.int64)
    sentence = np.searchsorted(starts, pieces.starts, side="right") - 1
    pairs, allowed = _pairs(pieces, sentence, attributions, places, covers)
    return RelayInputs(
        kept,
        roles,
        _numbered(sentence[kept], MOST_SENTENCES),
        _numbered(pieces.lines[kept], MOST_LINES),
        parts,
        shares,
        pairs,
        allowed,
    )


class _Covers:
    """Characters to pieces."""

    def __init__(self, pieces: Pieces) -> None:
        self.starts = pieces.starts.tolist()

    def pieces(self, start: int, end: int) -> tuple[int, int]:
        """First piece and end of those that begin in a stretch of characters; at least one."""
        first = min(bisect_left(self.starts, start), len(self.starts) - 1)
        return first, max(bisect_left(self.starts, end), first + 1)


def _kept(size: int, spoken: Sequence[Sequence[Sequence[tuple[int, int]]]], named: Sequence[tuple[int, int]]) -> Flags:
    inside, kept = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    for source, cue, content in spoken:
        for start, end in content:
            inside[start:end] = True
            kept[start : start + OPENING] = True
        for start, end in (*source, *cue):
            kept[max(0, start - NEAR) : end + NEAR] = True
    for start, end in named:
        kept[max(0, start - NEAR) : end + NEAR] = True
    return kept | ~inside


def _numbered(found: Numbers, most: int) -> Numbers:
    numbers: Numbers = np.minimum(np.maximum(found - found[:1], 0), most - 1)
    return numbers


def _pairs(
    pieces: Pieces,
    sentence: Numbers,
    attributions: Sequence[Attribution],
    places: Sequence[Place],
    covers: _Covers,
) -> tuple[Floats, Flags]:
    """What is known of each attribution beside each place, and whether that place can be its relay's."""
    pairs = np.zeros((len(attributions), len(places) + 1, PAIR_COUNT), dtype=np.float32)
    allowed = np.ones((len(attributions), len(places) + 1), dtype=bool)
    if not attributions:
        return pairs, allowed
    begins = np.array([each.start for each in places], dtype=np.int64)
    ends = np.array([each.end for each in places], dtype=np.int64)
    first_pieces = np.minimum(np.searchsorted(pieces.starts, begins), len(pieces.ids) - 1)
    their_sentence, their_line = sentence[first_pieces], pieces.lines[first_pieces]
    sorts = np.array([each.sort for each in places], dtype=np.int64)
    sources = np.array([_are(each.source, begins, ends, sorts) for each in attributions])  # attributions by places
    within = _within(attributions)
    groups, frames = group_sources(attributions), list[Flags]()
    for number, each in enumerate(attributions):
        spans = each.spans()
        opens = min(span.start for span in (*each.source, *each.cue, each.content[0]))
        piece, _ = covers.pieces(opens, opens + 1)
        own = _covered(each.source, begins)
        apart, lines = their_sentence - sentence[piece], their_line - pieces.lines[piece]
        here = [int(sentence[covers.pieces(span.start, span.end)[0]]) for span in spans]
        marked, framed = _meets(each.relays, begins, ends), np.isin(their_sentence, here) & ~_covered(each.content, begins)
        earlier = [frame for frame, group in zip(frames, groups, strict=False) if group == groups[number]]
        pairs[number, 1:, -2:] = np.any(earlier, axis=0) if earlier else 0  # who passed on what the same source said before
        frames.append(np.stack([marked, framed & ~sources[number]], axis=1))
        told = (
            begins < opens,
            np.isin(their_sentence, here),
            lines == 0,
            _covered(each.content, begins),
            own,
            *(apart == far for far in APART),
            (apart < APART[-1]) & (apart >= -FAR),
            apart < -FAR,
            apart == 1,
            apart > 1,
            lines == -1,
            lines < -1,
            lines == 1,
            lines > 1,
            marked,
            sources[within[number]].any(axis=0),
            *(_row(sources, number + step) for step in (-1, 1, -2)),
        )
        pairs[number, :, 0] = not each.source
        pairs[number, :, 1] = each.kind == "direct"
        pairs[number, 0, 2] = 1
        pairs[number, 1:, 3 : 3 + len(told)] = np.array(told, dtype=np.float32).T
        allowed[number, 1:] = ~(own & sources[number])
    pairs[:, 1:, FIRST_SORT : FIRST_SORT + len(SORTS)] = np.eye(len(SORTS), dtype=np.float32)[sorts]
    return pairs, allowed


def _are(source: Sequence[Span], begins: Numbers, ends: Numbers, sorts: Numbers) -> Flags:
    """Which places are a source itself."""
    found = np.zeros(len(begins), dtype=bool)
    for span in source:
        found |= (begins == span.start) & (ends == span.end) & (sorts == SORTS.index("source"))
    return found


def _row(rows: Flags, number: int) -> Flags:
    return rows[number] if 0 <= number < len(rows) else np.zeros(rows.shape[1], dtype=bool)


def _covered(spans: Iterable[Span], begins: Numbers) -> Flags:
    found = np.zeros(len(begins), dtype=bool)
    for span in spans:
        found |= (span.start <= begins) & (begins < span.end)
    return found


def _meets(spans: Iterable[Span], begins: Numbers, ends: Numbers) -> Flags:
    found = np.zeros(len(begins), dtype=bool)
    for span in spans:
        found |= (span.start < ends) & (begins < span.end)
    return found


def _within(attributions: Sequence[Attribution]) -> Flags:
    """Attributions by attributions: whether a part of the second one's content holds all of the first one's."""
    found = np.zeros((len(attributions), len(attributions)), dtype=bool)
    opens = np.array([each.content[0].start for each in attributions], dtype=np.int64)
    closes = np.array([each.content[-1].end for each in attributions], dtype=np.int64)
    for number, each in enumerate(attributions):
        for span in each.content:
            found[:, number] |= (span.start <= opens) & (closes <= span.end)
        found[number, number] = False
    return found
