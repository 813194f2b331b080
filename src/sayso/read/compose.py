"""A text and what is known of it from elsewhere, to a report."""

from collections.abc import Iterator
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.identity import identity
from sayso.model.report import LONGEST, Byline, Credit, Dateline, Published, Report, Skipped
from sayso.model.span import Span
from sayso.read.byline import find_byline
from sayso.read.credits import find_credits
from sayso.read.dateline import FoundDateline
from sayso.read.language_id import language_of
from sayso.read.layout import Layout, lay_out
from sayso.read.lines import has_letters, lines_of
from sayso.read.outlet import FoundOutlet
from sayso.read.publication import FoundDate, date_line, date_of_dateline
from sayso.read.unreadable import UnreadableError


class Known(Struct, frozen=True):
    """What a file says of its report outside the text: a page's metadata, a row's fields. Each basis names where it stands."""

    headline: str | None = None
    headline_basis: str = ""
    outlet: FoundOutlet | None = None
    byline: Byline | None = None
    published: FoundDate | None = None
    language: str | None = None
    url: str | None = None


_NOTHING = Known()


def compose(text: str, data: bytes, path: str, known: Known = _NOTHING, matter: int = 0, *, certain: bool = False) -> Report:
    """The report of one text; `data` are the bytes it was read from, `matter` is where a preamble (front matter) ends.

    `certain` says that a page's furniture is off already: then only lines that can be nothing else are marked.
    Raises UnreadableError where the text has no letters.
    """
    if not has_letters(text[matter:]):
        raise UnreadableError("the text holds no letters; a report needs words")
    lines = tuple(line for line in lines_of(text) if line.start >= matter)
    layout = lay_out(lines, known.headline, known.outlet, certain=certain)
    outlet = layout.outlet
    report = Report(
        id=identity("r", outlet.name if outlet else "", text),
        path=path,
        sha256=sha256(data).hexdigest(),
        text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        outlet=outlet.name if outlet else None,
        outlet_basis=outlet.basis if outlet else "",
        language=known.language or language_of("\n".join(line.text for line in layout.story)),
        url=known.url,
    )
    return _with_spans(report, layout, known, matter)


def left_off(text: str, path: str) -> Iterator[Skipped]:
    """What is said of a text of which only the first `LONGEST` characters were read; nothing of a shorter one."""
    if len(text) > LONGEST:
        yield Skipped(
            path,
            f"read in part: the first {LONGEST:,} of its {len(text):,} characters; "
            "so much is not one report: split it, a report a file (or a line of .jsonl)",
        )


def _with_spans(report: Report, layout: Layout, known: Known, matter: int) -> Report:
    def span(start: int, end: int) -> Span | None:
        return report.span(start, end) if start < end else None

    outlet, title, dateline = layout.outlet, layout.title, layout.dateline
    dated = known.published or date_line(layout.lines)
    filed = date_of_dateline(dateline, [line.text for line in layout.story], dated) if dateline else None
    published = dated or filed
    byline = find_byline(layout.lines)
    head = [report.span(0, matter)] if matter else []
    return replace(
        report,
        outlet_span=span(outlet.start, outlet.end) if outlet else None,
        title=span(title.start, title.end) if title else None,
        headline=known.headline or (title.text if title else None),
        headline_basis=known.headline_basis if known.headline else ("first headline-like line" if title else ""),
        byline=known.byline or (Byline(byline.name, byline.basis, span(byline.start, byline.end)) if byline else None),
        dateline=_dateline(report, dateline, filed) if dateline else None,
        published=Published(published.date, published.precision, published.basis, span(published.start, published.end))
        if published
        else None,
        residue=(*head, *(report.span(line.start, line.end) for line in layout.furniture)),
        credits=tuple(
            Credit(each.to, each.kind, report.span(each.start, each.end))
            for each in find_credits(layout.story, dateline, report.outlet)
        ),
    )


def _dateline(report: Report, found: FoundDateline, filed: FoundDate | None) -> Dateline:
    return Dateline(found.place, filed.date if filed else None, found.agency, report.span(found.start, found.end))
