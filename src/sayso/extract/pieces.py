"""A text as the attribution network reads it: word pieces with their places, and what the pieces themselves do not say.

The encoder's vocabulary has no capitals, so a piece's case is given beside it, with whether it stands inside quotation
marks and whether it begins a line. Training and running share this file: they must see the same.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from msgspec import Struct

from sayso.extract.quotations import Quotation

Numbers = np.ndarray[Any, np.dtype[np.int64]]

MOST = 20_000
"""Pieces read at once, which is 90,000 characters of prose: what the network says of them takes 30 MB at most."""
CHUNK = 50_000
"""Characters tokenised in one go; a longer text is cut at the last line end or white space before."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"\n(?!\n)")


class Pieces(Struct, frozen=True):
    """Word pieces of a text in order, a number each: id, start, end (exclusive), line, quotation state, place, case."""

    ids: Numbers
    starts: Numbers
    ends: Numbers
    lines: Numbers
    quoted: Numbers
    """0 outside quotation marks, 1 between two of them, 2 where one of the two is missing, 3 the mark itself."""
    place: Numbers
    """0 inside a line, 1 first piece of a line, 2 first piece of the text."""
    case: Numbers
    """0 no capital, 1 begins with a capital, 2 all capitals, 3 goes on with a word."""


def cut_into_pieces(text: str, quotations: Iterable[Quotation], tokenizer: Any) -> Pieces:
    """Pieces of the whole text in linear time; lone surrogates are read as U+FFFD."""
    clean = _SURROGATE.sub("\ufffd", text)
    ids: list[int] = []
    places: list[tuple[int, int]] = []
    for start, end in _chunks(clean):
        found = tokenizer.encode(clean[start:end].replace("\n", " "), add_special_tokens=False)
        ids += found.ids
        places += [(start + left, start + right) for left, right in found.offsets]
    at = np.array(places, dtype=np.int64).reshape(-1, 2)
    starts, ends = at[:, 0], at[:, 1]
    line_starts = np.array([0, *(match.end() for match in _BREAK.finditer(text))], dtype=np.int64)
    lines = np.searchsorted(line_starts, starts, side="right")
    place = np.zeros(len(starts), dtype=np.int64)
    place[1:] = lines[1:] != lines[:-1]
    place[:1] = 2
    return Pieces(
        np.array(ids, dtype=np.int64), starts, ends, lines, _quoted(text, quotations)[starts], place, _cases(text, places)
    )


def cut_into_parts(pieces: Pieces) -> Iterator[Pieces]:
    """The pieces in parts of `MOST` at most, cut where a line begins if one does in the second half.

    A part that begins inside a line is read as if it began one.
    """
    start, total = 0, len(pieces.ids)
    while start < total:
        end = min(start + MOST, total)
        lines = np.flatnonzero(pieces.place[start + MOST // 2 : end + 1])
        if end < total and len(lines):
            end = start + MOST // 2 + int(lines[-1])
        part = Pieces(*(getattr(pieces, name)[start:end] for name in Pieces.__struct_fields__))
        if not part.place[0]:
            part.place[0] = 1
        yield part
        start = end


def _chunks(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = start + CHUNK
        if end < len(text):
            cut = max(text.rfind("\n", start, end), 0) or max(text.rfind(" ", start, end), 0)
            end = cut + 1 if cut > start else end
        yield start, min(end, len(text))
        start = end


def _quoted(text: str, quotations: Iterable[Quotation]) -> Numbers:
    inside = np.zeros((2, len(text) + 2), dtype=np.int64)
    marks = []
    for each in quotations:
        if not each.single:
            row = inside[0 if each.closed and each.opened else 1]
            row[each.start] += 1
            row[each.end] -= 1
            marks += [each.start - 1] * each.opened + [each.end] * each.closed
    whole, broken = np.cumsum(inside, axis=1) > 0
    state = np.where(whole, 1, np.where(broken, 2, 0))
    state[marks] = 3
    return state


def _cases(text: str, places: list[tuple[int, int]]) -> Numbers:
    found, last = [], -1
    for start, end in places:
        word = text[start:end]
        found.append(3 if start == last and word[0].isalnum() and text[start - 1].isalnum() else _case(word))
        last = end
    return np.array(found, dtype=np.int64)


def _case(word: str) -> int:
    if not word[:1].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1
