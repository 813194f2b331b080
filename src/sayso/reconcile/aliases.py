"""Names that a report itself says are one: acronyms in brackets, "also known as", "calls itself", "formerly"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.extract.acronyms import find_definitions
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.reconcile.wording import told_by

_CUE = re.compile(
    r"\b(?P<known>(?:known|referred to)(?: \w+){0,3} as)"
    r"|(?P<self>\bcall(?:s|ed|ing)? (?:itself|themselves|himself|herself))"
    r"|(?P<former>,? (?:formerly|previously|aka|a\.k\.a\.|also called|or|also)(?= (?:the )?[“\"‘]?[A-Z]))"
    r"|(?P<calls>\bcalls)"
)
_GENERIC = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:\w+ )?(?:group|gang|movement|organi[sz]ation|faction|militia|party|body)\b[^.]{0,40}$|\b[Ii]t$"
)
_BODIES = ("group", "organisation", "outlet")
# Between a name and the cue there may stand ", which is " or " (".
_JOINT = re.compile(
    r"[\s,(“\"]*(?:which|who|that)?\s?(?:is|was|are|were|had been)?[\s,(“\"]*"
    r"(?:(?:also|better|formerly|once|widely|commonly|locally|otherwise) )?"
)


class Alias(Struct, frozen=True):
    """Two mentions of one report that it says name one actor; `why` is a sentence."""

    left: Mention
    right: Mention
    why: str


def find_aliases(report: Report, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """Every alias that the report states, in no particular order."""
    bodies = sorted((each for each in mentions if each.kind in _BODIES), key=lambda each: each.span.start)
    yield from _defined(report, bodies)
    yield from _stated(report, bodies)


def _defined(report: Report, bodies: Sequence[Mention]) -> Iterator[Alias]:
    ends = {mention.span.end: mention for mention in bodies}
    starts = {mention.span.start: mention for mention in bodies}
    for acronym, expansion in find_definitions(report.text):
        short = starts.get(acronym[0])
        long = ends.get(expansion[1]) or starts.get(expansion[0])
        if short and long and short is not long:
            yield Alias(long, short, f"{told_by(report)} explains “{short.name}” as “{long.name}”.")


def _stated(report: Report, bodies: Sequence[Mention]) -> Iterator[Alias]:
    text = report.text
    starts = [mention.span.start for mention in bodies]
    for cue in _CUE.finditer(text):
        place = bisect_left(starts, cue.end())
        if place == len(bodies) or not re.fullmatch(
            r"[\s“\"‘]*(?:the |an? )?[“\"‘]?", text[cue.end() : bodies[place].span.start]
        ):
            continue
        named = bodies[place]
        subject = _subject(text, bodies[:place], cue)
        if subject and subject.name != named.name:
            yield Alias(subject, named, f"{told_by(report)} says that “{subject.name}” and “{named.name}” are one.")


def _subject(text: str, before: Sequence[Mention], cue: re.Match[str]) -> Mention | None:
    """The name before the cue; for "the group, which" the group or body named last."""
    if not before:
        return None
    last = before[-1]
    between = text[last.span.end : cue.start()]
    if cue["calls"] is None and len(between) < 40 and _JOINT.fullmatch(between):
        return last
    if cue["former"]:
        return None
    line = text.rfind("\n", 0, cue.start()) + 1
    if cue["self"] and _GENERIC.search(
        text[max(line, cue.start() - 80) : cue.start()].rstrip(" ,").removesuffix(" which").rstrip(", ")
    ):
        groups = [mention for mention in before if mention.kind == "group"] or [
            each for each in before if each.kind != "outlet"
        ]
        return groups[-1] if groups else None
    return None
