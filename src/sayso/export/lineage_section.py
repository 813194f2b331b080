"""Where it came from: a picture for each story that several reports tell, and one table of all reports."""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.lineage_graph import Drawing, draw_story
from sayso.export.links import Link, draw_links
from sayso.export.page import Page
from sayso.export.wording import listed, number_of
from sayso.language.dates import in_words

DRAWN = 6
"""Stories drawn; the others are in the table."""


class Row(Struct, frozen=True):
    """One line of the table beneath the picture: a report with what was taken from where, its main source first."""

    report: str
    chip: Markup
    when: str
    nothing: str
    """What is said where no link is known; "" otherwise."""
    links: tuple[Link, ...]


class Lineage(Struct, frozen=True):
    """The section."""

    finding: str
    drawings: tuple[Drawing, ...]
    rows: tuple[Row, ...]
    undrawn: int
    apart: frozenset[str] = frozenset()
    """Copies that the picture has in a stack: of them the reasons stand with their texts, not in the table."""


def _row(page: Page, report: str) -> Row:
    origin, when = page.origin_of.get(report), page.reports[report].published
    first = origin is not None and report == origin.reports[0]
    links = draw_links(page, report)
    return Row(
        report,
        page.chip(report),
        in_words(when.date, when.precision) if when else "no date",
        "" if links else f"nobody: first of origin {origin.label}" if origin and first else "not found",
        links,
    )


def _finding(page: Page) -> str:
    taken = [each for each in page.account.reprints if each.verdict == "taken" and each.report in page.reports]
    if not taken:
        return "No report here was found to be taken from another."
    reports = {each.report for each in taken}
    whole = sorted({page.short(each.report) for each in taken if each.share >= 0.9})
    uncredited = sorted({page.short(each.report) for each in taken if "credit" not in each.basis})
    verb = "is" if len(reports) == 1 else "are"
    words = f"{len(reports):,} of {number_of(len(page.reports), 'report')} {verb} taken from another."
    words += f" {listed(whole)} {'prints' if len(whole) == 1 else 'print'} the source nearly whole." if whole else ""
    return words + (f" {listed(uncredited)} {'gives' if len(uncredited) == 1 else 'give'} no credit." if uncredited else "")


def draw_lineage(page: Page) -> Lineage:
    """Pictures for the stories that more than one report tells, and a table of all reports."""
    several = [story for story in page.stories if len([each for each in story.reports if each in page.reports]) > 1]
    drawings = tuple(draw_story(page, story, number) for number, story in enumerate(several[:DRAWN], 1))
    stacked = {report for drawing in drawings for stack in drawing.stacks for report in stack.reports}
    apart = frozenset(stacked & page.copies.keys())
    rows = tuple(_row(page, report) for report in page.reports if report not in apart)
    return Lineage(_finding(page), drawings, rows, max(len(several) - DRAWN, 0), apart)
