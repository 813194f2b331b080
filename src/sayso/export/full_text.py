"""The reports themselves: what each says of itself, and its text with every finding in place."""

from collections.abc import Mapping
from pathlib import PurePath, PureWindowsPath

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.copies_told import Carried, CopyTold, tell_copy
from sayso.export.evidence import quoted
from sayso.export.highlight import Highlight, find_highlights
from sayso.export.lineage_nodes import main_reprint
from sayso.export.margins import find_margins
from sayso.export.page import CROWD, Page
from sayso.export.report_view import draw_report
from sayso.export.tongue import tongue
from sayso.export.wording import file_name, number_of, shortened
from sayso.language.dates import in_words
from sayso.model.report import Report

FOLD_OVER = 3
"""Beyond so many reports their texts are folded: a reader opens the one that a link leads to."""
LONG = 60_000
"""Characters beyond which a single report is folded: some thirty printed pages."""


class FullReport(Struct, frozen=True):
    """One report as shown. `heading` is None where the text holds its headline."""

    id: str
    chip: Markup
    headline: str
    heading: str | None
    facts: tuple[tuple[str, Markup], ...]
    carries: tuple[Markup, ...]
    body: Markup
    folded: bool
    style: str
    copies: tuple[CopyTold, ...] = ()
    tongue: Markup = Markup("")
    """The attributes of a text that is not English: a screen reader reads it as what it is."""


class FullText(Struct, frozen=True):
    """The section."""

    finding: str
    reports: tuple[FullReport, ...]
    shown: int = CROWD
    """How many stand before the fold."""


def _heading(report: Report) -> str | None:
    """None where a line of the text is the title, and nothing else is."""
    title = report.title
    if title:
        start = report.text.rfind("\n", 0, title.start) + 1
        end = report.text.find("\n", title.end)
        if report.text[start : end if end >= 0 else None].strip() == title.exact.strip():
            return None
        return title.exact
    return report.headline or "Headline not known"


def _basis(words: str) -> Markup:
    return Markup(" <small>({})</small>").format(words) if words else Markup("")


def _origin(page: Page, report: str) -> Markup:
    origin = page.origin_of.get(report)
    reprint = main_reprint(page, report)
    if reprint and reprint.verdict == "taken":
        words = f"taken from {page.names.get(reprint.of or '') or reprint.outlet or 'an outlet not named'}"
    elif reprint:
        words = "common origin" if reprint.verdict == "common-origin" else "undecided"
    else:
        words = "first report of its origin" if origin and origin.reports[0] == report else "no text in common found"
    return Markup('{}<a href="#from-{}">{}</a>').format(f"{origin.label}: " if origin else "", report, words)


def _facts(page: Page, report: Report) -> tuple[tuple[str, Markup], ...]:
    when, byline, dateline = report.published, report.byline, report.dateline
    facts = []
    if when:
        words = in_words(when.date, when.precision)
        facts.append(
            (
                "Published",
                (quoted(page, words, [when.span], "qq") if when.span else Markup("{}").format(words)) + _basis(when.basis),
            )
        )
    else:
        facts.append(("Published", Markup("no date found")))
    if report.outlet_basis:
        known = (
            quoted(page, report.outlet or "", [report.outlet_span], "qq")
            if report.outlet_span
            else Markup("{}").format(report.outlet or "not known")
        )
        facts.append(("Outlet", known + _basis(report.outlet_basis)))
    if dateline:
        facts.append(("Filed", quoted(page, " ".join(dateline.span.exact.split()), [dateline.span], "qq")))
    if byline:
        facts.append(
            ("By", quoted(page, byline.name, [byline.span], "qq") if byline.span else Markup("{}").format(byline.name))
        )
    facts.append(("Origin", _origin(page, report.id)))
    size = f"{len(report.text.split()):,} words"
    facts.append(("Text", Markup("{}, sha256 <code>{}</code>").format(size, report.text_sha256[:8])))
    facts.append(("File", _file(report.path)))
    return tuple(facts)


def _file(path: str) -> Markup:
    """The file's name, with its folders beside it where they lie below the working folder: others say nothing elsewhere."""
    name = file_name(path)
    if name == path or PurePath(path).is_absolute() or PureWindowsPath(path).is_absolute():
        return escape(name)
    return Markup('<span title="{}">{}</span>').format(path, name)


def _carries(page: Page) -> dict[str, dict[str, Markup]]:
    """Report id to the statements that it carries, each with its link."""
    found: dict[str, dict[str, Markup]] = {each: {} for each in page.reports}
    for statement in page.statements.values():
        link = Markup('<a href="#{}">{}</a>').format(statement.id, page.numbers[statement.id])
        for each in page.renderings(statement):
            if each.report in found:
                found[each.report][statement.id] = link
    return found


def _full_report(
    page: Page, report: Report, highlights: list[Highlight], carries: Mapping[str, Carried], copies: tuple[CopyTold, ...]
) -> FullReport:
    return FullReport(
        report.id,
        page.chip(report.id),
        shortened(report.title.exact if report.title else report.headline or "Headline not known", 120),
        _heading(report),
        _facts(page, report),
        tuple(carries[report.id].values()),
        draw_report(report, highlights, find_margins(page, report)),
        len(page.reports) > FOLD_OVER or len(report.text) > LONG,
        page.style(report.id),
        copies,
        tongue(page, report.id),
    )


def draw_reports(page: Page, listed: frozenset[str], apart: frozenset[str] = frozenset()) -> FullText:
    """All reports in the page's order, near copies below their originals.

    `listed` are the actors that have a row to link to, `apart` the copies that the lineage's table leaves out.
    """
    highlights = find_highlights(page, listed)
    carries = _carries(page)
    copies: dict[str, list[CopyTold]] = {}
    for id_, copy in page.copies.items():
        facts, known = _facts(page, page.reports[id_]), _facts(page, page.reports[copy.of])
        told = tell_copy(
            page, id_, facts=facts, known=known, mine=carries[id_], theirs=carries[copy.of], with_links=id_ in apart
        )
        copies.setdefault(copy.of, []).append(told)
    drawn = tuple(
        _full_report(page, each, highlights[each.id], carries, tuple(copies.get(each.id, ())))
        for each in page.reports.values()
        if each.id not in page.copies
    )
    places = sum(bool(each.style) for found in highlights.values() for each in found)
    if not drawn:
        return FullText("No report could be read.", ())
    words = f"Full text, as read. {number_of(places, 'marked place')}, each linked to its finding."
    if page.copies:
        words += f" {number_of(len(page.copies), 'near copy')} below their originals, each with what differs in it."
    return FullText(words, drawn)
