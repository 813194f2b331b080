"""Whom a frame's verbs address: behind the cue, in the cue, before a passive one, in a clause of the source."""

import re
from collections.abc import Iterator

from sayso.reconcile.attachment import Candidate
from sayso.reconcile.frames import Frame, Stretch
from sayso.reconcile.hearers import LINKS, can_hear, hearer_after, names_hearer
from sayso.reconcile.phrase_reader import read_phrase
from sayso.reconcile.told_subjects import told_subject

EVENT_LINKS = frozenset(["of", "on", "with", "for", "to", "between"])
_TOLD = re.compile(r" (?:told|tells|informed)\b")
# "quoted the mayor as telling the crew".
_AS_TELLING = re.compile(r"\bas (\w+ing)(?= )")
_LET_KNOW = re.compile(r"\b(?:let|lets|letting) (?P<hearer>(?:[\w’'-]+ ){1,5}?)know\b")
_SPOKE_TO = re.compile(r"\bwho (?:had |has |later |also )?(?:spoke|spoken|speaks|talked|wrote) (?:to|with)(?= (?!me\b))")


def addressees(frame: Frame, window: str, stops: frozenset[int]) -> Iterator[Candidate]:
    """Hearers, and events that are told something; `window` is the frame's stretch of the report with nothing hidden."""
    yield from _behind_verbs(frame, window, stops)
    for match in _LET_KNOW.finditer(window):
        if any(left <= match.start() < right for left, right in frame.cues):
            yield _sure(match.start(), match.end(), (match.start("hearer"), match.end("hearer") - 1))
    for left, right in frame.sources:
        for match in _SPOKE_TO.finditer(window, left, right):
            phrase = read_phrase(window[:right], match.end(), LINKS, stops)
            if phrase and can_hear(phrase):
                yield _sure(match.start(), phrase.end, (phrase.start, phrase.end))
    yield from _told_subjects(frame, window)


def _sure(start: int, end: int, place: Stretch) -> Candidate:
    return Candidate("to", start, end, place, sure=True)


def _behind_verbs(frame: Frame, window: str, stops: frozenset[int]) -> Iterator[Candidate]:
    """Whom the verb names: "told reporters", "urged both sides to", "told a meeting"."""
    begins = [start for start, _ in frame.contents]
    for left, right in _verbs(frame, window):
        verb = names_hearer(window[left:right])
        if verb is None or any(0 <= start - right <= 2 for start, _ in frame.sources):
            continue
        swallowed = any(0 <= start - right <= 2 for start in begins)
        ends = stops | {start for start in begins if start - right > 2}
        hearer = hearer_after(window, verb, right, ends, swallowed)
        if hearer is None:
            continue
        if hearer.listening and (phrase := read_phrase(window, right, EVENT_LINKS, ends)):
            yield Candidate("event", right, phrase.end, (phrase.start, phrase.end))
        else:
            yield Candidate("to", right, hearer.end, (hearer.start, hearer.end))


def _verbs(frame: Frame, window: str) -> list[Stretch]:
    """The cues; where the extractor names none, the verb right behind the source; the verb behind "quoted him as"."""
    cues = list(frame.cues) or [each.span() for _, end in frame.sources if (each := _TOLD.match(window, end))]
    return cues + [each.span(1) for each in _AS_TELLING.finditer(window) if any(end <= each.start() for _, end in cues)]


def _told_subjects(frame: Frame, window: str) -> Iterator[Candidate]:
    """The subject of a passive: "the crews were told", where it is nobody's source."""
    for left, right in frame.cues:
        place = told_subject(window, left, right)
        if place and not any(start < place[1] and place[0] < end for start, end in frame.sources):
            yield _sure(place[0], place[1], place)
