"""Fingerprints: short runs of words by which copied text is found again, whatever stands around it."""

from functools import cache
from zlib import crc32

RUN, WINDOW = 4, 3
"""Words in a run, and of how many neighbouring runs one is kept: a shared stretch of RUN + WINDOW - 1 words leaves a trace."""
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


def fingerprints(codes: list[int]) -> set[int]:
    """The runs kept of a text: of each window the least, so that equal stretches keep equal runs (winnowing)."""
    hashes = runs_of(codes, RUN)
    if len(hashes) <= WINDOW:
        return set(hashes)
    return {min(hashes[place : place + WINDOW]) for place in range(len(hashes) - WINDOW + 1)}
