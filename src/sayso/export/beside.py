"""Renderings beside one another: the yardstick's sentences in the first column, and in the others what became of each."""

import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.difference_marks import RANK, Change, draw_part, find_changes, mark, shown_changes
from sayso.export.evidence import bare_code, place, quoted
from sayso.export.hands import relays
from sayso.export.page import Page
from sayso.export.quotation import aligned_by_report, aligned_with, content, plain
from sayso.export.sides import Rendering, Side
from sayso.export.tongue import foreign, in_tongue
from sayso.export.wording import shortened
from sayso.model.attribution import Attribution
from sayso.model.lineage import Aligned, DifferenceKind, Statement
from sayso.model.span import Span

LISTED = 4
"""Reports named at the head of a column with their places; of more, the codes alone."""
COLUMNS = 12
"""Wordings that have a column; of further ones, which change the meaning less, the codes of their reports alone."""
ADDED = 4
"""Words from which a piece that stands beside nothing is marked as added: shorter ones are ends of a sentence cut elsewhere."""


class Printed(Struct, frozen=True):
    """Where a rendering stands: its report, through whom, at which characters, and how it prints the source."""

    id: str
    chip: Markup
    via: str
    places: Markup
    source: Markup


class Column(Struct, frozen=True):
    """One wording, with the reports that print it. `cells` has one entry a sentence, "" where the sentence is not there.

    `whole` is set instead where the wording cannot be laid out by sentences: then it stands beside all of them.
    """

    label: str
    style: str
    name: str
    code: str
    how: str
    kinds: tuple[DifferenceKind, ...]
    renderings: tuple[Printed, ...]
    more: tuple[Markup, ...]
    """Of further reports the codes, each of which opens the words."""
    cells: tuple[Markup, ...]
    whole: Markup | None = None
    heard: bool = False


class Beside(Struct, frozen=True):
    """The table. The yardstick's column is the first, then those that change the meaning most."""

    columns: tuple[Column, ...]
    rows: int
    others: tuple[Markup, ...] = ()
    """Codes of the reports whose wordings have no column, each opening its words."""
    wordings: int = 0
    """How many wordings these are."""


def _pieces(attribution: Attribution, covered: Sequence[Span]) -> list[Span]:
    """The content cut at these spans: the spans themselves, and what is left between them if it has a word."""
    found = []
    for part in attribution.content:
        at = part.start
        for span in sorted(each for each in covered if each.overlaps(part)):
            start, end = max(span.start, at), min(span.end, part.end)
            if start >= end:
                continue
            found += [*_between(part, at, start), _cut(part, start, end)]
            at = end
        found += _between(part, at, part.end)
    return found


def _cut(part: Span, start: int, end: int) -> Span:
    return Span(part.report, start, end, part.exact[start - part.start : end - part.start])


def _between(part: Span, start: int, end: int) -> list[Span]:
    piece = _cut(part, start, end) if start < end else None
    return [piece] if piece and re.search(r"\w", piece.exact) else []


def _rows_of(pieces: Sequence[Span], aligned: Sequence[Aligned], known: Sequence[tuple[Span, int]]) -> list[int | None]:
    """The row of each piece: that of the sentence it is aligned with; a piece without one goes with the piece before it."""
    rows: list[int | None] = []
    for piece in pieces:
        beside = (each.there for each in aligned if each.here.overlaps(piece))
        row = next((row for there in beside for span, row in known if span.overlaps(there)), None)
        rows.append(_same_words(piece, known) if row is None else row)
    for at in (*range(1, len(rows)), *range(len(rows) - 2, -1, -1)):
        if rows[at] is None:
            rows[at] = rows[at - 1] if at and rows[at - 1] is not None else rows[at + 1] if at + 1 < len(rows) else None
    return rows


def _same_words(piece: Span, known: Sequence[tuple[Span, int]]) -> int | None:
    """The row that has a piece's words in a row, where they say something."""
    words = plain(piece.exact)
    return next((row for span, row in known if words.count(" ") > 1 and words in plain(span.exact)), None)


def _piece(piece: Span, changes: Sequence[Change], aligned: Sequence[Aligned], heard: bool, marked: bool) -> Markup:
    beside = any(each.here.overlaps(piece) for each in aligned)
    if marked and not heard and not beside and len(piece.exact.split()) >= ADDED:
        return mark("added", piece.exact.strip())
    return draw_part(piece, changes, heard)


class _Layout:
    """The rows found so far: which characters of which rendering stand in which row."""

    def __init__(self, yardstick: Attribution, statement: Statement, aligned: Sequence[Aligned]) -> None:
        self.aligned = aligned_by_report(statement)
        sentences = _pieces(yardstick, [each.there for each in aligned])
        self.known = [(span, row) for row, span in enumerate(sentences)]
        self.size = len(sentences)
        changes = find_changes(yardstick, [])
        self.first = tuple(draw_part(span, changes) for span in sentences)

    def cells(self, each: Attribution, aligned: Sequence[Aligned], heard: bool) -> tuple[Markup, ...]:
        """One entry a row; all of them empty where nothing is aligned."""
        pieces = _pieces(each, [one.here for one in aligned])
        rows = _rows_of(pieces, aligned, self.known)
        changes, marked = shown_changes(each, aligned, heard=heard)
        held: list[list[Markup]] = [[] for _ in range(self.size)]
        for piece, row in zip(pieces, rows, strict=True):
            if row is not None:
                new = marked and _same_words(piece, self.known) is None
                held[row].append(_piece(piece, changes, aligned, heard, new))
                self.known.append((piece, row))
        return tuple(Markup(" … ").join(parts) for parts in held)


def _kinds(attribution: Attribution, aligned: Sequence[Aligned], heard: bool) -> tuple[DifferenceKind, ...]:
    """Kinds of change that are marked, the weightiest first."""
    kinds = {each.kind for each in shown_changes(attribution, aligned, heard=heard)[0]}
    return tuple(sorted(kinds, key=lambda kind: RANK[kind]))


def _printed(page: Page, attribution: Attribution) -> Printed:
    return Printed(
        attribution.id,
        page.chip(attribution.report),
        relays(page, attribution),
        place(page, attribution.content),
        in_tongue(page, attribution.report, _source(page, attribution)) if attribution.source else Markup("no source printed"),
    )


def _source(page: Page, attribution: Attribution) -> Markup:
    return quoted(page, shortened(" … ".join(each.exact for each in attribution.source), 60), attribution.source)


def _code(page: Page, each: Rendering) -> Markup:
    return bare_code(page, each.attribution.report, each.attribution.content)


def _rank(attribution: Attribution, aligned: Mapping[str, Sequence[Aligned]], heard: bool) -> int:
    """What changes the meaning most comes first."""
    return min((RANK[kind] for kind in _kinds(attribution, aligned_with(attribution, aligned), heard)), default=len(RANK))


def _column(page: Page, statement: Statement, layout: _Layout, side: Side, held: Sequence[Rendering], heard: bool) -> Column:
    attribution, yardstick = held[0].attribution, page.attributions[statement.renderings[0]]
    aligned = aligned_with(attribution, layout.aligned) if attribution is not yardstick else []
    cells, whole = layout.first, None
    if attribution is not yardstick:
        abroad = foreign(page, attribution.report) != foreign(page, yardstick.report)
        cells = layout.cells(attribution, aligned, heard or abroad)
        if plain(content(attribution)) == plain(content(yardstick)):
            whole = Markup('<span class="none">= the same words</span>')
        elif not any(cells):
            changes = find_changes(attribution, [])
            words = Markup(" … ").join(draw_part(part, changes, heard) for part in attribution.content)
            whole = in_tongue(page, attribution.report, words, "div")
    many = len(held) > LISTED
    return Column(
        side.label,
        f"o-{side.origin.style}" if side.origin else "o-0",
        side.name,
        page.codes[attribution.report],
        held[0].how,
        _kinds(attribution, aligned, heard),
        tuple(_printed(page, each.attribution) for each in (held[:1] if many else held)),
        tuple(_code(page, each) for each in (held[1:] if many else ())),
        tuple(in_tongue(page, attribution.report, cell, "div") for cell in cells),
        whole,
        heard,
    )


def lay_beside(page: Page, statement: Statement, sides: Sequence[Side]) -> Beside:
    """One column for each wording of each origin. `sides` are those of the statement, the yardstick's first."""
    yardstick = page.attributions[statement.renderings[0]]
    in_yardstick = [each for each in statement.aligned if any(each.there.overlaps(part) for part in yardstick.content)]
    layout = _Layout(yardstick, statement, in_yardstick)
    wordings: dict[tuple[int, str], list[Rendering]] = {}
    for at, side in enumerate(sides):
        for each in side.renderings:
            wordings.setdefault((at, plain(content(each.attribution))), []).append(each)
    first, *others = wordings
    others.sort(key=lambda wording: _rank(wordings[wording][0].attribution, layout.aligned, heard=wording[0] > 0))
    drawn, apart = (first, *others[: COLUMNS - 1]), others[COLUMNS - 1 :]
    columns = {
        wording: _column(page, statement, layout, sides[wording[0]], held, heard=wording[0] > 0)
        for wording, held in wordings.items()
        if wording in drawn
    }
    codes = tuple(_code(page, each) for wording in apart for each in wordings[wording])
    return Beside(tuple(columns[each] for each in drawn), layout.size, codes, len(apart))
