"""Nouns for documents that speak, and which of them can mean the same one."""

from functools import cache

from sayso.language.wordlists import read_words, section

NOUNS = section("documents.txt", "documents")
"""Nouns, in lower case, of papers that speak for themselves; those of statements are their authors'."""
_LINES = tuple(frozenset(map(str.strip, line.split(","))) for line in read_words("document_sorts.txt"))
_ANY = _LINES[-1]


@cache
def _sorts() -> dict[str, frozenset[int]]:
    nouns = frozenset().union(*_LINES)
    return {noun: frozenset(number for number, line in enumerate(_LINES) if noun in line) for noun in nouns}


def can_be_same(noun: str, other: str) -> bool:
    """Whether a document that is called `other` can be called `noun` as well: "the filing" for a lawsuit."""
    return noun == other or noun in _ANY or bool(_sorts().get(noun, frozenset()) & _sorts().get(other, frozenset()))


def document_noun(phrase: str) -> str | None:
    """The noun with which a phrase ends, of two words if they are one ("opinion poll"); None where it is no document's."""
    words = phrase.lower().split()
    for length in (2, 1):
        noun = " ".join(words[-length:])
        if len(words) >= length and (noun in NOUNS or noun in _sorts()):
            return noun
    return None
