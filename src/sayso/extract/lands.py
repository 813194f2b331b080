"""Signs that a strange name is a place's: its ending, a noun for places before it, a word for its people in the report."""

import re
from collections.abc import Iterable, Mapping

# Endings of the names of countries, provinces and towns in many tongues.
_ENDING = re.compile(r"[a-z](?:stan|land|burg|grad|gorod|ville|ton|pur|pura|abad|shire|stadt|polis|minster|haven|holm)$")
# Countries end so, but so do firms.
_LIKELY = re.compile(r"[a-z]{2}ia$")
_NOUNS = frozenset(["Lake", "Mount", "Cape", "Port", "Fort", "Gulf", "Bay", "Isle", "Camp", "Rio", "Puerto", "Villa", "Ciudad"])
_PEOPLE = ("n", "an", "ian", "i", "ese", "ish", "er")
SURE, LIKELY = 1.5, 1.1
"""Weights beside those of votes.py: sure signs outweigh one tag, a likely one does so too, but no more."""


def find_lands(text: str, names: Iterable[tuple[str, ...]]) -> Mapping[tuple[str, ...], float]:
    """How far each name's looks, and the report's other words, speak for a place; names without a sign are left out."""
    words = frozenset(re.findall(r"\b[A-Z][\w’'-]+", text))
    found: dict[tuple[str, ...], float] = {}
    for name in names:
        if len(name) == 2 and name[0] in _NOUNS:
            found[name] = SURE
        elif len(name) == 1 and len(name[0]) > 3:
            weight = SURE if _has_people(name[0], words) or _ENDING.search(name[0]) else 0.0
            weight = weight or (LIKELY if _LIKELY.search(name[0]) else 0.0)
            if weight:
                found[name] = weight
    return found


def _has_people(name: str, words: frozenset[str]) -> bool:
    """Whether the report prints a word for the people: "Merovian" for "Merovia", "Kuldeshi" for "Kuldesh"."""
    stems = {name, name.removesuffix("a"), name.removesuffix("ia"), name.removesuffix("land"), name.removesuffix("e")}
    return any(f"{stem}{ending}" in words for stem in stems if len(stem) > 3 for ending in _PEOPLE if f"{stem}{ending}" != name)
