"""Reports with the words of their headlines and leads counted: what grouping them stands on, and most of what it costs."""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from sayso.compare.leads import Numbering, lead_words
from sayso.compare.tally import Tally, tally
from sayso.model.report import Report
from sayso.reconcile.order import reading_order


class Counted(Struct, frozen=True):
    """Reports in reading order, each once, with a row of words each. `numbering` only ever grows."""

    reports: tuple[Report, ...]
    tally: Tally
    numbering: Numbering

    def add(self, reports: Iterable[Report]) -> "Counted":
        """With more reports; one whose id is in it already is replaced. Only they are counted."""
        new = {report.id: report for report in reports}
        kept = [number for number, report in enumerate(self.reports) if report.id not in new]
        every = [*(self.reports[number] for number in kept), *new.values()]
        counted = tally(lead_words(report, self.numbering) for report in new.values())
        order = sorted(range(len(every)), key=lambda number: reading_order(every[number]))
        rows = self.tally.only(np.array(kept, np.int64)).followed_by(counted).only(np.array(order, np.int64))
        return Counted(tuple(every[number] for number in order), rows, self.numbering)


def count_leads(reports: Iterable[Report]) -> Counted:
    """The reports with their words counted; their order does not matter."""
    ordered = sorted({report.id: report for report in reports}.values(), key=reading_order)
    numbering = Numbering()
    return Counted(tuple(ordered), tally(lead_words(report, numbering) for report in ordered), numbering)
