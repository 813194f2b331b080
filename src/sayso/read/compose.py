"""A text and what is known of it from elsewhere, to a report."""

from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.identity import identity
from sayso.model.report import LONGEST, Byline, Credit, Dateline, Published, Report
from sayso.model.span import Span
from sayso.read.byline import find_byline
from sayso.read.credits import find_credits
from sayso.read.dateline import FoundDateline, find_dateline
from sayso.read.language_id import language_of
from sayso.read.lines import Line, has_letters, lines_of
from sayso.read.lone_credit import lone_credit
from sayso.read.outlet import TOP, FoundOutlet, find_outlet
from sayso.read.publication import FoundDate, date_line, date_of_dateline
from sayso.read.residue import find_residue
from sayso.read.title import find_title, repeats, title_in
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
    Raises UnreadableError where the text has no letters or more than `LONGEST` characters.
    """
    refuse_archives(text)
    if not has_letters(text[matter:]):
        raise UnreadableError("the text holds no letters; a report needs words")
    lines = tuple(line for line in lines_of(text) if line.start >= matter)
    dateline = find_dateline(lines, known.outlet.name if known.outlet else None)
    outlet = known.outlet or find_outlet(lines, dateline)
    title = _title(lines, dateline, known, outlet)
    furniture = _furniture(lines, title, dateline, certain)
    furniture += [line for line in lines[:1] if outlet and _at_top(outlet) and line not in furniture]
    furniture.sort()
    aside = set(furniture)
    story = tuple(line for line in lines if line not in aside)
    report = Report(
        id=identity("r", outlet.name if outlet else "", text),
        path=path,
        sha256=sha256(data).hexdigest(),
        text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        outlet=outlet.name if outlet else None,
        outlet_basis=outlet.basis if outlet else "",
        language=known.language or language_of("\n".join(line.text for line in story)),
        url=known.url,
    )
    return _with_spans(report, lines, story, known, outlet, title, dateline, furniture, matter)


def refuse_archives(text: str) -> None:
    """Raises UnreadableError where a text is too long to be one report."""
    if len(text) > LONGEST:
        raise UnreadableError(
            f"{len(text):,} characters: more than {LONGEST:,} is not one report; "
            "split it, a report a file (or a line of .jsonl)"
        )


def _title(lines: tuple[Line, ...], dateline: FoundDateline | None, known: Known, outlet: FoundOutlet | None) -> Line | None:
    if known.headline:
        return title_in(lines, known.headline)
    return find_title(lines, dateline.start if dateline else None, outlet.start if outlet and _at_top(outlet) else -1)


def _at_top(outlet: FoundOutlet) -> bool:
    return outlet.basis == TOP


def _furniture(lines: tuple[Line, ...], title: Line | None, dateline: FoundDateline | None, certain: bool) -> list[Line]:
    keep = {
        line
        for line in lines
        if (title and line.start <= title.start < line.end) or (dateline and line.start <= dateline.start < line.end)
    }
    keep |= {line for place, line in enumerate(lines) if lone_credit(lines, place)}
    again = set(repeats(lines, title)) if title else set()
    return sorted({*find_residue(lines, keep, certain=certain), *again})


def _with_spans(
    report: Report,
    lines: tuple[Line, ...],
    story: tuple[Line, ...],
    known: Known,
    outlet: FoundOutlet | None,
    title: Line | None,
    dateline: FoundDateline | None,
    furniture: list[Line],
    matter: int,
) -> Report:
    def span(start: int, end: int) -> Span | None:
        return report.span(start, end) if start < end else None

    printed = date_line(lines)
    filed = date_of_dateline(dateline, [line.text for line in story], known.published or printed) if dateline else None
    published = known.published or printed or filed
    byline = find_byline(lines)
    head = [Line(0, matter, "")] if matter else []
    found = find_credits(story, dateline, report.outlet)
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
        residue=tuple(report.span(line.start, line.end) for line in [*head, *furniture]),
        credits=tuple(Credit(each.to, each.kind, report.span(each.start, each.end)) for each in found),
    )


def _dateline(report: Report, found: FoundDateline, filed: FoundDate | None) -> Dateline:
    return Dateline(found.place, filed.date if filed else None, found.agency, report.span(found.start, found.end))
