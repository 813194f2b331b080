"""Votes for what the words of a report name, and how much each kind of evidence counts."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from sayso.extract.phrases import not_names
from sayso.extract.words import Word, key
from sayso.language.offices import body_nouns, office_parts, ranks
from sayso.language.wordlists import read_sections

# How much each kind of evidence counts: a rule outweighs two tags. On the seeds and the demo the tagger called towns
# persons and persons bodies; an office before a name or a body's own noun misled nowhere that we saw.
TAGGED, PLACED, SPEAKS, RULED, EXPLAINED = 1.0, 0.8, 1.5, 3.0, 4.0
TAGGED_SURNAME = 0.75  # less than one "in" or "at" before the word, which the tagger overlooks in invented towns
Keys = tuple[str, ...]


@cache
def name_section(name: str) -> frozenset[str]:
    """The words of one section of not_names.txt."""
    return frozenset(read_sections("not_names.txt")[name])


@cache
def _happenings() -> frozenset[Keys]:
    """Names of times and contests, which nobody acts as ("Arab Spring")."""
    return frozenset(tuple(key(word) for word in name.split()) for name in name_section("happenings"))


class Votes(dict[str, float]):
    """Weight of evidence by kind; 0 for a kind that nothing speaks for."""

    def __missing__(self, kind: str) -> float:
        return 0.0


class Candidates(Struct):
    """Votes for each name (its keys) by kind; names with "none" votes are not actors."""

    votes: dict[Keys, Votes]
    tagged: Counter[Keys]
    explained: set[Keys]
    """Names that the report itself gives another meaning than the known one."""

    def vote(self, words: Iterable[Word], kind: str, weight: float) -> None:
        """Count evidence that these words name something of a kind."""
        keys = tuple(key(word.text) for word in words)
        if keys and not _is_no_name(keys):
            self.votes[keys][kind] += weight


def _is_no_name(keys: Keys) -> bool:
    if len(keys) > 1:
        return keys in _happenings()
    word = keys[0]
    return (
        len(word) < 2
        or word in not_names()
        or word in name_section("alone")
        or word in body_nouns()
        or word in ranks()
        or word.lower() in office_parts()
    )
