"""Names across scripts: spellings of one name in Cyrillic and Latin letters, whatever case ending the Cyrillic one bears."""

import re
from collections.abc import Iterator
from functools import lru_cache

from anyascii import anyascii

# Endings of Slavic cases, those with a consonant of their own and those of vowels alone.
_CASE = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ым|им|ом|ем|ём|ам|ям|ых|их|ах|ях|ою|ею)$")
_VOWEL_ENDING = re.compile(r"(?:ой|ей|[аяуюыиеоі])$")
_LEAST_STEM = 3
# Sounds that alphabets spell in ways of their own, as one sign each; the longer spellings first.
_SOUNDS = tuple(
    (re.compile(spelling), sign)
    for spelling, sign in (
        (r"shch|sch|sh", "S"),
        (r"tch|ch", "C"),
        (r"dzh|zh|j", "Z"),
        (r"kh", "h"),
        (r"ph|w|f", "v"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"ts|tz|z|c(?=[eiy])", "s"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<=.)[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
LEAST_SOUNDS = 3
"""Consonants that tell a name by themselves; one with fewer must be spelled alike altogether."""
NEAR = 0.7
"""Share of Latin letters that two spellings have in common at least: by consonants alone "Marina" is "Morin"."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]\w*(?:['’ʼ-]\w+)*")


def is_cyrillic(word: str) -> bool:
    """Whether it has a Cyrillic letter."""
    return _CYRILLIC.search(word) is not None


def capitalised(text: str) -> Iterator[str]:
    """The words that begin with a capital letter, in reading order."""
    return (match[0] for match in _WORD.finditer(text) if match[0][0].isupper())


@lru_cache(maxsize=65_536)
def spellings(name: str) -> frozenset[str]:
    """Keys of which two spellings of one name share one: its consonants as signs, with and without an ending of case."""
    return frozenset(key for form in _forms(name) if (key := _key(form)))


def is_one_name(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name."""
    from rapidfuzz.distance import Levenshtein

    if not spellings(one) & spellings(other):
        return False
    return any(Levenshtein.normalized_similarity(here, there) >= NEAR for here in _forms(one) for there in _forms(other))


def is_one_title(one: str, other: str) -> bool:
    """Whether names of several words, one in Cyrillic and one in Latin letters, are one word by word."""
    words, others = one.split(), other.split()
    if is_cyrillic(one) == is_cyrillic(other) or len(words) != len(others):
        return False
    return all(is_one_name(word, there) for word, there in zip(words, others, strict=True))


@lru_cache(maxsize=65_536)
def _forms(name: str) -> tuple[str, ...]:
    """The word in Latin letters; of a Cyrillic one also what is left without its ending."""
    word = name.lower().replace("ʼ", "’").removesuffix("’s").removesuffix("'s")
    forms = {word}
    if is_cyrillic(word):
        forms |= {stem for ending in (_CASE, _VOWEL_ENDING) if len(stem := ending.sub("", word)) >= _LEAST_STEM}
    return tuple(sorted({re.sub(r"[^a-z]", "", anyascii(form).lower()) for form in forms}))


def _key(plain: str) -> str:
    """Empty for what is too short to be told."""
    signs = plain
    for spelling, sign in _SOUNDS:
        signs = spelling.sub(sign, signs)
    signs = _DOUBLED.sub(r"\1", _VOWELS.sub("", re.sub(r"^[aeiouy]+", "A", signs)))
    if len(signs) >= LEAST_SOUNDS:
        return signs
    return f"={plain}" if len(plain) >= LEAST_SOUNDS else ""
