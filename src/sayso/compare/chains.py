"""Runs of words that two texts share, and how they chain into passages."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.compare.fingerprints import runs_of

# Shortest run that anchors a passage: with 3, copies that were edited at every fourth word are still found.
SHORTEST_RUN = 3
# Words that may lie between two runs of one passage, and by how much the two sides may differ.
WIDEST_GAP, WIDEST_SHIFT = 14, 10
_MOST_PLACES = 8
"""A run that stands at more places than this in one text is not followed to all of them."""


class Stretch(Struct, frozen=True, order=True):
    """Words `start` to `end` of one text beside words `there` to `there_end` of another, `shared` of them in common runs."""

    start: int
    end: int
    there: int
    there_end: int
    shared: int


def places_of_runs(codes: list[int]) -> dict[int, list[int]]:
    """Where each run of `SHORTEST_RUN` words starts; the first few places only."""
    places: dict[int, list[int]] = {}
    for place, value in enumerate(runs_of(codes, SHORTEST_RUN)):
        known = places.setdefault(value, [])
        if len(known) < _MOST_PLACES:
            known.append(place)
    return places


def shared_runs(here: list[int], there: list[int], there_places: dict[int, list[int]]) -> Iterator[Stretch]:
    """Longest runs of words that also stand in the other text, from left to right, none overlapping here."""
    hashes, place, expected = runs_of(here, SHORTEST_RUN), 0, 0
    while place < len(hashes):
        best, at = 0, 0
        for other in there_places.get(hashes[place], ()):
            length = _common(here, there, place, other)
            if (length, -abs(other - expected)) > (best, -abs(at - expected)):
                best, at = length, other
        if best >= SHORTEST_RUN:
            yield Stretch(place, place + best, at, at + best, best)
            place, expected = place + best, at + best
        else:
            place += 1


def _common(here: list[int], there: list[int], left: int, right: int) -> int:
    length, most = 0, min(len(here) - left, len(there) - right)
    while length < most and here[left + length] == there[right + length]:
        length += 1
    return length


def chained(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that follow each other closely in both texts become one; in the order of the first text."""
    chains: list[Stretch] = []
    for each in sorted(stretches):
        last = chains[-1] if chains else None
        if last is not None and _follows(last, each):
            shared = last.shared + max(0, min(each.shared, each.end - last.end))
            chains[-1] = Stretch(
                last.start, max(last.end, each.end), min(last.there, each.there), max(last.there_end, each.there_end), shared
            )
        else:
            chains.append(each)
    return chains


def _follows(left: Stretch, right: Stretch) -> bool:
    gap, gap_there = right.start - left.end, right.there - left.there_end
    if gap > WIDEST_GAP or gap_there > WIDEST_GAP or right.there_end < left.there:
        return False
    return abs(gap - gap_there) <= WIDEST_SHIFT and right.there >= left.there - WIDEST_SHIFT
