"""Which reports of a pile are worth comparing, and how much they have in common."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from msgspec import Struct

from sayso.compare.tally import Numbers, Weights, entries_of
from sayso.compare.weighing import TELLING_FROM, Weighed

# By how many of its weightiest words a report looks for others, how many of one word's holders before it in reading order it
# looks at, and how many of those found it is compared with. With 60 holders only UCI moves (-.012), at twice the cost.
LOOKED_BY, HOLDERS, COMPARED = 20, 30, 25
LEAST_SHARED = 0.01
"""Of a cosine: with less on their weightiest words two reports are not compared. No figure moves; .02 loses .01 on g5w1h."""
_WEIGHT_BITS = 25
_WEIGHT_ONE = 1 << (_WEIGHT_BITS - 1)
"""What a weight of 1 is as a whole number; with two reports of 50 million, one of them of 2,000, it fits in 63 bits."""
_AT_ONCE = 2_000
"""Reports for which candidates are gathered together: bounds the memory, changes nothing else."""
_TABLE = 500_000
"""Cells of the table in which a few reports' words are laid out to be compared: what a cache holds."""


class Pairs(Struct, frozen=True):
    """Pairs of reports: `earlier` and `later` in reading order, sorted by `later`."""

    earlier: Numbers
    later: Numbers
    cosine: Weights
    telling: Weights
    """Summed over the words that both have."""


def compare_neighbours(weighed: Weighed) -> Pairs:
    """Each report with up to `COMPARED` of those before it with which it shares most weight on its weightiest words."""
    weighed = _without_lone_words(weighed)
    found = [_compared(weighed, earlier, later) for earlier, later in _candidates(weighed)]
    if not found:
        none, no_weight = np.zeros(0, np.int64), np.zeros(0, np.float32)
        return Pairs(none, none, no_weight, no_weight)
    columns = (np.concatenate([getattr(each, name) for each in found]) for name in Pairs.__struct_fields__)
    return Pairs(*columns)


def _without_lone_words(weighed: Weighed) -> Weighed:
    """Without the words of a single report, half of all, which no other can share."""
    held = np.bincount(weighed.words, minlength=len(weighed.rarity)) > 1
    kept = held[weighed.words]
    return Weighed(
        np.concatenate([[0], np.cumsum(kept)])[weighed.begins],
        (np.cumsum(held) - 1)[weighed.words[kept]],
        weighed.cosine[kept],
        weighed.telling[kept],
        weighed.rarity[held],
    )


def _candidates(weighed: Weighed) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs that share weighty words, a block of later reports at a time; each block sorted by its later reports."""
    reports, words, weights = _weightiest(weighed)
    by_word = np.lexsort((reports, words))
    reports, words, weights = reports[by_word], words[by_word], weights[by_word]
    order = np.argsort(reports, kind="stable")
    bounds = np.searchsorted(reports[order], np.arange(0, len(weighed) + _AT_ONCE, _AT_ONCE))
    for begin, end in pairwise(bounds):
        places = order[begin:end]
        earlier, later, shared = [], [], []
        for step in range(1, HOLDERS + 1):
            places = places[places >= step]
            places = places[words[places - step] == words[places]]
            if not len(places):
                break
            earlier.append(reports[places - step])
            later.append(reports[places])
            shared.append(weights[places] * weights[places - step])
        if earlier:
            yield _most_shared(np.concatenate(earlier), np.concatenate(later), np.concatenate(shared), len(weighed))


def _weightiest(weighed: Weighed) -> tuple[Numbers, Numbers, Weights]:
    """Of each report the `LOOKED_BY` words of most weight and rarity: reports, words, weights."""
    kept = np.flatnonzero((weighed.rarity > TELLING_FROM)[weighed.words])
    reports, words, weights = weighed.reports[kept], weighed.words[kept], weighed.cosine[kept]
    # One key instead of two: reports are whole numbers, a weight times a rarity is below 32.
    order = np.argsort(reports * 32.0 - weights * weighed.rarity[words], kind="stable")
    reports, words, weights = reports[order], words[order], weights[order]
    near = np.arange(len(reports)) - np.searchsorted(reports, reports) < LOOKED_BY
    return reports[near], words[near], weights[near]


def _most_shared(earlier: Numbers, later: Numbers, shared: Weights, count: int) -> tuple[Numbers, Numbers]:
    """The pairs, each once, of which the later report shares most with the earlier; of equals the earliest.

    A pair and its weight are one whole number, so that sorting moves nothing else; whole sums hang on no order.
    """
    first = later.min()
    keys = np.sort((((later - first) * count + earlier) << _WEIGHT_BITS) + np.rint(shared * _WEIGHT_ONE).astype(np.int64))
    pairs, weights = keys >> _WEIGHT_BITS, keys & (2 * _WEIGHT_ONE - 1)
    firsts = np.flatnonzero(np.diff(pairs, prepend=-1))
    totals = np.add.reduceat(weights, firsts)
    enough = totals >= LEAST_SHARED * _WEIGHT_ONE
    later, earlier = np.divmod(pairs[firsts[enough]], count)
    best = np.sort((((later << _WEIGHT_BITS) - np.minimum(totals[enough], _WEIGHT_ONE) + _WEIGHT_ONE) * count) + earlier)
    ranked, earlier = np.divmod(best, count)
    later = ranked >> _WEIGHT_BITS
    kept = np.arange(len(later)) - np.searchsorted(later, later) < COMPARED
    return earlier[kept], later[kept] + first


def _compared(weighed: Weighed, earlier: Numbers, later: Numbers) -> Pairs:
    """The cosine and the telling words of each pair, a few later reports at a time laid out in a table."""
    at_once = max(1, _TABLE // max(1, len(weighed.rarity)))
    cosine, telling = np.zeros(len(later), np.float32), np.zeros(len(later), np.float32)
    laters, firsts = np.unique(later, return_index=True)
    bounds = np.append(firsts, len(later))
    width = len(weighed.rarity)
    table = np.zeros(min(at_once, len(laters)) * width, np.float32)
    for begin in range(0, len(laters), at_once):
        few = laters[begin : begin + at_once]
        rows, entries = entries_of(weighed.begins, few)
        laid = rows * width + weighed.words[entries]
        table[laid] = weighed.cosine[entries]
        these = slice(bounds[begin], bounds[min(begin + at_once, len(laters))])
        pairs, theirs = entries_of(weighed.begins, earlier[these])
        ours = table[(np.searchsorted(few, later[these]) * width)[pairs] + weighed.words[theirs]]
        both = np.flatnonzero(ours)
        pairs, theirs, size = pairs[both], theirs[both], these.stop - these.start
        cosine[these] = np.bincount(pairs, ours[both] * weighed.cosine[theirs], size)
        telling[these] = np.bincount(pairs, weighed.telling[theirs], size)
        table[laid] = 0
    return Pairs(earlier, later, cosine, telling)
