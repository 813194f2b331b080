"""Women and men, as far as titles, given names and the report's own pronouns tell."""

import re
from collections.abc import Iterable, Sequence

from sayso.compare.persons import person_name
from sayso.extract.noun_phrases import head_noun
from sayso.language.offices import gender_of_name
from sayso.language.person_nouns import gender_of_words
from sayso.language.wordlists import section
from sayso.model.actor import Actor, Mention
from sayso.model.span import Span

_FEMALE = section("name_words.txt", "of a woman")
_MALE = section("name_words.txt", "of a man")
_SELF = re.compile(r",? (himself|herself)\b")
_EITHER = frozenset({"chairman", "ombudsman", "woman", "human", "german", "roman", "norman", "ottoman"})
"""Words on "man" that tell nothing."""
_MOST = 12
"""Mentions of a person that are looked at."""


def gender_of(actor: Actor, titles: Iterable[Mention], text: str, spans: Sequence[Span]) -> str:
    """Such as "m", "f", or "" where neither titles nor the given name nor pronouns behind the name tell.

    `spans` are those of the actor in the report with this text.
    """
    known = gender_of_titles(titles) or gender_of_name(_given(actor.name))
    return known or _by_pronouns(text, spans)


def gender_of_titles(titles: Iterable[Mention]) -> str:
    """What the words before and behind a name tell for sure; given names are but likely a man's or a woman's."""
    for mention in titles:
        words = (mention.title or "").lower().replace(".", " ").split()
        if any(word in _FEMALE or word.endswith("woman") for word in words):
            return "f"
        if any(word in _MALE or (word.endswith("man") and word not in _EITHER) for word in words):
            return "m"
        if words[:1] != ["who"] and (told := gender_of_words(head_noun(mention.title or ""))):  # "his wife Dulce"
            return told
    return ""


_FAMILY_FIRST = re.compile(r"[A-Z][a-z]+ (?P<given>[A-Z][a-z]+-[a-z]+)")


def _given(name: str) -> str:
    """The given name, which stands last in "Ryu Hye-wol"; empty where there is none."""
    family_first = _FAMILY_FIRST.fullmatch(name)
    given = (family_first["given"],) if family_first else person_name(name).given
    return given[0] if given else ""


def _by_pronouns(text: str, spans: Sequence[Span]) -> str:
    """By "himself" or "herself" right behind the name.

    Other pronouns behind a name tell too little: with them 3 speakers of the gold were gained and 6 lost.
    """
    found = (_SELF.match(text, span.end) for span in spans[:_MOST])
    told = next((match[1] for match in found if match), "")
    return {"himself": "m", "herself": "f"}.get(told, "")
