"""Names as the network tags them."""

from collections.abc import Iterator

import numpy as np

from sayso.extract.linking import likeliest_labels
from sayso.extract.network import NAME_LABELS
from sayso.extract.parse import Parse
from sayso.extract.reading import Reading, read

SMALLEST = 1e-6
"""Added to a probability before its logarithm."""


def tag_names(parse: Parse) -> Iterator[tuple[int, int, str]]:
    """Start, end and label (of NAME_LABELS) of each tagged name, in reading order."""
    for reading in read(parse):
        yield from _names(reading)


def _names(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """A word has the label of its first piece; no name runs over the end of a line, and none changes its kind inside."""
    pieces = reading.pieces
    words = np.flatnonzero(pieces.case != 3)
    ends = pieces.ends[np.append(words[1:], len(pieces.ids)) - 1]
    begun = last = kind = 0
    scores = np.log(reading.tagging.names[words] + SMALLEST)
    labels = likeliest_labels(scores, np.flatnonzero(pieces.place[words] > 0))
    columns = (each.tolist() for each in (labels, pieces.starts[words], ends, pieces.place[words]))
    for label, start, end, opens in zip(*columns, strict=True):
        found = (label + 1) // 2
        if kind and (found != kind or label % 2 or opens):
            yield begun, last, NAME_LABELS[kind - 1]
            kind = 0
        if found:
            begun = begun if kind else start
            last, kind = end, found
    if kind:
        yield begun, last, NAME_LABELS[kind - 1]
