"""Whose report it is: only what the text or its metadata says, never a guess from style."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.language.outlets import is_outlet_like, outlet_named
from sayso.read.dateline import FoundDateline
from sayso.read.furniture import copyright_holder
from sayso.read.lines import Line
from sayso.read.masthead import find_masthead
from sayso.read.printed_day import DAY

_SUBTITLE = re.compile(r"\s+[-–—|]\s+")
# The rest of a holder's legal name is no part of the outlet's ("Capewire Media Ltd.").
_COMPANY = re.compile(r",? (?:Ltd|LLC|L\.L\.C|Inc|GmbH|AG|plc|PLC|S\.A|Co|Corp|Limited|Corporation|Company)\.?$")


TOP = "name at the top of the page"
"""Basis of an outlet that a masthead names."""


class FoundOutlet(NamedTuple):
    """An outlet's name; `start` and `end` are 0 where it stands in no text."""

    name: str
    basis: str
    start: int = 0
    end: int = 0


def find_outlet(lines: Sequence[Line], dateline: FoundDateline | None) -> FoundOutlet | None:
    """The name at the top, else the copyright's holder, the dateline's agency, the name before the day; None for none."""
    return _top(lines, dateline) or _holder(lines) or _agency(lines, dateline) or _dated(lines)


def _top(lines: Sequence[Line], dateline: FoundDateline | None) -> FoundOutlet | None:
    found = find_masthead(lines, dateline)
    if found is None:
        return None
    known = outlet_named(found.text)
    # A name set in capitals is told in ordinary letters; its span has it as printed.
    name = known.name if known else found.text.title() if found.text.isupper() and " " in found.text else found.text
    return FoundOutlet(name, TOP, found.start, found.end)


def _holder(lines: Sequence[Line]) -> FoundOutlet | None:
    """The last copyright line of the page counts: those above it belong to photographs."""
    for line in reversed(lines):
        found = copyright_holder(line.text)
        if found:
            start, end = found
            name = line.text[start:end]
            short = _COMPANY.sub("", _SUBTITLE.split(name)[0])
            return FoundOutlet(short, "copyright line", line.start + start, line.start + start + len(short))
    return None


# "Radio Asel, Kelmish Service. Published 11 June 2021": the name opens the line, and the day follows.
_DATED = re.compile(r"\W{0,3}(?P<name>[^,.|–—:]{4,40})[,.|–—][^\n]{0,60}?\b(?:[Pp]ublished|[Pp]osted|[Uu]pdated)\b")
_FIRST_LINES = 6


def _dated(lines: Sequence[Line]) -> FoundOutlet | None:
    """The name before the day of publication in one of the first lines, where it can only be an outlet's."""
    for line in lines[:_FIRST_LINES]:
        match = _DATED.match(line.text) if len(line.text) < 120 else None
        if match and DAY.search(line.text, match.end()) and is_outlet_like(match["name"]):
            return FoundOutlet(match["name"], "date line", line.start + match.start("name"), line.start + match.end("name"))
    return None


def _agency(lines: Sequence[Line], dateline: FoundDateline | None) -> FoundOutlet | None:
    if dateline is None or dateline.agency is None:
        return None
    line = next(each for each in lines if each.start <= dateline.start < each.end)
    start = line.start + line.text.index(dateline.agency, max(0, dateline.start - line.start))
    name = dateline.agency.strip()
    known = outlet_named(name) or outlet_named(name.title())
    return FoundOutlet(known.name if known else name, "dateline", start, start + len(dateline.agency))
