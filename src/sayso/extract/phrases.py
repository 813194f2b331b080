"""Runs of capitalised words, and the bodies named in them by their nouns ("Asel Harbour Authority", "Institute for Tides")."""

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.extract.words import Word, adjoin, possessive
from sayso.language.actors import countries_by_demonym, known_names
from sayso.language.offices import body_nouns, office_classes, ranks
from sayso.language.wordlists import read_sections, section

_CONNECTORS = frozenset({"of", "for", "on", "against", "to", "in", "and", "the"})
_PARTICLES = section("name_words.txt", "particles")
# After these a possessive is part of the name ("St Idony's Hospital"); elsewhere it ends one ("Merovia's Harbour Council").
_OWNED = section("name_words.txt", "owned bodies")


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that open sentences or tell the time."""
    sections = read_sections("not_names.txt")
    return frozenset(sections["openers"]) | frozenset(sections["time"])


@cache
def known_places() -> frozenset[str]:
    """Names of known places."""
    return frozenset(name for name, actor in known_names().items() if actor.kind == "place")


def capitalised_runs(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Indices (first, behind last) of each longest run of capitalised words with small words between them, without openers."""
    first = 0
    while first < len(words):
        if not _may_begin(text, words, first):
            first += 1
            continue
        last = first
        while (following := _next_capital(text, words, last)) is not None:
            last = following
        yield first, last + 1
        first = last + 1


def _may_begin(text: str, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.text in _BEARINGS and place + 1 < len(words) and words[place + 1].capital:
        return adjoin(text, word, words[place + 1]) and words[place + 1].text not in not_names()
    return word.capital and word.text not in not_names()


# Openers that begin names all the same: "North Asel Harbour Board".
_BEARINGS = frozenset({"North", "South", "East", "West", "New", "Old", "First", "Western", "Eastern", "Northern", "Southern"})


def _next_capital(text: str, words: Sequence[Word], last: int) -> int | None:
    """Index of the capitalised word that carries a run on, over at most two small words."""
    for place in range(last + 1, min(last + 4, len(words))):
        if not adjoin(text, words[place - 1], words[place]):
            return None
        word = words[place]
        if word.capital:
            return None if word.text in not_names() else place
        if word.text not in _CONNECTORS and word.text not in _PARTICLES:
            return None
    return None


def find_bodies(text: str, words: Sequence[Word], run: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """First word, word behind the last, and kind of each body that a run names; a lone noun ("Council") names none."""
    first, end = run
    while first < end:
        noun = next((place for place in range(first, end) if _is_noun(words, place, end)), None)
        if noun is None:
            return
        begin = _beginning(text, words, first, noun)
        noun = _last_noun(words, noun, end)
        kind = body_nouns()[words[noun].text]
        stop = _tail(words, noun, end) if kind in ("organisation", "group") else noun + 1
        while noun == begin and kind == "outlet" and stop < end and words[stop].capital:
            stop += 1  # "Radio Asel"
        if stop - begin > 1:
            yield begin, stop, kind
        first = max(stop, noun + 1)


def _is_noun(words: Sequence[Word], place: int, end: int) -> bool:
    word = words[place].text
    if word not in body_nouns():
        return False
    followed = place + 1 < end and words[place + 1].capital
    return not (word in ranks() and followed and words[place + 1].text in ranks())


def _last_noun(words: Sequence[Word], noun: int, end: int) -> int:
    while noun + 1 < end and _is_noun(words, noun + 1, end) and words[noun + 1].text not in ranks():
        noun += 1
    return noun


def _beginning(text: str, words: Sequence[Word], first: int, noun: int) -> int:
    """Where a name begins that ends with its noun: after an office ("Secretary of the"), a possessor, or "and"."""
    begin = first
    for place in range(first, noun):
        word = words[place]
        owned = _owns(text, words, place)
        small = not word.capital and (word.text != "and" or words[place - 1].text in known_names())
        office = word.text.lower() in office_classes() and not words[place + 1].capital
        country = word.text in known_names() and not words[place + 1].capital
        if owned or small or office or country:
            begin = place + 1
    while begin < noun and not words[begin].capital:
        begin += 1
    while begin < noun and (words[begin].text in ranks() and words[begin].text not in body_nouns()):
        begin += 1
    if (
        words[begin].text in countries_by_demonym()
        and " ".join(word.text for word in words[begin + 1 : noun + 1]) in known_places()
    ):
        begin += 1
    return begin


def _owns(text: str, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if possessive(text, word):
        return words[place + 1].text not in _OWNED
    return text[word.end] in "'’" and (word.text in known_names() or word.text.isupper())


def _tail(words: Sequence[Word], noun: int, end: int) -> int:
    """Where a name ends that goes on after its noun with "of", "for" or "on" ("Ministry of Ports and Tides")."""
    stop = noun + 1
    while stop < end and words[stop].text in ("of", "for", "on", "against", "to", "and"):
        if words[stop].text == "and" and (stop == noun + 1 or words[stop + 1].text == "the"):
            break
        place = stop + 1
        while place < end and not words[place].capital:
            place += 1
        if words[stop].text == "and" and words[place].text in known_names():
            break
        while place < end and words[place].capital and _continues(words, place, stop):
            place += 1
        stop = place
    while stop > noun + 1 and not words[stop - 1].capital:
        stop -= 1
    return stop


def _continues(words: Sequence[Word], place: int, connector: int) -> bool:
    word = words[place].text
    if word in ranks() or word.lower() in office_classes():
        return False
    previous = words[place - 1]
    ended = place - 1 > connector and (previous.text in known_names() or previous.text in body_nouns())
    return not ended or previous.text in countries_by_demonym() or word in body_nouns()


def person_run(words: Sequence[Word], first: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a run that hold no connector, with particles ("Omar al Sayed")."""
    begin = first
    for place in range(first, end + 1):
        if place == end or (words[place].text in _CONNECTORS):
            if begin < place:
                yield begin, place
            begin = place + 1
