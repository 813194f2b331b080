"""How common English words are, by their place in a list sorted by frequency (see train/common_words.py)."""

from functools import cache

from sayso.language.wordlists import read_words


@cache
def word_ranks() -> dict[str, int]:
    """Word in lower case to its place in the list, 1 the most common."""
    return {word: rank for rank, word in enumerate(read_words("common_words.txt"), 1)}
