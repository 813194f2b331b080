"""Words and runs of words as numbers, so that they are compared fast."""

from functools import cache
from zlib import crc32

import numpy as np

_MODULUS = (1 << 61) - 1
_FACTOR = 1_000_003
_ODD_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@cache
def _code(fold: str) -> int:
    """A number for a word that is the same in every process."""
    return crc32(fold.encode("utf-8", "surrogatepass"))


def word_codes(folds: tuple[str, ...]) -> list[int]:
    """A number for each word, the same for the same word everywhere."""
    return [_code(fold) for fold in folds]


def runs_of(codes: list[int], length: int) -> list[int]:
    """A number for each run of `length` words, by where the run starts; empty where the text is shorter."""
    hashes = codes[: max(0, len(codes) - length + 1)]
    for step in range(1, length):
        hashes = [(value * _FACTOR + codes[place + step]) % _MODULUS for place, value in enumerate(hashes)]
    return hashes


def run_numbers(codes: list[int], length: int) -> np.ndarray:
    """The same for many runs at once, as 64 bits each; other numbers than those of `runs_of`."""
    words = np.array(codes, np.uint64)
    past = max(0, len(words) - length + 1)
    found = words[:past].copy()
    for step in range(1, length):
        found = found * _ODD_FACTOR + words[step : past + step]
    return found ^ (found >> np.uint64(31))
