"""Figures: numbers with what they count."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.extract.amounts import Amount
from sayso.extract.counted import Counted, find_counted
from sayso.extract.numbers import has_number, read_numbers
from sayso.extract.parse import Parse
from sayso.extract.patterns import Words
from sayso.extract.times import Reading, published_on, read_times
from sayso.language.happenings import HAPPENINGS
from sayso.language.nouns import is_plural
from sayso.language.times import MEANINGS
from sayso.language.wordlists import section
from sayso.model.figure import Figure, Value
from sayso.model.identity import identity

_BOUNDS = frozenset({"more than", "at least", "less than", "up to", "about", "nearly", "exactly"})
_THE_NUMBER = re.compile(
    r"\b(?:the|this|that|week's)\s(?:number|figure|total|count|toll|death toll)\b[^.;:0-9]*$", re.IGNORECASE
)
_LENGTHS = frozenset(["hours", "minutes", "days", "weeks", "months", "years"])
_NOT_COUNTED = section("clause_words.txt", "before a designation")
_SAYING = re.compile(r"\b(?:said|told|announced|reported|published|added|noted|according)\b[^.;]{0,25}$")
_LONE = 40
"""Characters of a text that can be a lone number."""
_STREET = section("clause_words.txt", "streets")
_BEFORE_PLACES = frozenset({"in", "at", "near", "of", "from", "outside", "around"})
_BEFORE_PRONOUN = section("clause_words.txt", "before one as a pronoun")
_ONE = section("clause_words.txt", "after one as a pronoun")


def find_figures(parse: Parse) -> Iterator[Figure]:
    """Every number that counts or measures something; dates, ages, ordinals, designations and addresses are left out."""
    if parse.foreign:
        return
    text = parse.report.text
    sentences = [(start, end) for start, end in parse.sentences if has_number(text, start, end)]
    readings = list(read_times(text, sentences, published_on(parse.report)))
    begins = [each.start for each in readings]
    former: str | None = None
    for start, end in sentences:
        times = readings[bisect_left(begins, start) : bisect_left(begins, end)]
        for figure in _in_sentence(parse, start, end, times, former):
            former = figure.counted or former
            yield figure


def _in_sentence(parse: Parse, start: int, end: int, times: list[Reading], before: str | None) -> Iterator[Figure]:
    """`before` is what the last figure of the sentences before counts: "the number" of a sentence is that of the one before."""
    text, report = parse.report.text, parse.report
    words, amounts = read_numbers(text, start, end)
    dates = [reading for reading in times if reading.meaning.kind != "duration"]
    starts = [each.start for each in dates]
    former: str | None = None
    for amount in amounts:
        left, right = words.starts[amount.first], words.ends[amount.last - 1]
        near = bisect_left(starts, right)
        if (near and words.starts[amount.number] < dates[near - 1].end) or _is_no_figure(text, words, amount):
            continue
        counted = find_counted(words, amount)
        if counted.change or not _worth(words, amount, counted, former):
            continue
        named = _printed(text, words, counted.counted)
        if amount.unit is None:
            restated = before if _THE_NUMBER.search(text[max(start, left - 40) : left]) else None
            named = former = named or restated or former
        as_of = None if amount.unit in _LENGTHS else _as_of(text, dates[max(0, near - 3) : near + 3], left, right)
        yield Figure(
            identity("figure", report.id, left, right),
            report.span(left, right),
            Value(amount.low, amount.high),
            amount.qualifier,
            amount.unit,
            named,
            _printed(text, words, counted.of),
            as_of,
        )


def _printed(text: str, words: Words, place: tuple[int, int] | None) -> str | None:
    return text[words.starts[place[0]] : words.ends[place[1] - 1]] if place else None


def _worth(words: Words, amount: Amount, counted: Counted, former: str | None) -> bool:
    """A bare number with neither unit nor noun is a figure where it is qualified, a range, large, or told of as a count."""
    following = words.words[amount.last] if amount.last < len(words.words) else "."
    if amount.unit in _LENGTHS:
        return following.lower() not in ("old", "ago", "later", "earlier")
    if amount.unit or counted.counted:
        return True
    if following[:1].isupper() or (following.isalpha() and is_plural(following)):
        return False
    number = words.words[amount.number]
    if amount.loose and amount.qualifier is None:
        return False
    if amount.qualifier in _BOUNDS or amount.low != amount.high or "," in number:
        return True
    before = words.words[amount.first - 1].lower() if amount.first else ""
    part = [word.lower() for word in words.words[amount.last : amount.last + 2]]
    if before in HAPPENINGS or (len(part) == 2 and part[0] == "of" and part[1] in ("them", "those", "us", "these", "whom")):
        return number.lower() not in ("one", "1")
    return former is not None and not (amount.low == 1 and amount.high == 1)


def _is_no_figure(text: str, words: Words, amount: Amount) -> bool:
    at, last = amount.number, amount.last
    before = words.words[amount.first - 1] if amount.first else ""
    after = words.words[last] if last < len(words.words) else ""
    return (
        (amount.unit is None and amount.qualifier is None and (_names(words, amount, before) or _address(words, last)))
        or (after == "-" and words.starts[last] == words.ends[last - 1] and amount.unit in (None, *_LENGTHS))
        or (amount.unit in _LENGTHS and "-" in words.words[amount.number : last])
        or before.lower() in ("aged", "age", "ages")
        or (
            words.words[at].lower() == "one"
            and last == at + 1
            and (after.lower() in _ONE or not after.isalpha() or amount.first != at)
        )
        or (before.lower() in _BEFORE_PRONOUN and words.words[at].lower() == "one")
        or (len(text) < _LONE and words.ends[last - 1] - words.starts[at] == len(text.strip()))
        or (before == "," and after == "," and amount.unit is None and amount.qualifier is None)
    )


def _names(words: Words, amount: Amount, before: str) -> bool:
    """Whether the number is part of a name ("Resolution 2249", "page 5"): no plural follows it."""
    follows = amount.last < len(words.words) and words.words[amount.last][0].isalpha() and words.words[amount.last].islower()
    capital = before[:1].isupper() and amount.first > 1 and "weekday" not in MEANINGS.get(before.lower(), {})
    if capital and not before.isupper() and words.words[amount.number][0].isdigit() and not amount.loose:
        preceding = words.words[amount.first - 2].lower()
        if preceding not in _BEFORE_PLACES and preceding.isalpha():
            return True  # "the Boeing 747 aircraft", not "in Marro 27 people"
    return (capital or before.lower() in _NOT_COUNTED) and not follows


def _address(words: Words, at: int) -> bool:
    return any(word in _STREET for word in words.words[at : at + 4]) and words.words[at][0].isupper()


def _as_of(text: str, dates: list[Reading], left: int, right: int) -> str | None:
    """The nearest date of the same clause that does not tell when something was said."""
    near: list[tuple[int, str]] = []
    for each in dates:
        when = each.meaning.when
        if when is None or when.precision == "minute":
            continue
        between = text[each.end : left] if each.end <= left else text[right : each.start]
        if (
            len(between) <= 60
            and not re.search(r"[;:.\"“”]|, (?:and|but|while)\b", between)
            and not _SAYING.search(text[max(0, each.start - 60) : each.start])
        ):
            near.append((len(between), when.date))
    return min(near)[1] if near else None
