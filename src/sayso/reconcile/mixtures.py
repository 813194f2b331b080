"""Mixtures: undated reports that hold two others whole, which have nothing to do with each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from sayso.model.report import Report
from sayso.reconcile.direction import Direction
from sayso.reconcile.kinship import Kinship, turned
from sayso.reconcile.pages import Shelf
from sayso.reconcile.wording import told_by

# Share of the shorter one's words up to which two parts of a report lie apart: they may have one quotation in common.
APART = 0.35


def turn_mixtures(kin: Iterable[Kinship], pages: Shelf) -> list[Kinship]:
    """The pairs, with those turned round in which a mixture passes for the original of its parts.

    Of two reports without order, one that holds the other whole passes for its original. But two cuts of one text that fit
    side by side are rarer than one report put together from two.
    """
    every = list(kin)
    parts: defaultdict[str, list[Kinship]] = defaultdict(list)
    taken: defaultdict[str, list[set[int]]] = defaultdict(list)
    for each in every:
        if each.direction.verdict == "taken" and each.direction.basis == ("text",) and each.proved:
            parts[each.direction.giver.id].append(each)
        elif each.sure and each.proved:
            taken[each.direction.taker.id].append({place for run in each.runs for place in range(run.start, run.end)})
    mixed = {whole: held for whole, held in parts.items() if _lie_apart(held, taken[whole])}
    return [
        turned(each, _mixed(each.direction.giver, each.direction.taker), pages)
        if each in mixed.get(each.direction.giver.id, ())
        else each
        for each in every
    ]


def _lie_apart(held: Sequence[Kinship], taken: Sequence[set[int]]) -> bool:
    """Whether one of the parts lies apart from another, or from what was `taken` from an earlier report."""
    places = [{place for run in each.runs for place in range(run.there, run.there_end)} for each in held]
    pairs = [*combinations(places, 2), *((one, other) for one in places for other in taken)]
    return any(len(one & other) <= APART * min(len(one), len(other)) for one, other in pairs)


def _mixed(whole: Report, part: Report) -> Direction:
    because = f"{told_by(whole)} has all of it beside what it has from elsewhere"
    return Direction(whole, part, "taken", ("text",), because)
