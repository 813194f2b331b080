"""Traces: short runs of words, of many texts at once, by which copied text is found again, whatever stands around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from msgspec import Struct

RUN, WINDOW = 4, 2
"""Words in a run, and of how many neighbouring runs one is kept: a shared stretch of RUN + WINDOW - 1 words leaves a trace.
True source on reuse_synth with a window of 3 and of 2: .949, .959."""
_BATCH = 200_000
"""Characters that are read at once: what fits into the cache of a processor."""
_FACTOR, _MIX = 0x9E3779B97F4A7C15, np.uint64(0xD6E8FEB86659FD93)
_INVERSE = pow(_FACTOR, -1, 1 << 64)
"""Undoes a multiplication by the factor, in 64 bits."""
_CHARACTERS = 0x110000


class Traces(Struct, frozen=True):
    """Runs that several texts hold, in ascending order, each with one of these texts, by number, also ascending."""

    runs: np.ndarray
    holders: np.ndarray


def trace_texts(texts: Sequence[str]) -> Traces:
    """The traces of texts, which are known by their places."""
    bits = np.uint64(max(1, len(texts).bit_length()))
    found = [_winnowed(*_read_words(batch)) for batch in _batches(texts)]
    # Run and text make up one number, which is sorted much faster than two; 40 bits and more are left for the run.
    starts = np.cumsum([0] + [count for _, _, count in found[:-1]], dtype=np.uint64) if found else ()
    marked = [
        (runs >> bits << bits) | (of.astype(np.uint64) + start) for (runs, of, _), start in zip(found, starts, strict=True)
    ]
    del found
    every = np.concatenate([np.zeros(0, np.uint64), *marked])
    del marked
    every.sort()
    every = every[np.concatenate(([True], every[1:] != every[:-1]))[: len(every)]]
    runs = every >> bits
    again = runs[1:] == runs[:-1]
    shared = np.concatenate((again, [False])) | np.concatenate(([False], again)) if len(runs) else np.zeros(0, bool)
    return Traces(runs[shared], (every[shared] & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int32))


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    start = size = 0
    for place, text in enumerate(texts):
        size += len(text)
        if size > _BATCH:
            yield texts[start : place + 1]
            start, size = place + 1, 0
    if start < len(texts):
        yield texts[start:]


def _read_words(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray, int]:
    """A number for each word of the texts, the same for the same word everywhere; whose words they are; how many texts."""
    lower = [text.lower() for text in texts]
    letters = np.frombuffer("\n".join(lower).encode("utf-32-le", "surrogatepass"), np.uint32)
    inside = np.concatenate(([False], _word_letters()[letters], [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    first, past = edges[::2], edges[1::2]
    powers, inverses = _powers(1 << len(letters).bit_length())
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum((letters + np.uint64(1)) * powers[: len(letters)])))
    words = (sums[past] - sums[first]) * inverses[first]
    ends = np.cumsum([len(text) + 1 for text in lower])
    return words ^ (words >> np.uint64(32)), np.searchsorted(ends, first, side="right").astype(np.int32), len(texts)


@cache
def _word_letters() -> np.ndarray:
    """For each character whether words are made of it."""
    made = np.zeros(_CHARACTERS, bool)
    for found in re.finditer(r"\w+", "".join(map(chr, range(_CHARACTERS)))):
        made[found.start() : found.end()] = True
    return made


@cache
def _powers(length: int) -> tuple[np.ndarray, np.ndarray]:
    """The powers of the factor and of its inverse, by which a word has one number wherever it stands."""
    found = []
    for factor in (_FACTOR, _INVERSE):
        each = np.full(length, factor, np.uint64)
        each[0] = 1
        found.append(np.cumprod(each))
    return found[0], found[1]


def _winnowed(words: np.ndarray, owner: np.ndarray, texts: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Of each `WINDOW` neighbouring runs of a text the least, so that equal stretches keep equal runs; and whose they are."""
    if len(words) < RUN:
        return np.zeros(0, np.uint64), np.zeros(0, np.int32), texts
    past = len(words) - RUN + 1
    hashes = words[:past].copy()
    for step in range(1, RUN):
        hashes = hashes * np.uint64(_FACTOR) + words[step : past + step]
    hashes = (hashes ^ (hashes >> np.uint64(29))) * _MIX
    hashes ^= hashes >> np.uint64(32)
    whole = owner[:past] == owner[RUN - 1 :]
    hashes, owner = hashes[whole], owner[:past][whole]
    least = hashes.copy()
    for step in range(1, WINDOW):
        same = owner[step:] == owner[:-step]
        least[:-step] = np.where(same, np.minimum(least[:-step], hashes[step:]), least[:-step])
    # At the end of a text the window is cut; only a text shorter than a window keeps what is left of it.
    changes = np.concatenate(([True], (least[1:] != least[:-1]) | (owner[1:] != owner[:-1])))[: len(least)]
    return least[changes], owner[changes], texts
