"""Fragments that the network puts into a content though they stand apart from it: in another sentence, or a word or two."""

import re
from bisect import bisect_right
from itertools import pairwise

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch

_WORD = re.compile(r"\w+")
_QUOTE_MARK = re.compile("[“”„«»\"]|``|''")
_VERB = re.compile(r"[ \u00a0]+(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should)\b")
_MARK = re.compile(r"[,;:()–—\n“”\"«»]")
SHORT = 2
"""Words of a part behind the cue that is left out where it adjoins nothing. With 3, two more triples of PolNeAR dev are
found (fast), but three to four more are lost in its train part and in the wire gold's."""
LEAST = 2
"""Words that a part which stays has at least: of "voiced alarm at the reports" both short ones are meant."""
OPENING = 2
"""Words before a part that do not make it a fragment of its sentence: "Instead, it was ..."."""


def without_strays(draft: Draft, text: str, starts: list[int]) -> Draft:
    """The draft without such fragments; `starts` has where the sentences begin, in order."""
    if len(draft.content) < 2 or not (draft.source or draft.cue):
        return draft
    draft = _filled(draft, text, starts)
    kept = tuple(part for part in draft.content if not _is_stray(part, draft, text, starts))
    whole = any(_count(text, *part) >= LEAST for part in kept)
    return replace(draft, content=kept) if whole else draft


def _filled(draft: Draft, text: str, starts: list[int]) -> Draft:
    """The draft with what stands between two parts of a sentence that are one clause: "that ...", or a subject and its verb."""
    for number, ((start, end), (after, stop)) in enumerate(pairwise(draft.content)):
        between = any(end <= place < after for place, _ in (*draft.source, *draft.cue))
        opens = text[start:end] == "that" or _is_subject(draft, text, start, end, after)
        if opens and bisect_right(starts, start) == bisect_right(starts, after) and not between:
            return replace(draft, content=(*draft.content[:number], (start, stop), *draft.content[number + 2 :]))
    return draft


def _is_subject(draft: Draft, text: str, start: int, end: int, after: int) -> bool:
    """Whether a part that begins right behind the cue is the subject of the verb behind it: "says The board has promised"."""
    follows = any(0 <= start - cue <= 1 for _, cue in draft.cue)
    return bool(follows and _VERB.match(text, end, after) and not _MARK.search(text, end, after))


def _is_stray(part: Stretch, draft: Draft, text: str, starts: list[int]) -> bool:
    start, end = part
    if _QUOTE_MARK.search(text, max(start - 1, 0), end + 1) or _adjoins(part, draft, text):
        return False
    number = bisect_right(starts, start)
    if number and all(bisect_right(starts, place) != number for place, _ in draft.spans() if place != start):
        return _count(text, starts[number - 1], start) > OPENING
    return start >= draft.speech()[1] and _count(text, start, end) <= SHORT


def _adjoins(part: Stretch, draft: Draft, text: str) -> bool:
    """Whether at most a word stands between the part and another part of the attribution."""
    others = (each for each in draft.spans() if each != part)
    return any(_count(text, min(part[1], end), max(part[0], start)) < 2 for start, end in others)


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))
