"""How other languages than English say who speaks: a few words of each, as patterns."""

import re
from functools import cache

from msgspec import Struct

from sayso.language.wordlists import read_sections

_FILE = "saying_abroad.txt"
_PAST = "(?:а|о|и)?"
# Words that may stand between a quotation and its verb, or before a participle ("a-t-il", "hat").
_HELPERS = {
    "de": "hat|habe|hatte|haben|hatten|wurde|wird",
    "fr": "a|ont|avait|avaient|a-t-il|a-t-elle|ont-ils",
    "es": "ha|han|había|habían",
}


class SayingWords(Struct, frozen=True):
    """Patterns of one language, without regard to case; each ends at a word's end."""

    verb: re.Pattern[str]
    """A verb of saying, with its auxiliary."""
    by: re.Pattern[str]
    """A phrase that stands before the source ("selon")."""
    ends: re.Pattern[str]
    """A word with which the source has come to its end."""
    fillers: re.Pattern[str]
    """A word, with the space behind it, that may stand between verb and source ("sich")."""
    pronouns: frozenset[str]
    nouns_in_capitals: bool


@cache
def saying_words(language: str) -> SayingWords | None:
    """The words of a language by its ISO 639-1 code; None where there are none."""
    sections = read_sections(_FILE)
    if language not in sections:
        return None
    helpers = _HELPERS.get(language)
    aid = rf"(?:(?:{helpers})\s+)?" if helpers else ""
    return SayingWords(
        re.compile(rf"\b{aid}(?:{_either(sections[language])})(?:-(?:t-)?(?:ils?|elles?|on))?(?![\w-])", re.IGNORECASE),
        re.compile(rf"\b(?:{_either(sections[f'{language} by'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"\b(?:{_either(sections[f'{language} ends'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{_either(sections[f'{language} also'])})\s+", re.IGNORECASE),
        frozenset(sections[f"{language} he"]),
        language == "de",
    )


def _either(words: tuple[str, ...]) -> str:
    """Any of the words, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", _PAST) for word in ordered)
