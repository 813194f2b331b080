"""What each left out: statements that a report's source has and the report has not.

Only where text was taken from a report in the pile can anything be left out; what only another origin heard cannot.
"""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.page import Page
from sayso.export.statement_cards import tidy
from sayso.export.substance import is_whole
from sayso.export.wording import number_of, shortened
from sayso.model.attribution import Attribution
from sayso.model.lineage import Reprint

SHOWN = 6
"""Statements listed for one report; the others are counted."""


class Omission(Struct, frozen=True):
    """One report, its source, and what of the source's statements it lacks."""

    report: Markup
    source: Markup
    statements: tuple[Markup, ...]
    more: int
    kept: int


MAINLY = 0.4
"""Share of a report's words that it must have from its source. One that took a paragraph leaves nothing out: it is another
report. Five development piles have shares up to 36% and from 46%."""


class LeftOut(Struct, frozen=True):
    """The section; it is not shown where no text was taken."""

    finding: str
    omissions: tuple[Omission, ...]


def _statement(page: Page, attribution: Attribution) -> Markup:
    statement = page.statements[attribution.statement or ""]
    link = Markup('<a class="sref" href="#{}">{}</a>').format(statement.id, page.numbers[statement.id])
    return Markup("{}: {} {}").format(
        page.speaker(statement), quoted(shortened(tidy(attribution), 110), attribution.content), link
    )


def _omission(page: Page, reprint: Reprint) -> Omission | None:
    """None where nothing is missing. Words inside a passage are there, whoever is found to say them."""
    here = {each.statement for each in page.attributions.values() if each.report == reprint.report}
    source = [each for each in page.attributions.values() if each.report == reprint.of and each.statement in page.statements]
    missing = {
        each.statement: each
        for each in source
        if each.statement not in here
        and is_whole(each)
        and not any(part.overlaps(passage.there) for part in each.content for passage in reprint.passages)
    }
    if not missing or not reprint.of:
        return None
    shown = tuple(_statement(page, each) for each in list(missing.values())[:SHOWN])
    kept = len({each.statement for each in source if is_whole(each)} - missing.keys())
    return Omission(page.chip(reprint.report), page.chip(reprint.of), shown, len(missing) - len(shown), kept)


def draw_left_out(page: Page) -> LeftOut:
    """One entry for each report that was taken from another in the pile and lacks some of its statements."""
    taken = [
        each
        for each in page.account.reprints
        if each.verdict == "taken" and each.share >= MAINLY and each.passages and each.of in page.reports
    ]
    order = {report: at for at, report in enumerate(page.reports)}
    taken = sorted((each for each in taken if each.report in order), key=lambda each: order[each.report])
    found = tuple(each for each in (_omission(page, reprint) for reprint in taken) if each)
    if not taken:
        return LeftOut("", ())
    if not found:
        return LeftOut("Every report that took another’s text has all statements of its source.", ())
    count = sum(len(each.statements) + each.more for each in found)
    return LeftOut(f"{number_of(len(found), 'report')} left out {number_of(count, 'statement')} that the source has.", found)
