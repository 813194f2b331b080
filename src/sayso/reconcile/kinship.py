"""Kinship: what two reports share word for word, and which of them can have it from the other."""

from bisect import bisect_left
from itertools import pairwise

from msgspec import Struct

from sayso.compare.chains import Stretch, chained, shared_runs
from sayso.compare.rarity import Rarity
from sayso.reconcile.direction import Direction, contained, direction_told
from sayso.reconcile.order import reading_order, told_apart
from sayso.reconcile.pages import Page, Shelf

# Runs shorter than this prove nothing; a run of this many words outside quotations is no coincidence, names and all.
PROVING_RUN, LONG_RUN = 4, 12
# Plain words (outside quotations and names) in common runs of four words and more that prove copying: two reporters in one
# hall share the speaker's words, names and titles, but not this many of their own in a row.
PROOF = 12
# Runs of which the longest path in both orders is looked for: 200 take a few milliseconds.
MOST_ORDERED = 200
# Share of the shorter text's words that may stand in such runs, scattered, by chance.
CHANCE = 0.06
# A chain of runs counts as a passage if its common words weigh this much (natural log units: about four rare words).
LIGHTEST_PASSAGE = 14.0
# Less than this, and even a patch of a copied report is no sign.
LIGHTEST_PATCH = 8.0


class Kinship(Struct, frozen=True):
    """A pair of reports: `runs` are words of the taker beside words of the giver, in the taker's order."""

    direction: Direction
    runs: tuple[Stretch, ...]
    again: tuple[tuple[int, int], ...]
    """Words of the taker (first, past the last) that stand beside words of the giver which the taker has elsewhere already."""
    sure: bool
    """Whether a credit, or the order in which the two appeared, says who took from whom."""
    proved: bool
    """Whether the common words by themselves prove that one was copied; if not, they may still explain a patch of a copy."""


def compare_pages(one: Page, other: Page, pages: Shelf, rarity: Rarity) -> Kinship | None:
    """None where the two share too little to mean anything."""
    told = direction_told(one.report, other.report)
    if told is None:
        earlier, later = sorted((one, other), key=lambda page: reading_order(page.report))
        runs = _runs(later, earlier, pages)
        direction = contained(later.report, earlier.report, *_shares(later, earlier, chained(runs)))
        if direction.taker is not later.report:
            runs = _runs(earlier, later, pages)
        return weigh_runs(direction, runs, pages, rarity)
    runs = _runs(pages[told.taker.id], pages[told.giver.id], pages)
    return weigh_runs(told, runs, pages, rarity)


def weigh_runs(direction: Direction, runs: tuple[Stretch, ...], pages: Shelf, rarity: Rarity) -> Kinship | None:
    """What the runs say of two reports; None where they are too light to mean anything."""
    taker, giver = pages[direction.taker.id], pages[direction.giver.id]
    chains = chained(runs)
    if max((chain_weight(taker, each, rarity) for each in chains), default=0.0) < LIGHTEST_PATCH:
        return None
    credited = direction.verdict == "taken" and "credit" in direction.basis
    sure = credited or told_apart(direction.giver, direction.taker)
    return Kinship(direction, runs, _used_again(runs), sure, _proved(taker, giver, runs, chains, rarity))


def turned(kin: Kinship, direction: Direction, pages: Shelf) -> Kinship:
    """The same two reports, with the other one as the taker."""
    runs = _runs(pages[direction.taker.id], pages[direction.giver.id], pages)
    return Kinship(direction, runs, _used_again(runs), False, kin.proved)


def _runs(taker: Page, giver: Page, pages: Shelf) -> tuple[Stretch, ...]:
    return tuple(shared_runs(taker.own, giver.codes, pages.places(giver)))


def _used_again(runs: tuple[Stretch, ...]) -> tuple[tuple[int, int], ...]:
    """Where the taker prints words of the giver a second time; the first is where they stand in the giver's order."""
    by_place = sorted(runs, key=lambda run: run.there)
    if all(left.there_end <= right.there for left, right in pairwise(by_place)):
        return ()
    used = bytearray(max(run.there_end for run in runs))
    main = set(_in_order(runs))
    again: list[tuple[int, int]] = []
    for run in (*main, *sorted((run for run in runs if run not in main), key=lambda run: (-run.shared, run.start))):
        free = used.count(0, run.there, run.there_end)
        if free < run.shared:
            again += _ranges(run, used)
        used[run.there : run.there_end] = b"\1" * run.shared
    return tuple(sorted(again))


def _ranges(run: Stretch, used: bytearray) -> list[tuple[int, int]]:
    """The taker's words of a run whose words in the giver are used."""
    found: list[tuple[int, int]] = []
    for place in range(run.shared):
        if used[run.there + place]:
            here = run.start + place
            if found and found[-1][1] == here:
                found[-1] = (found[-1][0], here + 1)
            else:
                found.append((here, here + 1))
    return found


def _in_order(runs: tuple[Stretch, ...]) -> list[Stretch]:
    """The runs of most words that follow one another in both texts; of very many the longest only are looked at."""
    looked = sorted(sorted(runs, key=lambda run: (-run.shared, run.start))[:MOST_ORDERED])
    best: list[int] = []
    before: list[int | None] = []
    for number, run in enumerate(looked):
        earlier = [each for each in range(number) if looked[each].there_end <= run.there]
        last = max(earlier, key=lambda each: (best[each], each), default=None)
        best.append(run.shared + (best[last] if last is not None else 0))
        before.append(last)
    at = max(range(len(looked)), key=lambda each: (best[each], -each), default=None)
    path: list[Stretch] = []
    while at is not None:
        path.append(looked[at])
        at = before[at]
    return path[::-1]


def chain_weight(page: Page, stretch: Stretch, rarity: Rarity) -> float:
    """Weight of the stretch's words, scaled to the share of them that stand in common runs."""
    total = sum(rarity.weight(fold) for fold in page.words.folds[stretch.start : stretch.end])
    return total * stretch.shared / (stretch.end - stretch.start)


def _proved(one: Page, other: Page, runs: tuple[Stretch, ...], chains: list[Stretch], rarity: Rarity) -> bool:
    """Whether one chain of runs proves copying by itself, or all of them together more than two long texts share by chance."""
    proofs = [_proof(one, runs, each) for each in chains if chain_weight(one, each, rarity) >= LIGHTEST_PASSAGE]
    return max(proofs, default=0) >= PROOF or sum(proofs) >= PROOF + CHANCE * min(one.length, other.length)


def _proof(page: Page, runs: tuple[Stretch, ...], chain: Stretch) -> int:
    """Words of a chain that speak for copying: plain ones in runs, in long runs all outside quotations."""
    found = 0
    for run in runs[bisect_left(runs, chain.start, key=lambda run: run.start) :]:
        if run.end > chain.end:
            break
        if run.shared >= PROVING_RUN:
            own = run.shared - sum(page.quoted[run.start : run.end])
            found += own if own >= LONG_RUN else sum(page.plain[run.start : run.end])
    return found


def _shares(one: Page, other: Page, chains: list[Stretch]) -> tuple[float, float]:
    """The share (0 to 1) of each page's words that stand in the chains."""
    here = sum(each.end - each.start for each in chains) / max(1, one.length)
    there = sum(each.there_end - each.there for each in chains) / max(1, other.length)
    return min(1.0, here), min(1.0, there)
