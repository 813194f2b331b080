"""Whose report it is: only what the text or its metadata says, never a guess from style."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.language.outlets import outlet_named
from sayso.read.dateline import FoundDateline
from sayso.read.furniture import copyright_holder
from sayso.read.lines import Line

_SUBTITLE = re.compile(r"\s+[-–—|]\s+")
# The rest of a holder's legal name is no part of the outlet's ("Capewire Media Ltd.").
_COMPANY = re.compile(r",? (?:Ltd|LLC|L\.L\.C|Inc|GmbH|AG|plc|PLC|S\.A|Co|Corp|Limited|Corporation|Company)\.?$")


class FoundOutlet(NamedTuple):
    """An outlet's name; `start` and `end` are 0 where it stands in no text."""

    name: str
    basis: str
    start: int = 0
    end: int = 0


def find_outlet(lines: Sequence[Line], dateline: FoundDateline | None) -> FoundOutlet | None:
    """The holder of the page's copyright, else the dateline's agency; None where neither is printed."""
    return _holder(lines) or _agency(lines, dateline)


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


def _agency(lines: Sequence[Line], dateline: FoundDateline | None) -> FoundOutlet | None:
    if dateline is None or dateline.agency is None:
        return None
    line = next(each for each in lines if each.start <= dateline.start < each.end)
    start = line.start + line.text.index(dateline.agency, max(0, dateline.start - line.start))
    name = dateline.agency.strip()
    known = outlet_named(name) or outlet_named(name.title())
    return FoundOutlet(known.name if known else name, "dateline", start, start + len(dateline.agency))
