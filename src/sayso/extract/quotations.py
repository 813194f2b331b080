"""Quotation marks in pairs, nested, unbalanced and over several paragraphs."""

import re
from collections.abc import Iterator

from msgspec import Struct

_MARK = re.compile('[“”„«»"]')


class Quotation(Struct, frozen=True):
    """Text between quotation marks. `start` and `end` are the inside, without marks; `closed` is False where a line ends first."""

    start: int
    end: int
    depth: int
    """1 for a quotation that stands in none, 2 for one inside another, ..."""
    closed: bool = True


def find_quotations(text: str) -> Iterator[Quotation]:
    """Every quotation, by where it closes; a mark left open ends with its line."""
    base = 0
    for line in text.splitlines(keepends=True):
        opened: list[int] = []
        for match in _MARK.finditer(line):
            mark, place = match[0], base + match.start()
            if mark in "“„«" or (mark == '"' and not opened):
                opened.append(place + 1)
            elif opened:
                start = opened.pop()
                if start < place:
                    yield Quotation(start, place, len(opened) + 1)
        end = base + len(line.rstrip())
        while opened:
            start = opened.pop()
            if start < end:
                yield Quotation(start, end, len(opened) + 1, closed=False)
        base += len(line)
