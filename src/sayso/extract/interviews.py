"""Interviews and transcripts: who answers and who asks, where no quotation marks tell.

"Ana Reul: ...", "Q: ... A: ...", questions in bold or on lines of their own, and turns that begin with a dash.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from sayso.extract.draft import Draft, Stretch
from sayso.extract.paragraphs import find_paragraphs
from sayso.extract.participants import Participants, find_participants
from sayso.model.report import Report

SURE = 0.9
"""Confidence of a turn with its label: of those in the train part of our gold all but a few are right."""
_NAME = r"(?:[A-Z][\w’'.-]*|[A-Z]\.)(?:[ \u00a0](?:[A-Z][\w’'.-]*|of|the|de|van|von|al|bin|da|der)){0,5}"
_LABELLED = re.compile(
    rf"(?:[–—•*-]\s+)?(?:\*\*|__)?(?P<label>Question|Answer|[QA](?=[:.]\s)|{_NAME})"
    r"(?:[ \u00a0]?\([^()\n]{1,40}\))?(?P<cue>(?:\*\*|__)?[ \u00a0]?:(?:\*\*|__)?|(?<=[QA])\.)[ \u00a0]+(?=\S)"
)
_BOLD = re.compile(r"(?:\*\*|__)(?P<words>[^*\n]{3,400})(?:\*\*|__)$")
_DASH = re.compile(r"[–—-][ \u00a0]+(?=\S)")
_DIRECTION = re.compile(r"(?:\[[^\]\n]*\]|\([^()\n]*\))$")
_CLOSING = re.compile(
    r"(?:this|the|our) (?:interview|conversation|transcript|text|exchange)\b|interview(?:ed)? by\b|as told to\b|©|photo"
    r"|translat",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…:][”\"»’)\]*_]*$")
_ASKS = re.compile(r"\?[”\"»’)\]*_]*$")
_SELF = re.compile(r"\b(?:I|my|me|My)\b")
_CAPITAL = re.compile(r"\b[A-Z]")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")
HEADING = 10
"""Words that a line without an end mark has at most to be a heading between turns."""
QUESTIONS = 2
"""Questions that an interview without labels has at least."""


_LETTERS = ("Q", "Question", "A", "Answer")
SHORTEST = 3
"""Spaces in a turn's first paragraph, on average: a table of results has fewer."""
_FIELDS = re.compile(
    r"(?:name|age|city|job|date|time|place|venue|score|result|goals|cards|photo|picture|sources?|contact|note|update|facts|tip|"
    r"price|address|phone|email|website|tickets|attendance|total|correction|related|read|transcript)$"
)


class Turn(Struct, frozen=True):
    """What one says until the next one does; `asks` where it is the interviewer's."""

    label: Stretch | None
    cue: Stretch | None
    first: int
    """The number of its first paragraph."""
    start: int
    asks: bool


def with_turns(report: Report, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those that are a turn seen in part replaced; what others say inside an answer stays."""
    paragraphs = find_paragraphs(report)
    turns = _labelled(report.text, paragraphs) or _unlabelled(report, paragraphs)
    if not turns:
        return list(drafts)
    people = find_participants(report, turns[0].start)
    found = list(_as_drafts(report.text, paragraphs, turns, people, drafts))
    kept = [draft for draft in drafts if not any(_is_same(draft, each) for each in found)]
    return kept + found


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
    return _STOP.search(text, turn.start, paragraphs[turn.first][1]) is not None


def _asks(text: str, match: re.Match[str], end: int) -> bool:
    if match["label"] in _LETTERS:
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


def _as_drafts(
    text: str, paragraphs: Sequence[Stretch], turns: Sequence[Turn], people: Participants, drafts: Sequence[Draft]
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
            if ends or _CLOSING.match(text, *place) or _is_reported(text, place, names, drafts):
                break
            content.append(place)
        parts = tuple(_bare(text, *part) for part in content)
        yield Draft(_source(text, turn, people), (turn.cue,) if turn.cue else (), parts, SURE, verbatim=True)


def _source(text: str, turn: Turn, people: Participants) -> tuple[Stretch, ...]:
    """The label; where it is "A" or there is none, also the one whom the report names before."""
    labels = (turn.label,) if turn.label else ()
    if labels and text[slice(*labels[0])] not in _LETTERS:
        return labels
    named = people.asking if turn.asks else people.answering
    return tuple(sorted({named, *labels})) if named else labels


def _is_heading(text: str, start: int, end: int) -> bool:
    return _STOP.search(text, start, end) is None and text.count(" ", start, end) < HEADING


def _is_reported(text: str, place: Stretch, names: set[str], drafts: Sequence[Draft]) -> bool:
    """Whether a paragraph tells of a speaker instead of letting him speak."""
    words = text[slice(*place)].casefold()
    if any(re.search(rf"\b{re.escape(name)}\b", words) for name in names if len(name) > 1):
        return True
    inside = [each for each in drafts if each.source and place[0] <= each.content[0][0] < place[1]]
    return any(
        each.cue and ('"' in text[slice(*each.content[0])].translate(_MARKS) or _opens_with_name(text, place, each.source[0]))
        for each in inside
    )


def _opens_with_name(text: str, place: Stretch, source: Stretch) -> bool:
    return source[0] == place[0] and len(_CAPITAL.findall(text, *source)) > 1


_MARKS = str.maketrans("“”„«»", '"""""')


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
    return not draft.source or not draft.cue or not all(begin <= left and right <= end for left, right in spoken)


def _has_label(draft: Draft, turn: Draft) -> bool:
    return any(left < stop and start < right for left, right in draft.spans() for start, stop in (*turn.source, *turn.cue))
