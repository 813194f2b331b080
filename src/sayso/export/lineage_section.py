"""Where it came from: a picture for each story that several reports tell, and one table of all reports."""

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.lineage_graph import Drawing, draw_story
from sayso.export.lineage_nodes import main_reprint
from sayso.export.origin import Origin
from sayso.export.page import Page
from sayso.export.wording import listed, number_of, shortened
from sayso.language.dates import in_words
from sayso.model.lineage import Reprint

DRAWN = 6
"""Stories drawn; the others are in the table."""


class Row(Struct, frozen=True):
    """One line of the table beneath the picture."""

    report: str
    chip: Markup
    when: str
    source: Markup
    share: str
    rests: Markup


class Lineage(Struct, frozen=True):
    """The section."""

    finding: str
    drawings: tuple[Drawing, ...]
    rows: tuple[Row, ...]
    undrawn: int


def _rests(reprint: Reprint | None, origin: Origin | None, report: str) -> Markup:
    if reprint is None:
        return escape("names whom it heard" if origin and report == origin.reports[0] else "")
    credit = Markup("")
    if reprint.spans:
        credit = (
            Markup(" Credit: ")
            + Markup(", ").join(quoted(shortened(span.exact, 40), [span]) for span in reprint.spans[:2])
            + "."
        )
    return escape(reprint.why) + credit


def _source(page: Page, reprint: Reprint | None, origin: Origin | None, report: str) -> Markup:
    if reprint is None:
        return escape(f"nobody: first of origin {origin.label}" if origin and report == origin.reports[0] else "not found")
    if reprint.of in page.reports and reprint.of:
        chip = page.chip(reprint.of)
        return (
            chip
            if reprint.verdict == "taken"
            else chip + Markup(" <small>{}</small>").format(reprint.verdict.replace("-", " "))
        )
    return Markup("{} <small>not in the pile</small>").format(reprint.outlet or "an outlet not named")


def _row(page: Page, report: str) -> Row:
    reprint, origin = main_reprint(page, report), page.origin_of.get(report)
    when = page.reports[report].published
    return Row(
        report,
        page.chip(report),
        in_words(when.date, when.precision) if when else "no date",
        _source(page, reprint, origin, report),
        f"{reprint.share:.0%}" if reprint and reprint.passages else "–",
        _rests(reprint, origin, report),
    )


def _finding(page: Page) -> str:
    taken = [each for each in page.account.reprints if each.verdict == "taken" and each.report in page.reports]
    if not taken:
        return "No report here was found to be taken from another."
    reports = {each.report for each in taken}
    whole = sorted({page.short(each.report) for each in taken if each.share >= 0.9})
    uncredited = sorted({page.short(each.report) for each in taken if "credit" not in each.basis})
    verb = "is" if len(reports) == 1 else "are"
    words = f"{len(reports)} of {number_of(len(page.reports), 'report')} {verb} taken from another."
    words += f" {listed(whole)} {'prints' if len(whole) == 1 else 'print'} the source nearly whole." if whole else ""
    return words + (f" {listed(uncredited)} {'gives' if len(uncredited) == 1 else 'give'} no credit." if uncredited else "")


def draw_lineage(page: Page) -> Lineage:
    """Pictures for the stories that more than one report tells, and a table of all reports."""
    several = [story for story in page.stories if len([each for each in story.reports if each in page.reports]) > 1]
    drawings = tuple(draw_story(page, story, number) for number, story in enumerate(several[:DRAWN], 1))
    rows = tuple(_row(page, report) for report in page.reports)
    return Lineage(_finding(page), drawings, rows, max(len(several) - DRAWN, 0))
