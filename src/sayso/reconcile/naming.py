"""What lineage asks of the cast: who is named where."""

from typing import Protocol

from sayso.model.span import Span


class NamesActors(Protocol):
    """Actors by where they are named. Every answer is an actor's id, or None where none is known."""

    def actor_at(self, span: Span) -> str | None:
        """The actor whose mention shares characters with the span."""

    def outlet_of(self, report_id: str) -> str | None:
        """The outlet that published the report."""

    def is_outlet(self, actor_id: str) -> bool:
        """Whether an actor is an outlet."""

    def named(self, name: str) -> str | None:
        """The actor that bears the name."""
