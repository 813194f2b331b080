"""How often words stand in reports, of a whole pile in a few arrays."""

from array import array
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Weights = NDArray[np.float32]


class Tally(Struct, frozen=True):
    """Rows of words: those of row n are the entries `begins[n]` up to `begins[n + 1]`, each a word with its count."""

    begins: Numbers
    words: Numbers
    counts: Weights

    def __len__(self) -> int:
        return len(self.begins) - 1

    def only(self, rows: Numbers) -> "Tally":
        """These rows, in this order."""
        _, entries = entries_of(self.begins, rows)
        sizes = self.begins[rows + 1] - self.begins[rows]
        return Tally(np.concatenate([[0], np.cumsum(sizes)]), self.words[entries], self.counts[entries])

    def followed_by(self, other: "Tally") -> "Tally":
        """The rows of both."""
        return Tally(
            np.concatenate([self.begins, other.begins[1:] + self.begins[-1]]),
            np.concatenate([self.words, other.words]),
            np.concatenate([self.counts, other.counts]),
        )

    def means(self, groups: Sequence[Sequence[int]]) -> "Tally":
        """A row for each group of rows: how often, on average, one of them has a word; words in the order of their numbers."""
        sizes = np.array([len(group) for group in groups], np.int64)
        rows = np.fromiter((row for group in groups for row in group), np.int64, int(sizes.sum()))
        places, entries = entries_of(self.begins, rows)
        width = int(self.words.max(initial=0)) + 1
        keys = np.repeat(np.arange(len(groups)), sizes)[places] * width + self.words[entries]
        order = np.argsort(keys, kind="stable")
        firsts = np.flatnonzero(np.diff(keys[order], prepend=-1))
        totals = np.add.reduceat(self.counts[entries[order]].astype(np.float64), firsts) if len(firsts) else np.zeros(0)
        of_group, words = np.divmod(keys[order][firsts], width)
        begins = np.searchsorted(of_group, np.arange(len(groups) + 1))
        return Tally(begins, words, (totals / sizes[of_group]).astype(np.float32))


def tally(counted: Iterable[Mapping[int, int]]) -> Tally:
    """The counts of texts, by the numbers of their words."""
    numbers, counts, sizes = array("i"), array("f"), array("i")
    for each in counted:
        numbers.extend(each.keys())
        counts.extend(each.values())
        sizes.append(len(each))
    begins = np.concatenate([[0], np.cumsum(np.frombuffer(sizes, dtype=np.int32), dtype=np.int64)])
    return Tally(begins, np.frombuffer(numbers, dtype=np.int32).astype(np.int64), np.frombuffer(counts, dtype=np.float32))


def entries_of(begins: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
    """The entries of some rows one after the other, each with the place of its row among them."""
    firsts = begins[rows]
    sizes = begins[rows + 1] - firsts
    places = np.repeat(np.arange(len(rows)), sizes)
    return places, np.arange(len(places)) - np.repeat(np.cumsum(sizes) - sizes, sizes) + firsts[places]
