"""Actors, and the places in reports where they are named."""

from typing import Literal

from msgspec import Struct

from sayso.model.span import Span

ActorKind = Literal["person", "organisation", "group", "place", "outlet", "document"]


class Mention(Struct, frozen=True):
    """One place where one report names somebody or something. Pronouns and bare descriptions are not mentions."""

    span: Span
    """The name with the title printed before it ("Rear Admiral Ana Reul")."""
    kind: ActorKind
    name: str
    """The name alone, as printed ("Ana Reul")."""
    title: str | None = None
    """Office or rank printed with the name ("head of the Port Asel Pilots", "Rear Admiral")."""
    of: str | None = None
    """The body that the office belongs to, as printed; None where the title names none."""


class Name(Struct, frozen=True):
    """One form of an actor's name, and how often each report uses it (report id to count)."""

    name: str
    reports: dict[str, int]


class Office(Struct, frozen=True):
    """What an actor is said to be."""

    title: str
    of: str | None
    spans: tuple[Span, ...]


class Actor(Struct, frozen=True):
    """One person, body, group, place, outlet or document. `joined_because` has a sentence for each join of names."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[Name, ...]
    mentions: tuple[Span, ...]
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None
    joined_because: tuple[str, ...] = ()
