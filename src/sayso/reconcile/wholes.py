"""Whether an attribution says something by itself."""

import re

from sayso.model.attribution import Attribution

_AUXILIARIES = frozenset(
    "am are is was were has have had do does did will would can could cannot may might must shall should".split()  # noqa: SIM905
)
_SHORT_FORMS = re.compile(r"n't$|'(?:re|m|ve|ll|d)$|^(?:it|that|there|he|she)'s$")
"""Words that make a clause. There is no tagger here: a bare present (“schools close”) is missed, so length counts too."""
_FEW, _MANY = 3, 9
"""Words: below the first nothing is a statement; from the second on it is one even where no word makes a clause. Chosen by
reading development piles: what falls below are names, scare quotes and ends of sentences."""


def said_words(attribution: Attribution) -> list[str]:
    """The words of the content, in lower case."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", " ".join(part.exact for part in attribution.content).lower().replace("’", "'"))


def is_whole(attribution: Attribution) -> bool:
    """Whether the words say something by themselves: no name, no scare quote, no end of a sentence."""
    words = said_words(attribution)
    if len(words) < _FEW:
        return False
    return len(words) >= _MANY or words[0] == "that" or any(map(_makes_clause, words))


def _makes_clause(word: str) -> bool:
    return word in _AUXILIARIES or (len(word) > 4 and word.endswith("ed")) or bool(_SHORT_FORMS.search(word))
