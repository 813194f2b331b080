"""Whether two names are one person's, and why."""

from functools import cache, lru_cache

from msgspec import Struct

from sayso.compare.names import Likeness, fold, sound
from sayso.language.offices import given_names, ranks
from sayso.language.wordlists import section

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = section("name_words.txt", "particles") | {"abu"}
# Normalized edit likeness: at 0.85 a surname of seven letters may differ by one.
_NEAR = 0.85


class PersonName(Struct, frozen=True):
    """A person's name in folded words: `given` is empty where only a surname is printed."""

    given: tuple[str, ...]
    surname: str


@cache
def _ranks() -> frozenset[str]:
    return frozenset(rank.lower().strip(".") for rank in ranks())


@lru_cache(maxsize=65_536)
def person_name(name: str) -> PersonName:
    """A printed name in its parts, without ranks and "Jr"."""
    words = [word for word in fold(name).split() if word not in _SUFFIXES]
    while len(words) > 1 and words[0] in _ranks():
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
