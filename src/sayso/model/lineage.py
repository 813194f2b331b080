"""Where accounts come from: stories, reprints, statements and their origins."""

from typing import Literal

from msgspec import Struct, field

from sayso.model.span import Span

PassageKind = Literal["verbatim", "edited", "reworded", "translated"]
Taking = Literal["taken", "common-origin", "undecided"]
DifferenceKind = Literal["added", "dropped", "renamed", "reworded", "number", "hedge", "insertion"]


class Origins(Struct, frozen=True):
    """Independent origins. `low` and `high` differ from `count` where a link is unsure."""

    count: int
    low: int
    high: int
    groups: tuple[tuple[str, ...], ...]
    """Report ids, one group an origin, the originating report first (if it is in the pile)."""
    why: str = ""


class Story(Struct, frozen=True, rename={"begin": "from", "end": "to"}):
    """Reports of the same news. `begin` and `end` ("from" and "to" in the account): the earliest and latest report's dates."""

    id: str
    title: str
    reports: tuple[str, ...]
    origins: Origins
    begin: str | None = None
    end: str | None = None
    why: str = ""
    """Why reports in several languages are held to tell it; empty for a story in one language."""


class Passage(Struct, frozen=True):
    """Text that stands in two reports: `here` in the taking one, `there` in the other."""

    here: Span
    there: Span
    kind: PassageKind


class Reprint(Struct, frozen=True):
    """One report taken from another. `of` is None where the original is not in the pile."""

    report: str
    of: str | None
    outlet: str | None
    basis: tuple[str, ...]
    """Which of "credit", "text", "date" the verdict rests on."""
    passages: tuple[Passage, ...]
    verdict: Taking
    why: str
    share: float = 0.0
    """Share of the report's words (0 to 1) that stand in the passages."""
    score: float = 1.0
    spans: tuple[Span, ...] = ()
    """The credit's characters, where `basis` has a credit."""
    share_of: float = 0.0
    """Share of the other report's words (0 to 1) that stand in the passages."""


class Difference(Struct, frozen=True):
    """Words that differ between two aligned sentences; one side is None where words were added or dropped."""

    kind: DifferenceKind
    here: Span | None
    there: Span | None


class Aligned(Struct, frozen=True):
    """A sentence of one rendering that is a sentence of another; `there` belongs to the earlier one, the yardstick."""

    here: Span
    there: Span
    differences: tuple[Difference, ...] = ()
    score: float = 1.0


class Statement(Struct, frozen=True):
    """One act of saying, over all reports. `renderings` are attribution ids, the yardstick (earliest) first."""

    id: str
    speaker: str | None
    renderings: tuple[str, ...]
    aligned: tuple[Aligned, ...]
    origins: Origins
    why: str
    stories: tuple[str, ...] = field(default=())


class Omission(Struct, frozen=True):
    """What a report does not carry although the report it took its text from does."""

    id: str
    report: str
    of: str
    """The report that it was taken from."""
    statements: tuple[str, ...]
    """Ids of the source's statements that it lacks, in the source's order."""
    figures: tuple[str, ...]
    """Ids of the source's figures that it lacks, but for those that stand inside these statements."""
    kept: int
    """How many of the source's statements it has."""
    why: str


class Repeat(Struct, frozen=True):
    """One claim by one speaker, made again at a later date."""

    id: str
    speaker: str
    """Actor id."""
    statements: tuple[str, ...]
    """Statement ids, the earliest first."""
    dates: tuple[str, ...]
    """ISO 8601, the date of each statement."""
    why: str
    spans: tuple[Span, ...] = ()
    """For each statement the words that are alike."""
