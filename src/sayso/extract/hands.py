"""Through whose hands attributions may have come: a network weighs every place where somebody stands who may have had them.

Beside a statement a sentence says so ("he told the Herald"); often it was said paragraphs before, or the sense alone tells:
what a report sums up of another's story, what a witness says that a third told him. The network goes on from the reader's
vectors, over as much of the report as a page, wherever the reader sees somebody pass words on; in short reports, also where an
outlet is named.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from sayso.extract.linking import find_runs
from sayso.extract.network import Scores, network
from sayso.extract.parse import Parse
from sayso.extract.pieces import Numbers, Pieces
from sayso.extract.reading import Reading, read
from sayso.extract.relay_inputs import Flags, Place, find_places, relay_inputs
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings, Hand
from sayso.model.span import Span

LEAST_RELAY = 0.3
"""Probability of naming a relay from which on a piece opens the lines around it.

In reports of up to LONGEST pieces, so does an outlet's name. With the lines below 15 % of PolNeAR dev is read, and 95 % of what
is relayed in wire dev's newer reports is reached (`bench/hands.py`).
"""
LINES_BEFORE, LINES_BEHIND = 3, 6
LONGEST = 600
"""Pieces that are read at once: few reports that the network learned from have more."""
SHARED = 200
"""Pieces, at most, that a stretch has in common with the one before it, so that what goes on is read with its beginning."""
LEAST = 0.01
"""Probability below which a place is left out."""


class _Stretch(Struct):
    """Pieces `start` up to `end` of those that are read, with what lies in them."""

    start: int
    end: int
    pieces: Pieces
    attributions: list[Attribution]
    places: list[Place]


def find_hands(parse: Parse, findings: Findings) -> dict[str, tuple[Hand, ...]]:
    """For attributions by id: nobody first, then the places of those who may have passed it on, in reading order.

    Nothing is told of attributions far from any relay that the reader sees and, in a short report, from any outlet; nor of one
    longer than what is read at once.
    """
    found: dict[str, tuple[Hand, ...]] = {}
    if parse.foreign or not findings.attributions:
        return found
    reader = network(parse.settings.attribution)
    for reading in read(parse):
        opened = opened_pieces(reading, findings.mentions)
        if not opened.any():
            continue
        pieces = _taken(reading.pieces, opened)
        held = _Held(pieces)
        attributions = [each for each in findings.attributions if held.holds(each.spans())]
        places = find_places(findings.mentions, attributions, marked_places(parse, reading))
        places = [each for each in places if held.has(each.start)]
        vectors = reader.vectors(reading.pieces, opened)
        for stretch in _stretches(pieces, attributions, places) if places else ():
            likely = _weighed(parse, stretch, vectors[stretch.start : stretch.end])
            found = dict(likely) | found  # what the stretch before told, with more before it, holds
    return found


def opened_pieces(reading: Reading, mentions: Iterable[Mention], least: float = LEAST_RELAY) -> Flags:
    """Which pieces stand in lines around a relay that the reader sees so probably.

    In a report that can be read at once, an outlet's name opens lines as well.
    """
    lines = reading.pieces.lines
    opens = 1 - reading.tagging.relays[:, 0] > least
    if len(lines) <= LONGEST:
        opens |= np.isin(reading.pieces.starts, [each.span.start for each in mentions if each.kind == "outlet"])
    opening = np.unique(lines[opens])
    numbers = np.unique(lines)
    at = np.searchsorted(numbers, opening)
    steps = np.arange(-LINES_BEFORE, LINES_BEHIND + 1)
    around = np.clip(at[:, None] + steps, 0, max(len(numbers) - 1, 0))
    opened: Flags = np.isin(lines, numbers[np.unique(around)])
    return opened


def _taken(pieces: Pieces, which: Flags | slice) -> Pieces:
    return Pieces(*(getattr(pieces, name)[which] for name in Pieces.__struct_fields__))


class _Held:
    """Which characters stand in pieces."""

    def __init__(self, pieces: Pieces) -> None:
        self.starts = set(pieces.starts.tolist())
        self.ends = set(pieces.ends.tolist())

    def has(self, place: int) -> bool:
        """Whether a piece begins there."""
        return place in self.starts

    def holds(self, spans: Sequence[Span]) -> bool:
        """Whether each begins or ends with a piece, as parts of an attribution do but for marks beside them."""
        return all(span.start in self.starts or span.end in self.ends for span in spans)


def marked_places(parse: Parse, reading: Reading) -> list[Span]:
    """The words that the reader marks as naming who passes something on."""
    pieces = reading.pieces
    runs = (run for run in find_runs(parse.report.text, pieces, reading.tagging) if run.role == "relay")
    return [parse.report.span(int(pieces.starts[run.start]), int(pieces.ends[run.end - 1])) for run in runs]


def _stretches(pieces: Pieces, attributions: Sequence[Attribution], places: Sequence[Place]) -> Iterator[_Stretch]:
    """What is read at once: whole lines where they fit."""
    for start, end in _cut(pieces):
        left, right = int(pieces.starts[start]), int(pieces.ends[end - 1])
        spans = ((each, each.spans()) for each in attributions)
        inside = [each for each, own in spans if left <= min(own).start and max(span.end for span in own) <= right + 1]
        here = places[bisect_left(places, left, key=lambda each: each.start) :]
        here = [each for each in here if each.end <= right]
        if inside and here:
            yield _Stretch(start, end, _taken(pieces, slice(start, end)), inside, here)


def _cut(pieces: Pieces) -> Iterator[tuple[int, int]]:
    total, start = len(pieces.ids), 0
    lines = np.flatnonzero(np.diff(pieces.lines, prepend=-1))
    while True:
        end = _back_to_line(lines, start + LONGEST, start + LONGEST // 2) if total - start > LONGEST else total
        yield start, end
        if end == total:
            return
        start = _back_to_line(lines, end - SHARED // 2, end - SHARED)


def _back_to_line(lines: Numbers, place: int, least: int) -> int:
    """The last line's beginning up to a place, unless that is before `least`: then the place."""
    line = int(lines[np.searchsorted(lines, place, side="right") - 1])
    return line if line >= least else place


def _weighed(parse: Parse, stretch: _Stretch, vectors: Scores) -> Iterator[tuple[str, tuple[Hand, ...]]]:
    given = relay_inputs(stretch.pieces, parse.sentences, stretch.attributions, stretch.places)
    likely = network(parse.settings.attribution).relaying(vectors, given)
    spans = [None, *(parse.report.span(each.start, each.end) for each in stretch.places)]
    for each, weights in zip(stretch.attributions, likely.transpose(1, 2, 0).tolist(), strict=True):
        hands = (Hand(span, near, far) for span, (near, far) in zip(spans, weights, strict=True))
        yield each.id, tuple(hand for hand in hands if hand.span is None or max(hand.near, hand.far) >= LEAST)
