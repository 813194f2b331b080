"""Who is likeliest for each of several in a row, where neighbours tend to agree."""

from collections.abc import Mapping, Sequence
from math import log

from sayso.model.span import Span

Who = str | Span
"""An actor's id, or words of whom it is open who is meant."""
Weights = dict[Who | None, float]
"""Logarithms, of nobody under None."""
SLIGHT = 1e-4
"""Probability of whomever the network does not count with."""


def likeliest_row(weights: Sequence[Weights], ties: Sequence[float]) -> list[Who | None]:
    """The row of most weight; each tie counts in favour of one and the next having the same, if they do."""
    everybody = sorted(set().union(*weights), key=_order)
    best = {who: _weight(weights[0], who) for who in everybody}
    steps: list[dict[Who | None, Who | None]] = []
    for here, tie in zip(weights[1:], ties, strict=True):
        other = likeliest(best)
        step = {who: who if best[who] + tie >= best[other] else other for who in everybody}
        best = {who: max(best[who] + tie, best[other]) + _weight(here, who) for who in everybody}
        steps.append(step)
    row = [likeliest(best)]
    for step in reversed(steps):
        row.append(step[row[-1]])
    return row[::-1]


def likeliest(weights: Mapping[Who | None, float]) -> Who | None:
    """Who has most weight; of several nobody, else the last by name."""
    return max(weights, key=lambda who: (weights[who], *_order(who)))


def _order(who: Who | None) -> tuple[bool, str]:
    return who is None, str(who)


def _weight(weights: Weights, who: Who | None) -> float:
    return weights.get(who, log(SLIGHT))
