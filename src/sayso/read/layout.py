"""What the lines of a text are: its title, its dateline, its outlet's name, the page's furniture, and the story."""

from msgspec import Struct

from sayso.read.dateline import FoundDateline, find_dateline
from sayso.read.lines import Line
from sayso.read.lone_credit import lone_credit
from sayso.read.outlet import TOP, FoundOutlet, find_outlet
from sayso.read.residue import find_residue
from sayso.read.title import find_title, repeats, title_in


class Layout(Struct, frozen=True):
    """Lines in order; every line is the story's or furniture. Title and dateline are the story's."""

    lines: tuple[Line, ...]
    story: tuple[Line, ...]
    furniture: tuple[Line, ...]
    title: Line | None
    dateline: FoundDateline | None
    outlet: FoundOutlet | None


def lay_out(lines: tuple[Line, ...], headline: str | None, outlet: FoundOutlet | None, *, certain: bool) -> Layout:
    """`headline` and `outlet` are those that metadata gives; with `certain` only what can be nothing else is furniture."""
    dateline = find_dateline(lines, outlet.name if outlet else None)
    outlet = outlet or find_outlet(lines, dateline)
    at_top = outlet is not None and outlet.basis == TOP
    if headline:
        title = title_in(lines, headline)
    else:
        title = find_title(lines, dateline.start if dateline else None, outlet.start if outlet and at_top else -1)
    furniture = _furniture(lines, title, dateline, certain) | set(lines[:at_top])
    story = tuple(line for line in lines if line not in furniture)
    return Layout(lines, story, tuple(sorted(furniture)), title, dateline, outlet)


def _furniture(lines: tuple[Line, ...], title: Line | None, dateline: FoundDateline | None, certain: bool) -> set[Line]:
    starts = [each.start for each in (title, dateline) if each]
    keep = {line for line in lines if any(line.start <= start < line.end for start in starts)}
    keep |= {line for place, line in enumerate(lines) if lone_credit(lines, place)}
    again = repeats(lines, title) if title else ()
    return {*find_residue(lines, keep, certain=certain), *again}
