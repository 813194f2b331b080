"""The frame of an attribution: what its sentence prints beside what was said, who said it, and what others said in it."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.model.event import Time
from sayso.model.span import Span
from sayso.reconcile.hearers import can_hear, names_hearer
from sayso.reconcile.phrase_reader import read_phrase
from sayso.reconcile.stage import Stage

Stretch = tuple[int, int]
HIDDEN = "\x00"
"""Stands for each character of what was said, of a source, or of a cue."""
OTHER = "\x01"
"""Stands for each character of another attribution's cue: what follows belongs to that."""
_LONGEST = 1_500
"""Characters of a sentence that are looked at."""
_NEXT = 2
"""Characters between a cue and a content that begins right behind it."""


class Frame(Struct, frozen=True):
    """`text` is as long as the stretch from `start`; cues, sources and contents are the attribution's own parts in it.

    They end where a circumstance begins that the extractor took in: "said in a statement", "the port today".
    """

    start: int
    text: str
    cues: tuple[Stretch, ...]
    sources: tuple[Stretch, ...]
    contents: tuple[Stretch, ...]
    times: dict[int, Time]
    """By where they begin in it."""


class Frames:
    """The frames of a report's attributions; those of one sentence are looked at together."""

    def __init__(self, stage: Stage, times: Iterable[Time], attributions: Sequence[Attribution]) -> None:
        self.stage, self.text = stage, stage.report.text
        self.near: dict[int, list[Attribution]] = {}
        self.times: dict[int, list[Time]] = {}
        for each in attributions:
            for number in {stage.sentence_of(span.start) for span in each.spans()}:
                self.near.setdefault(number, []).append(each)
        for time in times:
            if _in_name(stage, time.span):
                continue
            self.times.setdefault(stage.sentence_of(time.span.start), []).append(time)

    def frame_of(self, attribution: Attribution) -> Frame | None:
        """The frame in the sentence of the cue; None where there is neither cue nor source, or they stand in no sentence."""
        anchor = next(iter(attribution.cue or attribution.source), None)
        number = self.stage.sentence_of(anchor.start) if anchor else -1
        if anchor is None or number < 0 or anchor.start >= self.stage.sentences[number][0] + _LONGEST:
            return None
        others = [each for each in self.near[number] if each is not attribution]
        start, end = self._bounds(number, anchor, others)
        if not start <= anchor.start < end:
            return None
        times = {each.span.start: each for each in self.times.get(number, ())}
        cues = [_with_relay(self.text, *_without_tail(span)) for span in attribution.cue]
        sources = [_without_day(span, times) for span in attribution.source]
        contents = _spoken(self.text, attribution, cues, times)
        text = list(self.text[start:end])
        for each in others:
            _hide(text, start, (_ends(part) for part in each.content if not _holds(part, anchor)), HIDDEN)
            _hide(text, start, map(_ends, each.source), HIDDEN)
        for each in others:
            foreign = (_without_tail(cue) for cue in each.cue if not any(cue.overlaps(mine) for mine in attribution.cue))
            _hide(text, start, foreign, OTHER)
        _hide(text, start, (*contents, *sources, *cues), HIDDEN)
        local = {place - start: time for place, time in times.items() if start <= place < end}
        cues_in, sources_in, contents_in = (_within(parts, start, end) for parts in (cues, sources, contents))
        return Frame(start, "".join(text), cues_in, sources_in, contents_in, local)

    def _bounds(self, number: int, anchor: Span, others: Iterable[Attribution]) -> Stretch:
        """The sentence, or in it the words of another speaker that hold the attribution."""
        start, end = self.stage.sentences[number]
        end = min(end, start + _LONGEST)
        for part in (part for each in others for part in each.content):
            if _holds(part, anchor):
                start, end = max(start, part.start), min(end, part.end)
        return start, end


_NAMED = re.compile(r"\b[A-Z][\w’'-]+ $")


def _in_name(stage: Stage, span: Span) -> bool:
    """Whether a day is a part of a name: "Harbour Today", "the Sunday Tern"."""
    names = (each.mention.span for each in stage.named_in(span))
    if any(name.start <= span.start and span.end <= name.end and len(name.exact) > len(span.exact) for name in names):
        return True
    return span.exact == "Today" and _NAMED.search(stage.report.text[max(0, span.start - 30) : span.start]) is not None


_TAIL = re.compile(r"(?<=\w) (?:(?:in|on|at|before|during)(?: .+)?|to(?= [A-Z]|$).*)$")


def _without_tail(cue: Span) -> Stretch:
    """The cue up to the phrase that begins in it ("said in a statement", "explained to", "urging councils").

    "called on", "according to" stay.
    """
    words = cue.exact.split()
    for count in range(1, len(words)):
        first = " ".join(words[:count])
        if names_hearer(first) and not names_hearer(" ".join(words[: count + 1])) and cue.exact.startswith(first):
            return cue.start, cue.start + len(first)
    tail = _TAIL.search(cue.exact)
    if tail is None or names_hearer(cue.exact) or "according to" in cue.exact.lower():
        return cue.start, cue.end
    return cue.start, cue.start + tail.start()


_RELAYS = re.compile(r"(?:according to|quoted by|citing|quoting|as saying by|reported by)$", re.IGNORECASE)


def _with_relay(text: str, start: int, end: int) -> Stretch:
    """The cue with whom it names behind it: what stands behind "according to Capewire" may belong to the saying."""
    relay = read_phrase(text[end : end + 100], 0) if _RELAYS.search(text, start, end) else None
    return start, end + relay.end if relay else end


_DAY_AT_END = re.compile(
    r"(?: (?:released|published|issued|circulated|posted|broadcast|aired))?,?\s+(?:on |late on |early on )?$"
)
_CLAUSE = re.compile(r"\b(?:who|which|that|since|before|until|by|after)\b", re.IGNORECASE)


def _without_day(source: Span, times: dict[int, Time]) -> Stretch:
    """The source up to the day at its end: "the port today", "a report released on Monday"; not one of a clause in it."""
    for time in times.values():
        if source.start < time.span.start < source.end <= time.span.end and time.precision == "day":
            before = source.exact[: time.span.start - source.start]
            end = _DAY_AT_END.search(before)
            if end and before[: end.start()].strip() and not _CLAUSE.search(before):
                return source.start, source.start + end.start()
    return source.start, source.end


_FRONTED = re.compile(r"(?:in|on|at|before|during) [^.,;:“”\"]{3,100}? (?=that |whether |how )")


def _spoken(text: str, attribution: Attribution, cues: Sequence[Stretch], times: dict[int, Time]) -> list[Stretch]:
    """The content without what belongs to the cue: a day, the hearer, a phrase before "that"."""
    verbs = {span.end: names_hearer(span.exact) for span in attribution.cue}
    found: list[Stretch] = []
    for part in attribution.content:
        start, end = part.start, part.end
        behind = next((stop for stop in verbs if 0 <= start - stop <= _NEXT), None)
        if start in times and times[start].span.end >= end:
            continue
        if behind is not None:
            earlier = any(other.end <= behind for other in attribution.content)
            if verbs[behind] and earlier and end - start < 140 and " that " not in part.exact:
                continue
            start = _begin(text, start, end)
        found.append((start, end))
    return found


def _begin(text: str, start: int, end: int) -> int:
    """Where the content begins behind a circumstance: "in the annex that stocks last", "to both sides to allow it"."""
    if fronted := _FRONTED.match(text, start, end):
        return fronted.end()
    if text.startswith("to ", start):
        said = text[start : min(end, start + 200)]
        phrase = read_phrase(said, 2)
        if phrase and can_hear(phrase) and re.match(r" (?:to|that) \w", said[phrase.end :]):
            return start + phrase.end + 1
    return start


def _ends(span: Span) -> Stretch:
    return span.start, span.end


def _holds(part: Span, anchor: Span) -> bool:
    return part.start <= anchor.start and anchor.end <= part.end


def _hide(text: list[str], offset: int, places: Iterable[Stretch], sign: str) -> None:
    for start, end in places:
        left, right = max(0, start - offset), min(len(text), end - offset)
        if left < right:
            text[left:right] = sign * (right - left)


def _within(places: Iterable[Stretch], start: int, end: int) -> tuple[Stretch, ...]:
    return tuple((max(0, left - start), min(end, right) - start) for left, right in places if left < end and start < right)
