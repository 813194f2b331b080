"""A figure: a number in a report, with what it counts."""

from msgspec import Struct

from sayso.model.span import Span


class Value(Struct, frozen=True):
    """A closed range; None is an open end: "more than 7,000" is 7000 to None, "about 30,000" is 30000 to 30000."""

    low: float | None
    high: float | None


class Figure(Struct, frozen=True):
    """`span` holds the number with its qualifier and unit. `said_by` and `attribution` are filled by reconciling."""

    id: str
    span: Span
    value: Value
    qualifier: str | None = None
    """As a plain word: "more than", "at least", "less than", "up to", "about", "nearly"; None for a bare number."""
    unit: str | None = None
    """"%", a currency code ("USD"), a unit ("km"); None where things are counted."""
    counted: str | None = None
    """What is counted, as printed ("vessels at anchor off the port")."""
    of: str | None = None
    """The whole that a part is of, as printed ("the fleet of the Union")."""
    as_of: str | None = None
    """ISO 8601 date that the figure holds for; None where the report gives none."""
    said_by: str | None = None
    """Actor id; None for the report's own voice."""
    attribution: str | None = None
