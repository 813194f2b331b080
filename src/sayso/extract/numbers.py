"""Numbers in digits and words, with their ranges, qualifiers and units."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.amounts import SUFFIXES, Amount, dressed
from sayso.extract.patterns import Alphabet, Words, each_match
from sayso.language.units import CURRENCIES, NUMBERS

_TOKEN = re.compile(r"(?:US|A|C|HK|NZ|S)\$|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*|[^\W\d_]+|\S")
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?")
_NUMERIC = re.compile(
    r"\d|(?i:\b(?:" + "|".join(sorted(set(NUMBERS) - {"a", "an", "of", "in", "to", "or", "and", "between", "point"})) + r")\b)"
)


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
    return frozenset({"suffix"} if word.lower() in SUFFIXES else ())


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
            yield dressed(text, words, first, last, 2 * size, None, loose=True)
        elif n == 5:
            size = _scale(words.words[last - 1])
            yield dressed(text, words, first, last, 2 * size, None, loose=True)
        elif n == 6:
            top = _value(words.words[slice(*match.span("top"))]) or 1.0
            share = _share(top, float(NUMBERS[words.words[match.start("fraction")].lower()]["fraction"]))
            yield dressed(text, words, first, last, share, share, unit="%")
        elif groups.get("half") and words.words[first].lower() == "half" and _of_a_whole(words, last):
            yield dressed(text, words, first, last, 50.0, 50.0, unit="%")


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
        yield dressed(text, words, first, last, _share(part, whole), _share(part, whole), unit="%")
        return
    for group in ("part", "whole"):
        value = _value(words.words[slice(*match.span(group))])
        if value is not None:
            yield dressed(text, words, *match.span(group), value, value)


def _plain(text: str, words: Words, match: re.Match[str], ranged: bool) -> Iterator[Amount | None]:
    first, last = match.span()
    currency = CURRENCIES[words.words[match.start("cur")]] if match.start("cur") >= 0 else None
    low = _value(words.words[slice(*match.span("low"))])
    if not ranged:
        if low is not None:
            yield dressed(text, words, first, last, low, low, currency)
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
                yield dressed(text, words, first, last, low + high, low + high, currency)
            return
        yield dressed(text, words, first, match.end("low"), low, low, currency)
        yield dressed(text, words, match.start("high"), last, high, high, currency)
    else:
        yield dressed(text, words, first, last, low, high, currency)


def _shared_scale(words: tuple[str, ...]) -> float | None:
    scale = _scale(words[-1])
    return scale if scale > 1 else None


def _scale(word: str) -> float:
    return float(NUMBERS.get(word.lower(), {}).get("scale", 0)) or SUFFIXES.get(word.lower(), 1.0)


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
