"""Short reports out of long ones: whole paragraphs of a gold report that follow one another, as a report of their own.

An attribution keeps its whole chain, also where whoever passes it on is named outside the stretch. What learns from stretches
must not ask for him then (`train/relay_data.py` asks only for who stands in the text).
"""

import random
import re
from collections.abc import Iterator

from gold.wire.corpus import GoldReport
from gold.wire.markup import Mark
from msgspec import structs

MOST_PARAGRAPHS = 4
_PARAGRAPH = re.compile(r"[^\n]+")
_CORE = ("source", "cue", "content")


def stretches(report: GoldReport, count: int) -> Iterator[GoldReport]:
    """Up to `count` different ones that hold an attribution, drawn by the report's name: the same ones every time."""
    chance = random.Random(report.name)
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(report.text)]
    drawn = [
        (first, first + size)
        for size in range(1, MOST_PARAGRAPHS + 1)
        for first in range(len(paragraphs) - size + 1)
        if size < len(paragraphs)
    ]
    chance.shuffle(drawn)
    kept = 0
    for first, end in drawn:
        if kept == count:
            return
        found = stretch(report, paragraphs[first][0], paragraphs[end - 1][1])
        if found.attributions:
            kept += 1
            yield found


def stretch(report: GoldReport, start: int, end: int) -> GoldReport:
    """The characters from `start` to `end`, with the attributions of which source, cue and content stand there whole."""
    held = []
    for each in report.attributions:
        core = [mark for mark in each.marks if mark.role in _CORE]
        if core and all(start <= mark.start and mark.end <= end for mark in core):
            held.append(structs.replace(each, marks=_moved(each.marks, start, end)))
    return structs.replace(
        report,
        attributions=tuple(held),
        text=report.text[start:end],
        not_speech=_moved(report.not_speech, start, end),
    )


def _moved(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Mark, ...]:
    inside = (mark for mark in marks if start <= mark.start and mark.end <= end)
    return tuple(structs.replace(mark, start=mark.start - start, end=mark.end - start) for mark in inside)
