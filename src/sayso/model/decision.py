"""Decisions that were left open, and values that disagree."""

from typing import Literal

from msgspec import Struct

from sayso.model.span import Span

DiscrepancyKind = Literal["figure", "date", "place", "occasion", "name"]
Verdict = Literal["conflict", "differs", "not-comparable"]


class Discrepancy(Struct, frozen=True):
    """Two or more findings that should agree on one thing, and do not.

    `members` are ids of figures, events, times, attributions or actors.
    """

    id: str
    kind: DiscrepancyKind
    members: tuple[str, ...]
    verdict: Verdict
    why: str
    about: str = ""
    """What they disagree on, in a few words ("vessels waiting")."""
    spans: tuple[Span, ...] = ()
    """The words that disagree, where the members alone do not tell which they are."""


class Unsure(Struct, frozen=True):
    """A question that the machine leaves open: shown to the reader, never dropped."""

    id: str
    about: Literal["actor", "statement", "reprint", "story", "speaker"]
    question: str
    score: float
    """How far the evidence speaks for yes, 0 to 1."""
    why: str
    meanwhile: str
    """What the account does as long as nobody decides ("kept apart")."""
    members: tuple[str, ...] = ()
    """Ids of what is concerned."""
    spans: tuple[Span, ...] = ()
