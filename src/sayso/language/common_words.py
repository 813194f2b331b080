"""How common English words are, by their place in a list sorted by frequency (see train/common_words.py)."""

from functools import cache
from importlib.resources import files


@cache
def word_ranks() -> dict[str, int]:
    """Word in lower case to its place in the list, 1 the most common."""
    listed = files("sayso.language").joinpath("common_words.txt").read_text(encoding="utf-8").split()
    return {word: rank for rank, word in enumerate(listed, 1)}


@cache
def function_words() -> frozenset[str]:
    """Words that tie sentences together and tell nothing of what a text is about."""
    return frozenset(files("sayso.language").joinpath("function_words.txt").read_text(encoding="utf-8").split())
