"""How much a rendering says: which one stands for its statement, and which statements come first."""

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.reconcile.wholes import is_whole as is_whole
from sayso.reconcile.wholes import said_words

LONG = 45
"""Words beyond which a rendering becomes no better headline by being longer."""
NEARLY = 0.75
"""An earlier rendering of this share of the longest one's words stands for the statement: the yardstick is not left lightly."""
DOUBTFUL = 0.5
"""Confidence below which an attribution is more likely wrong than right."""


def _merits(attribution: Attribution) -> tuple[bool, ...]:
    """A whole statement, likely right, no part of it a single word, without insertions, in the speaker's own words."""
    certain, own = attribution.confidence >= DOUBTFUL, attribution.kind == "direct"
    stub = len(attribution.content) > 1 and any(len(part.exact.split()) < 2 for part in attribution.content)
    return is_whole(attribution), certain, not stub, not attribution.insertions, own


def most_complete(renderings: Sequence[Attribution]) -> Attribution:
    """The rendering that stands for the statement: of those with most merits the first that is nearly as long as any."""
    best = max(map(_merits, renderings))
    equals = [each for each in renderings if _merits(each) == best]
    enough = NEARLY * min(max(len(said_words(each)) for each in equals), LONG)
    return next(each for each in equals if len(said_words(each)) >= enough)


def weight(renderings: Sequence[Attribution], origins: int) -> tuple[object, ...]:
    """For sorting, the weightiest first: whole statements, then origins, reports, a known speaker, certainty, own words."""
    best = most_complete(renderings)
    return (
        not is_whole(best),
        -origins,
        -len({each.report for each in renderings}),
        best.speaker is None,
        best.confidence < DOUBTFUL,
        best.kind != "direct",
    )
