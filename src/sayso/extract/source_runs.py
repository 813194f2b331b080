"""Names in a source by its capitals, and what of: a person behind an office, a body by its noun, or a lone strange word."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.extract.phrases import find_bodies, not_names, person_run
from sayso.extract.signs import strip_titles
from sayso.extract.words import Word, adjoin, possessive
from sayso.language.actors import known_names
from sayso.language.common_words import word_ranks
from sayso.language.offices import body_nouns, gender_of_name, given_names, office_classes, office_of, ranks
from sayso.model.actor import ActorKind

Named = tuple[ActorKind | None, int, int]
"""Kind, first word and word behind the last; no kind where a run names nobody."""


_PARTICLES = ["de", "la", "le", "du", "di", "del", "bin", "al", "van", "von", "der"]
SMALL = frozenset(["against", "without", "of", "for", "on", "and", "the", "aka", *_PARTICLES])
_BEHIND_PERSONS = SMALL - frozenset(_PARTICLES)
_LEADING = frozenset(["Police", "Government", "New", "Old", "First"])


def find_runs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Indices (first, behind last) of runs of capitals with small words between them; "Police" counts inside a name."""
    first = 0
    while first < len(words):
        if not words[first].capital or (words[first].text in not_names() and not _leads(text, words, first)):
            first += 1
            continue
        end = first + 1
        while (following := _next_of_run(text, words, end)) is not None:
            end = following + 1
        if end < len(words) and words[end].text.isdigit() and adjoin(text, words[end - 1], words[end]):
            end += 1
        yield first, end
        first = end


def _next_of_run(text: str, words: Sequence[Word], end: int) -> int | None:
    """The capitalised word that carries a run on behind at most two small words."""
    for place in range(end, min(end + 3, len(words))):
        if not _joined(text, words[place - 1], words[place]):
            return None
        if words[place].capital:
            return place
        if words[place].text not in SMALL:
            return None
    return None


def _joined(text: str, left: Word, right: Word) -> bool:
    return adjoin(text, left, right) or text[left.end : right.start] in (" & ", "' ", "’ ", "s' ")


def _leads(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether an opener begins a name: "Police Headquarters", "Government Communication Office", but not "The Board"."""
    return (
        words[place].text in _LEADING
        and place + 1 < len(words)
        and words[place + 1].capital
        and adjoin(text, words[place], words[place + 1])
    )


def read_run(text: str, words: Sequence[Word], first: int, end: int) -> Named:
    """What a run of capitals names, and where the name stands in it."""
    for place in range(first, end - 1):
        owns = possessive(text, words[place]) or text[words[place].end : words[place].end + 2] in ("' ", "’ ")
        if owns and words[place + 1].text not in body_nouns() and not _is_many(text, words[place], words[end - 1]):
            first = place + 1
    tail = _person_of_office(words, first, end)
    if tail is not None:
        return "person", tail, end
    if words[end - 1].text in body_nouns() and end - first > 1 and not words[first].text.isupper():
        return _body_kind(body_nouns()[words[end - 1].text]), first, end
    if any(words[at].text in ("of", "for") and words[at - 1].text in body_nouns() for at in range(first + 1, end - 1)):
        return "organisation", first, end  # "Air Command of Merovia"
    titled, begin = strip_titles(words, first, end)
    if begin >= end or words[begin].text in SMALL:
        return None, begin, end
    if _is_body(text, words, first, end):
        return _body_in_run(text, words, first, end)
    name = " ".join(word.text for word in words[begin:end])
    if name in known_names() or (words[begin].text in known_names() and end - begin == 1):
        return None, begin, end
    article = first > 0 and words[first - 1].text.lower() == "the" and begin == first
    stop = _person_end(words, begin, end)
    if titled or _described(words, begin) or (stop > begin and _is_persons(text, words, begin, stop, article)):
        return "person", begin, stop
    return _bare_kind(words, begin, end, article)


def _person_end(words: Sequence[Word], begin: int, end: int) -> int:
    """Where a known given name and what follows it end before a small word: "Ana Reul of the Sundline"."""
    stop = next((place for place in range(begin, end) if words[place].text in _BEHIND_PERSONS), end)
    return stop if stop - begin > 1 and gender_of_name(words[begin].text.lower()) else end


def _is_many(text: str, word: Word, last: Word) -> bool:
    """Whether an owner is a plural of everyday in a body's name: "the Surgeons' Register", but not "the Surgeons' Ana Reul"."""
    if last.text.lower() not in word_ranks() or last.text.lower() in given_names():
        return False
    many = word.text.removesuffix("'").removesuffix("’")
    plural = many.endswith("s") and text[word.start + len(many) :][:2] in ("' ", "’ ")
    return plural and many.removesuffix("s").lower() in word_ranks()


def _body_kind(kind: str) -> ActorKind:
    return "group" if kind == "group" else "outlet" if kind == "outlet" else "organisation"


def _body_in_run(text: str, words: Sequence[Word], first: int, end: int) -> Named:
    bodies = list(find_bodies(text, words, (first, end)))
    if len(bodies) == 1 and bodies[0][1] - bodies[0][0] > 1:
        return _body_kind(bodies[0][2]), bodies[0][0], max(bodies[0][1], end)
    return "organisation", first, end


def _is_persons(text: str, words: Sequence[Word], begin: int, end: int, article: bool) -> bool:
    """Whether several words, without "the", can be given name and surname; one word is if it is known so."""
    if end - begin == 1:
        return words[begin].text.lower() in given_names() or _is_surname(text, words, begin)
    return not article and len(list(person_run(words, begin, end))) == 1 and not words[begin].text.isdigit()


def _person_of_office(words: Sequence[Word], first: int, end: int) -> int | None:
    """Where the person's name begins in "Minister of Water Resources Ana Reul"; None where the run is nothing such."""
    for place in range(end - 2, first, -1):
        if words[place].text in SMALL and _is_titled(words, place):
            return _tail_of_person(words, place + 1, end)
    return None


def _is_surname(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a lone surname is a person's: "Reul himself", or some "Ana Reul" stands elsewhere."""
    if place + 1 < len(words) and words[place + 1].text in ("himself", "herself"):
        return True
    full = re.search(rf"\b([A-Z][\w-]+) {re.escape(words[place].text)}\b", text)
    return (
        full is not None and full[1] not in not_names() and full[1].lower() not in word_ranks() and full[1] not in body_nouns()
    )


def _bare_kind(words: Sequence[Word], begin: int, end: int, article: bool) -> tuple[ActorKind | None, int, int]:
    """A word in capitals with no sign: a body, unless it is an everyday word that a heading or sentence begins with."""
    word = words[begin].text
    if end - begin == 1 and not article and begin == 0 and word.istitle() and word.endswith("s"):
        return None, begin, end  # "Commuters"
    if end - begin == 1 and not article and (word.lower() in word_ranks() or word.lower().removesuffix("s") in word_ranks()):
        return None, begin, end
    if end - begin == 1 and (office_of(word) or word in body_nouns() or word in ranks() or len(word) < 3):
        return None, begin, end
    return "organisation", begin, end


def _is_titled(words: Sequence[Word], place: int) -> bool:
    """Whether an office stands before a place in the source."""
    before = [word.text.lower() for word in words[:place]]
    return any(word in office_classes() for word in before) or any(
        " ".join(pair) in office_classes() for pair in pairwise(before)
    )


def _tail_of_person(words: Sequence[Word], first: int, end: int) -> int | None:
    """Where the person's name begins behind the name of the office's body; None where all of it can be the body's.

    The name begins with a known given name, or else it is the last two words.
    """
    tail = [word.text for word in words[first + 1 : end]]
    if len(tail) < 2 or any(word in body_nouns() or word in known_names() or word in SMALL for word in tail[-2:]):
        return None
    for back in (3, 4):
        if len(tail) >= back and gender_of_name(tail[-back].lower()):
            return end - back
    return end - 2 if any(word.lower() not in word_ranks() or word.lower() in given_names() for word in tail[-2:]) else None


def _is_body(text: str, words: Sequence[Word], first: int, end: int) -> bool:
    return (
        any(words[place].text in body_nouns() for place in range(first, end))
        or "&" in (text[words[first].start : words[end - 1].end])
    )


def _described(words: Sequence[Word], begin: int) -> bool:
    """Whether a noun for a person stands right before the name: "gardener Shakir"."""
    if not begin:
        return False
    before = words[begin - 1].text.lower()
    return before in office_classes() or (
        words[begin - 1].text.islower() and before.endswith(("er", "or", "ist", "man", "ian"))
    )
