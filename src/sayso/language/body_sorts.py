"""What sort of body a noun speaks of: a ministry is no firm, an office can be a regulator."""

from sayso.language.wordlists import section

_FILE = "name_words.txt"
BUSINESSES, REGULATORS, CAMPAIGNS, WIDE = (
    section(_FILE, name) for name in ("businesses", "regulators", "campaigns", "wide bodies")
)
_PUBLIC, _OF_REGULATORS, _OF_CAMPAIGNS, _NOUNS = (
    section(_FILE, name) for name in ("nouns of public bodies", "nouns of regulators", "nouns of campaigns", "body nouns")
)
SORTS = BUSINESSES | REGULATORS | CAMPAIGNS | WIDE


def is_of_sort(noun: str, words: frozenset[str]) -> bool:
    """Whether a body can be called by a noun of SORTS; `words` are those of its names, in lower case."""
    if noun in REGULATORS and words & _OF_REGULATORS:
        return True
    if noun in CAMPAIGNS and words & _OF_CAMPAIGNS:
        return True
    if noun in BUSINESSES | CAMPAIGNS:
        return not words & _PUBLIC and not (noun in BUSINESSES and words & _OF_CAMPAIGNS)
    return noun in WIDE and not (words & _NOUNS and not words & _NOUNS & WIDE)
