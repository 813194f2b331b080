"""How alike two leads in different languages are: by their meaning where it can be told, by names and numbers in any case."""

import re
from collections.abc import Iterable, Sequence
from math import exp
from typing import TYPE_CHECKING

from msgspec import Struct

from sayso.compare.rarity import Rarity, measure_rarity
from sayso.language.transliteration import capitalised, is_one_name, spellings

if TYPE_CHECKING:
    from sayso.compare.meaning import Vectors

# Weights of meaning, names and numbers; without meaning names and numbers count alike. Chosen, as the thresholds in
# `reconcile/tongues.py`, on German leads and every second Russian document of wmt21: see bench/languages.py.
MEANING, NAMES, NUMBERS = 0.8, 0.12, 0.08
# Rarity (natural logarithm) from which a name or number tells anything, and the sum of it that is worth a good half.
_TELLING_FROM, _FULL = 2.0, 7.0
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*(?:[.,]\d+)?")
_INSIDE = re.compile(r"\D")


class Lead(Struct, frozen=True):
    """What is compared of the beginning of one or several reports of one language."""

    sentences: tuple[str, ...]
    names: frozenset[str]
    """Words in capitals, as printed."""
    numbers: frozenset[str]
    """Digits of numbers with two or more."""

    @property
    def keys(self) -> frozenset[str]:
        """What a lead with a name or number in common shares at least one of."""
        return self.numbers.union(*(spellings(name) for name in self.names))


class Evidence(Struct, frozen=True):
    """How far meaning, names and numbers agree, each 0 to 1; `meaning` is None where it cannot be told."""

    meaning: float | None
    names: float
    numbers: float
    shared: tuple[str, ...]
    """Names and numbers in common, as the first lead prints them, those that tell most first."""

    @property
    def likeness(self) -> float:
        """0 to 1."""
        if self.meaning is None:
            return (self.names + self.numbers) / 2
        return MEANING * self.meaning + NAMES * self.names + NUMBERS * self.numbers


def read_lead(sentences: Sequence[str]) -> Lead:
    """Names and numbers of a lead, given its headline and sentences."""
    text = "\n".join(sentences)
    return Lead(
        tuple(sentences),
        frozenset(word for word in capitalised(text) if spellings(word)),
        numbers_of(text),
    )


def numbers_of(text: str) -> frozenset[str]:
    """The digits of each number that has two or more, whatever marks stand between them."""
    return frozenset(digits for match in _NUMBER.finditer(text) if len(digits := _INSIDE.sub("", match[0])) > 1)


def measure_keys(leads: Iterable[Lead]) -> Rarity:
    """How rare the words and numbers of leads are."""
    return measure_rarity([*lead.keys, *(name.lower() for name in lead.names)] for lead in leads)


def compare_leads(one: Lead, other: Lead, rarity: Rarity, meaning: float | None) -> Evidence:
    """What two leads in different languages have in common."""
    names = _common_names(one, other, rarity)
    numbers = {number: max(0.0, rarity.weight(number) - _TELLING_FROM) for number in one.numbers & other.numbers}
    shared = sorted((names | numbers).items(), key=lambda each: (-each[1], each[0]))
    return Evidence(
        meaning, _filled(names.values()), _filled(numbers.values()), tuple(word for word, weight in shared if weight > 0)
    )


def _common_names(one: Lead, other: Lead, rarity: Rarity) -> dict[str, float]:
    """Each name of the first lead that the other spells in its way, and how much it tells. A name and its forms count once."""
    by_key: dict[str, list[str]] = {}
    for name in sorted(other.names):
        for key in spellings(name):
            by_key.setdefault(key, []).append(name)
    found: dict[frozenset[str], tuple[float, str]] = {}
    for name in sorted(one.names):
        theirs = {word for key in spellings(name) for word in by_key.get(key, ()) if is_one_name(name, word)}
        if not theirs:
            continue
        both = frozenset(key for word in theirs for key in spellings(name) & spellings(word))
        words = (name.lower(), *(word.lower() for word in theirs), *both)
        told = max(0.0, min(rarity.weight(word) for word in words) - _TELLING_FROM)
        found[both] = max(found.get(both, (0.0, name)), (told, name))
    return {name: told for told, name in found.values()}


def _filled(weights: Iterable[float]) -> float:
    return 1 - exp(-sum(weights) / _FULL)


def meaning_of(one: "Vectors", other: "Vectors") -> float:
    """Mean of the likeness of two leads as wholes and of the two sentences that are most alike; rows are sentences."""
    wholes = [each.mean(axis=0) for each in (one, other)]
    lengths = [float(whole @ whole) ** 0.5 or 1.0 for whole in wholes]
    together = float(wholes[0] @ wholes[1]) / lengths[0] / lengths[1]
    return max(0.0, (together + float((one @ other.T).max())) / 2)
