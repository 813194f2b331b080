"""Translated sentences: which sentence of one report renders which of another in a different language."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from sayso.compare.across import numbers_of
from sayso.compare.counterparts import plain_folds
from sayso.compare.likeness import Profile, likeness, profile
from sayso.compare.matching import Match, stand_out
from sayso.compare.meaning import KNOWN, can_encode, encode, likeness_of
from sayso.compare.rarity import measure_rarity
from sayso.compare.words import stem
from sayso.reconcile.alignment import Counterpart, may_be_one
from sayso.reconcile.renderings import Sentence

if TYPE_CHECKING:
    from sayso.compare.meaning import Vectors

# How alike (words and meaning, 0 to 1) two sentences must be, and how far they must stand out from rivals in the same
# two reports, to be one utterance; with one speaker known on both sides less is asked. Below, as long as it is worth it.
# Chosen on German and every second Russian document of wmt21, see bench/languages.py.
WORDS = 0.35
SAME_FROM, SAME_SPEAKER_FROM, LEAD, UNSURE_FROM, UNSURE_LEAD = 0.36, 0.28, 0.12, 0.28, 0.1
# The same by words alone: names and numbers, so that it takes a speaker in common.
BLIND_SAME_FROM, BLIND_LEAD = 0.3, 0.15
_MOST = 60
"""Sentences of a report that are compared: of one that quotes more, the first."""
Pair = tuple[int, int]


def speak_alike(one: str | None, other: str | None) -> bool:
    """Whether two languages are one, as far as they are known."""
    return one is None or other is None or one == other


def match_translated(sentences: Sequence[Sentence], tongues: Mapping[str, str | None]) -> list[Counterpart]:
    """Counterparts between each two reports in different languages, most alike first; places are those in the list.

    `tongues` has each report's language. Speaker and occasion may not contradict each other. Numbers that differ leave it open
    whether two are one.
    """
    by_report: defaultdict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        if len(by_report[sentence.attribution.report]) < _MOST:
            by_report[sentence.attribution.report].append(place)
    between = [(left, right) for left, right in combinations(by_report, 2) if not speak_alike(tongues[left], tongues[right])]
    wanted = sorted({place for pair in between for report in pair for place in by_report[report]})
    if not wanted:
        return []
    known = [tongues[sentences[place].attribution.report] in KNOWN for place in wanted]
    compared = _Compared([sentences[place] for place in wanted], known)
    number = {place: each for each, place in enumerate(wanted)}
    found: list[Counterpart] = []
    for here, there in between:
        pairs = [(left, right) for left in by_report[here] for right in by_report[there] if _may_pair(sentences, left, right)]
        scores = compared.scored([(number[left], number[right]) for left, right in pairs])
        by_meaning = compared.knows(number[by_report[here][0]]) and compared.knows(number[by_report[there][0]])
        for match in stand_out(dict(zip(pairs, scores, strict=True))):
            found += _judged(match, sentences, by_meaning)
    return sorted(found, key=lambda match: (-match.likeness, match.left, match.right))


class _Compared:
    """Sentences as words in plain Latin letters, and as vectors where their language is known."""

    def __init__(self, sentences: Sequence[Sentence], known: Sequence[bool]) -> None:
        folds = [plain_folds(sentence.span.exact) for sentence in sentences]
        rarity = measure_rarity([stem(fold) for fold in each] for each in folds)
        self.profiles: list[Profile] = [profile(each, rarity) for each in folds]
        self.known = known
        self.vectors: Vectors | None = encode([each.span.exact for each in sentences]) if can_encode() and any(known) else None

    def knows(self, place: int) -> bool:
        """Whether the meaning of a sentence can be told."""
        return self.vectors is not None and self.known[place]

    def scored(self, pairs: Sequence[Pair]) -> Iterator[float]:
        """The likeness of each pair: of words, or of words and meaning."""
        words = [likeness(self.profiles[left], self.profiles[right]) for left, right in pairs]
        if self.vectors is None:
            yield from words
            return
        meanings = likeness_of(self.vectors, self.vectors, pairs)
        for (left, right), word, meaning in zip(pairs, words, meanings, strict=True):
            yield WORDS * word + (1 - WORDS) * meaning if self.known[left] and self.known[right] else word


def _may_pair(sentences: Sequence[Sentence], left: int, right: int) -> bool:
    return may_be_one(sentences[left].attribution, sentences[right].attribution)


def _judged(match: Match, sentences: Sequence[Sentence], by_meaning: bool) -> Iterator[Counterpart]:
    """The counterpart, sure or not; nothing where it is not worth a question."""
    left, right = sentences[match.left], sentences[match.right]
    one_speaker = left.attribution.speaker is not None and left.attribution.speaker == right.attribution.speaker
    if by_meaning:
        same = match.likeness >= (SAME_SPEAKER_FROM if one_speaker else SAME_FROM) and match.lead >= LEAD
    else:
        same = one_speaker and match.likeness >= BLIND_SAME_FROM and match.lead >= BLIND_LEAD
    numbers = [numbers_of(each.span.exact) for each in (left, right)]
    agree = not all(numbers) or bool(numbers[0] & numbers[1])
    if (same and agree) or (match.likeness >= UNSURE_FROM and match.lead >= UNSURE_LEAD):
        yield Counterpart(match.left, match.right, match.likeness, same and agree)
