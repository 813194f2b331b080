"""Parents: which reports a text was taken from, each of its words from one at most."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf

from msgspec import Struct

from sayso.compare.rarity import Rarity
from sayso.reconcile.kinship import Kinship
from sayso.reconcile.order import reading_order
from sayso.reconcile.pages import Page

# Weight (natural log units of rarity) that it costs to begin a passage, and share of a word's weight that an edit costs.
BEGINNING, EDIT = 6.0, 0.3
# Weight of the words that only this parent explains, without which it is none.
LEAST_SUPPORT = 10.0
# Share of a text's words outside quotations that is explained, from which on patches from reports that prove nothing by
# themselves are believed: where one parent is proved, and where none is.
PATCHED_FROM, MOSAIC_FROM = 0.5, 0.8
# How far a giver is trusted that no date or credit puts first, and one that is a copy itself besides.
UNPROVED, COPY = 0.9, 0.8
# What is left of the pay where the text prints words of a giver a second time: another may have them from there. True source
# with .5, .7, .85 and 1 (nothing left out) on reuse_synth: .953, .953, .956, .953; on another draw: .805, .799, .795, .782.
AGAIN = 0.85
_TIE = 1e-6
"""What a parent of the next lower rank is trusted less: it decides between equals only."""


class Parent(Struct, frozen=True):
    """One parent of a text, and the stretches of its words (first, past the last) that are taken from it."""

    kinship: Kinship
    segments: tuple[tuple[int, int], ...]


def find_parents(page: Page, kin: Sequence[Kinship], takers: set[str], rarity: Rarity) -> tuple[Parent, ...]:
    """The cheapest explanation of a text: copying rare words pays, each edit and each change of parent costs.

    Of equal parents, the one that is credited, then the latest. A parent whose words others explain as well is none.
    """
    weights = [rarity.weight(fold) for fold in page.words.folds]
    ranked = sorted(kin, key=_rank, reverse=True)
    found = _supported(ranked, weights, takers)
    proved = any(each.kinship.proved for each in found)
    if _copied(page, found) >= (PATCHED_FROM if proved else MOSAIC_FROM):
        return tuple(found)
    return tuple(_supported([each for each in ranked if each.proved], weights, takers))


def _copied(page: Page, parents: Sequence[Parent]) -> float:
    """Share of the words outside quotations that stand in common runs with the parents."""
    own = sum(not inside for inside in page.quoted)
    copied = sum(
        not inside
        for parent in parents
        for first, past in parent.segments
        for run in parent.kinship.runs
        for inside in page.quoted[max(first, run.start) : min(past, run.end)]
    )
    return copied / max(1, own)


def _rank(kin: Kinship) -> tuple[bool, float, str, int, str]:
    moment, day, name = reading_order(kin.direction.giver)
    credited = kin.direction.verdict == "taken" and "credit" in kin.direction.basis
    return credited, moment, day, sum(run.shared for run in kin.runs), name


def _supported(kin: list[Kinship], weights: list[float], takers: set[str]) -> list[Parent]:
    """The explanation by these parents, without those that add too little."""
    while kin:
        parents = _explain(kin, weights, takers)
        weak = [each.kinship for each in parents if _support(each, weights) < LEAST_SUPPORT]
        if not weak:
            return [each for each in parents if each.segments]
        kin = [each for each in kin if each not in weak]
    return []


def _support(parent: Parent, weights: list[float]) -> float:
    if not parent.segments:
        return LEAST_SUPPORT
    return sum(
        sum(weights[max(first, run.start) : min(past, run.end)])
        for first, past in parent.segments
        for run in parent.kinship.runs
        if run.start < past and run.end > first
    )


def _explain(kin: list[Kinship], weights: list[float], takers: set[str]) -> list[Parent]:
    """The best path over the text: at each place in one parent's words, or in the report's own (state 0)."""
    cuts = {0, len(weights)}
    for each in kin:
        cuts |= {place for run in each.runs for place in (run.start, run.end)} | {
            place for pair in each.again for place in pair
        }
    sums = [0.0, *accumulate(weights)]
    blocks = [(first, past, sums[past] - sums[first]) for first, past in pairwise(sorted(cuts))]
    pays = [_pays(each, blocks, _trust(each, takers) - number * _TIE) for number, each in enumerate(kin)]
    best, came = [0.0] + [-BEGINNING] * len(kin), []
    for place in range(len(blocks)):
        top = max(range(len(best)), key=lambda state: (best[state], -state))
        origin = [top if best[0] < best[top] else 0]
        scores = [best[origin[0]]]
        for state, pay in enumerate(pays, 1):
            stays = best[state] >= best[top] - BEGINNING
            origin.append(state if stays else top)
            scores.append((best[state] if stays else best[top] - BEGINNING) + pay[place])
        best = scores
        came.append(origin)
    state = max(range(len(best)), key=lambda each: (best[each], -each))
    states = [0] * len(blocks)
    for place in range(len(blocks) - 1, -1, -1):
        states[place] = state
        state = came[place][state]
    return [Parent(each, _segments(number, states, blocks)) for number, each in enumerate(kin, 1)]


def _trust(kin: Kinship, takers: set[str]) -> float:
    if kin.sure:
        return 1.0
    return COPY if kin.direction.giver.id in takers else UNPROVED


def _pays(kin: Kinship, blocks: list[tuple[int, int, float]], trust: float) -> list[float]:
    starts = [run.start for run in kin.runs]
    pays = []
    for first, past, weight in blocks:
        run = bisect_right(starts, first) - 1
        if run < 0 or past > kin.runs[run].end:
            pays.append(-EDIT * weight)
        else:
            pays.append(trust * weight * (AGAIN if _inside(kin.again, first) else 1))
    return pays


def _inside(ranges: tuple[tuple[int, int], ...], place: int) -> bool:
    number = bisect_right(ranges, (place, inf)) - 1
    return number >= 0 and place < ranges[number][1]


def _segments(state: int, states: list[int], blocks: list[tuple[int, int, float]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for (first, past, _), here in zip(blocks, states, strict=True):
        if here != state:
            continue
        if found and found[-1][1] == first:
            found[-1] = (found[-1][0], past)
        else:
            found.append((first, past))
    return tuple(found)
