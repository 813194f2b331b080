"""Moments of the timeline: what each is called, which days it takes, and where it is told."""

import re
from datetime import date
from functools import cache
from itertools import groupby

from sayso.export.disputes import member_spans
from sayso.export.page import NO_SOURCE, Page
from sayso.export.wording import capitalised
from sayso.language.dates import first_day, last_day
from sayso.language.event_kinds import DEEDS, KINDS, VERBS
from sayso.model.account import Moment
from sayso.model.event import Event
from sayso.model.span import Span


def in_page_order(page: Page) -> list[Moment]:
    """The timeline; what was said on one day in the order of the page's numbers."""
    place = {statement: number for number, statement in enumerate(page.statements)}
    days = groupby(page.account.timeline, key=lambda each: (each.date, each.what))
    return [moment for _, same in days for moment in sorted(same, key=lambda each: place.get(each.id, 0))]


def range_of(moment: Moment) -> tuple[date, date] | None:
    """Its first and last day; None where its date cannot be read."""
    begin, end = first_day(moment.date), last_day(moment.date, moment.precision)
    return (begin, end) if begin and end and begin <= end else None


def name_of(page: Page, moment: Moment) -> str:
    """The event with its place, who speaks, or the outlet that appears."""
    if moment.what == "event" and moment.id in page.events:
        return event_name(page.events[moment.id])
    if moment.what == "statement" and moment.id in page.statements:
        speaker = page.speaker(page.statements[moment.id])
        return speaker if speaker == NO_SOURCE else f"Said by {speaker}"
    return page.names.get(moment.id, moment.id)


def event_name(event: Event) -> str:
    """The event with its place; its kind before a name that has no word for what happened ("Founding: the Water Board")."""
    name = event.name or event.kind
    told = event.name == "" or any(re.search(rf"\b{re.escape(word)}\b", name.casefold()) for word in _words_for(event.kind))
    name = capitalised(name if told else f"{event.kind}: {name}")
    return name + (f", {event.place}" if event.place and event.place.casefold() not in name.casefold() else "")


@cache
def _words_for(kind: str) -> tuple[str, ...]:
    words = (word for known in (KINDS, VERBS, DEEDS) for word, told in known.items() if told == kind)
    return (kind, *words)


def spans_of(page: Page, moment: Moment) -> tuple[Span, ...]:
    """The characters that tell of it."""
    if moment.what == "event" and moment.id in page.events:
        event = page.events[moment.id]
        return event.spans or member_spans(page, moment.id, "occasion")
    if moment.what == "statement" and moment.id in page.statements:
        occasions = [each.occasion for each in page.renderings(page.statements[moment.id]) if each.occasion]
        return tuple(span for occasion in occasions for span in occasion.spans[:1])
    report = page.reports.get(moment.id)
    return (report.published.span,) if report and report.published and report.published.span else ()
