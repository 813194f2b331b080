"""What extraction finds in one report alone."""

from msgspec import Struct

from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.event import Event, Time
from sayso.model.figure import Figure
from sayso.model.span import Span

Finding = Mention | Attribution | Figure | Time | Event


class Hand(Struct, frozen=True):
    """A place of somebody who may have passed a statement on, and how likely he did."""

    span: Span | None
    """None stands for nobody."""
    near: float
    """Probability of standing next to the speaker, who told it to him or is quoted by him."""
    far: float
    """Probability of standing next to the one next to the speaker, farther out."""


class Findings(Struct, frozen=True):
    """All findings in one report, each kind in reading order."""

    report: str
    sentences: tuple[tuple[int, int], ...] = ()
    """Start and end of each sentence, in order; they lie inside one line and never overlap."""
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    hands: dict[str, tuple[Hand, ...]] = {}
    """Through whose hands attributions may have come, by their ids: nobody first, then places in reading order."""
