"""An attribution in the making: characters of a text, before it has an identity."""

from msgspec import Struct
from msgspec.structs import replace

Stretch = tuple[int, int]
BY_FORM = 0.7
"""Confidence of what only the form of a sentence tells, not the network: PolNeAR dev has too few of them to fit it, so it is a
cautious guess."""


class Draft(Struct, frozen=True):
    """An attribution in characters."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    confidence: float
    verbatim: bool = False
    """Whether it gives the very words though they stand in no quotation marks: a turn of an interview, a speaker's list."""
    relays: tuple[Stretch, ...] = ()
    inside: Stretch | None = None
    """The stretch of another's words in which it was found; None where it is the report that tells it."""

    def spans(self) -> tuple[Stretch, ...]:
        """All its parts."""
        return (*self.source, *self.cue, *self.content)

    def speech(self) -> Stretch:
        """From where source and cue begin to where they end; raises ValueError where it has neither."""
        words = (*self.source, *self.cue)
        return min(start for start, _ in words), max(end for _, end in words)

    def with_part(self, number: int, part: Stretch) -> "Draft":
        """With another stretch in the place of one part of its content."""
        return replace(self, content=(*self.content[:number], part, *self.content[number + 1 :]))
