"""Actors that everybody knows (bodies, armed groups, countries, places) under the names that reports print."""

from functools import cache
from typing import Literal

from msgspec import Struct, convert

from sayso.language.outlets import known_outlets
from sayso.language.wordlists import read_words

KnownKind = Literal["organisation", "group", "place", "outlet", "demonym"]


class KnownActor(Struct, frozen=True):
    """`names` has the usual name first; `doubtful` are names that count only beside another name of the same actor."""

    kind: KnownKind
    name: str
    names: tuple[str, ...]
    doubtful: frozenset[str] = frozenset()


@cache
def known_actors() -> tuple[KnownActor, ...]:
    """All of them: bodies and groups, then countries with their capitals and demonyms, then outlets."""
    return (
        *_bodies(),
        *_countries(),
        *(KnownActor("outlet", each.name, each.names, each.doubtful) for each in known_outlets()),
    )


@cache
def known_names() -> dict[str, KnownActor]:
    """Each exact name; where two actors share one, the first listed has it. Demonyms lead to the entry of their country."""
    names: dict[str, KnownActor] = {}
    for actor in known_actors():
        for name in actor.names:
            names.setdefault(name, actor)
    return names


@cache
def countries_by_demonym() -> dict[str, str]:
    """Such as "Tajik" to "Tajikistan"."""
    return {name: actor.name for actor in _countries() if actor.kind == "demonym" for name in actor.names}


def _rows(name: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in read_words(name)]


def _bodies() -> list[KnownActor]:
    found = []
    for kind, *names in _rows("known_actors.txt"):
        doubtful = frozenset(name.strip("[]") for name in names if name.startswith("["))
        plain = tuple(name.strip("[]") for name in names)
        found.append(KnownActor(convert(kind, KnownKind), plain[0], plain, doubtful))
    return found


@cache
def _countries() -> tuple[KnownActor, ...]:
    found = []
    for country, capital, demonyms in _rows("countries.txt"):
        names, capital_names = _listed(country), _listed(capital)
        found.append(KnownActor("place", names[0], names))
        if capital_names:
            found.append(KnownActor("place", capital_names[0], capital_names))
        if _listed(demonyms):
            found.append(KnownActor("demonym", names[0], _listed(demonyms)))
    return tuple(found)


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


@cache
def capitals_by_demonym() -> dict[str, str]:
    """Such as "Tajik" to "Dushanbe"."""
    rows = [(_listed(capital), _listed(demonyms)) for _, capital, demonyms in _rows("countries.txt")]
    return {name: capitals[0] for capitals, demonyms in rows if capitals for name in demonyms}
