"""Highlights: what is drawn over the characters of a report, in channels that do not collide."""

from collections.abc import Iterator
from enum import IntEnum

from msgspec import Struct

from sayso.export.evidence import anchor, cited
from sayso.export.page import Page
from sayso.model.span import Span


class Channel(IntEnum):
    """Outermost first: where two highlights overlap, the one of the higher channel is cut."""

    SAID = 0
    SOURCE = 1
    CUE = 2
    CREDIT = 3
    INSERTION = 4
    LINK = 5
    CITED = 6


class Highlight(Struct, frozen=True):
    """A run of characters with its channel. `href` is what it links to, `tag` the small link after it (address, text)."""

    channel: Channel
    style: str
    span: Span
    href: str | None = None
    tag: tuple[str, str] | None = None

    @property
    def anchor(self) -> str:
        """The address of the characters."""
        return anchor(self.span)


def _attributions(page: Page) -> Iterator[Highlight]:
    for each in page.attributions.values():
        number = page.numbers.get(each.statement or "")
        tag = (each.statement, number) if each.statement and number else None
        for part in each.content:
            yield Highlight(Channel.SAID, "m-q", part, tag=tag)
        for span in each.source:
            yield Highlight(Channel.SOURCE, "m-s", span)
        for span in each.cue:
            yield Highlight(Channel.CUE, "m-c", span)
        for span in each.insertions:
            yield Highlight(Channel.INSERTION, "m-i", span)


def _links(page: Page, listed: frozenset[str]) -> Iterator[Highlight]:
    """Figures before names before times: where two share characters the narrower meaning keeps the link."""
    for figure in page.account.figures:
        yield Highlight(Channel.LINK, "m-f", figure.span, href=figure.id)
    for actor in page.account.actors:
        for span in actor.mentions:
            yield Highlight(Channel.LINK, "m-n", span, href=actor.id if actor.id in listed else None)
    dated = {anchor(each.date.span): each.id for each in page.account.events if each.date and each.date.span}
    for time in page.account.times:
        yield Highlight(Channel.LINK, "m-t", time.span, href=dated.get(anchor(time.span)))
    for report in page.reports.values():
        for credit in report.credits:
            yield Highlight(Channel.CREDIT, "m-k", credit.span)


def find_highlights(page: Page, listed: frozenset[str]) -> dict[str, list[Highlight]]:
    """Report id to its highlights, each once, in reading order. `listed` are the actors that have a row in the page.

    Copies have none: their texts are not printed.
    """
    by_report: dict[str, dict[tuple[int, int, int], Highlight]] = {each: {} for each in page.reports if each not in page.copies}
    plain = (Highlight(Channel.CITED, "", span) for span in cited(page.account))
    for each in (*_attributions(page), *_links(page, listed), *plain):
        if each.span.report in by_report:
            by_report[each.span.report].setdefault((each.channel, each.span.start, each.span.end), each)
    return {report: sorted(found.values(), key=_reading_order) for report, found in by_report.items()}


def _reading_order(each: Highlight) -> tuple[int, int, int]:
    return (each.span.start, -each.span.end, each.channel)
