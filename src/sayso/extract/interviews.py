"""What interviews and transcripts say: an answer over paragraphs belongs to who answers, a question to who asks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.extract.draft import Draft, Stretch
from sayso.extract.nearby import Nearby
from sayso.extract.paragraphs import find_paragraphs
from sayso.extract.participants import Participants, find_participants
from sayso.extract.transcripts import LETTERS, Turn, ends_a_sentence, find_turns
from sayso.model.report import Report

SURE = 0.9
"""Confidence of a turn; of 54 in the train part of our own gold one is wrong."""
HEADING = 10
"""Words that a line without an end mark has at most to be a heading between turns."""
LEAST_INSIDE = 0.6
"""Confidence from which on what is told inside an answer is kept, as elsewhere: "I can tell you" is the answer's own."""
_WORD = re.compile(r"\w+")
_DIRECTION = re.compile(r"[“\"]?(?:\[[^\]\n]*\]|\([^()\n]*\))[”\"]?$")
_CLOSING = re.compile(
    r"(?:this|the|our) (?:interview|conversation|transcript|text|exchange)\b|interview(?:ed)? by\b|as told to\b|©|photo"
    r"|translat|[“\"]?follow (?:\S+ ){1,5}on (?:twitter|facebook|instagram|x)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|my|me|My)\b")
_CAPITAL = re.compile(r"\b[A-Z]")
_MARK = re.compile('[“”„«»"]')


def with_turns(report: Report, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that are a turn seen in part replaced; what others say inside an answer stays."""
    paragraphs = find_paragraphs(report)
    turns = find_turns(report, paragraphs)
    if not turns:
        return list(drafts)
    people = find_participants(report, turns[0].start)
    nearby = Nearby(drafts)
    found = list(_as_drafts(report.text, paragraphs, turns, people, nearby))
    gone = {number for turn in found for number in _near(turn, nearby) if _is_same(drafts[number], turn)}
    return [draft for number, draft in enumerate(drafts) if number not in gone] + found


def _near(turn: Draft, nearby: Nearby) -> list[int]:
    start, end = turn.content[0][0], turn.content[-1][1]
    return nearby.said_within(start, end)


def _as_drafts(
    text: str, paragraphs: Sequence[Stretch], turns: Sequence[Turn], people: Participants, nearby: Nearby
) -> Iterator[Draft]:
    names = {text[slice(*turn.label)].split()[-1].casefold() for turn in turns if turn.label}
    long_answers = any(after.first - turn.first > 1 for turn, after in pairwise(turns))
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        last = following.first if following else len(paragraphs)
        content = [(turn.start, paragraphs[turn.first][1])]
        for place in paragraphs[turn.first + 1 : last]:
            if _DIRECTION.match(text, *place) or _is_heading(text, *place):
                continue
            ends = following is None and not long_answers and not _SELF.search(text, *place)
            if ends or _CLOSING.match(text, *place) or _is_reported(text, place, names, nearby):
                break
            content.append(place)
        parts = tuple(_bare(text, *part) for part in content)
        yield Draft(_source(text, turn, people), (turn.cue,) if turn.cue else (), parts, SURE, verbatim=True)


def _source(text: str, turn: Turn, people: Participants) -> tuple[Stretch, ...]:
    """The label; where it is "A" or there is none, also the one whom the report names before."""
    labels = (turn.label,) if turn.label else ()
    if labels and text[slice(*labels[0])] not in LETTERS:
        return labels
    named = people.asking if turn.asks else people.answering
    return tuple(sorted({named, *labels})) if named else labels


def _is_heading(text: str, start: int, end: int) -> bool:
    return not ends_a_sentence(text, start, end) and text.count(" ", start, end) < HEADING


def _is_reported(text: str, place: Stretch, names: set[str], nearby: Nearby) -> bool:
    """Whether a paragraph tells of a speaker instead of letting him speak."""
    words = {word for word in _WORD.findall(text[slice(*place)].casefold()) if len(word) > 1}
    if words & names:
        return True
    inside = [nearby.drafts[number] for number in nearby.said_within(*place)]
    return any(_tells(text, place, each) for each in inside if each.source and each.cue)


def _tells(text: str, place: Stretch, draft: Draft) -> bool:
    """Whether the paragraph quotes somebody, or opens with the name of one who says something."""
    source = draft.source[0]
    opens_with_name = source[0] == place[0] and len(_CAPITAL.findall(text, *source)) > 1
    return opens_with_name or _MARK.search(text, *draft.content[0]) is not None


def _bare(text: str, start: int, end: int) -> Stretch:
    """Without the marks of bold print."""
    while end - start > 2 and text[end - 1] in "*_":
        end -= 1
    while end - start > 2 and text[start] in "*_":
        start += 1
    return start, end


def _is_same(draft: Draft, turn: Draft) -> bool:
    """Whether the draft is the turn itself, seen in part: with the label, without a speaker, or with one from elsewhere."""
    begin, end = turn.content[0][0], turn.content[-1][1]
    if not all(begin <= left and right <= end for left, right in draft.content):
        return any(begin <= left < end for left, _ in draft.content) and bool(turn.cue) and _has_label(draft, turn)
    spoken = (*draft.source, *draft.cue)
    told = draft.source and draft.cue and all(begin <= left and right <= end for left, right in spoken)
    return not told or draft.confidence < LEAST_INSIDE


def _has_label(draft: Draft, turn: Draft) -> bool:
    return any(left < stop and start < right for left, right in draft.spans() for start, stop in (*turn.source, *turn.cue))
