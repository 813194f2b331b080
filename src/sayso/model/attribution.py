"""An attribution: how one report renders an act of saying."""

from typing import Literal

from msgspec import Struct

from sayso.model.span import Span

Kind = Literal["direct", "mixed", "indirect"]


class Occasion(Struct, frozen=True):
    """Where and to whom something was said, as far as the report says; `spans` are the characters behind the values.

    Values are as printed, but for the date and for a hearer called "us", which is the outlet.
    """

    to: str | None = None
    event: str | None = None
    place: str | None = None
    date: str | None = None
    """ISO 8601, resolved against the report's date."""
    spans: tuple[Span, ...] = ()
    medium: str | None = None
    """What it was written, sent or posted in ("letter to the council", "Telegram")."""
    carried: tuple[str, ...] = ()
    """The keys whose values stand beside an earlier attribution of the same speaker, or in the sentence before, and are held to
    hold here as well."""


class Attribution(Struct, frozen=True):
    """Whose it is (`source`), the words that say so (`cue`), and what was said (`content`).

    `source` and `cue` are empty where the report prints none. `content` is never empty; it has several parts, in reading
    order, where the cue interrupts it ("A," he said, "B."). `speaker`, `through` and `statement` are filled when the reports
    are reconciled: an extractor leaves them empty.
    """

    id: str
    report: str
    kind: Kind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    insertions: tuple[Span, ...] = ()
    """The outlet's own words inside the quotation."""
    confidence: float = 1.0
    """Probability that source and content are right, calibrated."""
    occasion: Occasion | None = None
    speaker: str | None = None
    """Actor id; None where it is open who speaks."""
    speaker_basis: str = ""
    through: tuple[str, ...] = ()
    """Actor ids of those who relay it, from the outlet inwards to the speaker."""
    statement: str | None = None
    relays: tuple[Span, ...] = ()
    """The words that name who passes it on, in reading order; empty where they stand beside an earlier attribution."""

    def spans(self) -> tuple[Span, ...]:
        """Every run of characters that the attribution rests on, source first."""
        return (*self.source, *self.cue, *self.content)
