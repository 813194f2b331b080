"""What extraction finds in one report alone."""

from msgspec import Struct

from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.event import Event, Time
from sayso.model.figure import Figure

Finding = Mention | Attribution | Figure | Time | Event


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
