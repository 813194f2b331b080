"""Times and events that reports tell of."""

from msgspec import Struct

from sayso.model.report import Precision
from sayso.model.span import Span


class Time(Struct, frozen=True):
    """A time expression. `date` is ISO 8601 cut to `precision`, resolved against the report's date; None if it stays open."""

    id: str
    span: Span
    date: str | None
    precision: Precision | None
    basis: str
    """How it was resolved, as a phrase that a user reads ("weekday before the report's date")."""
    until: str | None = None
    """Last day of a range ("2013-2014"), ISO 8601; None for a single date."""


class EventDate(Struct, frozen=True):
    """When an event was; `span` is None where the date is not printed beside the event."""

    date: str
    precision: Precision
    span: Span | None = None


class Event(Struct, frozen=True):
    """Something that happened or is planned, told by one or more reports."""

    id: str
    kind: str
    """"meeting", "attack", "exercise", "founding", ...: see `sayso.language`."""
    name: str
    spans: tuple[Span, ...]
    date: EventDate | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    """Actor ids."""
