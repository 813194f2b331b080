"""Margins: the bars beside lines of a report that stand in another one."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from sayso.export.page import Page
from sayso.export.report_view import Margin, line_ranges
from sayso.model.lineage import PassageKind, Reprint
from sayso.model.report import Report

SIGNS = {"verbatim": "=", "edited": "–", "reworded": "≈", "translated": "⇄", "common": "?"}
WORDS = {
    "verbatim": "verbatim from",
    "edited": "edited from",
    "reworded": "reworded from",
    "translated": "translated from",
    "common": "common origin with",
}
TAKEN_SHARE = 0.5
"""A line gets a bar when at least half of its characters stand in passages: below that the bar would claim too much."""


def _source(page: Page, reprint: Reprint) -> str:
    return page.names.get(reprint.of or "", "") or reprint.outlet or "an outlet not named"


def _covered(reprint: Reprint, starts: Sequence[int], ends: Sequence[int]) -> dict[int, Counter[PassageKind]]:
    """Line number to how many of its characters stand in passages of each kind."""
    found: dict[int, Counter[PassageKind]] = {}
    for passage in reprint.passages:
        line = max(bisect_right(starts, passage.here.start) - 1, 0)
        while line < len(starts) and starts[line] < passage.here.end:
            shared = min(ends[line], passage.here.end) - max(starts[line], passage.here.start)
            if shared > 0:
                found.setdefault(line, Counter())[passage.kind] += shared
            line += 1
    return found


def _margin(page: Page, reprint: Reprint, covered: Counter[PassageKind]) -> Margin:
    kind: str = max(covered, key=lambda each: covered[each]) if reprint.verdict == "taken" else "common"
    return Margin(kind, SIGNS[kind], f"from-{reprint.report}", f"{WORDS[kind]} {_source(page, reprint)}")


def find_margins(page: Page, report: Report) -> dict[int, Margin]:
    """The start of each line that was taken, to its margin; of several sources the one with most of the line counts."""
    reprints = [each for each in page.reprints.get(report.id, ()) if each.passages]
    if not reprints:
        return {}
    lines = [(start, end) for start, end, _ in line_ranges(report.text) if report.text[start:end].strip()]
    starts, ends = [start for start, _ in lines], [end for _, end in lines]
    best: dict[int, tuple[int, Margin]] = {}
    for reprint in reprints:
        for line, covered in _covered(reprint, starts, ends).items():
            total, length = covered.total(), ends[line] - starts[line]
            if total >= TAKEN_SHARE * length and total > best.get(starts[line], (0,))[0]:
                best[starts[line]] = (total, _margin(page, reprint, covered))
    return {start: margin for start, (_, margin) in best.items()}
