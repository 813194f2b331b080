"""Words of a text in the classes that time expressions are made of."""

import re
from functools import cache

from sayso.extract.patterns import Alphabet
from sayso.language.times import MEANINGS

_TOKEN = re.compile(
    r"[aApP]\.\s?[mM]\b|\d{1,2}:\d\d(?::\d\d)?"
    r"|(?<![\d./-])\d{1,4}([./-])\d{1,2}\1\d{1,4}(?![\d/-])(?!\.\d)"
    r"|\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|s)?|[^\W\d_]+|\S"
)
_NUMERIC = (
    (re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}"), {"numeric"}),
    (re.compile(r"\d{1,2}:\d\d(?::\d\d)?"), {"clock"}),
    (re.compile(r"[aApP](?:\.\s?|)[mM]"), {"meridiem"}),
    (re.compile(r"(?:1[0-9]|20)\d0s"), {"decades"}),
    (re.compile(r"[1-9]0s"), {"shortdecades"}),
    (re.compile(r"\d{1,2}(?:st|nd|rd|th)"), {"numeral"}),
    (re.compile(r"0?[1-9]|[12]\d|3[01]"), {"small", "integer"}),
    (re.compile(r"(?:1[0-9]|20)\d\d"), {"year", "integer"}),
    (re.compile(r"\d{1,3}"), {"integer"}),
)
# Words that are months or days only with a capital letter ("may", "march", "sun").
_CAPITAL = ("month", "monthabbr", "weekday", "holiday")


@cache
def alphabet() -> Alphabet:
    """The classes of `language/times.txt`, and those of numbers."""
    sets = {_lexical(form) for word in MEANINGS for form in (word, word.capitalize())}
    return Alphabet(_TOKEN, _classes, [*sets, *(frozenset(each) for _, each in _NUMERIC)])


def _classes(word: str) -> frozenset[str]:
    if word[0].isdigit() or len(word) <= 4:
        for pattern, classes in _NUMERIC:
            if pattern.fullmatch(word):
                return frozenset(classes)
    return _lexical(word)


def _lexical(word: str) -> frozenset[str]:
    classes = MEANINGS.get(word.lower(), {})
    if word.islower():
        return frozenset(each for each in classes if each not in _CAPITAL)
    return frozenset(classes)


def number(words: tuple[str, ...]) -> int | None:
    """The whole number that digits or number words spell; None where they spell none or it is longer than 9 digits."""
    total = 0
    for word in words:
        plain = word.replace(",", "").lower()
        if plain.isdigit() and plain.isascii():
            if len(plain) > 9:
                return None
            total += int(plain)
        elif plain in ("a", "an"):
            total += 1
        elif (meaning := MEANINGS.get(plain, {}).get("number")) is not None:
            total = total * 100 if plain == "hundred" and total else total + int(meaning)
        elif plain not in ("-", "and"):
            return None
    return total or None
