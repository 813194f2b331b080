"""Chains that the words beside statements show, weighed against what the network makes of the whole report."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import Literal

from sayso.model.attribution import Attribution
from sayso.model.findings import Hand
from sayso.model.span import Span
from sayso.reconcile.carried import Chain
from sayso.reconcile.in_a_row import SLIGHT, Weights, Who, likeliest, likeliest_row

Shown = Literal["beside", "around", "carried", "house", "heard", "nothing"]
"""How a chain was found: named beside the attribution, from the attribution that holds it, from one of the same speaker before;
or why there is none: the outlet itself hears, the sentence says who heard it, or nothing tells of anybody."""
FOR_CHAIN: dict[str, float] = {"beside": 6.0, "around": 6.0, "carried": 3.0}
"""Logarithms in favour of the one whom the words show to stand next to the speaker. Of `beside`, 4 to 10 do as well on
wire dev (78.3 chains exact with each, `bench/hands.py`)."""
FOR_NOBODY: dict[str, float] = {"house": 4.0, "heard": 0.5, "nothing": 0.0}
"""Logarithms in favour of nobody, where the words show nobody. Of `nothing`, on wire dev: chains exact of those relayed and
found, chains where none is, and their F1: -2 80.8 10.6 70.9, -1 79.9 6.1 76.2, 0 78.3 3.8 78.6, 1 73.6 2.5 78.0; words alone
58.5 2.1 67.6 (`bench/hands.py`)."""
FOR_BEFORE = 4.0
"""Logarithms in favour of the one before him in the chain that the words show; half as many for nobody."""
AS_BEFORE, AS_BEFORE_APART = 2.0, 1.0
"""Logarithms in favour of a speaker's words coming through the same one as his last: in one paragraph, and further on. On wire
dev, when they were set, 1 and 0 gave chains exact, chains where none is, and their F1 of 73.3 4.2 74.3, 2 and 1 74.7 3.8 75.8,
4 and 2 74.4 3.6 75.6; without either 73.3 4.9 73.2."""
Resolve = Callable[[Span, int], str | None]
"""Whom words name that name who passes on the attribution with that number."""


def weigh_chains(
    attributions: Sequence[Attribution],
    chains: Sequence[Chain],
    shown: Mapping[int, Shown],
    hands: Mapping[str, Sequence[Hand]],
    resolve: Resolve,
    is_none: Callable[[str], bool],
    together: Callable[[int, int], bool],
) -> Iterator[Chain]:
    """The chains as words and network together have them; those of attributions of which it was not asked stay as they are.

    `hands` are by attributions' ids; `is_none` tells who passes nothing on: the report's own outlet, what everybody writes on;
    `together` whether two attributions stand in one paragraph. What one speaker says tends to come the same way throughout.
    Whoever passes on right after he spoke himself, in the same paragraph, does so the way his own words came.
    """
    near: dict[int, Weights] = {}
    far: dict[int, Weights] = {}
    for number, (attribution, chain) in enumerate(zip(attributions, chains, strict=True)):
        told = hands.get(attribution.id)
        if told is not None:
            near[number], far[number] = _by_actor(told, number, attribution, resolve, is_none)
            _count_words(near[number], chain, shown.get(number, "nothing"))
    nearest: dict[int, Who | None] = {}
    for row in _rows(attributions, near, shown):
        ties = [AS_BEFORE if together(*pair) else AS_BEFORE_APART for pair in pairwise(row)]
        nearest |= zip(row, likeliest_row([near[number] for number in row], ties), strict=True)
    before: Chain = ()
    for number, chain in enumerate(chains):
        if number in near:
            chain = _whole(chain, nearest[number], far[number])
            last = chain[-1] if chain else None
            again = last and number and last == attributions[number - 1].speaker and shown.get(number) != "around"
            if last and again and together(number - 1, number):
                chain = (*(each for each in before if each != last), last)
        before = chain
        yield chain


def _count_words(near: Weights, chain: Chain, shown: Shown) -> None:
    if chain:
        near[chain[-1]] = near.get(chain[-1], log(SLIGHT)) + FOR_CHAIN[shown]
    else:
        near[None] += FOR_NOBODY[shown]


def _rows(attributions: Sequence[Attribution], asked: Iterable[int], shown: Mapping[int, Shown]) -> Iterable[list[int]]:
    """The attributions of each speaker; those stand alone of which it is open whose they are, or that another's words hold."""
    rows: dict[str | int, list[int]] = {}
    for number in asked:
        alone = shown.get(number) == "around"
        rows.setdefault(number if alone else attributions[number].speaker or number, []).append(number)
    return rows.values()


def _whole(chain: Chain, nearest: Who | None, far: Weights) -> Chain:
    """The likeliest chain of at most two, or that of more which the words show; whoever stays open is left out."""
    if nearest is None:
        return ()
    if chain and nearest == chain[-1]:
        if len(chain) > 2:
            return chain
        held = chain[0] if len(chain) > 1 else None
        far[held] = far.get(held, log(SLIGHT)) + (FOR_BEFORE if held else FOR_BEFORE / 2)
    far.pop(nearest, None)
    return tuple(who for who in (likeliest(far), nearest) if isinstance(who, str))


def _by_actor(
    hands: Sequence[Hand], number: int, attribution: Attribution, resolve: Resolve, is_none: Callable[[str], bool]
) -> tuple[Weights, Weights]:
    """Logarithms of who stands next to the speaker, and of who before him; neither is the speaker."""
    near: dict[Who | None, float] = {}
    far: dict[Who | None, float] = {}
    for hand in hands:
        who = (resolve(hand.span, number) or hand.span) if hand.span else None
        if isinstance(who, str) and (who == attribution.speaker or is_none(who)):
            continue
        near[who] = near.get(who, 0.0) + hand.near
        far[who] = far.get(who, 0.0) + hand.far
    return _logarithms(near), _logarithms(far)


def _logarithms(likely: Mapping[Who | None, float]) -> Weights:
    return {who: log(each + SLIGHT) for who, each in likely.items()}
