"""Alignment: which sentence of one rendering is which of another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.compare.likeness import likeness
from sayso.compare.matching import Match, stand_out
from sayso.compare.vectors import holders_of, nearest
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.attribution import Attribution, Occasion
from sayso.reconcile.renderings import Sentence

# How alike (0 to 1) two sentences must be, and how far they must stand out from their rivals in the same two reports, to be one
# utterance; with one speaker known on both sides less is asked. In wmt21's Russian documents, every second partner missing, a
# lead of .1 alone accepts 99 of 100 partners and nothing wrong at any likeness from .15 to .3 (at .38: 97, at .46: 95). There
# the rivals are many; two short sentences with no rival and no speaker in common need the higher bar.
SAME_FROM, SAME_SPEAKER_FROM, LEAD = 0.46, 0.24, 0.12
# Below, as long as it is worth asking a person.
UNSURE_BELOW = 0.06
# From this likeness on, two sentences of one report repeat each other.
REPEATED_FROM = 0.5
# A stem that stands in more sentences of a story than this finds its first ones only; how many; how many candidates a sentence
# keeps.
_COMMON_FROM, _LEADING, _CANDIDATES = 60, 20, 30


class Counterpart(Struct, frozen=True):
    """Two sentences, by their places in the list, the earlier first."""

    left: int
    right: int
    likeness: float
    sure: bool


def match_sentences(sentences: Sequence[Sentence]) -> list[Counterpart]:
    """Counterparts between each two reports and repetitions inside one, of gated pairs only, most alike first."""
    between: defaultdict[tuple[str, str], dict[tuple[int, int], float]] = defaultdict(dict)
    for left, right in _candidates(sentences):
        score = likeness(sentences[left].profile, sentences[right].profile)
        between[sentences[left].attribution.report, sentences[right].attribution.report][left, right] = score
    repeated = [
        Counterpart(left, right, score, True)
        for (here, there), scores in between.items()
        for (left, right), score in scores.items()
        if here == there and score >= REPEATED_FROM
    ]
    family: dict[int, int] = {}
    for pair in sorted(repeated, key=lambda each: (each.left, each.right)):
        family[pair.right] = family.setdefault(pair.left, pair.left)
    found = list(repeated)
    for (here, there), scores in between.items():
        if here != there:
            found += [_judged(match, sentences) for match in stand_out(scores, family) if _worth_asking(match, sentences)]
    return sorted(found, key=lambda match: (-match.likeness, match.left, match.right))


def _judged(match: Match, sentences: Sequence[Sentence]) -> Counterpart:
    sure = match.likeness >= _asked_of(match, sentences) and match.lead >= LEAD and _share_a_content_word(match, sentences)
    return Counterpart(match.left, match.right, match.likeness, sure)


def _worth_asking(match: Match, sentences: Sequence[Sentence]) -> bool:
    return match.likeness >= _asked_of(match, sentences) - UNSURE_BELOW and match.lead >= LEAD / 2


def _asked_of(match: Match, sentences: Sequence[Sentence]) -> float:
    left, right = sentences[match.left].attribution.speaker, sentences[match.right].attribution.speaker
    return SAME_SPEAKER_FROM if left is not None and left == right else SAME_FROM


def _share_a_content_word(match: Match, sentences: Sequence[Sentence]) -> bool:
    """Whether more than "there is no" is common to both."""
    left, right = (sentences[each].profile.stems for each in (match.left, match.right))
    return any(word in right and word not in FUNCTION_WORDS for word in left)


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
    named = left.place and right.place and left.place[0].isupper() and right.place[0].isupper()
    return not named or _one_in_other(left.place or "", right.place or "")


def _one_in_other(left: str, right: str) -> bool:
    left, right = left.casefold(), right.casefold()
    return left in right or right in left


def _candidates(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different attributions that share stems, gated.

    Of sentences in the same words, by one speaker on one occasion, each is paired with the first, and only that with others.
    """
    first: dict[object, int] = {}
    for number, sentence in enumerate(sentences):
        leader = first.setdefault(_wording(sentence), number)
        if leader != number and _may_pair(sentences[leader], sentence):
            yield leader, number
    leaders = sorted(first.values())
    stems = [sentences[number].profile.stems for number in leaders]
    holders = holders_of(stems)
    for place, number in enumerate(leaders):
        for other in nearest(
            stems[place], stems, holders, common_from=_COMMON_FROM, most=_CANDIDATES, before=place, leading=_LEADING
        ):
            if _may_pair(sentences[leaders[other]], sentences[number]):
                yield leaders[other], number


def _wording(sentence: Sentence) -> object:
    said = sentence.attribution
    occasion = (said.occasion.date, said.occasion.place) if said.occasion else None
    return said.speaker, occasion, sentence.span.exact


def _may_pair(one: Sentence, other: Sentence) -> bool:
    return one.attribution.id != other.attribution.id and may_be_one(one.attribution, other.attribution)
