"""A number with what is printed around it: its qualifier and its unit."""

from msgspec import Struct

from sayso.extract.patterns import Words
from sayso.language.units import QUALIFIERS, UNITS
from sayso.language.wordlists import section

SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters glued to digits, and what they multiply by."""
_RATED = section("clause_words.txt", "priced by")


class Amount(Struct, frozen=True):
    """A number among the words: `first` to `last` are word numbers (end exclusive), qualifier and unit included."""

    first: int
    last: int
    number: int
    """The first word of the number itself, after the qualifier."""
    low: float | None
    high: float | None
    qualifier: str | None = None
    unit: str | None = None
    loose: bool = False
    """A word such as "dozens" that gives no number."""


def dressed(
    text: str, words: Words, first: int, last: int, low: float, high: float | None, unit: str | None = None, loose: bool = False
) -> Amount | None:
    """With its unit after and its qualifier before; None where the characters around show that it is no figure."""
    if words.words[first][0].isdigit() and not _stands_alone(text, words, first, last):
        return None
    number = first
    last, printed = _unit_after(words, last, loose)
    unit = _rate(words, last, unit or printed)
    if unit and unit != (printed or unit):
        last += 2
    first, qualifier = _qualifier_before(words, first)
    after = tuple(word.lower() for word in words.words[last : last + 2])
    if qualifier is None and after == ("or", "more"):
        qualifier, last = "at least", last + 2
    if qualifier in ("more than", "at least"):
        high = None
    elif qualifier in ("less than", "up to"):
        return Amount(first, last, number, None, high if high is not None else low, qualifier, unit, loose)
    return Amount(first, last, number, low, high, qualifier, unit, loose)


def _stands_alone(text: str, words: Words, first: int, last: int) -> bool:
    start, end = words.starts[first], words.ends[last - 1]
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before and (before[-1].isalnum() or before[-1] in "_/#@:.+") and not (before[-1] == "." and before[0].isspace()):
        return False
    if before[-1:] in ("-", "–") and before[0] != " " and len(before) == 2:
        return False
    if (before[-1:], after[:1]) == ("[", "]") or (text[start] == "0" and text[start : start + 2].isdigit()):
        return False  # a reference, or a code
    if after[:1].isalpha():
        return after[:1] in "mkb" and words.words[last].lower() in (*UNITS, *SUFFIXES) if last < len(words.words) else False
    if after[:1] in ("-", "–") and after[1:].isdigit():
        return False
    return not (after[:1] in ("/", ":", ".", ",", "_") and after[1:].isdigit())


def _unit_after(words: Words, last: int, loose: bool) -> tuple[int, str | None]:
    at = last
    if loose and at < len(words.words) and words.words[at].lower() == "of":
        at += 1
    if (
        at < len(words.words)
        and words.words[at] == "-"
        and at + 1 < len(words.words)
        and words.starts[at + 1] == words.ends[at]
    ):
        at += 1
    for length in (2, 1):
        unit = UNITS.get(" ".join(words.words[at : at + length]).lower()) if at + length <= len(words.words) else None
        if unit:
            return at + length, unit
    return last, None


def _rate(words: Words, last: int, unit: str | None) -> str | None:
    after = [word.lower() for word in words.words[last : last + 2]]
    if (
        unit
        and len(after) == 2
        and (after[0] == "per" or (after[0] in ("a", "an") and after[1] in _RATED))
        and after[1].isalpha()
    ):
        return f"{unit} per {after[1]}"
    return unit


def _qualifier_before(words: Words, first: int) -> tuple[int, str | None]:
    for length in (4, 3, 2, 1):
        if first >= length:
            plain = QUALIFIERS.get(" ".join(words.words[first - length : first]).lower())
            if plain:
                return first - length, plain
    return first, None
