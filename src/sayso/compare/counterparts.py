"""Counterparts: which sentence of one text is which of another, by words, by meaning where it can be told, and by order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from anyascii import anyascii
from msgspec import Struct

from sayso.compare.course import find_course
from sayso.compare.likeness import Profile, likeness, profile
from sayso.compare.matching import Match, stand_out
from sayso.compare.meaning import encode, likeness_of, nearest_rows
from sayso.compare.rarity import measure_rarity
from sayso.compare.vectors import holders_of, nearest
from sayso.compare.words import split_words, stem

if TYPE_CHECKING:
    from sayso.compare.meaning import Vectors

# What a place between its neighbours adds to a pair's likeness, how often the neighbours are looked for anew, and how far a
# match must stand out to be believed. Chosen on wmt21's German and Czech rows (ru-en is what is reported): see bench.
IN_PLACE, ROUNDS, LEAD = 0.15, 2, 0.06
# A run of characters in more sentences than this finds no candidates; how many a sentence keeps by words and by meaning.
_COMMON_FROM, _BY_WORDS, _BY_MEANING = 200, 30, 10
_MARKS = re.compile(r"[^a-z0-9]+")
Pair = tuple[int, int]


class _Side(Struct, frozen=True):
    profiles: list[Profile]
    vectors: "Vectors | None"


def find_counterparts(
    left: Sequence[str], right: Sequence[str], *, by_meaning: bool, encoded: "tuple[Vectors, Vectors] | None" = None
) -> list[Match]:
    """Matches that stand out from every rival on both sides, by their places on the left; one at most for each sentence.

    `by_meaning` needs the extra `languages`; `encoded` has what `encode` makes of both sides, where that is known. Sentences
    without a word have no counterpart.
    """
    here, there = _lay_out(left, right, encoded or ((encode(left), encode(right)) if by_meaning else (None, None)))
    scores = _scored(set(_candidates(here, there)), here, there)
    found = _clear(scores)
    for _ in range(ROUNDS):
        course = find_course(found)
        if course is None:
            break
        missing = {pair for pair in course.gaps(len(left), len(right)) if pair not in scores}
        scores |= _scored(missing, here, there)
        found = _clear({pair: score + IN_PLACE * course.fits(*pair) for pair, score in scores.items()})
    return sorted(found, key=lambda match: match.left)


def _clear(scores: dict[Pair, float]) -> list[Match]:
    return [match for match in stand_out(scores) if match.lead >= LEAD]


def _lay_out(
    left: Sequence[str], right: Sequence[str], vectors: "tuple[Vectors | None, Vectors | None]"
) -> tuple[_Side, _Side]:
    folds = [[plain_folds(text) for text in side] for side in (left, right)]
    rarity = measure_rarity([stem(fold) for fold in each] for side in folds for each in side)
    profiles = [[profile(each, rarity) for each in side] for side in folds]
    return _Side(profiles[0], vectors[0]), _Side(profiles[1], vectors[1])


def plain_folds(text: str) -> list[str]:
    """Words in plain Latin letters, so that a name is alike in every script; numbers without the marks inside them."""
    return [plain for fold in split_words(text[:2_000]).folds if (plain := _MARKS.sub("", anyascii(fold).lower()))]


def _scored(pairs: Iterable[Pair], here: _Side, there: _Side) -> dict[Pair, float]:
    """The likeness of each pair: of words, or the mean of words and meaning. Pairs with a wordless side are left out."""
    known = sorted(pair for pair in pairs if here.profiles[pair[0]].length and there.profiles[pair[1]].length)
    words = [likeness(here.profiles[left], there.profiles[right]) for left, right in known]
    if here.vectors is None or there.vectors is None:
        return dict(zip(known, words, strict=True))
    meanings = likeness_of(here.vectors, there.vectors, known)
    return {pair: (word + meaning) / 2 for pair, word, meaning in zip(known, words, meanings, strict=True)}


def _candidates(here: _Side, there: _Side) -> Iterator[Pair]:
    """For each sentence those that share most of its runs of characters, and in both directions those nearest in meaning."""
    grams = [each.grams for each in there.profiles]
    holders = holders_of(grams)
    for place, each in enumerate(here.profiles):
        for other in nearest(each.grams, grams, holders, common_from=_COMMON_FROM, most=_BY_WORDS):
            yield place, other
    if here.vectors is not None and there.vectors is not None:
        yield from nearest_rows(here.vectors, there.vectors, _BY_MEANING)
        for other, place in nearest_rows(there.vectors, here.vectors, _BY_MEANING):
            yield place, other
