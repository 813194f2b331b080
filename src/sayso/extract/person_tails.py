"""Persons' names right behind the name of their office's body: "Minister of Water Resources Ana Reul"."""

from collections.abc import Sequence

from sayso.extract.words import Word, adjoin, possessive
from sayso.language.actors import known_names
from sayso.language.offices import body_nouns, gender_of_name, office_classes, office_parts, ranks

_FURTHEST = 14
"""Words between the office and the name."""
_BETWEEN = ("of", "for", "at")


def find_tail(text: str, words: Sequence[Word], first: int, end: int) -> int | None:
    """Index of the given name in a run of capitals that ends with a person's name behind an office and its body.

    None where the run ends with no known given name and a surname, or no office with "of" stands before it.
    """
    place = end - 2
    while place > first and _is_given(words[place - 1]) and adjoin(text, words[place - 1], words[place]):
        place -= 1
    address = next((at for at in range(end - 2, max(first, end - 5), -1) if words[at].text in ranks()), None)
    if address is not None and end - address > 2 and _is_surname(words[end - 1]):
        return address + 1 if _holds_office(text, words, address) else None
    if place <= first or not _is_given(words[place]) or not _is_surname(words[end - 1]):
        return None
    if any(possessive(text, word) for word in words[place - 1 : end - 1]):
        return None
    return place if _holds_office(text, words, place) else None


def _is_given(word: Word) -> bool:
    """Whether a word is a given name and nothing that bodies are called as well ("Victoria" Hospital, "Rose" Bank)."""
    return word.capital and not word.text.isupper() and gender_of_name(word.text.lower()) != "" and not _is_everyday(word)


def _is_everyday(word: Word) -> bool:
    return word.text in known_names() or word.text in body_nouns()


def _is_surname(word: Word) -> bool:
    return word.capital and word.text not in body_nouns() and word.text.lower() not in office_parts()


def _holds_office(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether an office and "of" stand before, in the same phrase; the word right before the name is no title."""
    if words[place - 1].text.lower() in office_parts():
        return False
    for back in range(place - 2, max(-1, place - _FURTHEST), -1):
        word = words[back]
        if word.sentence != words[place].sentence or text[word.end : words[back + 1].start].strip(" ’'s"):
            return False
        if word.text.lower() in office_classes() and words[back + 1].text in _BETWEEN:
            return True
    return False
