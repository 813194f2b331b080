"""Patches: single sentences of a copied report that it has from yet another one, in other words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.compare.chains import Stretch
from sayso.compare.rarity import Rarity
from sayso.model.report import Report
from sayso.reconcile.direction import Direction, direction_told
from sayso.reconcile.pages import Page, Shelf
from sayso.reconcile.passages import open_words

# A report is a copy, and its other sentences may be too, from this share of its words on.
COPIED_FROM = 0.5
# Share of a sentence's weight that must stand in one sentence of the other report, and how much that must weigh: six rare
# words. On the copies of reuse_synth one sentence is found so and none wrongly; on another draw of them three, none wrongly.
LIKE_FROM, LEAST_WEIGHT = 0.6, 20.0
# Reports of the story that are looked at: those nearest before.
NEAREST = 20


def find_patches(
    page: Page,
    givers: Sequence[Page],
    taken: Sequence[Sequence[Stretch]],
    group: Sequence[Report],
    pages: Shelf,
    rarity: Rarity,
) -> Iterator[tuple[Direction, list[Stretch]]]:
    """Sentences outside the stretches `taken` from `givers` that stand, reworded, in an earlier report of the story."""
    left = _left_over(page, [stretch for stretches in taken for stretch in stretches], rarity)
    if not left:
        return
    known = {giver.report.id for giver in givers} | {page.report.id}
    told = (direction_told(page.report, other) for other in group if other.id not in known)
    earlier = [each for each in told if each is not None and each.verdict == "taken" and each.taker.id == page.report.id]
    best: dict[tuple[int, int], tuple[float, Direction, Stretch]] = {}
    for direction in earlier[-NEAREST:]:
        for sentence, likeness, stretch in _counterparts(page, pages[direction.giver.id], left, rarity):
            if sentence not in best or likeness > best[sentence][0]:
                best[sentence] = (likeness, direction, stretch)
    for direction in earlier[-NEAREST:]:
        stretches = [stretch for _, chosen, stretch in best.values() if chosen is direction]
        if stretches:
            yield direction, stretches


def _left_over(page: Page, taken: list[Stretch], rarity: Rarity) -> list[tuple[int, int]]:
    """Sentences of a copied report of which nothing is explained and which say something."""
    marks = bytearray(len(page.codes))
    for each in taken:
        marks[each.start : each.end] = b"\1" * (each.end - each.start)
    if sum(marks) < COPIED_FROM * page.length:
        return []
    free = [(first, past) for first, past in page.sentences if not any(marks[first:past])]
    return [each for each in free if sum(_weights(page, each, rarity).values()) >= LEAST_WEIGHT]


def _weights(page: Page, sentence: tuple[int, int], rarity: Rarity) -> dict[int, float]:
    first, past = sentence
    return {code: rarity.weight(fold) for code, fold in zip(page.codes[first:past], page.words.folds[first:past], strict=True)}


def _counterparts(
    page: Page, giver: Page, sentences: list[tuple[int, int]], rarity: Rarity
) -> Iterator[tuple[tuple[int, int], float, Stretch]]:
    holders = open_words(giver, [])
    for first, past in sentences:
        weights = _weights(page, (first, past), rarity)
        alike: defaultdict[int, float] = defaultdict(float)
        for code, weight in weights.items():
            for number in holders.get(code, ()):
                alike[number] += weight
        best = min(alike, key=lambda number: (-alike[number], number), default=None)
        if best is not None and alike[best] >= max(LEAST_WEIGHT, LIKE_FROM * sum(weights.values())):
            there, there_past = giver.sentences[best]
            yield (first, past), alike[best], Stretch(first, past, there, there_past, past - first)
