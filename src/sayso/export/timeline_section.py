"""When: the timeline, its table, and what is in dispute about dates, places and occasions."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct, structs

from sayso.export.disputes import Dispute, draw_disputes
from sayso.export.evidence import quoted
from sayso.export.hands import via
from sayso.export.moments import event_name, in_page_order, name_of, range_of, spans_of
from sayso.export.page import Page
from sayso.export.timeline_strip import IN_TIME, choose_moments, draw_strip
from sayso.export.wording import number_of, shortened
from sayso.language.dates import in_words
from sayso.model.account import Moment
from sayso.model.span import Span


class TimeRow(Struct, frozen=True):
    """One line of the table."""

    id: str
    name: str
    date: str
    precision: str
    what: str
    words: Markup
    own: bool
    """Whether the page's place for this id is this row (statements and reports have theirs elsewhere)."""
    statements: tuple[tuple[str, str], ...] = ()
    """Ids and numbers of what one speaker said then, which the row tells of together."""


class Timeline(Struct, frozen=True):
    """The section. `drawing` is empty where there are no dated moments."""

    finding: str
    drawing: Markup
    rows: tuple[TimeRow, ...]
    disputes: tuple[Dispute, ...]
    undrawn: int


def _words(page: Page, spans: Sequence[Span]) -> Markup:
    shown = [
        quoted(page, shortened(span.exact, 60), [span]) + " " + page.code(span.report)
        for span in spans[:6]
        if span.report in page.reports
    ]
    more = f" and {len(spans) - 6} more" if len(spans) > 6 else ""
    return Markup(", ").join(shown) + more


def _row(page: Page, moment: Moment) -> TimeRow:
    return TimeRow(
        moment.id,
        name_of(page, moment),
        in_words(moment.date, moment.precision),
        moment.precision,
        moment.what,
        _words(page, spans_of(page, moment)),
        moment.what == "event",
    )


def _rows(page: Page, moments: Sequence[Moment]) -> list[TimeRow]:
    """One for each event, one for all that a speaker said at one date and by one way.

    Each report has one too; in a crowd all reports of one date.
    """
    together: dict[tuple[object, ...], list[Moment]] = {}
    for moment in moments:
        together.setdefault((moment.date, moment.precision, moment.what, _shared(page, moment)), []).append(moment)
    return [_row_of(page, held) for held in together.values()]


def _shared(page: Page, moment: Moment) -> str:
    """What moments of one date have in common that one row tells of."""
    if moment.what == "statement" and moment.id in page.statements:
        return _speaker(page, moment)
    return "" if moment.what == "report" and page.crowded else moment.id


def _speaker(page: Page, moment: Moment) -> str:
    return f"{name_of(page, moment)} {via(page, page.renderings(page.statements[moment.id]))}".strip()


def _row_of(page: Page, held: Sequence[Moment]) -> TimeRow:
    row = _row(page, held[0])
    if row.what == "report" and page.crowded:
        codes = Markup(" ").join(page.bare_code(each.id) for each in held if each.id in page.reports)
        name = f"{number_of(len(held), 'report')} appear{'s' if len(held) == 1 else ''}"
        return structs.replace(row, name=name, words=codes, own=True, id="")
    if held[0].id not in page.statements:
        return row
    spans = dict.fromkeys(span for each in held for span in spans_of(page, each))
    numbers = tuple((each.id, page.numbers[each.id]) for each in held)
    return structs.replace(row, name=_speaker(page, held[0]), words=_words(page, tuple(spans)), statements=numbers)


def _finding(rows: Sequence[TimeRow], moments: Sequence[Moment], disputes: Sequence[Dispute]) -> str:
    if not rows:
        return "No dates in these reports."
    events = sum(row.what == "event" for row in rows)
    dated = [(found, moment) for moment in moments if (found := range_of(moment))]
    words = number_of(events, "event") if events else "No dated events; the reports are"
    if dated:
        first = min(dated, key=lambda pair: pair[0])[1]
        last = max(dated, key=lambda pair: pair[0][1])[1]
        words += (
            f"{',' if events else ''} from {in_words(first.date, first.precision)} to {in_words(last.date, last.precision)}"
        )
    return f"{words}." + (f" {number_of(len(disputes), 'point')} on which reports differ." if disputes else "")


def draw_timeline(page: Page) -> Timeline:
    """The strip, its table, and what is in dispute about dates, places, occasions and names."""
    moments = in_page_order(page)
    dated_events = {moment.id for moment in moments}
    rows = _rows(page, moments)
    open_events = [each for each in page.account.events if each.id not in dated_events]
    rows += [TimeRow(each.id, event_name(each), "no date", "", "event", _words(page, each.spans), True) for each in open_events]
    chosen = choose_moments(page, moments)
    disputes = draw_disputes(page, IN_TIME)
    return Timeline(
        _finding(rows, moments, disputes), draw_strip(page, chosen), tuple(rows), disputes, len(moments) - len(chosen)
    )
