"""Mates: how usual it is, among reports like two, to share a story at all."""

import numpy as np
from numpy.typing import NDArray

from sayso.compare.neighbours import Pairs

# A report has a mate beyond doubt from this many times the likeness by which groups are joined.
BEYOND_DOUBT = 2.0
# Where fewer than this share of like reports have a mate, two single reports need more likeness, by a power of how far it is
# below. Running affairs are told day by day, and where the pile has one report of each day, a like one is rather the next day's
# than the same story's. How it was chosen: bench/stories.py. Shares of .6 to .9 and powers of 1 to 2 lie within .003 of one
# another where it was chosen, between .925 and .965 on the mixed stream, which has .900 without.
USUAL, WEIGHT = 0.7, 1.5
# The share of the whole pile counts as this many like reports, and what is known beforehand as this many: a pile of two says
# nothing.
_WHOLE_PILE, _BEFOREHAND = 10, 20


def start_from(count: int, pairs: Pairs, likeness: NDArray[np.float64], least: float, beforehand: float) -> NDArray[np.float64]:
    """For each pair the likeness from which its two reports, both single as yet, begin a group; at least `least`.

    `count`: reports of the pile. `beforehand`: the share of reports, 0 to 1, that may be thought to have a mate before any is
    read. What is counted are the reports that either of the two was compared with, apart from the two themselves.
    """
    sure = likeness >= BEYOND_DOUBT * least
    mated = np.zeros(count)
    mated[pairs.earlier[sure]] = mated[pairs.later[sure]] = 1
    all_have = (mated.sum() + beforehand * _BEFOREHAND) / (count + _BEFOREHAND)
    compared = np.bincount(pairs.earlier, minlength=count) + np.bincount(pairs.later, minlength=count)
    have = np.bincount(pairs.earlier, mated[pairs.later], count) + np.bincount(pairs.later, mated[pairs.earlier], count)
    ours, theirs = pairs.earlier, pairs.later
    share = (have[ours] + have[theirs] - mated[ours] - mated[theirs] + _WHOLE_PILE * all_have) / (
        compared[ours] + compared[theirs] - 2 + _WHOLE_PILE
    )
    needed: NDArray[np.float64] = least * np.maximum(1, USUAL / share) ** WEIGHT
    return needed
