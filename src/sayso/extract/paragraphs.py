"""The lines of a report that are its own text, as its layout has them."""

import re
from bisect import bisect_right

from sayso.extract.draft import Stretch
from sayso.extract.sentences import trimmed
from sayso.model.report import LONGEST, Report

_LINE = re.compile(r"[^\n]+")


def find_paragraphs(report: Report) -> tuple[Stretch, ...]:
    """Start and end of every line that holds something and does not begin in page furniture, without outer white space."""
    ends = [span.end for span in report.residue]
    starts = [span.start for span in report.residue]
    found = []
    for match in _LINE.finditer(report.text, 0, LONGEST):
        start, end = trimmed(report.text, *match.span())
        at = bisect_right(ends, start)
        if start < end and not (at < len(starts) and starts[at] <= start):
            found.append((start, end))
    return tuple(found)
