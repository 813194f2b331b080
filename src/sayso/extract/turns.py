"""Turns: where a sentence goes over from one who says something to the next, the network often gives both statements to one."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.draft import Draft, Stretch
from sayso.language.wordlists import read_sections

_MORE_VERBS = (
    "claims?|claimed|believes?|believed|thinks?|thought|insists?|insisted|argues?|argued|estimates?|estimated|puts?|"
    "den(?:y|ies|ied)|say|report"
)
CONJUNCTION = len("whereas ")
"""Characters at the end of a part in which the word may stand that opens the contrast."""
_SOURCE = r"(?:[\w’'.&-]+[ \u00a0]+){0,7}?[\w’'.&-]+"


@cache
def _turn() -> re.Pattern[str]:
    contrast = rf"\b(?:while|whereas|but|although|though)[ \u00a0]+(?P<source>{_SOURCE})"
    return re.compile(rf"(?:{contrast}|,[ \u00a0]+who)[ \u00a0]+{_cue()}\s*$")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf",[ \u00a0]+(?:while|whereas)[ \u00a0]+(?P<source>{_SOURCE})[ \u00a0]+{_cue()}\s+")


def _cue() -> str:
    return rf"(?:(?:also|now|still|has|have|had)[ \u00a0]+)*\b(?P<cue>{_verbs()})\b(?:[ \u00a0]+that)?"


@cache
def _verbs() -> str:
    return "|".join([*sorted(read_sections("verbs_of_saying.txt")["plain"], key=len, reverse=True), _MORE_VERBS])


def says(words: str) -> bool:
    """Whether the words hold a verb of saying or holding true."""
    return re.search(rf"\b(?:{_verbs()})\b", words, re.IGNORECASE) is not None


def split_turns(draft: Draft, text: str) -> Iterator[Draft]:
    """The draft, or two: from "..., while fishermen claim" or "..., said Reul, who believes" on, it is another act of saying.

    Only between two parts of its content, in one line; "who" stands for its own source. Where it is itself the second to
    speak ("..., while fishermen claim"), what stands before is not its content.
    """
    draft = _opened(draft, text)
    for number in range(1, len(draft.content)):
        start, end = draft.content[number - 1][1], draft.content[number][0]
        begin = max(start - CONJUNCTION, draft.content[number - 1][0])
        match = _turn().search(text, begin, end) if end - start < 200 and "\n" not in text[start:end] else None
        if match is None:
            continue
        if match["source"] and _meet(draft.cue, match.span("cue")) and _meet(draft.source, match.span("source")):
            yield Draft(draft.source, draft.cue, draft.content[number:], draft.confidence)
            return
        if _meet(draft.cue, match.span("cue")):
            continue
        source: tuple[Stretch, ...] = (match.span("source"),) if match["source"] else draft.source
        if match["source"] and _meet(draft.source, match.span()):
            continue
        if not match["source"] and not (draft.source and start <= draft.source[-1][0] < match.end()):
            continue
        before = _up_to(draft.content[:number], match.start(), text)
        if before:
            yield Draft(draft.source, draft.cue, before, draft.confidence)
        yield from split_turns(Draft(source, (match.span("cue"),), draft.content[number:], draft.confidence), text)
        return
    yield draft


def _up_to(parts: tuple[Stretch, ...], place: int, text: str) -> tuple[Stretch, ...]:
    """The parts, the last without the conjunction that begins at `place` if it ends with that."""
    start, end = parts[-1]
    if end <= place:
        return parts
    end = start + len(text[start:place].rstrip(" ,\u00a0"))
    return (*parts[:-1], (start, end)) if start < end else parts[:-1]


def _opened(draft: Draft, text: str) -> Draft:
    """A statement "according to" somebody, cut where "..., while fishermen claim ..." stands inside it."""
    if not any(text[start:end].lower().startswith("according") for start, end in draft.cue):
        return draft
    parts: list[Stretch] = []
    for start, end in draft.content:
        match = _within().search(text, start, end)
        inside = match is not None and "\n" not in match[0] and match.start() > start and match.end() < end
        parts += [(start, match.start()), (match.end(), end)] if match and inside else [(start, end)]
    return Draft(draft.source, draft.cue, tuple(parts), draft.confidence)


def _meet(parts: tuple[Stretch, ...], place: Stretch) -> bool:
    return any(start < place[1] and place[0] < end for start, end in parts)
