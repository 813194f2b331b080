"""Whether two names are one person's or one body's, and why."""

import re
from functools import cache, lru_cache
from typing import Literal

from anyascii import anyascii
from msgspec import Struct

from sayso.language.actors import countries_by_demonym, known_names
from sayso.language.offices import given_names, ranks

Verdict = Literal["same", "different", "unsure"]


class Likeness(Struct, frozen=True):
    """`score` is how far the evidence speaks for one actor, 0 to 1; `why` is a sentence that a user reads."""

    verdict: Verdict
    score: float
    why: str


class PersonName(Struct, frozen=True):
    """A person's name in folded words: `given` is empty where only a surname is printed."""

    given: tuple[str, ...]
    surname: str


_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Spellings that one sound takes when a name is written in Latin letters: Cyrillic and Arabic names above all.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^the\b", ""),
        (r"sch", "sh"),
        (r"tch", "ch"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"dzh", "j"),
        (r"gh", "g"),
        (r"zh", "j"),
        (r"w", "v"),
        (r"(?:ov|of|off|ow)$", "ov"),
        (r"(?:ev|ef|eff|iev|yev)$", "ev"),
        (r"iya|ya|ja|ia", "a"),
        (r"iyu|yu|ju|iu|you", "u"),
        (r"iye|ye|je|ie", "e"),
        (r"iyo|yo|jo|io", "o"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?:ey|ei|ai|ay|ii|iy|yi|ij|yy|y|i|j)$", "i"),
        (r"[yj]", "i"),
        (r"(.)\1", r"\1"),
    )
)
_SPELLINGS = {
    "centre": "center", "organisation": "organization", "defence": "defense", "labour": "labor", "programme": "program",
    "harbour": "harbor", "centers": "center", "centres": "center", "co": "company",
}  # fmt: skip
_SMALL = frozenset(["of", "the", "for", "and", "in", "on", "to", "a", "an", "at"])
_PARTICLES = frozenset(["al", "el", "bin", "ibn", "abu", "de", "van", "von", "der", "den", "di", "da", "del", "la", "le"])


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """A name in lower-case ASCII words with single spaces, without "the" in front."""
    plain = anyascii(name.replace("’", "'")).lower()
    return re.sub(r"^the ", "", " ".join(_WORD.findall(plain.replace("'s ", " ").replace(".", " "))))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A form that spellings of one name in Latin letters share: "Bakhtiev", "Bahtiyev"."""
    word = fold(word).replace(" ", "").replace("'", "")
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=65_536)
def person_name(name: str) -> PersonName:
    """A printed name in its parts, without ranks and "Jr"."""
    forms = {rank.lower().strip(".") for rank in ranks()}
    words = [word for word in fold(name).split() if word not in _SUFFIXES]
    while len(words) > 1 and words[0] in forms:
        words.pop(0)
    if not words:
        return PersonName((), fold(name))
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    if start == 1 and words[0] in _PARTICLES:
        start = 0
    return PersonName(tuple(words[:start]), words[-1])


def compare_persons(left: str, right: str) -> Likeness:
    """Whether two printed names are one person's. A lone surname leaves it open; another given name settles that it is not."""
    one, other = person_name(left), person_name(right)
    surname = _compare_surnames(one.surname, other.surname)
    if surname.verdict == "different":
        return surname
    if not one.given or not other.given:
        if one == other:
            return Likeness("unsure", 0.6, f"Both are printed as “{left}” alone, without a given name.")
        return Likeness(
            "unsure", 0.5, f"“{left}” and “{right}” share a surname, and one of them is printed without a given name."
        )
    given = _compare_given(one.given, other.given)
    if given.verdict == "different" or surname.verdict == "same":
        return given
    return surname if given.score >= surname.score else given


def _compare_surnames(left: str, right: str) -> Likeness:
    if left == right:
        return Likeness("same", 1.0, "The surnames are equal.")
    if sound(left) == sound(right):
        return Likeness("same", 0.95, f"“{left.title()}” and “{right.title()}” are spellings of one surname.")
    if min(len(left), len(right)) > 6 and _ratio(sound(left), sound(right)) >= _NEAR:
        return Likeness("unsure", 0.6, f"“{left.title()}” and “{right.title()}” differ by a letter or two.")
    return Likeness("different", 0.0, f"The surnames “{left.title()}” and “{right.title()}” differ.")


# Normalized edit likeness: at 0.85 a surname of seven letters may differ by one.
_NEAR = 0.85


def _ratio(left: str, right: str) -> float:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(left, right)


def _compare_given(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness:
    first = _compare_given_word(left[0], right[0])
    if first.verdict == "different" or len(left) < 2 or len(right) < 2:
        return first
    second = _compare_given_word(left[1], right[1])
    if second.verdict == "different":
        return Likeness("different", 0.1, f"The middle names “{left[1].title()}” and “{right[1].title()}” differ.")
    return first


def _compare_given_word(left: str, right: str) -> Likeness:
    if left == right:
        return Likeness("same", 1.0, f"Both are named {left.title()} with the same surname.")
    if 1 in (len(left), len(right)):
        if left[0] == right[0]:
            return Likeness(
                "same", 0.8, f"“{min(left, right, key=len).upper()}.” can stand for “{max(left, right, key=len).title()}”."
            )
        return Likeness("different", 0.0, f"The initial of “{left.title()}” is not that of “{right.title()}”.")
    numbers = [given_names().get(name, (-1, ""))[0] for name in (left, right)]
    if (numbers[0] == numbers[1] and numbers[0] >= 0) or sound(left) == sound(right):
        return Likeness("same", 0.95, f"“{left.title()}” and “{right.title()}” are forms of one given name.")
    if min(len(left), len(right)) > 4 and _ratio(sound(left), sound(right)) >= _NEAR:
        return Likeness("unsure", 0.6, f"“{left.title()}” and “{right.title()}” differ by a letter.")
    return Likeness("different", 0.0, f"The given names “{left.title()}” and “{right.title()}” differ.")


@lru_cache(maxsize=65_536)
def body_words(name: str) -> frozenset[str]:
    """The words that tell one body from another: spelling variants, known acronyms and demonyms made equal."""
    printed = name.replace("’", "'").removesuffix("'s").removesuffix("'")
    words: set[str] = set()
    for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*(?:'[^\W_]+)?", printed):
        inner = known_names().get(word)
        demonym = countries_by_demonym().get(word)
        if demonym:
            words.add(_country_key(demonym))
        elif inner and inner.kind == "place":
            words.add(_country_key(inner.name))
        elif inner and inner.kind != "demonym" and word.isupper() and word != printed:
            words |= {_plain(each) for each in fold(inner.name).split()} - _SMALL
        else:
            words |= {_plain(each) for each in [fold(word).replace(" ", "")]} - _SMALL
    return frozenset(words - {""})


def _country_key(name: str) -> str:
    return fold(name).replace(" ", "")


@cache
def _plain(word: str) -> str:
    word = _SPELLINGS.get(word, word)
    return re.sub(r"(?:isms?|ists?|'s?)$", "", word)


@cache
def country_keys() -> frozenset[str]:
    """Folded names of known countries and places as they stand in `body_words`."""
    return frozenset(_country_key(actor.name) for actor in known_names().values() if actor.kind == "place")


def compare_bodies(left: str, right: str) -> Likeness:
    """Whether two printed names are one body's, group's or outlet's."""
    if fold(left) == fold(right):
        return Likeness("same", 1.0, f"Both are printed as “{left}”.")
    ours, theirs = known_names().get(left), known_names().get(right)
    if ours and theirs:
        if ours is theirs:
            return Likeness("same", 1.0, f"“{left}” and “{right}” are names of {ours.name}.")
        return Likeness("different", 0.0, f"“{left}” and “{right}” are two known bodies.")
    one, other = body_words(left), body_words(right)
    if one == other and one:
        return Likeness("same", 0.95, f"“{left}” and “{right}” are spellings of one name.")
    if is_acronym_of(left, right) or is_acronym_of(right, left):
        return Likeness("unsure", 0.6, f"“{min(left, right, key=len)}” can be short for “{max(left, right, key=len)}”.")
    more = (one ^ other) - {""}
    if (one < other or other < one) and more <= country_keys() and len(one & other) > 1:
        return Likeness("unsure", 0.7, f"“{left}” and “{right}” differ only by a country.")
    return Likeness("different", 0.0, f"“{left}” and “{right}” share no name.")


def is_acronym_of(short: str, name: str) -> bool:
    """Whether the capitals of `short` are the initials of the words of `name`, small words aside."""
    if not (short.isupper() and 2 <= len(short) <= 8 and " " in name):
        return False
    parts = [part for part in re.split(r"[\s-]+", fold(name)) if part and part not in _SMALL]
    return "".join(part[0] for part in parts).upper() == short
