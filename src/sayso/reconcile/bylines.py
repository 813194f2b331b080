"""Bylines: the reports of a story by their outlet, found without asking each of them."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.language.outlets import initials, outlet_named, same_outlet
from sayso.language.transliteration import spellings
from sayso.model.report import Report
from sayso.reconcile.order import reading_order


class Bylines:
    """Of many reports those of one outlet, whichever of its names they bear."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports: defaultdict[str, list[Report]] = defaultdict(list)
        for report in sorted(reports, key=reading_order):
            if report.outlet:
                self._reports[report.outlet].append(report)
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._reports:
            for key in _keys(name):
                self._names[key].append(name)
        self._known: dict[str, tuple[Report, ...]] = {}

    def of(self, outlet: str) -> tuple[Report, ...]:
        """Its reports in reading order."""
        if outlet not in self._known:
            names = dict.fromkeys(name for key in _keys(outlet) for name in self._names.get(key, ()))
            found = [report for name in names if same_outlet(name, outlet) for report in self._reports[name]]
            self._known[outlet] = tuple(sorted(found, key=reading_order))
        return self._known[outlet]


def _keys(name: str) -> set[str]:
    """Names of one outlet have one of these in common; not all that have are."""
    known = outlet_named(name)
    folded = " ".join(name.split()).casefold().removeprefix("the ")
    sounds = sorted(spellings(folded.partition(" ")[0]))[:1]
    return {folded, initials(name).casefold(), *sounds, *((f"known {known.name}",) if known else ())}
