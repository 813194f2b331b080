"""Alignment: which sentence of one rendering is which of another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.compare.likeness import likeness
from sayso.model.attribution import Attribution, Occasion
from sayso.reconcile.renderings import Sentence

# Likeness from which two sentences, each the other's best, are one utterance, and from which it is worth asking.
SAME_FROM, UNSURE_FROM = 0.42, 0.33
# A stem that stands in more sentences of a story than this finds no candidates; how many candidates a sentence keeps.
_COMMON_FROM, _CANDIDATES = 60, 30


class Match(Struct, frozen=True):
    """Two sentences, by their numbers in the list, the earlier first; each is the other's best counterpart."""

    left: int
    right: int
    score: float


def match_sentences(sentences: Sequence[Sentence]) -> list[Match]:
    """Mutual best counterparts between each two reports, of gated pairs only, from `UNSURE_FROM` up, best first."""
    scores = {pair: likeness(sentences[pair[0]].profile, sentences[pair[1]].profile) for pair in _candidates(sentences)}
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (left, right), score in scores.items():
        for here, there in ((left, right), (right, left)):
            key = (here, sentences[there].attribution.report)
            best[key] = max(best.get(key, (0.0, 0)), (score, -there))
    mutual = [
        Match(left, right, score)
        for (left, right), score in scores.items()
        if score >= UNSURE_FROM
        and best[left, sentences[right].attribution.report][1] == -right
        and best[right, sentences[left].attribution.report][1] == -left
    ]
    return sorted(mutual, key=lambda match: (-match.score, match.left, match.right))


def may_be_one(left: Attribution, right: Attribution) -> bool:
    """Whether speaker and occasion allow two attributions to render one act of saying: unknown contradicts nothing."""
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    return not (left.occasion and right.occasion) or _occasions_agree(left.occasion, right.occasion)


def _occasions_agree(left: Occasion, right: Occasion) -> bool:
    if left.date and right.date:
        shared = min(len(left.date), len(right.date))
        if left.date[:shared] != right.date[:shared]:
            return False
    return not (left.place and right.place) or _one_in_other(left.place, right.place)


def _one_in_other(left: str, right: str) -> bool:
    left, right = left.casefold(), right.casefold()
    return left in right or right in left


def _candidates(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different attributions that share stems, gated."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word in sentence.profile.stems:
            holders[word].append(number)
    for number, sentence in enumerate(sentences):
        shared: Counter[int] = Counter()
        for word, weight in sentence.profile.stems.items():
            if len(holders[word]) <= _COMMON_FROM:
                for other in holders[word]:
                    if other > number:
                        shared[other] += weight * sentences[other].profile.stems[word]  # type: ignore[assignment]
        near = sorted(shared, key=lambda other: (-shared[other], other))[:_CANDIDATES]
        for other in near:
            there = sentences[other].attribution
            if there.id != sentence.attribution.id and may_be_one(sentence.attribution, there):
                yield number, other
