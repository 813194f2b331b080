"""Who speaks beside a quotation in a language of which only words of saying are known."""

import re

from msgspec import Struct

from sayso.extract.draft import Stretch
from sayso.language.saying_abroad import SayingWords

LONGEST_SOURCE = 120
"""Characters; the longest source beside a quotation of the German train part has fewer but for one in fifty."""
_FURTHEST = 400
"""Characters on either side of a quotation that are looked at: a line without a stop must not cost more."""
_BETWEEN = re.compile(r"[\s,.;:!?…»”“\"'’)\]]*(?:[—–-]\s*)?")
_STOP = re.compile(r"[.!?;:—«»„“”\"()\n]|\s[–-]\s|,(?!\s+[^\W\d_a-zа-яё])")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CAPITALS = re.compile(r"(?:(?:[Dd](?:er|ie|as)|[Ll][ae]s?|[Ee]l) )?[^\W\d_a-zа-яё][\w-]*(?: [^\W\d_a-zа-яё][\w-]*)*")
_LEADING = re.compile(r"[\s,:;—–-]+")
_AS = frozenset(("как", "як", "wie", "comme", "como"))
_DASHED = re.compile(r"(?<!\s)[,.!?…]?\s*+[—–-]\s+")


class Voice(Struct, frozen=True):
    """The words of a source and its cue, in characters."""

    source: Stretch
    cue: Stretch | None
    """None where no word of saying is printed, or none that is known."""


class Aside(Struct, frozen=True):
    """A clause between dashes inside a quotation that says who speaks; `start` and `end` take in its marks."""

    start: int
    end: int
    voice: Voice


def find_aside(text: str, inside: Stretch, words: SayingWords) -> Aside | None:
    """The aside of a quotation's inside: "We close it, - said X, - and soon"."""
    for opening in _DASHED.finditer(text, *inside):
        cue = words.verb.match(text, opening.end(), inside[1])
        closing = _DASHED.search(text, cue.end(), min(inside[1], cue.end() + LONGEST_SOURCE)) if cue else None
        source = _source_after(text, cue.end(), closing.start(), words) if cue and closing else None
        if cue and closing and source:
            return Aside(opening.start(), closing.end(), Voice(source, cue.span()))
    return None


def find_voice(text: str, quotation: Stretch, sentence: Stretch, words: SayingWords) -> Voice | None:
    """Who is named as the speaker of a quotation (with its marks), behind it or before it in its sentence."""
    start, end = max(sentence[0], quotation[0] - _FURTHEST), min(sentence[1], quotation[1] + _FURTHEST)
    return _behind(text, quotation[1], end, words) or _before(text, start, quotation[0], words)


def _behind(text: str, start: int, end: int, words: SayingWords) -> Voice | None:
    """In "...", said X; in "...", according to X."""
    gap = _BETWEEN.match(text, start, end)
    at = gap.end() if gap else start
    for pattern in (words.by, words.verb):
        cue = pattern.match(text, at, end)
        source = _source_after(text, cue.end(), end, words) if cue else None
        if cue and source:
            return Voice(source, cue.span())
    return None


def _before(text: str, start: int, end: int, words: SayingWords) -> Voice | None:
    """In X said: "..."; in According to X, "..."; in There said X: "..."."""
    clause = max(text.rfind(mark, start, end) + 1 for mark in '»”“"')
    start = max(start, clause)
    by = words.by.search(text, start, end)
    if by is not None:
        source = _source_after(text, by.end(), end, words)
        if source:
            return Voice(source, by.span())
    cues = list(words.verb.finditer(text, start, end))
    if not cues:
        source = _before_colon(text, start, end, words)
        return Voice(source, None) if source else None
    cue = cues[-1]
    source = _source_after(text, cue.end(), end, words)
    if source is None or not _names(text, source, words):
        before = _source_before(text, start, cue.start())
        source = before if before and text[slice(*before)].lower() not in _AS else source
    return Voice(source, cue.span()) if source else None


def _before_colon(text: str, start: int, end: int, words: SayingWords) -> Stretch | None:
    """In X did something: "..." the name or pronoun that opens the sentence; behind an opening preposition the last name."""
    if not text[start:end].rstrip().endswith(":"):
        return None
    stop = next((match.start() for match in _STOP.finditer(text, start, end)), end)
    opening = _WORD.search(text, start, end)
    if opening is None:
        return None
    if opening[0].lower() in words.pronouns:
        return opening.span()
    runs = [match.span() for match in _CAPITALS.finditer(text, start, end)]
    if words.ends.match(text, opening.start()):
        return runs[-1] if len(runs) > 1 else None
    return runs[0] if runs and runs[0][0] < stop else None


def _names(text: str, source: Stretch, words: SayingWords) -> bool:
    """Whether the words can be somebody: a name or noun in capitals, or a pronoun."""
    found = _WORD.findall(text, *source)
    return any(word[0].isupper() for word in found) or (len(found) == 1 and found[0].lower() in words.pronouns)


def _source_after(text: str, start: int, end: int, words: SayingWords) -> Stretch | None:
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead and not lead[0].strip() else start
    while (filler := words.fillers.match(text, start, end)) is not None:
        start = filler.end()
    stop = _STOP.search(text, start, end)
    end = min(end, stop.start() if stop else end, start + LONGEST_SOURCE)
    past = words.ends.search(text, start, end)
    if past is not None and past.start() == start:
        return None if words.nouns_in_capitals else _behind_hearer(text, start, end, words)
    return _trimmed(text, start, past.start() if past else end)


def _behind_hearer(text: str, start: int, end: int, words: SayingWords) -> Stretch | None:
    """The last name in "told reporters on the quay X": not one right behind a word like "in"."""
    runs = [match.span() for match in _CAPITALS.finditer(text, start, end)]
    if not runs or any(match.end() + 1 == runs[-1][0] for match in words.ends.finditer(text, start, end)):
        return None
    return runs[-1]


def _source_before(text: str, start: int, end: int) -> Stretch | None:
    """From the last comma or dash that no name follows; from the sentence's beginning in "X, the Y of Z, said"."""
    close = end - len(text[start:end]) + len(text[start:end].rstrip(" ,—–-"))
    place = max((match.end() for match in _STOP.finditer(text, start, end)), default=start)
    return _trimmed(text, max(place if place < close else start, end - LONGEST_SOURCE), end)


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
        end -= 1
    return (start, end) if start < end else None
