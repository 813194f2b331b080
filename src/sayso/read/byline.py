"""Who wrote a report."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.read.lines import Line

_PERSON = r"[A-Z][\w.'’-]+(?: (?:(?:de|van|von|der|al|el|bin|la|da|dos?|du) )*[A-Z][\w.'’-]*){1,3}"
_PEOPLE = rf"{_PERSON}(?:(?:, | and |, and | & ){_PERSON}){{0,4}}"
_ROLE = r"(?:[,|/–—-] ?[^.!?]{2,60}| (?:in|from|at) [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,3})?"
_LINE = re.compile(
    rf"(?:(?:[Bb]y|BY)|(?:[Ww]ritten|[Rr]eported) by|(?:Author|Authors|Writer|Reporter|Correspondent|Text):?(?: by)?)\s+"
    rf"(?P<name>{_PEOPLE}){_ROLE}$"
)
_REPORTING = re.compile(rf"\(?(?:Reporting|Writing) by (?P<name>{_PEOPLE})(?= in\b|;|\.|\)|,|$)")
_FIRST, _LAST = 25, 8


class FoundByline(NamedTuple):
    """A name by offsets into the text."""

    name: str
    basis: str
    start: int
    end: int


def find_byline(lines: Sequence[Line]) -> FoundByline | None:
    """A line "By Ana Reul" or "By Ana Reul in Marro" near the top, or who reported it in a last line; else None."""
    for line in lines[:_FIRST]:
        match = _LINE.match(line.text[:200]) if len(line.text) < 140 else None
        if match:
            return _found(match, line, "byline")
    for line in lines[-_LAST:]:
        match = _REPORTING.match(line.text[:300]) or (_LINE.match(line.text) if len(line.text) < 140 else None)
        if match:
            return _found(match, line, "line below the text")
    return None


def _found(match: re.Match[str], line: Line, basis: str) -> FoundByline:
    start, end = match.span("name")
    return FoundByline(match["name"], basis, line.start + start, line.start + end)
