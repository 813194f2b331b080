"""Actors that everybody knows (bodies, armed groups, countries, places) under the names that reports print."""

from functools import cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct

from sayso.language.outlets import known_outlets

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


def _lines(name: str) -> list[list[str]]:
    text = files("sayso.language").joinpath(name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]


def _bodies() -> list[KnownActor]:
    found = []
    for kind, *names in _lines("known_actors.txt"):
        doubtful = frozenset(name.strip("[]") for name in names if name.startswith("["))
        plain = tuple(name.strip("[]") for name in names)
        found.append(KnownActor(kind, plain[0], plain, doubtful))  # type: ignore[arg-type]
    return found


@cache
def _countries() -> tuple[KnownActor, ...]:
    found = []
    for country, capital, demonyms in _lines("countries.txt"):
        for kind, listed in (("place", country), ("place", capital), ("demonym", demonyms)):
            names = tuple(name.strip() for name in listed.split(",") if name.strip())
            if names:
                name = country.split(",")[0].strip() if kind == "demonym" else names[0]
                found.append(KnownActor(kind, name, names))  # type: ignore[arg-type]
    return tuple(found)


@cache
def capitals_by_demonym() -> dict[str, str]:
    """Such as "Tajik" to "Dushanbe"."""
    found = {}
    for _, capital, demonyms in _lines("countries.txt"):
        for name in demonyms.split(","):
            if capital and name.strip():
                found[name.strip()] = capital.split(",")[0].strip()
    return found
