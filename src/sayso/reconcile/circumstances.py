"""Circumstances: to whom, at what event, in what medium, where and when, as a report prints them beside one attribution."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.language.actors import capitals_by_demonym
from sayso.model.attribution import Attribution
from sayso.model.event import Time
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.reconcile.addressees import EVENT_LINKS, addressees
from sayso.reconcile.attachment import Candidate, attached
from sayso.reconcile.cast import Cast
from sayso.reconcile.frames import HIDDEN, OTHER, Frame, Frames
from sayso.reconcile.hearers import EVENTS, LINKS, ends_in, is_somebody
from sayso.reconcile.phrase_kinds import PREPOSITION, kind_of, takes_more
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


_OPENING = re.compile(
    r"\b(addressing|opening|closing|chairing|presenting|attending|hosting|briefing|answering|visiting|touring)(?= )",
    re.IGNORECASE,
)
# "used a speech in Marro to demand", "gave an interview in which he denied".
_USED = re.compile(
    r"\b(?:used|uses|gave|gives|held|delivered|aired|airs|broadcast|published|publishes|carried|carries|printed|prints|released"
    r"|posted|showed|shows|interrupted)"
    r"(?= (?:a|an|his|her|its|their|the) )"
)
# "aired an interview on Monday in which Solm said".
_IN_WHICH = re.compile(r"(?: (?:with|by|of|to|on) [^,.;:]{3,50}?)?,? (?:in|at|during) which\b")
_FOR_IT = re.compile(r"\b(?:to|(?:in|at|during) which|where)\b")
_OPENED = {"addressing": "to", "briefing": "to", "answering": "to", "visiting": "place", "touring": "place"}


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
    if "event" in held and "date" not in held and (day := _day_of(frame, held["event"])):
        held["date"] = day
    return Circumstances(**{kind: _cell(stage, frame, each) for kind, each in held.items()})


def _day_of(frame: Frame, event: Candidate) -> Candidate | None:
    """The day that an event is called by: "at Tuesday's meeting"."""
    own = [each for each in frame.times.items() if event.start <= each[0] < event.end and _is_owner(frame, *each)]
    return _day(frame, *own[0]) if own else None


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
    known = _OURS.match(printed) or _PRESS.match(printed) or _outlet_in(stage, start, end) or _is_answered(frame, match)
    return hearer if known or found.kind == "event" else None


_ANSWER = re.compile(r"(?:answer|repl(?:y|ie)|response)s?$")


def _is_answered(frame: Frame, to: re.Match[str]) -> bool:
    """Whether somebody is answered: "a written reply to the Tern", not "to a question"."""
    phrase = read_phrase(frame.text, to.end())
    return _ANSWER.search(frame.text, 0, to.start()) is not None and phrase is not None and is_somebody(phrase)


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
        alone = not re.match(r" .*[A-Z]", stage.report.text[span.end : end])  # "Capewire host Ana Reul" is no outlet
        if alone and stage.kind_of(each.actor) == "outlet" and start <= span.start <= start + len("the ") and span.end <= end:
            return Cell(span.exact, span.start, span.end)
    return None


def _candidates(stage: Stage, frame: Frame) -> Iterator[Candidate]:
    stops = frozenset(place for place, time in frame.times.items() if not _is_owner(frame, place, time))
    yield from addressees(frame, stage.report.text[frame.start : frame.start + len(frame.text)], stops)
    for place, time in frame.times.items():
        if found := _day(frame, place, time):
            yield found
    for match in re.finditer(r"\b(?:to|with) (us|him|her|them|me)\b", frame.text):
        yield Candidate("to", match.start(), match.end(), match.span(1))
    for match in PREPOSITION.finditer(frame.text):
        phrase = read_phrase(frame.text, match.end(), EVENT_LINKS, stops)
        preposition = "of" if match[1] else match[2].lower()
        usable = phrase and match.end() + 1 not in stops
        if phrase and usable and (kind := kind_of(stage, frame, preposition, match.start(), phrase)):
            yield _fitted(frame, kind, match.start(), phrase, stops)
    for match in _USED.finditer(frame.text):
        phrase = read_phrase(frame.text, match.end(), EVENT_LINKS - {"to"}, stops)
        if phrase and ends_in(phrase, EVENTS) and _FOR_IT.search(frame.text, phrase.end):
            inside = _IN_WHICH.match(frame.text, phrase.end)
            sure = inside is not None and _says_next(frame, inside.end())
            yield Candidate("event", match.start(), phrase.end, (phrase.start, phrase.end), sure=sure)
    for match in _OPENING.finditer(frame.text):
        phrase = read_phrase(frame.text, match.end(), EVENT_LINKS, stops)
        opening = match[1].lower()
        if phrase and (kind := "event" if ends_in(phrase, EVENTS) else _OPENED.get(opening, "")):
            yield Candidate(kind, match.start(), phrase.end, (phrase.start, phrase.end))


def _says_next(frame: Frame, place: int) -> bool:
    """Whether the attribution's source or cue begins within the next few words."""
    first = min(start for start, _ in (*frame.sources, *frame.cues))
    return place < first <= place + 12 and HIDDEN not in frame.text[place:first]


def _is_owner(frame: Frame, place: int, time: Time) -> bool:
    """Whether the day is part of a phrase: "Tuesday's meeting"."""
    return frame.text[place + len(time.span.exact) :][:2] in ("'s", "’s")


def _fitted(frame: Frame, kind: str, start: int, phrase: Phrase, stops: frozenset[int]) -> Candidate:
    """With as much of the phrase as its kind takes: no place is "with" or "on" anything."""
    if not takes_more(kind, phrase):
        phrase = read_phrase(frame.text, phrase.start, LINKS if kind == "to" else LINKS - {"for"}, stops) or phrase
    value = ""
    if kind == "place" and (capital := re.search(r"\b(\w+) capital$", frame.text[phrase.start : phrase.end])):
        value = capitals_by_demonym().get(capital[1], "")
    return Candidate(kind, start, phrase.end, (phrase.start, phrase.end), value)


_NOT_THEN = re.compile(r"\b(?:since|before|until|by|from|till|after|between)\s+(?:the\s+)?$", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:\b(?:on|in|at|late|early|earlier|later|this|last"
    r"|(?:in|on) the (?:(?:early|small) hours|night|morning|afternoon|evening) (?:of|to|on))\s+)+$",
    re.IGNORECASE,
)


def _day(frame: Frame, place: int, time: Time) -> Candidate | None:
    """A day or month when it may have been said: resolved, and not "since" or "before" it."""
    end = place + len(time.span.exact)
    printed = frame.text[place:end]
    hidden = HIDDEN in printed or OTHER in printed
    if hidden or printed.lower().endswith("the day") or _NOT_THEN.search(frame.text[max(0, place - 20) : place]):
        return None
    if time.date is None or time.precision not in ("day", "month") or time.until:
        return None
    lead = _LEAD.search(frame.text, max(0, place - 30), place)
    return Candidate("date", lead.start() if lead else place, end, (place, end), time.date[:10])
