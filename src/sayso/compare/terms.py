"""The terms of a sentence, as two renderings of it are compared: numbers by value, contractions in full, one spelling."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.units import NUMBERS, QUALIFIERS
from sayso.language.wordlists import read_words

_TERM = re.compile(r"\d+(?:[.,]\d+)*|%|[^\W\d]\w*(?:['’]\w+)*")
_SKIPPED = frozenset(("a", "an", "the", "that"))
_CONTRACTED = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
# British spellings as American ones; what else they change they change on both sides.
_SPELLINGS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"is(e|ed|es|ing|ation|ations)$", r"iz\1"),
        (r"our(s|ed|ing|er|ers|able)?$", r"or\1"),
        (r"(?<=\w{4})ll(ed|ing|er|ers)$", r"l\1"),
        (r"tre(s?)$", r"ter\1"),
        (r"ence(s?)$", r"ense\1"),
        (r"amme(s?)$", r"am\1"),
    )
)
_HEDGING = frozenset(("believed", "said", "thought", "understood", "reported", "rumoured", "rumored", "suspected", "expected"))
_BEING = frozenset(("is", "are", "was", "were"))
AUXILIARIES = _BEING | {"will", "be", "been", "has", "have", "had", "do", "does", "did", "to"}
NEGATIONS = frozenset(
    ("not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "nowhere", "without", "cannot")
)  # fmt: skip


class Term(Struct, frozen=True):
    """A word or number: `key` is equal where two mean the same; `kind` is "number", "hedge" or "word"."""

    key: str
    kind: str
    start: int
    end: int


def read_terms(text: str, start: int, end: int) -> tuple[Term, ...]:
    """The terms between two characters, without articles. What is contracted becomes two terms on the same characters."""
    words = list(_words(text, start, end))
    found: list[Term] = []
    at = 0
    while at < len(words):
        key = words[at].key
        taken, term = 1, None
        if key[0].isdigit() or key in NUMBERS or key == "per":
            taken, term = _number(words, at)
        elif key in _opening():
            taken, term = _hedge(words, at)
        found.append(term or words[at])
        at += taken
    return tuple(term for term in found if term.key not in _SKIPPED)


def _words(text: str, start: int, end: int) -> Iterator[Term]:
    for match in _TERM.finditer(text, start, end):
        fold, place = match[0].lower().replace("’", "'"), match.span()
        if fold == "%":
            yield Term("percent", "word", *place)
        elif fold.endswith("n't") or fold in _CONTRACTED:
            yield Term(_CONTRACTED.get(fold, fold[:-3]), "word", *place)
            yield Term("not", "word", *place)
        else:
            yield Term(_spelt(fold), "word", *place)


@lru_cache(maxsize=65_536)
def _spelt(fold: str) -> str:
    for pattern, spelling in _SPELLINGS:
        fold = pattern.sub(spelling, fold)
    return fold


def _number(words: list[Term], at: int) -> tuple[int, Term | None]:
    """The number that begins at a word and how many words it takes; `per cent` is taken for one word here too."""
    first = words[at]
    if first.key == "per" and at + 1 < len(words) and words[at + 1].key == "cent":
        return 2, Term("percent", "word", first.start, words[at + 1].end)
    if "many" in NUMBERS.get(first.key, ()):
        return 1, Term(first.key, "number", first.start, first.end)
    total, part, past = 0.0, 0.0, at
    while past < len(words):
        classes = NUMBERS.get(words[past].key, {})
        if words[past].key[0].isdigit() and past == at:
            part = _value(words[past].key)
        elif "word" in classes:
            part += float(classes["word"])
        elif "scale" in classes and past > at:
            total, part = total + part * float(classes["scale"]), 0.0
        else:
            break
        past += 1
    if past == at:
        return 1, None
    return past - at, Term(f"#{total + part:g}", "number", first.start, words[past - 1].end)


def _value(digits: str) -> float:
    plain = digits.replace(",", "") if _THOUSANDS.fullmatch(digits) else digits.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return float(re.sub(r"\D", "", plain) or 0)


def _hedge(words: list[Term], at: int) -> tuple[int, Term | None]:
    """The hedge that begins at a word: a hedging word, a bound before a number, "is believed to"."""
    keys = [word.key for word in words[at : at + 4]]
    if keys[0] in _BEING and len(keys) > 2 and keys[1] in _HEDGING and keys[2] == "to":
        return 3, Term(" ".join(keys[:3]), "hedge", words[at].start, words[at + 2].end)
    for count in (3, 2, 1):
        phrase = " ".join(keys[:count])
        if phrase in QUALIFIERS and count < len(keys) and _counts(words, at + count):
            return count, Term(QUALIFIERS[phrase], "hedge", words[at].start, words[at + count - 1].end)
    return 1, Term(keys[0], "hedge", words[at].start, words[at].end) if keys[0] in _hedges() else None


def _counts(words: list[Term], at: int) -> bool:
    return words[at].key in ("half", "all") or _number(words, at)[1] is not None


@lru_cache(maxsize=1)
def _opening() -> frozenset[str]:
    """Words by which a hedge can begin."""
    return _hedges() | _BEING | {phrase.split()[0] for phrase in QUALIFIERS}


@lru_cache(maxsize=1)
def _hedges() -> frozenset[str]:
    return frozenset(_spelt(each) for each in read_words("hedges.txt"))


def align_terms(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of equal keys that keep the order of both and weigh most together: content words before function words.

    The time grows with the product of both lengths: some 10 ms for two sentences of 200 words.
    """
    head = next(
        (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), min(len(left), len(right))
    )
    tail = 0
    while tail < min(len(left), len(right)) - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    left_end, right_end = len(left) - tail, len(right) - tail
    rows = [[0.0] * (right_end + 1) for _ in range(left_end + 1)]
    for at in range(left_end - 1, head - 1, -1):
        here, below, key = rows[at], rows[at + 1], left[at]
        weight = 0.6 if key in FUNCTION_WORDS else 1.0
        for other in range(right_end - 1, head - 1, -1):
            best = max(below[other], here[other + 1])
            here[other] = max(best, weight + below[other + 1]) if key == right[other] else best
    found = [(place, place) for place in range(head)]
    at, other = head, head
    while at < left_end and other < right_end:
        if left[at] == right[other] and rows[at][other] > max(rows[at + 1][other], rows[at][other + 1]):
            found.append((at, other))
            at, other = at + 1, other + 1
        elif rows[at + 1][other] >= rows[at][other + 1]:
            at += 1
        else:
            other += 1
    return found + [(left_end + place, right_end + place) for place in range(tail)]
