"""Words that tell of an event, with the noun phrases around them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sayso.extract.noun_phrases import phrase_after, phrase_before
from sayso.extract.patterns import Words
from sayso.language.event_kinds import DEEDS, KINDS, VERBS
from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.wordlists import section

_BEFORE_VERB = section("clause_words.txt", "before a verb")
_BEFORE_NOUN = section("clause_words.txt", "before a deed's noun")
_DETERMINERS = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "our", "all", "two", "three", "several", "some", "more"]
)
_NOT_FIRST = frozenset(["following", "during", "including", "million", "billion", "trillion"])


class Trigger(Struct, frozen=True):
    """A word of an event with the noun phrase around it, as characters."""

    kind: str
    start: int
    end: int
    name_start: int
    name_end: int
    singular: bool
    verb: bool


@cache
def _triggers() -> re.Pattern[str]:
    words = sorted({*KINDS, *VERBS, *DEEDS}, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, words)) + r")(?![\w-])", re.IGNORECASE)


def has_trigger(text: str, start: int, end: int) -> bool:
    """Whether the stretch can tell of an event; cheap."""
    return _triggers().search(text, start, end) is not None


def find_triggers(text: str, words: Words, start: int, end: int) -> Iterator[Trigger]:
    """The triggers of a sentence, in order; none stands inside the noun phrase of the one before."""
    reached = start
    for match in _triggers().finditer(text, start, end):
        plain = match[0].lower()
        kind, verb = KINDS.get(plain) or VERBS.get(plain) or DEEDS[plain], plain in VERBS
        at = _word_at(words, match.start())
        if at is None or match.start() < reached:
            continue
        if plain in DEEDS:
            deed = _deed(words, at, match)
            if deed:
                reached = deed.name_end
                yield deed
            continue
        before = phrase_before(words, at)
        if verb and (before is None or not words.words[before[0]][0].isupper()):
            continue
        if not verb and (
            _is_modifier(words, match.end(), named=kind == "inquiry" and match[0][0].isupper())
            or (at and words.words[at - 1].lower() in _BEFORE_VERB)
        ):
            continue
        name_start = _name_start(words, before) if before else match.start()
        name_end = words.ends[before[1] - 1] if verb and before else _extended(words, match.end())
        singular = not plain.endswith("s") or plain.endswith("ss")
        reached = name_end
        yield Trigger(kind, match.start(), match.end(), name_start, name_end, singular, verb)


def _name_start(words: Words, before: tuple[int, int]) -> int:
    """Where the words before a trigger begin, without signs and prepositions at the head ("-share", "following")."""
    first, past = before
    while first < past and (not words.words[first][0].isalnum() or words.words[first].lower() in _NOT_FIRST):
        first += 2 if words.words[first] == "-" and first + 1 < past else 1
    return words.starts[first]


def _deed(words: Words, at: int, match: re.Match[str]) -> Trigger | None:
    """A verb with its object ("captured the border post"); None where it only describes a noun ("the captured men")."""
    if at == 0 or words.words[at - 1].lower() in _BEFORE_NOUN or not match[0].islower():
        return None
    after = _word_at(words, match.end())
    phrase = phrase_after(words, after, plural=False) if after is not None else None
    kind = DEEDS[match[0]]
    passive = words.words[at - 1].lower() in ("was", "were", "been")
    if phrase is None and not (" " in match[0] or kind == "ban" or passive):
        return None
    if phrase and kind == "capture" and words.words[after or 0].islower() and words.words[after or 0] not in _DETERMINERS:
        return None  # "captured attention"
    end = words.ends[phrase[1] - 1] if phrase else match.end()
    return Trigger(kind, match.start(), match.end(), match.start(), max(end, match.end()), singular=True, verb=True)


def _word_at(words: Words, place: int) -> int | None:
    """The first word that begins at the place or after it."""
    at = bisect_left(words.starts, place)
    return at if at < len(words.starts) else None


def _is_modifier(words: Words, end: int, *, named: bool) -> bool:
    """Whether the trigger only describes the next noun ("attack helicopters"), or is a verb ("fire at")."""
    at = _word_at(words, end)
    if at is None:
        return False
    following = words.words[at]
    if named and following[0].isupper() and words.starts[at] == end + 1:
        return True  # part of a name ("Accident Investigation Branch")
    if following in ("off", "out", "away", "back", "up", "down"):
        return True
    return following[0].isalpha() and following.islower() and following not in FUNCTION_WORDS and not following.endswith("ed")


def _extended(words: Words, end: int) -> int:
    """Where the name of the event ends: after one "of ..." or "on ..." phrase."""
    at = _word_at(words, end)
    if at is None or words.words[at].lower() != "of":
        return end
    phrase = phrase_after(words, at + 1, plural=False)
    return words.ends[phrase[1] - 1] if phrase else end
