"""A report: one text as one outlet published it, with what it says of itself."""

from typing import Literal

from msgspec import Struct

from sayso.model.span import Span

Precision = Literal["minute", "day", "week", "month", "season", "quarter", "year", "decade"]
CreditKind = Literal["wire", "outlet", "interviewer", "media"]
LONGEST = 400_000
"""Characters of one report that are read; what a longer text has beyond them is left off and told. The longest of our data has
61,000."""


class Dateline(Struct, frozen=True):
    """The line that says where, when and by which agency a report was filed ("PORT ASEL, June 11. /Capewire/.")."""

    place: str | None
    """As printed, without the date and the agency; None where the line names none."""
    date: str | None
    """ISO 8601 ("2017-05-31", or "2017-05" where no day is printed); the year from other dates of the report; None if open."""
    agency: str | None
    span: Span


class Published(Struct, frozen=True):
    """When a report appeared, as far as it can be known."""

    date: str
    """ISO 8601, cut to its precision: "2017-05-31", "2017-05", "2017"."""
    precision: Precision
    basis: str
    """Which rule gave it, as a short phrase that a user reads ("dateline", "JSON-LD datePublished", "row field date")."""
    span: Span | None = None


class Byline(Struct, frozen=True):
    """Who wrote the report."""

    name: str
    basis: str
    span: Span | None = None


class Credit(Struct, frozen=True):
    """A place where the report names another outlet as where its account comes from ("according to TASS", a lone "RT")."""

    to: str
    kind: CreditKind
    span: Span


class Report(Struct, frozen=True):
    """The text stays exactly as it was read: nothing may tidy it, because every span counts its characters.

    `residue` (page furniture: menus, share buttons, comment boxes, copyright lines) is marked, never cut. `outlet` is None
    where neither the text nor its metadata says; it is never guessed from style. `title` is None where the text does not
    hold the headline, which may still be known from metadata: then `headline` has it and `headline_basis` says from where.
    """

    id: str
    path: str
    sha256: str
    """Of the file's bytes (for a row of a JSONL file: of the row's line)."""
    text_sha256: str
    """Of the text in UTF-8."""
    text: str
    outlet: str | None = None
    outlet_basis: str = ""
    outlet_span: Span | None = None
    title: Span | None = None
    headline: str | None = None
    headline_basis: str = ""
    byline: Byline | None = None
    dateline: Dateline | None = None
    published: Published | None = None
    language: str | None = None
    """ISO 639-1 code; None where it could not be told."""
    url: str | None = None
    residue: tuple[Span, ...] = ()
    credits: tuple[Credit, ...] = ()
    moment: float | None = None
    """Its place in the order of the rows it came from (row field `t`): a number that says earlier or later, and no more."""

    def span(self, start: int, end: int) -> Span:
        """The characters `start` up to `end`; ValueError unless they are a non-empty run inside the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.path}: no span {start}-{end} in a text of {len(self.text)} characters")
        return Span(self.id, start, end, self.text[start:end])


class Skipped(Struct, frozen=True):
    """Something given that could not be read, or not in full."""

    path: str
    reason: str
