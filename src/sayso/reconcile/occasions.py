"""On what occasion something was said: to whom, at which event, where and when, as far as the report says."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from sayso.compare.names import fold
from sayso.language.actors import capitals_by_demonym
from sayso.language.calendar import A_WEEKDAY
from sayso.language.wordlists import read_sections
from sayso.model.attribution import Attribution, Occasion
from sayso.model.event import Time
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.stage import Stage, set_stage

# Stands for characters that belong to the content or the source, so that no phrase is read across them.
_HIDDEN = "\x00"
_EVENTS = "|".join(read_sections("clause_words.txt")["occasions"])
_END = (
    rf"(?= in\b| at\b| on (?:{A_WEEKDAY})| that\b| which\b| who\b| when\b| while\b| after\b| before\b"
    r"| as\b| by (?:tele)?phone| because\b|[,.;:—–\x00“”\"\n]|$)"
)
_HEARERS = "reporters|journalists|lawmakers|the chamber|the parliament|supporters"
_TO = re.compile(
    r"\b(?:told|telling|informed|assured|reminded|(?:speaking|spoke|talking|talked|explained|confirmed) to|"
    r"(?:interview|address|speech|statement|letter|answer|reply|e-?mail|message|remarks)(?: given| sent)? (?:with|to|for)|"
    rf"(?:addressing|addressed)(?= (?:{_HEARERS})))\s+(?P<to>[^\n]{{2,140}}?){_END}"
)
_EVENT = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n|to|[Oo]pening|[Cc]losing|[Aa]ddressing|told|sidelines of|[Cc]hairing|[Aa]ttending)\s+"
    r"(?P<event>(?:(?:the|an?|his|her|their|its|this|two) )?(?:[\w’'-]+ ){0,4}?"
    rf"(?:{_EVENTS})\b(?: (?:of|with|on|for|between|to|dubbed|called|titled)\b[^\n]{{2,160}}?)?){_END}"
)
_NOBODY = frozenset(
    ["him", "her", "them", "me", "it", "you", "himself", "herself", "everyone", "everybody", "that", "off", "apart"]
)
# "on Wednesday", "in Moscow" end the name of an event or of those told.
_CUT = re.compile(r"\s+(?:on|in|at|last|this|earlier|yesterday|today|tonight|late|during|by)\b.*$")
_UNSAID = re.compile(r"\b(?:since|before|until|by|from|till|after|between)\s+(?:the\s+)?$")
_SPAN_OF_TIME = ("minute", "day", "month")


class _Part(Struct, frozen=True):
    value: str
    start: int
    end: int


def find_occasions(
    report: Report, findings: Findings, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Attribution, ...]:
    """The attributions with their occasions.

    What one says of the occasion holds for the same speaker's next ones that say nothing of it, or nothing else.
    """
    stage = set_stage(report, findings, cast)
    last: dict[str, Occasion] = {}
    found = []
    for attribution in attributions:
        occasion = _occasion(stage, findings.times, attribution)
        if attribution.speaker:
            occasion = _carried(occasion, last.get(attribution.speaker))
            if occasion:
                last[attribution.speaker] = occasion
        found.append(structs.replace(attribution, occasion=occasion) if occasion else attribution)
    return tuple(found)


def _occasion(stage: Stage, times: Iterable[Time], attribution: Attribution) -> Occasion | None:
    start, end = _frame_bounds(stage, attribution)
    frame = _hide(stage.report.text[start:end], start, (*_said(attribution), *attribution.source))
    frame = _hide_before(frame, start, attribution)
    event = _event(frame, start, times)
    to = _to(stage, frame, start, event, times)
    place = _where(stage, frame, start, event, _anchors(start, attribution, event, to))
    date = _when(frame, start, times, attribution)
    parts = [part for part in (to, event, place, date) if part]
    if not parts:
        return None
    spans = tuple(sorted({stage.report.span(part.start, part.end) for part in parts}))
    return Occasion(_value(to), _value(event), _value(place), _value(date), spans)


def _said(attribution: Attribution) -> tuple[Span, ...]:
    """The content, without a part that begins where "told" needs to say whom: that part holds the hearer too."""
    told = [span.end for span in attribution.cue if re.search(r"\b(?:told|telling|tells)$", span.exact)]
    return tuple(span for span in attribution.content if not any(0 <= span.start - end < 3 for end in told))


_OPENS = re.compile(r"[\W_]*(?:Speaking|Addressing|Opening|Talking|While|When|In|At|On|During|Late|Earlier|Last|Asked)\b")


def _hide_before(frame: str, offset: int, attribution: Attribution) -> str:
    """Without what stands before the source and the cue: it is mostly said, unless the sentence opens with the occasion."""
    if _OPENS.match(frame):
        return frame
    first = min((span.start - offset for span in (*attribution.source, *attribution.cue)), default=0)
    first = min(max(0, first), len(frame))
    return _HIDDEN * first + frame[first:]


def _value(part: _Part | None) -> str | None:
    return part.value if part else None


def _frame_bounds(stage: Stage, attribution: Attribution) -> tuple[int, int]:
    """The sentence that holds source and cue."""
    anchor = (attribution.cue or attribution.source or attribution.content)[0].start
    number = stage.sentence_of(anchor)
    if number < 0:
        return anchor, anchor
    start, end = stage.sentences[number]
    return start, min(end, start + _LONGEST_FRAME)


_LONGEST_FRAME = 1_500


def _hide(text: str, offset: int, spans: Iterable[Span]) -> str:
    for span in spans:
        left, right = max(0, span.start - offset), min(len(text), span.end - offset)
        if left < right:
            text = text[:left] + _HIDDEN * (right - left) + text[right:]
    return text


def _event(frame: str, offset: int, times: Iterable[Time]) -> _Part | None:
    match = _EVENT.search(frame)
    if match is None or _HIDDEN in match["event"]:
        return None
    return _trimmed(frame, match.start("event"), match.end("event"), offset, times)


def _trimmed(frame: str, start: int, end: int, offset: int, times: Iterable[Time]) -> _Part | None:
    """Without a time, a place ("in ...") or a day at the end, and without "the" before."""
    for time in times:
        if start < time.span.start - offset < end and frame[time.span.start - offset - 1] == " ":
            end = min(end, time.span.start - offset)
    printed = frame[start:end]
    kept = re.sub(r"\s+(?:on|in|at|late|early|last|this)?\s*$", "", printed)
    inner = re.search(rf"\s+(?:in|at) (?:the )?[A-Z]\w+$|\s+on (?:{A_WEEKDAY})$", kept)
    kept = kept[: inner.start()] if inner else kept
    lead = len(kept) - len(re.sub(r"^(?:the|his|her|their|its|an?)\s+", "", kept))
    if len(kept) - lead < 2:
        return None
    return _Part(" ".join(kept[lead:].split()), offset + start + lead, offset + start + len(kept))


def _to(stage: Stage, frame: str, offset: int, event: _Part | None, times: Iterable[Time]) -> _Part | None:
    for match in _TO.finditer(frame):
        start, end = match.span("to")
        if match["to"].split()[0].lower() in _NOBODY or _HIDDEN in match["to"]:
            continue
        outlet = next(
            (each for each in _named(stage, offset + start, offset + end) if stage.kind_of(each[1]) == "outlet"), None
        )
        if outlet:
            return _Part(outlet[0].exact, outlet[0].start, outlet[0].end)
        if match["to"].split()[0] in ("us", "our"):
            return _Part(stage.report.outlet or match["to"].split()[0], offset + start, offset + end)
        cut = _CUT.search(frame[start:end])
        part = _trimmed(frame, start, start + cut.start() if cut else end, offset, times)
        if part and not (event and event.start <= part.start < event.end and not match[0].startswith(("address", "speech"))):
            return part
    return None


def _named(stage: Stage, start: int, end: int) -> list[tuple[Span, str]]:
    return [(each.mention.span, each.actor) for each in stage.named_in(stage.report.span(start, end))]


def _anchors(offset: int, attribution: Attribution, *parts: _Part | None) -> list[tuple[int, int]]:
    """Where in the frame the cue and the parts found so far stand."""
    spans = [(span.start - offset, span.end - offset) for span in (*attribution.cue, *attribution.source[-1:])]
    return spans + [(part.start - offset, part.end - offset) for part in parts if part]


# A place further from the cue and the event than this belongs to what was said or to another clause.
_FAR = 70


def _where(stage: Stage, frame: str, offset: int, event: _Part | None, anchors: list[tuple[int, int]]) -> _Part | None:
    """A place after "in", "at" or "near" that is neither hidden nor part of the event's name, in no bracket, near the cue."""
    capital = re.search(r"\bin the (\w+) capital\b", frame)
    if capital and capital[1] in capitals_by_demonym():
        start = offset + capital.start() + len("in the ")
        return _Part(capitals_by_demonym()[capital[1]], start, offset + capital.end())
    if not frame:
        return None
    for span, actor in _named(stage, offset, offset + len(frame)):
        local = span.start - offset
        if stage.kind_of(actor) != "place" or _HIDDEN in frame[max(0, local) : local + len(span.exact)]:
            continue
        if event and event.start <= span.start < event.end:
            continue
        if frame.count("(", 0, max(0, local)) > frame.count(")", 0, max(0, local)):
            continue
        if min((max(left - local, local - right) for left, right in anchors), default=0) > _FAR:
            continue
        if re.search(r"\b(?:in|at|outside|near)\s+(?:the\s+)?$", frame[max(0, local - 14) : max(0, local)]):
            return _Part(span.exact, span.start, span.end)
    site = _SITE.search(frame)
    if site and min((max(left - site.start(), site.start() - right) for left, right in anchors), default=0) <= _NEXT:
        return _Part(site[1], offset + site.start(1), offset + site.end(1))
    return None


# "told reporters at the harbour": a site without a name, right behind the cue or the hearers.
_NEXT = 3
_SITE = re.compile(
    r"(?<= )(?:at|in|outside|on) the (harbour|harbor|quay|port|airport|station|scene|courthouse|town hall|city hall|stadium|"
    r"cathedral|church|mosque|hospital|factory|plant|university|school|square|border|barracks|palace|embassy)\b(?! of)"
)


def _when(frame: str, offset: int, times: Iterable[Time], attribution: Attribution) -> _Part | None:
    """The resolved time nearest to the cue."""
    anchor = (attribution.cue or attribution.content)[0].start
    found = []
    for time in times:
        local = time.span.start - offset
        if not 0 <= local < len(frame) or time.date is None or time.until or time.precision not in _SPAN_OF_TIME:
            continue
        if _HIDDEN in frame[local : local + len(time.span.exact)] or _UNSAID.search(frame[max(0, local - 20) : local]):
            continue
        found.append((abs(time.span.start - anchor), time))
    if not found:
        return None
    nearest = min(found, key=lambda each: (each[0], each[1].span))[1]
    return _Part((nearest.date or "")[:10], nearest.span.start, nearest.span.end)


def _carried(own: Occasion | None, last: Occasion | None) -> Occasion | None:
    if own is None or last is None:
        return own or last
    if not _one_occasion(own, last):
        return own
    return Occasion(
        own.to or last.to,
        own.event or last.event,
        own.place or last.place,
        own.date or last.date,
        tuple(sorted({*own.spans, *last.spans})),
    )


def _one_occasion(own: Occasion, last: Occasion) -> bool:
    """Whether nothing that both say differs, and they say one thing alike or leave it to the other."""
    if own.date and last.date and own.date != last.date:
        return False
    if own.to and last.to and fold(own.to) != fold(last.to):
        return False
    if own.to and not last.to and not own.event:
        return False
    if own.event and last.event:
        return len(set(fold(own.event).split()) & set(fold(last.event).split()) - {"of", "the", "and", "for"}) > 1
    return bool(own.event or last.event) or own.to == last.to
