"""Noun phrases read from left to right, as far as closed words and signs tell where one ends."""

import re

from msgspec import Struct

from sayso.language.abbreviations import NEVER_AN_END
from sayso.language.nouns import is_plural
from sayso.language.wordlists import section

_FILE = "occasion_words.txt"
_DETERMINERS = section(_FILE, "determiners")
_ENDS, _ENDS_BEHIND = section(_FILE, "ends a phrase"), section(_FILE, "ends a phrase behind its noun")
_TOKEN = re.compile(r"[\w][\w’'\-]*(?:\.(?=\w)[\w’'\-]+)*|[^\w\s]|[\x00\x01]")
_LINK = re.compile(r"\s+(\w+)\s+(?=[\w“\"«„])")
_TITLED = re.compile(r"\s+(?:dubbed|called|titled|entitled)(?=\s+[A-Z“\"«„])")
# "pilots leaving the quay", but "the pilots meeting".
_NOUNS_IN_ING = frozenset(
    word.rpartition(" ")[2] for name in ("events", "media", "sites") for word in section(_FILE, name) if word.endswith("ing")
) | {"evening", "morning", "spring", "wing"}
# "a statement signed by": the noun stands before it; "a widely shared post": it does not.
_PARTICIPLE = re.compile(r"(?!hundred|sacred|naked)[a-z]{2,}[^e]ed")
_ADVERB = re.compile(r"(?!reply|rally|assembly|family|supply)[a-z]+ly")
# "the CNA (Council of Northern Ports) session", "a programme “Harbour Hour”", "pilots and tug crews", "Reul and Sons".
_ASIDE = re.compile(r"\([^()\n]{2,80}\)(?= [a-z]{3,} )")
_NAME = re.compile(r"“[^“”\n\x00]{1,80}”|„[^“”„\n\x00]{1,80}[“”]|«[^«»\n\x00]{1,80}»|\"[^\"\n\x00]{1,80}\"")
_COORDINATED = re.compile(r" (?:[A-Z]|(?:[a-z]+ )?(?!says)[a-z]{3,}s\b(?! (?:he|she|it|that|the|a)\b))")
_MOST = 9
"""Words of a phrase before its first preposition."""


class Phrase(Struct, frozen=True):
    """Characters `start` up to `end`; `head` are the words before the first preposition, without the determiner."""

    start: int
    end: int
    head: tuple[str, ...]
    determiner: str


def read_phrase(
    text: str, at: int, linking: frozenset[str] = frozenset(), stops: frozenset[int] = frozenset()
) -> Phrase | None:
    """The noun phrase that begins at `at` or after white space there; None where none does.

    After its head it goes on over a preposition of `linking` and one more phrase, and over "dubbed" and a name. It reaches
    no place of `stops`, but for one right behind its determiner ("his Sunday programme").
    """
    phrase = _read_base(text, at, stops)
    if phrase is None:
        return None
    end = phrase.end
    while (link := _LINK.match(text, end)) and link[1] in linking and link.end() not in stops:
        further = _read_base(text, link.end(), stops)
        if further is None:
            break
        end = further.end
    titled = _TITLED.match(text, end)
    named = _read_base(text, titled.end(), stops) if titled else None
    return Phrase(phrase.start, named.end if named else end, phrase.head, phrase.determiner)


def _read_base(text: str, at: int, stops: frozenset[int]) -> Phrase | None:
    """The phrase up to its first preposition."""
    start = end = at + len(text[at : at + 2]) - len(text[at : at + 2].lstrip(" "))
    head: list[str] = []
    determiner = ""
    while token := _TOKEN.match(text, end + (end > start and text[end : end + 1] in (" ", "\u00a0"))):
        word, place = token[0], token.start()
        if head and (inserted := _ASIDE.match(text, place) or _NAME.match(text, place)):
            end = inserted.end()
            continue
        if word == "." and head and place == end and _is_abbreviated(text, head[-1], token.end()):
            end = token.end()
            continue
        if (place in stops and (head or not determiner)) or len(head) >= _MOST or _is_end(text, token, head):
            break
        if word.lower() not in _DETERMINERS:
            head.append(word)
        elif head and head[-1] != "and":
            break
        else:
            determiner = determiner or word.lower()
        end = token.end()
    return Phrase(start, end, tuple(head), determiner) if head else None


def _is_abbreviated(text: str, word: str, at: int) -> bool:
    """Whether the stop up to `at` belongs to the word: "Ms. Solm", "Ana M. Reul", "the I.R.S. chief"."""
    named = word in NEVER_AN_END or (len(word) == 1 and word.isupper())
    return (named and re.match(r" [A-Z]", text[at : at + 2]) is not None) or re.fullmatch(
        r"(?:[A-Z]\.)+[A-Z]", word
    ) is not None


def _is_end(text: str, token: re.Match[str], head: list[str]) -> bool:
    """Whether a word or sign cannot stand in the phrase behind `head`."""
    word = token[0]
    if not word[0].isalnum():
        return not (word in "&/" and head)
    if word in ("of", "for"):
        return True
    if word.lower() == "and":
        return not (head and _COORDINATED.match(text, token.end()))
    if not head or word[0].isupper():
        return not head and word.lower() in _ENDS
    if _ADVERB.fullmatch(head[-1]):
        return False
    if word.endswith("ing") and head[-1].isalpha() and is_plural(head[-1]) and word not in _NOUNS_IN_ING:
        return True
    return word in _ENDS or word in _ENDS_BEHIND or _PARTICIPLE.fullmatch(word) is not None
