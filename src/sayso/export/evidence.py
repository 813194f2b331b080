"""Evidence: links from what the page says to the characters it rests on."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from sayso.export.page import Page
from sayso.export.wording import number_of
from sayso.model.account import Account
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Report
from sayso.model.span import Span

PASSAGES = 6
"""Passages printed for one link between reports; the others are counted."""


def anchor(span: Span) -> str:
    """The permanent address of a run of characters in a page."""
    return f"{span.report}.{span.start}-{span.end}"


def _report_spans(report: Report) -> Iterator[Span]:
    holders = (report.byline, report.dateline, report.published)
    yield from (each.span for each in holders if each is not None and each.span is not None)
    yield from (span for span in (report.outlet_span, report.title) if span is not None)


def longest_passages(reprint: Reprint, most: int = PASSAGES) -> list[Passage]:
    """The passages that the page prints for a link, in reading order: the longest."""
    longest = sorted(reprint.passages, key=lambda each: each.here.start - each.here.end)[:most]
    return sorted(longest, key=lambda each: each.here.start)


def cited(account: Account) -> Iterator[Span]:
    """Every run of characters that some link of the page may open, beside those that are highlighted for what they are."""
    for report in account.reports:
        yield from _report_spans(report)
    for attribution in account.attributions:
        yield from attribution.occasion.spans if attribution.occasion else ()
    for actor in account.actors:
        for office in actor.offices:
            yield from office.spans
    for event in account.events:
        yield from event.spans
        if event.date and event.date.span:
            yield event.date.span
    for reprint in account.reprints:
        yield from reprint.spans
    for discrepancy in account.discrepancies:
        yield from discrepancy.spans
    for repeat in account.repeats:
        yield from repeat.spans
    for unsure in account.unsure:
        yield from unsure.spans


MOST = 60
"""Places that one link opens; the others are counted."""


def opening(page: Page, spans: Iterable[Span], to: str | None = None) -> Markup:
    """The attributes of a link that opens these characters; "" where there are none.

    Without the script the link goes to the first of them, or to `to`. A copy's characters are only there with the script:
    without it the link goes to what is told of the copy. Where it opens no more than it goes to, that is not said twice.
    """
    found = list(dict.fromkeys(spans))
    if not found:
        return Markup("")
    runs = [anchor(span) for span in found]
    target = found[0].report if found[0].report in page.copies else to or runs[0]
    if runs == [target]:
        return Markup('href="#{}" data-ev').format(target)
    more = Markup(' data-more="{}"').format(len(runs) - MOST) if len(runs) > MOST else ""
    return Markup('href="#{}" data-ev="{}"{}').format(target, " ".join(runs[:MOST]), more)


def quoted(page: Page, words: object, spans: Iterable[Span], style: str = "q1") -> Markup:
    """Words as printed, linked to their characters; plain where there are none to open."""
    link = opening(page, spans)
    return Markup('<a class="{}" {}>{}</a>').format(style, link, words) if link else escape(words)


def run(page: Page, words: object, spans: Iterable[Span]) -> Markup:
    """Words of a long run, which has no place of its own in the text: without the script the link goes to its paragraph."""
    known = [span for span in spans if span.report in page.reports]
    if not known:
        return escape(words)
    return Markup("<a {}>{}</a>").format(opening(page, known, block(page.reports[known[0].report], known[0].start)), words)


def block(report: Report, start: int) -> str:
    """The address of the paragraph that holds this character, or the next one that is not blank."""
    text = report.text
    while start < len(text) - 1 and text[start].isspace():
        start += 1
    return f"{report.id}.p{max(text.rfind(mark, 0, start) for mark in (chr(10), chr(13))) + 1}"


def bare_code(page: Page, report: str, spans: Iterable[Span]) -> Markup:
    """A report's code and nothing else, opening these characters: for long lists of reports, whose names the script tells.

    Of a copy the offsets alone: its address is where the link goes.
    """
    code = page.codes.get(report, "?")
    if report not in page.copies:
        return Markup("<a {}>{}</a>").format(opening(page, spans), code)
    offsets = " ".join(f"{span.start}-{span.end}" for span in dict.fromkeys(spans))
    return Markup('<a href="#{}" data-ev="{}">{}</a>').format(report, offsets, code)


def place(page: Page, spans: Sequence[Span]) -> Markup:
    """Offsets, each a link: "260–327"."""
    return Markup(" ").join(Markup("<a {}>{}–{}</a>").format(opening(page, [span]), span.start, span.end) for span in spans)


def _mark(page: Page, report: str, spans: Sequence[Span], primes: int = 0) -> Markup:
    origin = page.origin_of.get(report)
    if origin is None:
        return own_voice(page, spans)
    label = origin.label + "′" * primes
    many = len({span.report for span in spans})
    title = f"evidence, origin {label}, {origin.name}: {number_of(many, 'report')}"
    return Markup('<a class="ev o-{}" {} aria-label="{}">{}<sub>{}</sub></a>').format(
        origin.style, opening(page, spans), title, label, many
    )


def marks(page: Page, spans: Iterable[Span], groups: Sequence[Sequence[str]] = ()) -> Markup:
    """One mark for each origin behind these characters: A₄ is four reports of origin A.

    `groups` are the origins of the thing itself, where it has its own; reports in no group stand with their story's origin.
    """
    home = {report: group[0] for group in groups for report in group}
    behind: dict[str, list[Span]] = {}
    for span in spans:
        origin = page.origin_of.get(span.report)
        behind.setdefault(home.get(span.report, origin.reports[0] if origin else span.report), []).append(span)
    found, met = [], Counter[str]()
    for first, held in behind.items():
        report = first if first in page.origin_of else held[0].report
        label = page.origin_of[report].label if report in page.origin_of else ""
        found.append(_mark(page, report, held, met[label]))
        met[label] += 1
    return Markup('<span class="evs">{}</span>').format(Markup("").join(found)) if found else Markup("")


def own_voice(page: Page, spans: Sequence[Span]) -> Markup:
    """A dashed mark for each report that says it in its own voice, no source named."""
    by_report: dict[str, list[Span]] = {}
    for span in spans:
        by_report.setdefault(span.report, []).append(span)
    return Markup("").join(
        Markup('<a class="ev o-0" {} aria-label="evidence: {}, in its own voice, no source named">{}</a>').format(
            opening(page, held), page.names.get(report, report), page.codes.get(report, "?")
        )
        for report, held in by_report.items()
    )
