"""Traces: short runs of words, of many texts at once, by which copied text is found again, whatever stands around it."""

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from msgspec import Struct

RUN, WINDOW = 4, 3
"""Words in a run, and of how many neighbouring runs one is kept: a shared stretch of RUN + WINDOW - 1 words leaves a trace."""
_BATCH = 2_000
"""Texts that are hashed at once: about a million words."""
_FACTOR, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93)
_WORD = re.compile(r"\w+")


class Traces(Struct, frozen=True):
    """Runs in ascending order, each with one text that holds it, by number; a text that repeats a run holds it once."""

    runs: np.ndarray
    holders: np.ndarray


class _Codes(dict[str, int]):
    """A number for each word that is the same in every process."""

    def __missing__(self, word: str) -> int:
        self[word] = code = crc32(word.encode("utf-8", "surrogatepass"))
        return code


def trace_texts(texts: Sequence[str]) -> Traces:
    """The traces of texts, which are known by their places."""
    codes, runs, holders = _Codes(), [], []
    for start in range(0, len(texts), _BATCH):
        words = [_WORD.findall(text.lower()) for text in texts[start : start + _BATCH]]
        kept, texts_of = _winnowed([list(map(codes.__getitem__, each)) for each in words])
        runs.append(kept)
        holders.append(texts_of + np.int32(start))
    if not runs:
        return Traces(np.zeros(0, np.uint64), np.zeros(0, np.int32))
    every, of = np.concatenate(runs), np.concatenate(holders)
    order = np.argsort(every, kind="stable")
    return Traces(every[order], of[order])


def _winnowed(texts: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Of each `WINDOW` neighbouring runs of a text the least, so that equal stretches keep equal runs; and whose they are."""
    lengths = np.array([len(text) for text in texts])
    words = np.fromiter((code for text in texts for code in text), np.uint64, int(lengths.sum()))
    owner = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    if len(words) < RUN:
        return np.zeros(0, np.uint64), np.zeros(0, np.int32)
    past = len(words) - RUN + 1
    hashes = words[:past].copy()
    for step in range(1, RUN):
        hashes = hashes * _FACTOR + words[step : past + step]
    hashes = (hashes ^ (hashes >> np.uint64(29))) * _MIX
    hashes ^= hashes >> np.uint64(32)
    whole = owner[:past] == owner[RUN - 1 :]
    hashes, owner = hashes[whole], owner[:past][whole]
    least, of = hashes.copy(), owner
    for step in range(1, WINDOW):
        same = owner[step:] == owner[:-step]
        least[:-step] = np.where(same, np.minimum(least[:-step], hashes[step:]), least[:-step])
    # At the end of a text the window is cut; only a text shorter than a window keeps what is left of it.
    changes = np.concatenate(([True], (least[1:] != least[:-1]) | (of[1:] != of[:-1])))
    least, of = least[changes], of[changes]
    order = np.lexsort((least, of))
    least, of = least[order], of[order]
    once = np.concatenate(([True], (least[1:] != least[:-1]) | (of[1:] != of[:-1])))
    return least[once], of[once]
