"""Who is interviewed and who asks, by the words that introduce an interview."""

import re

from msgspec import Struct

from sayso.extract.draft import Stretch
from sayso.language.outlets import is_outlet_like
from sayso.model.report import Report

INTRODUCTION = 2_000
"""Characters before an interview in which its introduction stands."""
_PERSON = r"(?:[Tt]he |[Aa] |[Aa]n )?[A-Za-z][^.:;!?\n–—]{1,140}?"
_END = (
    r"(?=[ \u00a0](?:about|on|after|before|ahead|in (?:an|his|her|their|the)|at (?:his|her|their|the)|during|over|for|why|how|"
    r"when|where|who)\b|[.:;!?\n–—]|$)"
)
_MEETS = r"(?:spoke|speaks|has spoken|talked|talks|has talked|sat down|sits down|was speaking|caught up|met)"
_BEGIN = r"(?:^|(?<=[.!?\n]))\s*"
_SPOKE = re.compile(
    rf"{_BEGIN}(?P<one>{_PERSON}),?[ \u00a0]{_MEETS}[ \u00a0](?:up[ \u00a0])?(?:to|with)[ \u00a0](?P<other>{_PERSON}){_END}",
    re.M,
)
_ASKED = re.compile(
    rf"{_BEGIN}(?P<one>{_PERSON}),?[ \u00a0](?:interviewed|asked|questioned|met)[ \u00a0](?P<other>{_PERSON}){_END}", re.M
)
_ANSWERS = re.compile(
    rf"{_BEGIN}(?P<other>{_PERSON}),?[ \u00a0](?:answers|answered|takes|took|tells|told|gave|gives|explains|explained)\b", re.M
)
_INTERVIEW = re.compile(
    rf"\b(?:[Ii]nterview|[Cc]onversation|Q&A)[ \u00a0]with[ \u00a0](?P<other>{_PERSON})(?P<then>,[ \u00a0]|{_END})"
)
_OURS = re.compile(
    r"(?:us|me|our|this|the) ?(?:\w+ )?(?:newspaper|paper|magazine|programme|program|site|correspondent|reporter)?$"
)
_SUBJECT = re.compile(
    r"(?:[\w’'-]+[ \u00a0]){0,7}?(?:[A-Z][\w’'-]*[ \u00a0][A-Z][\w’'-]*|(?<![\w ])[A-Z][\w’'-]+(?=,|$))"
    r"(?:[ \u00a0][A-Z][\w’'-]*)*"
    r"(?:,[^,]{3,80}(?=,|$))?"
)
_NAME = re.compile(r"[A-Z][\w’'-]+")


class Participants(Struct, frozen=True):
    """Where the one who answers and the one who asks are named; None where the report does not say."""

    answering: Stretch | None
    asking: Stretch | None


def find_participants(report: Report, end: int) -> Participants:
    """By the sentences before `end`, where the interview begins; the outlet asks where nobody else is named."""
    outlet = (report.outlet_span.start, report.outlet_span.end) if report.outlet_span else None
    begin = max(end - INTRODUCTION, 0)
    for read in (_of_meeting, _of_interview, _of_answer):
        answering, asking = read(report, begin, end)
        if answering is not None:
            return Participants(answering, asking or outlet)
    return Participants(None, outlet)


_Pair = tuple[Stretch | None, Stretch | None]


def _of_meeting(report: Report, begin: int, end: int) -> _Pair:
    """Such as "Ana Reul spoke to Coast Wire", "Coast Wire met Ana Reul"."""
    for pattern in (_SPOKE, _ASKED):
        match = pattern.search(report.text, begin, end)
        if match:
            one, other = match.span("one"), match.span("other")
            if _is_asking(report, *other):
                return _head(report.text, one), _named(report.text, other)
            return _named(report.text, other), _named(report.text, one)
    return None, None


def _of_interview(report: Report, begin: int, end: int) -> _Pair:
    """Such as "An interview with Ana Reul", "in an interview with Coast Wire, Ana Reul"."""
    match = _INTERVIEW.search(report.text, begin, end)
    if match is None:
        return None, None
    if not _is_asking(report, *match.span("other")):
        return _head(report.text, match.span("other")), None
    return _head(report.text, (match.end("then"), end)), match.span("other")


def _of_answer(report: Report, begin: int, end: int) -> _Pair:
    match = _ANSWERS.search(report.text, begin, end)
    return (_head(report.text, match.span("other")), None) if match else (None, None)


def _is_asking(report: Report, start: int, end: int) -> bool:
    """Whether the words name an outlet: the report's own, one by its look, or "us"."""
    words = report.text[start:end]
    own = report.outlet is not None and report.outlet.casefold() in words.casefold()
    last = words.split(",")[0].removeprefix("the ").removeprefix("The ")
    return own or is_outlet_like(last) or _OURS.match(words) is not None


def _head(text: str, place: Stretch) -> Stretch | None:
    """A name with what stands in apposition to it; None where the words begin with none."""
    match = _SUBJECT.match(text, *place)
    return match.span() if match and _names(text, match.span()) else None


def _names(text: str, place: Stretch) -> bool:
    return _NAME.search(text, *place) is not None


def _named(text: str, place: Stretch) -> Stretch | None:
    return place if _names(text, place) and text[slice(*place)] not in ("We", "I") else None
