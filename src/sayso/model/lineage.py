"""Where accounts come from: stories, reprints, statements and their origins."""

from typing import Literal

from msgspec import Struct, field

from sayso.model.span import Span

PassageKind = Literal["verbatim", "edited", "reworded"]
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
