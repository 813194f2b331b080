"""Reports as weighted words, all of a pile in a few arrays."""

from array import array
from collections.abc import Collection, Iterable, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from sayso.compare.rarity import BACKGROUND_REPORTS, expected_share

Numbers = NDArray[np.int64]
Weights = NDArray[np.float32]

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


def weigh(counted: Iterable[Mapping[int, float]], words: Collection[str]) -> Weighed:
    """The weights of each report's words: log(1 + count), times rarity in this pile and in general English.

    `words` are the words in the order of their numbers; `counted` may grow it while it is read.
    """
    numbers, counts, sizes = array("i"), array("f"), array("i")
    for each in counted:
        numbers.extend(each.keys())
        counts.extend(each.values())
        sizes.append(len(each))
    entries = np.frombuffer(numbers, dtype=np.int32).astype(np.int64)
    begins = np.concatenate([[0], np.cumsum(np.frombuffer(sizes, dtype=np.int32), dtype=np.int64)])
    rarity = _rarity(np.bincount(entries, minlength=len(words)), words, len(sizes))
    limited = np.minimum(rarity, RAREST)
    weights = np.log1p(np.frombuffer(counts, dtype=np.float32)) * limited[entries]
    telling = limited * np.maximum(limited - TELLING_FROM, 0)
    lengths = np.sqrt(_sums(weights * weights, begins))
    return Weighed(
        begins,
        entries,
        (weights / np.repeat(np.maximum(lengths, 1e-9), np.diff(begins))).astype(np.float32),
        telling[entries].astype(np.float32),
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
