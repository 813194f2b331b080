"""Margins: the bars beside lines of a report that stand in another one."""

from collections.abc import Iterable, Iterator

from sayso.export.page import Page
from sayso.export.report_view import Margin, line_ranges
from sayso.model.lineage import PassageKind, Reprint
from sayso.model.report import Report

SIGNS = {"verbatim": "=", "edited": "–", "reworded": "≈", "common": "?"}
WORDS = {"verbatim": "verbatim from", "edited": "edited from", "reworded": "reworded from", "common": "common origin with"}
TAKEN_SHARE = 0.5
"""A line gets a bar when at least half of its characters stand in passages: below that the bar would claim too much."""


def _source(page: Page, reprint: Reprint) -> str:
    return page.names.get(reprint.of or "", "") or reprint.outlet or "an outlet not named"


def _covered(start: int, end: int, reprint: Reprint) -> dict[PassageKind, int]:
    found: dict[PassageKind, int] = {}
    for passage in reprint.passages:
        shared = min(end, passage.here.end) - max(start, passage.here.start)
        if shared > 0:
            found[passage.kind] = found.get(passage.kind, 0) + shared
    return found


def _margin(page: Page, report: Report, start: int, end: int, reprints: Iterable[Reprint]) -> Margin | None:
    best: tuple[int, Reprint, dict[PassageKind, int]] | None = None
    for reprint in reprints:
        covered = _covered(start, end, reprint)
        total = sum(covered.values())
        if total >= TAKEN_SHARE * (end - start) and (best is None or total > best[0]):
            best = (total, reprint, covered)
    if best is None:
        return None
    _, reprint, covered = best
    most = max(covered, key=lambda each: covered[each])
    kind: str = most if reprint.verdict == "taken" else "common"
    return Margin(kind, SIGNS[kind], f"from-{report.id}", f"{WORDS[kind]} {_source(page, reprint)}")


def find_margins(page: Page, report: Report) -> dict[int, Margin]:
    """The start of each line that was taken, to its margin."""
    reprints = [each for each in page.account.reprints if each.report == report.id and each.passages]
    return dict(_margins(page, report, reprints)) if reprints else {}


def _margins(page: Page, report: Report, reprints: list[Reprint]) -> Iterator[tuple[int, Margin]]:
    for start, end, _ in line_ranges(report.text):
        if report.text[start:end].strip():
            margin = _margin(page, report, start, end, reprints)
            if margin:
                yield start, margin
