"""Passages: the text that stands in two reports, copied, edited or reworded."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from sayso.compare.chains import Stretch, chained
from sayso.compare.rarity import Rarity
from sayso.model.lineage import Passage, PassageKind
from sayso.reconcile.pages import Page
from sayso.reconcile.parents import Parent

# Share of a sentence's weight that must stand in one sentence of the other report for it to be the same sentence reworded;
# and where the words beside it were taken from there.
REWORDED_FROM, BESIDE_FROM, BETWEEN_FROM = 0.5, 0.25, 0.12
# What the words in common must weigh besides.
LIGHTEST_SENTENCE, LIGHTEST_BESIDE = 7.0, 3.0
# From this share of words in common and in order on, a passage is edited; below, it is reworded.
EDITED_FROM = 0.6
# Words between two stretches that are taken for an edit of what the giver has between them.
WIDEST_BRIDGE, WIDEST_INSERTION = 30, 4
NOBODY = -1
_SHORTEST_SENTENCE = 4
_LONGEST_COMPARED = 5_000
"""Words of a passage that decide its kind."""
_COMMON = 40
"""A word in more sentences of one report than this points at none of them."""


def find_stretches(here: Page, parents: Sequence[Parent], givers: Sequence[Page], rarity: Rarity) -> list[list[Stretch]]:
    """For each parent (its page beside it in `givers`) the stretches taken from it, in the taker's order, edits filled in."""
    found = [[each for part in _clipped(parent) for each in _chained(part, here)] for parent in parents]
    return _filled(here, givers, found, rarity)


def fill(here: Page, there: Page, stretches: list[Stretch], rarity: Rarity) -> list[Stretch]:
    """The stretches, with the sentences around and between them that are sentences of the other report in other words."""
    return _filled(here, [there], [stretches], rarity)[0]


def _filled(here: Page, givers: Sequence[Page], found: list[list[Stretch]], rarity: Rarity) -> list[list[Stretch]]:
    """The stretches of each giver, with the sentences of the taker that are edited beyond runs of common words."""
    owner = [NOBODY] * len(here.own)
    for number, stretches in enumerate(found):
        for each in stretches:
            owner[each.start : each.end] = [number] * (each.end - each.start)
    holders = [open_words(there, stretches) for there, stretches in zip(givers, found, strict=True)]
    added: list[list[Stretch]] = [[] for _ in givers]
    for first, past in here.sentences:
        free = _free(owner, first, past)
        if past - first < _SHORTEST_SENTENCE or sum(end - start for start, end in free) <= 0.05 * (past - first):
            continue
        taken = _counterpart(here, (first, past), free, holders, rarity, owner)
        if taken is None:
            continue
        number, sentence = taken
        there_first, there_past = givers[number].sentences[sentence]
        for start, end in free:
            added[number].append(Stretch(start, end, there_first, there_past, end - start))
            owner[start:end] = [number] * (end - start)
    return [
        _bridged(_joined([*stretches, *more], owner, number, here), owner)
        for number, (stretches, more) in enumerate(zip(found, added, strict=True))
    ]


def _bridged(stretches: list[Stretch], owner: list[int]) -> list[Stretch]:
    """Two stretches become one over a few words that both sides have instead of each other."""
    joined: list[Stretch] = []
    for each in stretches:
        last = joined[-1] if joined else None
        if last is not None and _bridgeable(last, each, owner):
            joined[-1] = Stretch(last.start, each.end, last.there, each.there_end, last.shared + each.shared)
        else:
            joined.append(each)
    return joined


def _bridgeable(left: Stretch, right: Stretch, owner: list[int]) -> bool:
    gap, gap_there = right.start - left.end, right.there - left.there_end
    if gap > WIDEST_BRIDGE or not 0 <= gap_there <= WIDEST_BRIDGE or gap > 2 * gap_there + WIDEST_INSERTION:
        return False
    return owner[left.end : right.start].count(NOBODY) == gap


def open_words(there: Page, stretches: list[Stretch]) -> dict[int, set[int]]:
    """For each word of the giver that no stretch has yet, the sentences it stands in: what is printed once is used once."""
    taken = bytearray(len(there.codes))
    for each in stretches:
        taken[each.there : each.there_end] = b"\1" * (each.there_end - each.there)
    holders: defaultdict[int, set[int]] = defaultdict(set)
    for number, (first, past) in enumerate(there.sentences):
        for place in range(first, past):
            if not taken[place]:
                holders[there.codes[place]].add(number)
    return holders


def _joined(stretches: list[Stretch], owner: list[int], number: int, here: Page) -> list[Stretch]:
    """Chained where nothing of another parent lies between."""
    parts: list[list[Stretch]] = []
    for each in sorted(stretches):
        last = parts[-1][-1] if parts else None
        if last is None or any(owner[place] not in (NOBODY, number) for place in range(last.end, each.start)):
            parts.append([])
        parts[-1].append(each)
    return [each for part in parts for each in _chained(part, here)]


def _chained(stretches: Sequence[Stretch], here: Page) -> list[Stretch]:
    """Chained where no whole sentence of the taker's stands between."""
    whole = [(first, past) for first, past in here.sentences if past - first >= _SHORTEST_SENTENCE]
    parts: list[list[Stretch]] = []
    for each in sorted(stretches):
        last = parts[-1][-1].end if parts else 0
        between = bisect_left(whole, (last, 0))
        if not parts or (between < len(whole) and whole[between][1] <= each.start):
            parts.append([])
        parts[-1].append(each)
    return [each for part in parts for each in chained(part)]


def _clipped(parent: Parent) -> Iterator[list[Stretch]]:
    """For each segment the runs in it."""
    for first, past in parent.segments:
        yield [
            Stretch(start, end, run.there + start - run.start, run.there_end - (run.end - end), end - start)
            for run in parent.kinship.runs
            if (start := max(first, run.start)) < (end := min(past, run.end))
        ]


def _counterpart(
    here: Page,
    sentence: tuple[int, int],
    free: list[tuple[int, int]],
    holders: list[dict[int, set[int]]],
    rarity: Rarity,
    owner: list[int],
) -> tuple[int, int] | None:
    """The giver, and its sentence, that the free words of the taker's sentence are most like, if they are like enough.

    Where other words of the sentence are a giver's already, only that giver is asked.
    """
    first, past = sentence
    weights = {here.codes[place]: rarity.weight(here.words.folds[place]) for start, end in free for place in range(start, end)}
    total = sum(weights.values())
    inside = set(owner[first:past]) - {NOBODY}
    found: list[tuple[float, int, int]] = []
    for number, sentences in enumerate(holders):
        if inside and number not in inside:
            continue
        alike: defaultdict[int, float] = defaultdict(float)
        for code, weight in weights.items():
            known = sentences.get(code, ())
            if len(known) <= _COMMON:
                for each in known:
                    alike[each] += weight
        if alike:
            best = min(alike, key=lambda each: (-alike[each], each))
            beside = (number in owner[max(0, first - 1) : first]) + (number in owner[past : past + 1])
            share, least = (REWORDED_FROM, LIGHTEST_SENTENCE) if not inside and not beside else (BESIDE_FROM, LIGHTEST_BESIDE)
            if beside == 2:
                share = BETWEEN_FROM
            if alike[best] >= max(least, share * total):
                found.append((-alike[best], number, best))
    return min(found)[1:] if found else None


def _free(owner: list[int], first: int, past: int) -> list[tuple[int, int]]:
    """Runs of words without an owner."""
    found: list[tuple[int, int]] = []
    for place in range(first, past):
        if owner[place] != NOBODY:
            continue
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def passage(here: Page, there: Page, stretch: Stretch) -> Passage:
    """A stretch as spans of both reports, with its kind."""
    left = here.report.span(here.words.starts[stretch.start], here.words.ends[stretch.end - 1])
    right = there.report.span(there.words.starts[stretch.there], there.words.ends[stretch.there_end - 1])
    return Passage(left, right, _kind(here.codes[stretch.start : stretch.end], there.codes[stretch.there : stretch.there_end]))


def _kind(here: list[int], there: list[int]) -> PassageKind:
    if here == there:
        return "verbatim"
    here, there = here[:_LONGEST_COMPARED], there[:_LONGEST_COMPARED]
    common = LCSseq.similarity(here, there) / max(len(here), len(there))
    return "edited" if common >= EDITED_FROM else "reworded"
