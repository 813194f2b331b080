"""A report's text with every finding drawn in place.

Spans overlap freely; elements must nest. So the text is cut wherever a highlight or a line begins or ends, and the pieces
are put together again channel by channel: neighbours that share the highlights of a channel share one element. The text
inside the result, small tags aside, is the report's text to the character.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.highlight import Channel, Highlight
from sayso.model.report import Report

ELEMENTS = {Channel.SAID: "mark", Channel.CUE: "em", Channel.LINK: "a"}
LINE = re.compile(r"[^\r\n]*(?:[\r\n]+|\Z)")


class Piece(Struct, frozen=True):
    """Characters under the same highlights, sorted into channels."""

    start: int
    end: int
    on: tuple[tuple[Highlight, ...], ...]


class Margin(Struct, frozen=True):
    """What stands beside a line that was taken: the kind's word, its sign, and where the link goes."""

    kind: str
    sign: str
    href: str
    label: str


def find_pieces(length: int, highlights: Sequence[Highlight], cuts: Sequence[int]) -> Iterator[Piece]:
    """The pieces of a text of `length` characters, in order and without a gap; empty and outlying highlights are left out."""
    drawn = [each for each in highlights if 0 <= each.span.start < each.span.end <= length]
    opening: dict[int, list[Highlight]] = {}
    for each in drawn:
        opening.setdefault(each.span.start, []).append(each)
    points = sorted({0, length, *cuts, *opening, *(each.span.end for each in drawn)})
    active: list[Highlight] = []
    for start, end in pairwise(points):
        active = [each for each in active if each.span.end > start] + opening.get(start, [])
        yield Piece(start, end, tuple(tuple(each for each in active if each.channel is channel) for channel in Channel))


def _wrapping(tag: str, held: tuple[Highlight, ...], given: set[str]) -> tuple[str, str]:
    """Start and end of the element, both "" where it would say nothing. A highlight's first element carries its id."""
    styles = " ".join(dict.fromkeys(each.style for each in held if each.style))
    href = next((each.href for each in held if each.href), None)
    attributes = f' class="{styles}"' if styles else ""
    if tag == "a" and href:
        attributes += f' href="#{escape(href)}"'
    fresh = [each for each in dict.fromkeys(each.anchor for each in held) if each not in given]
    given.update(fresh)
    attributes += "".join(f' id="{escape(each)}"' for each in fresh[:1])
    inner = "".join(f'<span id="{escape(each)}">' for each in fresh[1:])
    closing = "</span>" * len(fresh[1:])
    return (f"<{tag}{attributes}>{inner}", f"{closing}</{tag}>") if attributes else ("", "")


def _tags(held: tuple[Highlight, ...], end: int) -> str:
    ended = dict.fromkeys(each.tag for each in held if each.tag and each.span.end == end)
    return "".join(
        f'<a class="tag" href="#{escape(to)}" aria-label="to statement {text[1:]}">{text}</a>'
        for to, text in filter(None, ended)
    )


def _nest(text: str, pieces: Sequence[Piece], depth: int, given: set[str]) -> Iterator[str]:
    if depth == len(Channel):
        yield "".join(str(escape(text[piece.start : piece.end])) for piece in pieces)
        return
    for held, run in groupby(pieces, key=lambda piece: piece.on[depth]):
        inside = list(run)
        if not held:
            yield from _nest(text, inside, depth + 1, given)
            continue
        tag = ELEMENTS.get(Channel(depth), "span")
        opening, closing = _wrapping(tag, held, given)
        yield opening
        yield from _nest(text, inside, depth + 1, given)
        yield closing
        yield _tags(held, inside[-1].end)


def line_ranges(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end, and end with the line breaks that follow, of every line; empty lines belong to the one before."""
    start = 0
    for match in LINE.finditer(text):
        if match.end() > start:
            yield start, start + len(match[0].rstrip("\r\n")), match.end()
        start = match.end()


def _furniture(report: Report, lines: Sequence[tuple[int, int, int]]) -> frozenset[int]:
    """Starts of the lines that lie wholly inside page furniture."""
    residue = sorted((span.start, span.end) for span in report.residue)
    found, at = [], 0
    for start, end, _ in lines:
        begin, stop = start, end
        while begin < stop and report.text[begin].isspace():
            begin += 1
        while stop > begin and report.text[stop - 1].isspace():
            stop -= 1
        while at < len(residue) and residue[at][1] < stop:
            at += 1
        if begin < stop and at < len(residue) and residue[at][0] <= begin and stop <= residue[at][1]:
            found.append(start)
    return frozenset(found)


def _block(report: Report, start: int, end: int, inner: str, margin: Margin | None, furniture: bool) -> str:
    title, place = report.title, f' id="{escape(report.id)}.p{start}"'
    if title and start <= title.start and title.end <= end and report.text[start:end].strip() == title.exact.strip():
        return f"<h3{place}>{inner}</h3>"
    if furniture:
        return f'<p class="furn"{place}>{inner}</p>'
    if margin is None:
        return f"<p{place}>{inner}</p>"
    side = f'<a class="gut" href="#{escape(margin.href)}" aria-label="{escape(margin.label)}">{margin.sign}</a>'
    return f'<p class="tk tk-{margin.kind}"{place}>{side}{inner}</p>'


def draw_report(report: Report, highlights: Sequence[Highlight], margins: Mapping[int, Margin]) -> Markup:
    """The report's body: one block for each line that is not blank. `margins` are keyed by the start of their line."""
    text = report.text
    lines = list(line_ranges(text))
    furniture = _furniture(report, lines)
    pieces = list(find_pieces(len(text), highlights, [cut for line in lines for cut in line]))
    given: set[str] = set()
    drawn, at = [], 0
    for start, end, after in lines:
        inside = []
        while at < len(pieces) and pieces[at].end <= after:
            if pieces[at].end <= end:
                inside.append(pieces[at])
            at += 1
        greyed = start in furniture
        if greyed:
            inside = _without_style(inside)
        body = "".join(_nest(text, inside, 0, given))
        if text[start:end].strip():
            drawn.append(_block(report, start, end, body, margins.get(start), greyed))
        else:
            drawn.append(body)
        drawn.append(text[end:after].replace("\r", "&#13;"))
    return Markup("".join(drawn))


def _without_style(pieces: Sequence[Piece]) -> list[Piece]:
    """Page furniture shows no highlights; its characters can still be opened."""
    empty: tuple[tuple[Highlight, ...], ...] = ((),) * (len(Channel) - 1)
    bare = []
    for piece in pieces:
        held = {each.anchor: Highlight(Channel.CITED, "", each.span) for channel in piece.on for each in channel}
        bare.append(Piece(piece.start, piece.end, (*empty, tuple(held.values()))))
    return bare
