"""Passages: the text that stands in two reports, copied, edited or reworded."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from sayso.compare.chains import Stretch, chained, shared_runs
from sayso.compare.rarity import Rarity
from sayso.model.lineage import Passage, PassageKind
from sayso.reconcile.pages import Page

# A chain of runs counts as a passage if its common words weigh this much (natural log units: about four rare words).
LIGHTEST_PASSAGE = 14.0
# Share of a sentence's weight that must stand in one sentence of the other report for it to be the same sentence reworded.
REWORDED_FROM = 0.5
# From this share of words in common and in order on, a passage is edited; below, it is reworded.
EDITED_FROM = 0.6
_SHORTEST_SENTENCE = 4
_LONGEST_COMPARED = 5_000
"""Words of a passage that decide its kind."""
# Runs shorter than this prove nothing; a run of this many words outside quotations is no coincidence, names and all.
PROVING_RUN, LONG_RUN = 4, 12


class Shared(Struct, frozen=True):
    """What two pages share: stretches in words, and how many plain words (outside quotations and names) stand in long runs."""

    stretches: tuple[Stretch, ...]
    proof: int
    runs: tuple[Stretch, ...]
    """The word-for-word runs, in passages or not: inherited edits show in them."""


def share(here: Page, there: Page, rarity: Rarity, places: dict[int, list[int]]) -> Shared:
    """The stretches of `here` that stand in `there`, in the order of `here`; `places` is `places_of_runs(there.codes)`."""
    runs = list(shared_runs(here.codes, there.codes, places))
    chains = [each for each in chained(runs) if _weight(here, each, rarity) >= LIGHTEST_PASSAGE]
    covered = _covered(chains, len(here.codes))
    inside = [run for run in runs if covered[run.start] and covered[run.end - 1]]
    return Shared(tuple(chains), sum(_proof(here, run) for run in inside), tuple(runs))


def fill(here: Page, there: Page, shared: Shared, rarity: Rarity) -> tuple[Stretch, ...]:
    """The stretches, and the sentences around and between them that are sentences of the other report in other words."""
    reworded = list(_reworded(here, there, shared, rarity))
    return tuple(chained([*shared.stretches, *reworded]))


def passage(here: Page, there: Page, stretch: Stretch) -> Passage:
    """A stretch as spans of both reports, with its kind."""
    left = here.report.span(here.words.starts[stretch.start], here.words.ends[stretch.end - 1])
    right = there.report.span(there.words.starts[stretch.there], there.words.ends[stretch.there_end - 1])
    return Passage(left, right, _kind(here.codes[stretch.start : stretch.end], there.codes[stretch.there : stretch.there_end]))


def _proof(page: Page, run: Stretch) -> int:
    """Words of a run that speak for copying: in a long run all outside quotations, in a shorter one only the plain ones."""
    if run.shared < PROVING_RUN:
        return 0
    own = (run.end - run.start) - sum(page.quoted[run.start : run.end])
    return own if own >= LONG_RUN else sum(page.plain[run.start : run.end])


def _kind(here: list[int], there: list[int]) -> PassageKind:
    if here == there:
        return "verbatim"
    here, there = here[:_LONGEST_COMPARED], there[:_LONGEST_COMPARED]
    common = LCSseq.similarity(here, there) / max(len(here), len(there))
    return "edited" if common >= EDITED_FROM else "reworded"


def _weight(page: Page, stretch: Stretch, rarity: Rarity) -> float:
    """Weight of the stretch's words, scaled to the share of them that stand in common runs."""
    total = sum(rarity.weight(fold) for fold in page.words.folds[stretch.start : stretch.end])
    return total * stretch.shared / (stretch.end - stretch.start)


def _reworded(here: Page, there: Page, shared: Shared, rarity: Rarity) -> Iterable[Stretch]:
    """Sentences, not yet covered, whose weight stands mostly in one sentence of the other report."""
    covered = _covered(shared.stretches, len(here.codes))
    holders: defaultdict[int, set[int]] = defaultdict(set)
    for number, (first, past) in enumerate(there.sentences):
        for code in there.codes[first:past]:
            holders[code].add(number)
    for first, past in here.sentences:
        if past - first < _SHORTEST_SENTENCE or sum(covered[first:past]) >= 0.95 * (past - first):
            continue
        weights = {
            code: rarity.weight(fold) for code, fold in zip(here.codes[first:past], here.words.folds[first:past], strict=True)
        }
        alike: defaultdict[int, float] = defaultdict(float)
        for code, weight in weights.items():
            if len(holders.get(code, ())) <= 40:
                for number in holders.get(code, ()):
                    alike[number] += weight
        if not alike:
            continue
        best = min(alike, key=lambda number: (-alike[number], number))
        if alike[best] >= REWORDED_FROM * sum(weights.values()) and alike[best] >= LIGHTEST_PASSAGE / 2:
            there_first, there_past = there.sentences[best]
            yield Stretch(first, past, there_first, there_past, int((past - first) * alike[best] / sum(weights.values())))


def _covered(stretches: Iterable[Stretch], length: int) -> list[bool]:
    marks = [False] * length
    for each in stretches:
        marks[each.start : each.end] = [True] * (each.end - each.start)
    return marks
