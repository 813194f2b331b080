"""What sort of body a noun speaks of: a ministry is no firm, an office can be a regulator."""

from functools import cache

from sayso.language.wordlists import read_words, section

_FILE = "name_words.txt"
BUSINESSES, REGULATORS, CAMPAIGNS, WIDE = (
    section(_FILE, name) for name in ("businesses", "regulators", "campaigns", "wide bodies")
)
_PUBLIC, _OF_REGULATORS, _OF_CAMPAIGNS, _NOUNS = (
    section(_FILE, name) for name in ("nouns of public bodies", "nouns of regulators", "nouns of campaigns", "body nouns")
)
SORTS = BUSINESSES | REGULATORS | CAMPAIGNS | WIDE


@cache
def read_sorts() -> dict[str, frozenset[str]]:
    """A noun for bodies to words of names that bear it out: "club" to "rovers"."""
    lines = (line.partition(":") for line in read_words("sorts_of_bodies.txt"))
    return {noun: frozenset(word.strip() for word in words.split(",")) for noun, _, words in lines}


# A ministry of labour is neither a party nor a union.
_OF_MEMBERS = frozenset({"party", "union", "club", "team", "church", "employers"})


def bears_out(noun: str, words: frozenset[str]) -> bool:
    """Whether the words of a body's name bear out a noun that they lack: "club" for the Rovers."""
    return bool(words & read_sorts().get(noun, frozenset())) and not (noun in _OF_MEMBERS and words & _PUBLIC)


def is_of_sort(noun: str, words: frozenset[str]) -> bool:
    """Whether a body can be called by a noun of SORTS; `words` are those of its names, in lower case."""
    if bears_out(noun, words):
        return True
    if noun in REGULATORS and words & _OF_REGULATORS:
        return True
    if noun in CAMPAIGNS and words & _OF_CAMPAIGNS:
        return True
    if noun in BUSINESSES | CAMPAIGNS:
        return not words & _PUBLIC and not (noun in BUSINESSES and words & _OF_CAMPAIGNS)
    return noun in WIDE and not (words & _NOUNS and not words & _NOUNS & WIDE)
