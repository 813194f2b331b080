"""A run of characters of one report: what every cell of an account links to."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Characters `start` up to `end` (exclusive, in code points) of a report's text, and those characters themselves."""

    report: str
    start: int
    end: int
    exact: str

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character of one report."""
        return self.report == other.report and self.start < other.end and other.start < self.end
