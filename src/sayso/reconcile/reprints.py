"""Reprints: which report was taken from which, passage by passage."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from sayso.compare.chains import Stretch, places_of_runs
from sayso.compare.rarity import Rarity, measure_rarity
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Passage, PassageKind, Reprint
from sayso.model.report import Report
from sayso.reconcile.candidates import find_candidates
from sayso.reconcile.credited import credited_reprints
from sayso.reconcile.direction import Direction, find_direction
from sayso.reconcile.order import reading_order
from sayso.reconcile.pages import Page, lay_out
from sayso.reconcile.passages import fill, passage, share
from sayso.reconcile.wording import told_by

# Plain words (outside quotations and names) in common runs of four words and more that prove copying: two reporters in one
# hall share the speaker's words, names and titles, but not this many of their own in a row.
PROOF = 12
# A further parent must explain this many words that the better ones do not.
FURTHER_WORDS = 12


class _Pair(Struct, frozen=True):
    direction: Direction
    stretches: tuple[Stretch, ...]
    """In the taker's words."""
    same: frozenset[int]
    """The taker's words that stand in word-for-word runs: a copy of a copy shares the edits of the one it was made from."""
    share: float


def find_reprints(groups: Sequence[Sequence[Report]]) -> tuple[tuple[Reprint, ...], tuple[Unsure, ...]]:
    """Reprints inside and across groups, by report and then by how much was taken; and the pairs that stay open.

    A report can be taken from several (a merged copy): each is named that explains words which the ones before it do not.
    """
    reports = sorted((report for group in groups for report in group), key=reading_order)
    pages = [lay_out(report) for report in reports]
    rarity = measure_rarity(page.words.folds for page in pages)
    pairs = list(_pairs(pages, rarity))
    by_taker: defaultdict[str, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_taker[pair.direction.taker.id].append(pair)
    at = {page.report.id: page for page in pages}
    takers = {pair.direction.taker.id for pair in pairs if _proved(pair)}
    found = [
        _reprint(pair, at) for report in reports for pair in _parents(by_taker[report.id], len(at[report.id].words), takers)
    ]
    linked = {(reprint.report, reprint.of) for reprint in found if reprint.verdict == "taken"}
    credited = [
        reprint for group in groups for report in group for reprint in credited_reprints(report, group, linked, at, rarity)
    ]
    order = {report.id: number for number, report in enumerate(reports)}
    every = sorted([*found, *credited], key=lambda each: (order[each.report], -each.share, each.of or ""))
    return tuple(every), tuple(_unsure(each, at) for each in every if each.verdict == "undecided")


def _pairs(pages: list[Page], rarity: Rarity) -> Iterator[_Pair]:
    places = [None] * len(pages)  # type: list[dict[int, list[int]] | None]
    for left, right in find_candidates(pages):
        known = places[right]
        if known is None:
            known = places[right] = places_of_runs(pages[right].codes)
        pair = _compare(pages[left], pages[right], known, rarity)
        if pair is not None:
            yield pair


def _compare(left: Page, right: Page, places: dict[int, list[int]], rarity: Rarity) -> _Pair | None:
    shared = share(left, right, rarity, places)
    if shared.proof < PROOF:
        return None
    stretches = fill(left, right, shared, rarity)
    mine = sum(each.end - each.start for each in stretches) / max(1, len(left.words))
    theirs = sum(each.there_end - each.there for each in stretches) / max(1, len(right.words))
    direction = find_direction(left.report, right.report, min(1.0, mine), min(1.0, theirs))
    if direction.taker.id == left.report.id:
        same = frozenset(place for run in shared.runs for place in range(run.start, run.end))
        return _Pair(direction, stretches, same, min(1.0, mine))
    turned = tuple(sorted(Stretch(each.there, each.there_end, each.start, each.end, each.shared) for each in stretches))
    same = frozenset(place for run in shared.runs for place in range(run.there, run.there_end))
    return _Pair(direction, turned, same, min(1.0, theirs))


def _parents(pairs: list[_Pair], length: int, takers: set[str]) -> list[_Pair]:
    """The fewest pairs that explain what was taken: those with a proved direction first, then what is left over.

    Where nothing proves the direction, a giver that is not known to be a copy itself (`takers`) comes first.
    """
    free = [True] * length
    proved = [pair for pair in pairs if _proved(pair)]
    originals = [pair for pair in pairs if pair not in proved and pair.direction.giver.id not in takers]
    rest = [pair for pair in pairs if pair not in proved and pair not in originals]
    return [*_cover(proved, free), *_cover(originals, free), *_cover(rest, free)]


def _proved(pair: _Pair) -> bool:
    return pair.direction.verdict == "taken" and pair.direction.basis != ("text",)


def _cover(pairs: list[_Pair], free: list[bool]) -> list[_Pair]:
    """Pairs by how many words only they explain, most first; of equals one with a credit, then the latest giver."""
    left, chosen = list(pairs), []
    while left:
        gains = [(pair, sum(free[place] for place in pair.same)) for pair in left]
        best, gain = max(gains, key=lambda one: (one[1], _credits(one[0]), reading_order(one[0].direction.giver)))
        if gain < FURTHER_WORDS:
            break
        chosen.append(best)
        left.remove(best)
        for each in best.stretches:
            free[each.start : each.end] = [False] * (each.end - each.start)
    return chosen


def _credits(pair: _Pair) -> bool:
    return "credit" in pair.direction.basis


def _reprint(pair: _Pair, pages: dict[str, Page]) -> Reprint:
    direction = pair.direction
    here, there = pages[direction.taker.id], pages[direction.giver.id]
    passages = tuple(passage(here, there, each) for each in pair.stretches)
    why = f"{_extent(passages, pair.share)}; {direction.because}."
    return Reprint(
        direction.taker.id, direction.giver.id, direction.giver.outlet, direction.basis, passages, direction.verdict, why,
        share=round(pair.share, 3), spans=direction.spans,
    )  # fmt: skip


def _extent(passages: Iterable[Passage], share_of_taker: float) -> str:
    kinds = Counter(each.kind for each in passages)
    told: dict[PassageKind, str] = {"verbatim": "word for word", "edited": "with edits", "reworded": "in other words"}
    parts = [f"{kinds[kind]} {words}" for kind, words in told.items() if kinds[kind]]
    noun = "passage" if sum(kinds.values()) == 1 else "passages"
    return f"{sum(kinds.values())} {noun} in common ({', '.join(parts)}), {share_of_taker:.0%} of the later text"


def _unsure(reprint: Reprint, pages: dict[str, Page]) -> Unsure:
    giver = told_by(pages[reprint.of].report) if reprint.of in pages else reprint.outlet or "a report that is not in the pile"
    return Unsure(
        identity("unsure", "reprint", reprint.report, reprint.of), "reprint",
        f"Does {told_by(pages[reprint.report].report)} take its account from {giver}?",
        reprint.score, reprint.why, "counted apart", tuple(filter(None, (reprint.report, reprint.of))), reprint.spans,
    )  # fmt: skip
