"""The turns of an interview or transcript, as its layout sets them apart.

"Ana Reul: ...", "Q: ... A: ...", questions in bold or on lines of their own, and turns that begin with a dash.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.extract.draft import Stretch
from sayso.extract.participants import find_participants
from sayso.model.report import Report

LETTERS = ("Q", "Question", "A", "Answer")
QUESTIONS = 2
"""Questions that an interview without labels has at least."""
SHORTEST = 3
"""Spaces in a turn's first paragraph, on average: a table of results has fewer."""
_SMALL = r"(?:of|the|de|van|von|al|bin|da|der|[a-z]{3,}(?=[ \u00a0][\w ]*[A-Z]))"
_NAME = rf"(?:[A-Z][\w’'.-]*)(?:[ \u00a0](?:[A-Z][\w’'.-]*|{_SMALL})){{0,5}}"
_LABELLED = re.compile(
    rf"(?:[–—•*-]\s+|[“\"])?(?:\*\*|__)?(?P<label>Question|Answer|[QA](?=[:.]\s)|{_NAME})"
    r"(?:[ \u00a0]?\([^()\n]{1,40}\))?(?P<cue>(?:\*\*|__)?[ \u00a0]?:(?:\*\*|__)?|(?<=[QA])\.)[ \u00a0]+(?=\S)"
)
_FIELDS = re.compile(
    r"(?:name|age|city|job|date|time|place|venue|score|result|goals|cards|photo|picture|sources?|contact|note|update|facts|tip|"
    r"price|address|phone|email|website|tickets|attendance|total|correction|related|read|transcript)$"
)
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>[^*\n]{3,400})(?:\*\*|__)$")
_DASH = re.compile(r"[–—-][ \u00a0]+(?=\S)")
_STOP = re.compile(r"[.!?…:][”\"»’)\]*_]*$")
_ASKS = re.compile(r"\?[”\"»’)\]*_]*$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")


class Turn(Struct, frozen=True):
    """What one says until the next one does; `asks` where it is the interviewer's."""

    label: Stretch | None
    cue: Stretch | None
    first: int
    """The number of its first paragraph."""
    start: int
    asks: bool


def find_turns(report: Report, paragraphs: Sequence[Stretch]) -> list[Turn]:
    """The turns in order; none where the report is no interview."""
    return _labelled(report.text, paragraphs) or _unlabelled(report, paragraphs)


def ends_a_sentence(text: str, start: int, end: int) -> bool:
    """Whether a line closes with a stop, a question mark or a colon."""
    return _STOP.search(text, start, end) is not None


def _labelled(text: str, paragraphs: Sequence[Stretch]) -> list[Turn]:
    turns, names = [], []
    for number, (start, end) in enumerate(paragraphs):
        match = _LABELLED.match(text, start, min(end, start + 120))
        if match and not _FIELDS.match(match["label"].split()[-1].casefold()):
            names.append(match["label"].split()[-1].casefold())
            turns.append(Turn(match.span("label"), match.span("cue"), number, match.end(), _asks(text, match, end)))
    counted = Counter(names)
    known = [
        (turn, name) for turn, name in zip(turns, names, strict=True) if counted[name] > 1 or _is_whole(text, turn, paragraphs)
    ]
    turns, names = [turn for turn, _ in known], [name for _, name in known]
    return turns if _is_transcript(text, paragraphs, turns, names) else []


def _is_whole(text: str, turn: Turn, paragraphs: Sequence[Stretch]) -> bool:
    return ends_a_sentence(text, turn.start, paragraphs[turn.first][1])


def _asks(text: str, match: re.Match[str], end: int) -> bool:
    if match["label"] in LETTERS:
        return match["label"][0] == "Q"
    return _ASKS.search(text, match.end(), end) is not None


def _is_transcript(text: str, paragraphs: Sequence[Stretch], turns: Sequence[Turn], names: Sequence[str]) -> bool:
    """Whether labels come back, two of them at least, before whole sentences; or one question has its answer."""
    counted = Counter(names)
    if {"q", "a"} <= counted.keys() or {"question", "answer"} <= counted.keys():
        return True
    whole = sum(_is_whole(text, turn, paragraphs) for turn in turns)
    words = sum(text.count(" ", turn.start, paragraphs[turn.first][1]) for turn in turns)
    if len(counted) < 2 or 2 * whole <= len(turns) or words < SHORTEST * len(turns):
        return False
    return (len(turns) > 2 and max(counted.values()) > 1) or (len(turns) == 2 and turns[0].asks and not turns[1].asks)


def _unlabelled(report: Report, paragraphs: Sequence[Stretch]) -> list[Turn]:
    """Turns that questions on lines of their own, or dashes, set apart, where the report says who is interviewed."""
    for find in (_by_dash, _by_question):
        turns = list(find(report.text, paragraphs))
        asked = [number for number, turn in enumerate(turns) if turn.asks]
        answered = sum(number + 1 < len(turns) and not turns[number + 1].asks for number in asked)
        if answered >= QUESTIONS:
            turns = turns[asked[0] :]
            if find_participants(report, turns[0].start).answering is not None:
                return turns
    return []


def _by_dash(text: str, paragraphs: Sequence[Stretch]) -> Iterator[Turn]:
    for number, (start, end) in enumerate(paragraphs):
        match = _DASH.match(text, start, end)
        if match:
            yield Turn(None, None, number, match.end(), _ASKS.search(text, match.end(), end) is not None)


def _by_question(text: str, paragraphs: Sequence[Stretch]) -> Iterator[Turn]:
    """A line that is one question asks, the next line answers, if anybody in the answers says "I" or "we"."""
    turns: list[Turn] = []
    for number, (start, end) in enumerate(paragraphs):
        bold = _BOLD.match(text, start, end)
        asks = bold is not None or (end - start < 300 and _ASKS.search(text, start, end) is not None)
        if asks:
            turns.append(Turn(None, None, number, bold.start("words") if bold else start, True))
        elif turns and turns[-1].asks:
            turns.append(Turn(None, None, number, start, False))
    answers = [turn for turn in turns if not turn.asks]
    spoken = sum(_FIRST_PERSON.search(text, *paragraphs[turn.first]) is not None for turn in answers)
    if 2 * spoken >= len(answers):
        yield from turns
