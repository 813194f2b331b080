"""Words and runs of words as numbers, so that they are compared fast."""

from functools import cache
from zlib import crc32

_MODULUS = (1 << 61) - 1
_FACTOR = 1_000_003


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
