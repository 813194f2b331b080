"""Whether two names are one body's, group's or outlet's, and why."""

import re
from functools import cache, lru_cache

from sayso.compare.names import Likeness, fold
from sayso.language.actors import countries_by_demonym, known_names

_SPELLINGS = {
    "centre": "center", "organisation": "organization", "defence": "defense", "labour": "labor", "programme": "program",
    "harbour": "harbor", "centers": "center", "centres": "center", "co": "company",
}  # fmt: skip
_SMALL = frozenset(["of", "the", "for", "and", "in", "on", "to", "a", "an", "at"])


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
