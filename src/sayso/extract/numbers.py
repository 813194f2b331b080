"""Numbers in digits and words, with their ranges, qualifiers and units."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sayso.extract.patterns import Alphabet, Words, each_match
from sayso.language.units import CURRENCIES, NUMBERS, QUALIFIERS, UNITS
from sayso.language.wordlists import section

_TOKEN = re.compile(r"(?:US|A|C|HK|NZ|S)\$|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*|[^\W\d_]+|\S")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?")
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_NUMERIC = re.compile(
    r"\d|(?i:\b(?:" + "|".join(sorted(set(NUMBERS) - {"a", "an", "of", "in", "to", "or", "and", "between", "point"})) + r")\b)"
)


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


def has_number(text: str, start: int, end: int) -> bool:
    """Whether the stretch can hold a figure; cheap."""
    return _NUMERIC.search(text, start, end) is not None


def read_numbers(text: str, start: int, end: int) -> tuple[Words, list[Amount]]:
    """The words of a sentence and the numbers among them, in order."""
    words = _alphabet().read(text, start, end)
    return words, [amount for amount in _amounts(text, words) if amount is not None]


def read_words(text: str, start: int, end: int) -> Words:
    """The words of a sentence as number patterns see them."""
    return _alphabet().read(text, start, end)


@cache
def _alphabet() -> Alphabet:
    sets = [frozenset(classes) for classes in NUMBERS.values()]
    return Alphabet(_TOKEN, _classes, [*sets, frozenset({"digits"}), frozenset({"currency"}), frozenset({"suffix"})])


def _classes(word: str) -> frozenset[str]:
    if word[0].isdigit():
        return frozenset({"digits"} if _DIGITS.fullmatch(word) else ())
    if word in CURRENCIES:
        return frozenset({"currency"})
    classes = NUMBERS.get(word.lower())
    if classes:
        return frozenset(classes)
    return frozenset({"suffix"} if word.lower() in _SUFFIXES else ())


_WORDED = "(?: <word> | <a> (?= <scale> ) | <scale> ) (?: -? <word> | <scale> <and> <word> | -? <scale> ){0,12}"
_DIGITAL = "<digits> (?: <suffix> | (?: -? <scale> ){0,3} )"
_ANY = f"(?: {_DIGITAL} | {_WORDED} )"
_TEMPLATES = (
    f"<between> (?P<cur> <currency> )? (?P<low> {_ANY} ) %? <and> <currency>? (?P<high> {_ANY} )",
    "(?P<part> <digits> | <word> ) (?: <in> | (?: ~ )? <of> ) (?P<whole> <digits> | <word> | <scale> )",
    f"(?P<cur> <currency> )? (?P<low> {_ANY} ) %? (?: - | <to> ) <currency>? (?P<high> {_ANY} )",
    f"(?P<cur> <currency> )? (?P<low> {_ANY} )",
    "(?: <several> | <a> <several> )? (?P<many> <many> (?: <of> <many> ){0,3} )",
    "(?P<some> <a>? <several> (?: <of> )? <scale> )",
    "(?P<top> <a> | <word> ) -? (?P<fraction> <fraction> ) (?= <of> )",
    "(?P<half> <fraction> ) (?= <of> | ~ )",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_alphabet().pattern(template) for template in _TEMPLATES)


def _amounts(text: str, words: Words) -> Iterator[Amount | None]:
    for n, match in each_match(_patterns(), words.letters):
        first, last = match.span()
        groups = match.groupdict()
        if n == 1:
            yield from _one_in(text, words, match)
        elif n in (0, 2, 3):
            yield from _plain(text, words, match, ranged=n < 3)
        elif n == 4:
            if words.words[last - 1].lower() in ("scores", "tens") and words.words[last : last + 1] != ("of",):
                continue
            size = 1.0
            for word in words.words[slice(*match.span("many"))]:
                size *= float(NUMBERS.get(word.lower(), {}).get("many", 1))
            yield _finished(text, words, first, last, 2 * size, None, loose=True)
        elif n == 5:
            size = _scale(words.words[last - 1])
            yield _finished(text, words, first, last, 2 * size, None, loose=True)
        elif n == 6:
            top = _value(words.words[slice(*match.span("top"))]) or 1.0
            share = _share(top, float(NUMBERS[words.words[match.start("fraction")].lower()]["fraction"]))
            yield _finished(text, words, first, last, share, share, unit="%")
        elif groups.get("half") and words.words[first].lower() == "half" and _of_a_whole(words, last):
            yield _finished(text, words, first, last, 50.0, 50.0, unit="%")


def _of_a_whole(words: Words, at: int) -> bool:
    return at < len(words.words) and words.words[at].lower() in ("of", "the", "its", "their", "his", "her", "our")


def _share(part: float, whole: float) -> float:
    return round(100 * part / whole, 1)


def _one_in(text: str, words: Words, match: re.Match[str]) -> Iterator[Amount | None]:
    """A share ("one in three", "nine out of ten"). Otherwise each number stands for itself ("3 in 20 towns")."""
    first, last = match.span()
    part, whole = _value(words.words[slice(*match.span("part"))]), _value(words.words[slice(*match.span("whole"))])
    middle = [word.lower() for word in words.words[match.end("part") : match.start("whole")]]
    usual = (
        whole in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000)
        and part is not None
        and whole is not None
        and 0 < part < min(whole, 10)
    )
    if usual and middle in (["in"], ["out", "of"]) and part and whole:
        yield _finished(text, words, first, last, _share(part, whole), _share(part, whole), unit="%")
        return
    for group in ("part", "whole"):
        value = _value(words.words[slice(*match.span(group))])
        if value is not None:
            yield _finished(text, words, *match.span(group), value, value)


def _plain(text: str, words: Words, match: re.Match[str], ranged: bool) -> Iterator[Amount | None]:
    first, last = match.span()
    currency = CURRENCIES[words.words[match.start("cur")]] if match.start("cur") >= 0 else None
    low = _value(words.words[slice(*match.span("low"))])
    if not ranged:
        if low is not None:
            yield _finished(text, words, first, last, low, low, currency)
        return
    high = _value(words.words[slice(*match.span("high"))])
    before = words.words[first - 1].lower() if first else ""
    if low is None or high is None:
        return
    shared = _shared_scale(words.words[slice(*match.span("high"))])
    if shared and not _shared_scale(words.words[slice(*match.span("low"))]) and low < 1000:
        low *= shared
    joint = words.words[match.end("low")].lower()
    if low >= high or before == "from" or (joint == "or" and high > 2 * low):
        if joint in ("-", "–", "—"):
            if low in range(20, 100, 10) and high < 10 and not words.words[match.start("low")][0].isdigit():
                yield _finished(text, words, first, last, low + high, low + high, currency)
            return
        yield _finished(text, words, first, match.end("low"), low, low, currency)
        yield _finished(text, words, match.start("high"), last, high, high, currency)
    else:
        yield _finished(text, words, first, last, low, high, currency)


def _shared_scale(words: tuple[str, ...]) -> float | None:
    scale = _scale(words[-1])
    return scale if scale > 1 else None


def _scale(word: str) -> float:
    return float(NUMBERS.get(word.lower(), {}).get("scale", 0)) or _SUFFIXES.get(word.lower(), 1.0)


def _value(words: tuple[str, ...]) -> float | None:
    """The number that words spell, None where they spell none."""
    total, group, seen = 0.0, 0.0, False
    for word in words:
        plain = word.lower()
        classes = NUMBERS.get(plain, {})
        if word[0].isdigit():
            group, seen = group + float(word.replace(",", "")), True
        elif "word" in classes:
            group, seen = group + float(classes["word"]), True
        elif (scale := _scale(word)) > 1:
            seen = True
            if scale >= 1000:
                total, group = total + (group or 1) * scale, 0.0
            else:
                group = (group or 1) * scale
        elif plain in ("a", "an"):
            group += 1
        elif word not in ("-", "–") and plain != "and":
            return None
    return total + group if seen else None


def _finished(
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
        low, high = low, None
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
        return after[:1] in "mkb" and words.words[last].lower() in (*UNITS, *_SUFFIXES) if last < len(words.words) else False
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


_RATED = section("clause_words.txt", "priced by")


def _qualifier_before(words: Words, first: int) -> tuple[int, str | None]:
    for length in (4, 3, 2, 1):
        if first >= length:
            plain = QUALIFIERS.get(" ".join(words.words[first - length : first]).lower())
            if plain:
                return first - length, plain
    return first, None
