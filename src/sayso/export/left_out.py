"""What each left out: statements and figures that a report's source has and the report has not."""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.hands import with_hands
from sayso.export.page import Page
from sayso.export.quotation import tidy
from sayso.export.wording import number_of, shortened
from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.lineage import Omission, Reprint
from sayso.reconcile.omissions import MAINLY

SHOWN = 6
"""Statements, and as many figures, listed for one report; the others are counted."""


class Left(Struct, frozen=True):
    """One report, its source, and what of the source's statements and figures it lacks."""

    report: Markup
    source: Markup
    statements: tuple[Markup, ...]
    figures: tuple[Markup, ...]
    more: int
    kept: int
    why: str


class LeftOut(Struct, frozen=True):
    """The section; it is not shown where no text was taken."""

    finding: str
    omissions: tuple[Left, ...]


def missing_statements(page: Page, omission: Omission) -> list[Attribution]:
    """The source's rendering of each statement that the report lacks."""
    found = [
        next((each for each in page.attributions.values() if each.report == omission.of and each.statement == statement), None)
        for statement in omission.statements
    ]
    return [each for each in found if each and each.statement in page.statements]


def missing_figures(page: Page, omission: Omission) -> list[Figure]:
    """The source's figures that the report lacks."""
    return [page.figures[each] for each in omission.figures if each in page.figures]


def _statement(page: Page, attribution: Attribution) -> Markup:
    statement = page.statements[attribution.statement or ""]
    link = Markup('<a class="sref" href="#{}">{}</a>').format(statement.id, page.numbers[statement.id])
    said = quoted(page, shortened(tidy(attribution), 110), attribution.content)
    return Markup("{}: {} {}").format(with_hands(page, page.speaker(statement), attribution), said, link)


def figure_words(figure: Figure) -> str:
    """The figure with what it counts: "9,000 passengers"."""
    counted = "" if figure.unit else " ".join((figure.counted or figure.of or "").split())
    return " ".join([*figure.span.exact.split(), counted]).strip()


def _left(page: Page, omission: Omission) -> Left:
    statements, figures = missing_statements(page, omission), missing_figures(page, omission)
    return Left(
        page.chip(omission.report),
        page.chip(omission.of),
        tuple(_statement(page, each) for each in statements[:SHOWN]),
        tuple(quoted(page, shortened(figure_words(each), 60), [each.span]) for each in figures[:SHOWN]),
        len(statements[SHOWN:]) + len(figures[SHOWN:]),
        omission.kept,
        omission.why,
    )


def _took_text(reprint: Reprint, page: Page) -> bool:
    return reprint.verdict == "taken" and reprint.share >= MAINLY and bool(reprint.passages) and reprint.of in page.reports


def draw_left_out(page: Page) -> LeftOut:
    """One entry for each report that was mainly taken from another in the pile and lacks something of it, in page order."""
    order = {report: at for at, report in enumerate(page.reports)}
    listed = [each for each in page.account.omissions if each.report in order and each.of in order]
    if not listed:
        took = any(_took_text(each, page) for each in page.account.reprints)
        return LeftOut("Every report that took another’s text has all statements of its source." if took else "", ())
    found = tuple(_left(page, each) for each in sorted(listed, key=lambda each: order[each.report]))
    return LeftOut(_finding(page, listed), found)


def _finding(page: Page, listed: list[Omission]) -> str:
    statements = sum(len(missing_statements(page, each)) for each in listed)
    figures = sum(len(missing_figures(page, each)) for each in listed)
    lacking = [number_of(number, noun) for number, noun in ((statements, "statement"), (figures, "figure")) if number]
    return f"{number_of(len(listed), 'report')} left out {' and '.join(lacking)} that the source has."
