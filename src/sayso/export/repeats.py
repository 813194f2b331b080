"""Said again: one claim by one speaker at several dates."""

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.hands import via
from sayso.export.page import Page
from sayso.export.wording import number_of, shortened
from sayso.language.dates import in_words
from sayso.model.lineage import Repeat


class RepeatRow(Struct, frozen=True):
    """One claim: who makes it, in which words each time, and why it is taken for the same."""

    id: str
    heading: str
    numbers: tuple[str, ...]
    """Of the statements, "S1", "S2"."""
    times: tuple[Markup, ...]
    why: str


class Repeats(Struct, frozen=True):
    """The list; it is not shown where nothing is said again."""

    finding: str
    rows: tuple[RepeatRow, ...]


def draw_repeats(page: Page) -> Repeats:
    """Every claim that the account holds to be made again, the earliest first."""
    rows = tuple(_row(page, each) for each in page.account.repeats if all(id_ in page.statements for id_ in each.statements))
    return Repeats(f"{number_of(len(rows), 'claim')} made again at a later date." if rows else "", rows)


def _row(page: Page, repeat: Repeat) -> RepeatRow:
    times = tuple(
        Markup("{}: {} {}").format(
            in_words(date), quoted(page, f"“{shortened(span.exact, 110)}”", [span]), _link(page, statement)
        )
        for date, span, statement in zip(repeat.dates, repeat.spans, repeat.statements, strict=True)
    )
    numbers = tuple(page.numbers[each] for each in repeat.statements)
    statements = [page.statements[each] for each in repeat.statements]
    hands = via(page, (each for statement in statements for each in page.renderings(statement)))
    return RepeatRow(repeat.id, f"{page.speaker(statements[0])} {hands}".strip(), numbers, times, repeat.why)


def _link(page: Page, statement: str) -> Markup:
    return Markup('<a class="sref" href="#{}">{}</a>').format(statement, page.numbers[statement])
