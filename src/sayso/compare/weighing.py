"""Reports as weighted words, all of a pile in a few arrays."""

from collections.abc import Collection

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from sayso.compare.rarity import BACKGROUND_REPORTS, expected_share
from sayso.compare.tally import Numbers, Tally, Weights

# Rarity beyond this (a word in one report of 150) tells no more of two reports; without the limit the weight of a word would
# grow with the pile. A word tells what a report is about as far as it is rarer than every seventh report.
RAREST, TELLING_FROM = 5.0, 2.0
# A pile may be of one story: what is rare in English counts for at least this share of that, however often it stands here. No
# figure moves; with .5 AllSides gains .001 and the mixed stream loses .006.
LEAST_OF_USUAL = 0.4


class Weighed(Struct, frozen=True):
    """A pile's reports: the entries of report n are `begins[n]` up to `begins[n + 1]`, each a word with its weights."""

    begins: Numbers
    words: Numbers
    cosine: Weights
    """Unit length over each report."""
    telling: Weights
    """What a word adds to the evidence when two reports share it, however often."""
    rarity: Weights
    """Of each word of the pile, without the limit."""

    def __len__(self) -> int:
        return len(self.begins) - 1

    @property
    def reports(self) -> Numbers:
        """Of each entry, the number of its report."""
        return np.repeat(np.arange(len(self)), np.diff(self.begins))


def weigh(counted: Tally, words: Collection[str]) -> Weighed:
    """The weights of each report's words: log(1 + count), times rarity in this pile and in general English.

    `words` are the words in the order of their numbers.
    """
    rarity = _rarity(np.bincount(counted.words, minlength=len(words)), words, len(counted))
    limited = np.minimum(rarity, RAREST)
    weights = np.log1p(counted.counts) * limited[counted.words]
    telling = limited * np.maximum(limited - TELLING_FROM, 0)
    lengths = np.sqrt(_sums(weights * weights, counted.begins))
    return Weighed(
        counted.begins,
        counted.words,
        (weights / np.repeat(np.maximum(lengths, 1e-9), np.diff(counted.begins))).astype(np.float32),
        telling[counted.words].astype(np.float32),
        rarity.astype(np.float32),
    )


def _rarity(standing_in: Numbers, words: Collection[str], reports: int) -> NDArray[np.float64]:
    """Inverse document frequency, natural logarithm, in pile and background together; never below a small positive value."""
    usual = BACKGROUND_REPORTS * np.fromiter(map(expected_share, words), dtype=np.float64, count=len(words))
    here = np.log((reports + BACKGROUND_REPORTS + 1) / (standing_in + usual + 0.5))
    elsewhere = np.log((BACKGROUND_REPORTS + 1) / (usual + 0.5))
    rarity: NDArray[np.float64] = np.maximum(np.maximum(here, elsewhere * LEAST_OF_USUAL), 0.05)
    return rarity


def _sums(values: NDArray[np.float64], begins: Numbers) -> NDArray[np.float64]:
    """Sums of runs of values, some of which may be empty."""
    totals = np.concatenate([[0.0], np.cumsum(values)])
    runs: NDArray[np.float64] = totals[begins[1:]] - totals[begins[:-1]]
    return runs
