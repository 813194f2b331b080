"""A light cut of noun phrases, from closed word classes and plural endings alone."""

import re

from sayso.extract.patterns import Words
from sayso.language.nouns import FUNCTION_WORDS, is_plural

_DETERMINERS = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "this", "that", "all", "some", "other"]
)
_LONGEST = 6
BEHIND = re.compile(r",| (?:of|for|in|at|from|on|with|by|behind|who|whose|that|which|to)\b")
"""Where a noun phrase ends: at a comma, a preposition or a clause."""


def head_noun(printed: str) -> str:
    """The last word of a noun phrase before what depends on it, in lower case."""
    words = BEHIND.split(" ".join(printed.split()))[0].split()
    return words[-1].lower().strip("“”\"'’") if words else ""


def phrase_after(words: Words, at: int, plural: bool) -> tuple[int, int] | None:
    """First and last word (exclusive) of the noun phrase that begins at `at`, with one "of ..." after it.

    With `plural` the head must look like a plural ("foreign fighters"), as after a number.
    """
    begin = _past_determiners(words, at)
    end = _head_end(words, begin, plural)
    if end is None:
        return None
    if words.lower(end) == "of":
        inner = _past_determiners(words, end + 1)
        whole = _head_end(words, inner, False)
        if whole is not None and not words.words[inner][0].isdigit():
            return begin, whole
    return begin, end


def phrase_before(words: Words, at: int) -> tuple[int, int] | None:
    """The run of nouns and adjectives that ends right before `at`; None where a function word stands there."""
    begin = at
    while begin > 0 and at - begin < 6 and (_can_stand(words, begin - 1) or (begin < at and _glued(words, begin - 1))):
        begin -= 1
    return (begin, at) if begin < at else None


def _past_determiners(words: Words, at: int) -> int:
    while words.lower(at) in _DETERMINERS:
        at += 1
    return at


def _can_stand(words: Words, at: int) -> bool:
    word = words.words[at]
    return word[0].isalpha() and (word.lower() not in FUNCTION_WORDS or word.isupper()) and len(word) > 1


def _glued(words: Words, at: int) -> bool:
    """Whether the sign at `at` ties two words together ("counter-terrorism", "country's")."""
    inside = 0 < at < len(words.words) - 1
    return (
        inside
        and words.words[at] in ("-", "'", "’")
        and words.starts[at] == words.ends[at - 1]
        and words.ends[at] == words.starts[at + 1]
    )


def _head_end(words: Words, begin: int, plural: bool) -> int | None:
    at, found = begin, None
    while at < len(words.words) and at - begin < 2 * _LONGEST:
        if at > begin and _glued(words, at):
            at += 2
            continue
        if not _can_stand(words, at) or (at > begin and _verbal(words, at)):
            break
        at += 1
        if is_plural(words.words[at - 1]) and not _glued(words, at):
            found = at
            if plural and not (at < len(words.words) and _can_stand(words, at) and _continues(words, at)):
                return found
    if plural:
        return found
    return min(at, begin + _LONGEST) if at > begin else None


def _continues(words: Words, at: int) -> bool:
    """Whether a further plural follows a plural ("armed forces members")."""
    word = words.words[at]
    return word.islower() and is_plural(word) and word not in ("dead", "killed", "wounded", "injured", "missing", "homeless")


def _verbal(words: Words, at: int) -> bool:
    """Whether a participle ends the phrase: it does unless a plural noun follows ("trained fighters")."""
    word = words.words[at]
    if not word.islower() or not word.endswith(("ed", "ing", "ought", "ew")) or len(word) < 5:
        return False
    return not (at + 1 < len(words.words) and is_plural(words.words[at + 1]))
