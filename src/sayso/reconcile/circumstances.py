"""Circumstances: to whom, at what event, in what medium, where and when, as a report prints them beside one attribution."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.language.actors import capitals_by_demonym
from sayso.language.wordlists import section
from sayso.model.attribution import Attribution
from sayso.model.event import Time
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.reconcile.attachment import Candidate, attached
from sayso.reconcile.cast import Cast
from sayso.reconcile.frames import HIDDEN, OTHER, Frame, Frames
from sayso.reconcile.hearers import EVENTS, LINKS, can_hear, ends_in, hearer_after, names_hearer
from sayso.reconcile.phrase_reader import Phrase, read_phrase
from sayso.reconcile.stage import Stage, set_stage


class Cell(Struct, frozen=True):
    """A value and the characters `start` up to `end` of the report behind it."""

    value: str
    start: int
    end: int


class Circumstances(Struct, frozen=True):
    """What is printed with one attribution. The value of `date` is ISO 8601, the others are as printed.

    An event, a medium and names stand without their article.
    """

    to: Cell | None = None
    event: Cell | None = None
    medium: Cell | None = None
    place: Cell | None = None
    date: Cell | None = None

    def cells(self) -> tuple[Cell, ...]:
        """Those that there are."""
        return tuple(each for each in (self.to, self.event, self.medium, self.place, self.date) if each)


_FILE = "occasion_words.txt"
_AIR, _MEDIA, _PLATFORMS, _SITES, _SPOKEN_FROM, _IDLE = (
    section(_FILE, each) for each in ("on the air", "media", "platforms", "sites", "spoken from", "no circumstance")
)
_PREPOSITION = re.compile(
    r"(?<![\w’'-])(?:(?:on|at) the (?:sidelines|margins|fringes|occasion|opening|start|close|end) (of)"
    r"|(at|in|on|during|before|from|outside|near|inside|to|with|by|via|through|over))(?= )",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\b(addressing|opening|closing|chairing|presenting|attending|hosting|briefing|answering|visiting)(?= )", re.IGNORECASE
)
_TO_OPENING = frozenset(["addressing", "briefing", "answering"])
_EVENT_LINKS = frozenset(["of", "on", "with", "for", "to", "between"])


def find_circumstances(
    report: Report, findings: Findings, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Circumstances, ...]:
    """The circumstances of each attribution, in the order given."""
    stage = set_stage(report, findings, cast)
    frames = Frames(stage, findings.times, attributions)
    return tuple(_circumstances(stage, frames.frame_of(each)) for each in attributions)


def _circumstances(stage: Stage, frame: Frame | None) -> Circumstances:
    if frame is None:
        return Circumstances()
    held: dict[str, Candidate] = {}
    for each in attached(frame, _candidates(stage, frame)):
        held.setdefault(each.kind, each)
    for kind in ("event", "medium"):
        if kind in held and "to" not in held and (hearer := _in_its_name(stage, frame, held[kind])):
            held["to"] = hearer
    return Circumstances(**{kind: _cell(stage, frame, each) for kind, each in held.items()})


_SPEECH = re.compile(r"(?:interview|conversation|address|speech|talk|lecture|remarks)s?(?: given)? (?:with|to|for) (?=\S)")
_TO = re.compile(r" to (?=\S)")
# An abbreviation alone is mostly an outlet, or at home in the report as one.
_PRESS = re.compile(r"(?:the )?(?:(?:reporters|journalists|press|media)\b|[A-Z&]{2,6}$)")


def _in_its_name(stage: Stage, frame: Frame, found: Candidate) -> Candidate | None:
    """With whom an interview was, whom a speech was made to; of a letter or a statement, an outlet or the press alone."""
    match = (_SPEECH if found.kind == "event" else _TO).search(frame.text, *found.place)
    if match is None:
        return None
    hearer = Candidate("to", match.start(), found.end, (match.end(), found.place[1]))
    start, end = (frame.start + place for place in hearer.place)
    printed = stage.report.text[start:end]
    known = _OURS.match(printed) or _PRESS.match(printed) or _outlet_in(stage, start, end)
    return hearer if known or found.kind == "event" else None


_ARTICLE = re.compile(r"(?:the|his|her|their|its|an?)\s+(?=\S)")
_OURS = re.compile(
    r"(?:us|our \w+|this (?:newspaper|paper|(?:news )?agency|(?:web)?site|portal|channel|station|magazine|correspondent"
    r"|reporter|outlet))$"
)


def _cell(stage: Stage, frame: Frame, found: Candidate) -> Cell:
    """What a hearer called "us" is: the outlet."""
    start, end = (frame.start + place for place in found.place)
    printed = stage.report.text[start:end]
    if found.value:
        return Cell(found.value, start, end)
    if found.kind == "to" and stage.report.outlet and _OURS.match(printed):
        return Cell(stage.report.outlet, start, end)
    if found.kind == "to" and (outlet := _outlet_in(stage, start, end)):
        return outlet
    lead = _ARTICLE.match(printed)
    if lead and (found.kind in ("event", "medium") or printed[lead.end()].isupper()):
        start += lead.end()
    return Cell(" ".join(stage.report.text[start:end].split()), start, end)


def _outlet_in(stage: Stage, start: int, end: int) -> Cell | None:
    """The name alone, in "the Capewire news agency"."""
    for each in stage.named_in(stage.report.span(start, end)):
        span = each.mention.span
        if stage.kind_of(each.actor) == "outlet" and start <= span.start <= start + len("the ") and span.end <= end:
            return Cell(span.exact, span.start, span.end)
    return None


def _candidates(stage: Stage, frame: Frame) -> Iterator[Candidate]:
    stops = frozenset(frame.times)
    yield from _named_hearers(stage, frame, stops)
    for place, time in frame.times.items():
        if found := _day(frame, place, time):
            yield found
    for match in re.finditer(r"\b(?:to|with) (us|him|her|them|me)\b", frame.text):
        yield Candidate("to", match.start(), match.end(), match.span(1))
    for match in _PREPOSITION.finditer(frame.text):
        phrase = read_phrase(frame.text, match.end(), _EVENT_LINKS, stops)
        kind = _kind(stage, frame, match, phrase) if phrase and match.end() + 1 not in stops else ""
        if phrase and kind:
            yield _fitted(frame, kind, match.start(), phrase, stops)
    for match in _OPENING.finditer(frame.text):
        phrase = read_phrase(frame.text, match.end(), _EVENT_LINKS, stops)
        if phrase and (ends_in(phrase, EVENTS) or match[1].lower() in _TO_OPENING):
            kind = "event" if ends_in(phrase, EVENTS) else "to"
            yield Candidate(kind, match.start(), phrase.end, (phrase.start, phrase.end))


def _named_hearers(stage: Stage, frame: Frame, stops: frozenset[int]) -> Iterator[Candidate]:
    """Whom the verb names: "told reporters", "urged both sides to", "told a meeting"."""
    window = stage.report.text[frame.start : frame.start + len(frame.text)]
    begins = [start for start, _ in frame.contents]
    for left, right in frame.cues or _unnamed_cues(frame, window):
        verb = names_hearer(window[left:right])
        if verb is None or any(0 <= start - right <= 2 for start, _ in frame.sources):
            continue
        swallowed = any(0 <= start - right <= 2 for start in begins)
        ends = stops | {start for start in begins if start - right > 2}
        hearer = hearer_after(window, verb, right, ends, swallowed)
        if hearer is None:
            continue
        if hearer.listening and (phrase := read_phrase(window, right, _EVENT_LINKS, ends)):
            yield Candidate("event", right, phrase.end, (phrase.start, phrase.end))
        else:
            yield Candidate("to", right, hearer.end, (hearer.start, hearer.end))


def _unnamed_cues(frame: Frame, window: str) -> list[tuple[int, int]]:
    """The verb right behind the source, where the extractor names no cue."""
    told = [re.compile(r" (?:told|tells|informed)\b").match(window, end) for _, end in frame.sources]
    return [each.span() for each in told if each]


def _fitted(frame: Frame, kind: str, start: int, phrase: Phrase, stops: frozenset[int]) -> Candidate:
    """With as much of the phrase as its kind takes: no place is "with" or "on" anything."""
    if kind in ("to", "place"):
        phrase = read_phrase(frame.text, phrase.start, LINKS, stops) or phrase
    value = ""
    if kind == "place" and (capital := re.search(r"\b(\w+) capital$", frame.text[phrase.start : phrase.end])):
        value = capitals_by_demonym().get(capital[1], "")
    return Candidate(kind, start, phrase.end, (phrase.start, phrase.end), value)


def _kind(stage: Stage, frame: Frame, match: re.Match[str], phrase: Phrase) -> str:
    """Which circumstance a phrase after a preposition is; empty where none."""
    preposition = (match[1] or match[2]).lower()
    before = frame.text[max(0, match.start() - 24) : match.start()]
    if preposition == "of":
        return "event" if ends_in(phrase, EVENTS) else ""
    if preposition in ("to", "by", "with"):
        hears = _leads_to_hearer(preposition, before) and can_hear(phrase) and "place" not in _kinds(stage, frame, phrase)
        return "to" if hears else ""
    if not phrase.determiner and phrase.head[0].lower() in _IDLE:
        return ""
    if preposition in ("at", "during", "in", "on", "from") and _is_event(preposition, phrase):
        return "event"
    if preposition in ("in", "on", "via", "through", "at") and _is_medium(preposition, phrase):
        return "medium"
    return "place" if frame.sources and _is_place(stage, frame, preposition, phrase) else ""


def _leads_to_hearer(preposition: str, before: str) -> bool:
    if preposition == "by":
        return re.search(r"\b(?:asked|pressed|questioned|quizzed)(?: \w+)? $", before, re.IGNORECASE) is not None
    if preposition == "with":
        return re.search(r"\b(?:interview|conversation|speaking|talking|spoke|talked) $", before, re.IGNORECASE) is not None
    return not before.endswith(" order ")


def _is_event(preposition: str, phrase: Phrase) -> bool:
    if ends_in(phrase, EVENTS):
        return True
    if preposition in ("in", "on", "over") and phrase.determiner == "the" and ends_in(phrase, _AIR):
        return True
    unknown = phrase.determiner in ("a", "an") and phrase.head[-1].islower() and not ends_in(phrase, _SITES)
    return preposition == "at" and unknown


def _is_medium(preposition: str, phrase: Phrase) -> bool:
    if ends_in(phrase, _MEDIA):
        return True
    return ends_in(phrase, _PLATFORMS) and (preposition != "in" or phrase.head[-1].islower())


def _kinds(stage: Stage, frame: Frame, phrase: Phrase) -> set[str]:
    """Of the actors that it names."""
    named = stage.named_in(stage.report.span(frame.start + phrase.start, frame.start + phrase.end))
    return {stage.kind_of(each.actor) for each in named}


def _is_place(stage: Stage, frame: Frame, preposition: str, phrase: Phrase) -> bool:
    if phrase.head[0].lower() in _IDLE or phrase.head[0][0].isdigit():
        return False
    if ends_in(phrase, _SITES):
        return preposition != "from" or ends_in(phrase, _SPOKEN_FROM)
    kinds = _kinds(stage, frame, phrase)
    if preposition == "at":
        named_so = phrase.head[0][0].isupper() and "person" not in kinds
        return named_so or (bool(phrase.determiner) and not _ABSTRACT.search(phrase.head[-1]))
    if preposition in ("in", "outside", "near"):
        named_so = phrase.head[-1][0].isupper() and phrase.determiner != "the"
        return "place" in kinds or (named_so and not kinds & {"person", "outlet"})
    return False


_ABSTRACT = re.compile(r"[a-z](?:[ts]ion|ances?|ences?|ments?|ness|ity|ism|als?|ures?|ings?|ths?)$")


_NOT_THEN = re.compile(r"\b(?:since|before|until|by|from|till|after|between)\s+(?:the\s+)?$", re.IGNORECASE)
_LEAD = re.compile(r"(?:\b(?:on|in|at|late|early|earlier|later|this|last)\s+)+$", re.IGNORECASE)


def _day(frame: Frame, place: int, time: Time) -> Candidate | None:
    """A day or month when it may have been said: resolved, and not "since" or "before" it."""
    end = place + len(time.span.exact)
    printed = frame.text[place:end]
    hidden = HIDDEN in printed or OTHER in printed
    if hidden or printed.lower().endswith("the day") or _NOT_THEN.search(frame.text[max(0, place - 20) : place]):
        return None
    if time.date is None or time.precision not in ("day", "month") or time.until:
        return None
    lead = _LEAD.search(frame.text, max(0, place - 20), place)
    return Candidate("date", lead.start() if lead else place, end, (place, end), time.date[:10])
