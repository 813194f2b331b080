"""What a light cut of noun phrases needs: words that no phrase runs across, and plurals without -s."""

from sayso.language.wordlists import read_words

FUNCTION_WORDS = frozenset(read_words("function_words.txt"))
PLURALS = frozenset(read_words("plurals.txt"))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    word = word.lower()
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")))
