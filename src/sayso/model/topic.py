"""A longer matter that several stories belong to."""

from msgspec import Struct


class Topic(Struct, frozen=True, rename={"begin": "from", "end": "to"}):
    """Stories about one longer matter, each an event of its own: the level above a story."""

    id: str
    stories: tuple[str, ...]
    """Story ids, the earliest first; at least two."""
    words: tuple[str, ...]
    """What it is about: a few words that most of its stories print and general English rarely has."""
    why: str
    begin: str | None = None
    """Date of the earliest report of its stories; `end`, of the latest ("from" and "to" in the account)."""
    end: str | None = None
