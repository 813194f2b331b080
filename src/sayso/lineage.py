"""The lineage of a pile without the rest of its account: which report was taken from which."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.identity import identity
from sayso.model.lineage import Reprint
from sayso.model.report import Report, Skipped
from sayso.pile import find_files, read_reports
from sayso.reconcile.reprints import find_reprints
from sayso.reconcile.stories import group_reports
from sayso.reconcile.tongues import join_tongues
from sayso.reconcile.translations import with_translations
from sayso.watch import Watch, watch_nothing


class Lineage(Struct, frozen=True):
    """The reprints of a pile. `names` has for each report id the name under which its user knows it."""

    reprints: tuple[Reprint, ...]
    names: dict[str, str]
    skipped: tuple[Skipped, ...]


def read_rows(paths: Sequence[str | Path], *, watch: Watch = watch_nothing) -> tuple[list[Report], list[Skipped]]:
    """Every report behind `paths`. Two with one outlet and one text both stay, for a row with its own id is a report."""
    reports: list[Report] = []
    skipped: list[Skipped] = []
    seen: set[str] = set()
    for given in find_files(paths):
        for found in [given] if isinstance(given, Skipped) else read_reports(given):
            if isinstance(found, Skipped):
                skipped.append(found)
                continue
            reports.append(replace(found, id=identity("r", found.id, found.path, len(seen))) if found.id in seen else found)
            seen.add(reports[-1].id)
            watch("reading", len(reports), 0)
    return reports, skipped


def names_of(reports: Sequence[Report]) -> dict[str, str]:
    """For each report id the id that its row gives it; its path where it stands in no row or two rows have one id."""
    own = {report.id: report.path.partition("#")[2] or report.path for report in reports}
    often = Counter(own.values())
    return {report.id: own[report.id] if often[own[report.id]] == 1 else report.path for report in reports}


def find_reprints_in(paths: Sequence[str | Path], *, watch: Watch = watch_nothing) -> Lineage:
    """Which reports behind `paths` were taken from which, and what could not be read."""
    reports, skipped = read_rows(paths, watch=watch)
    watch("finding reprints", 0, 2)
    groups = join_tongues(group_reports(reports)).groups
    watch("finding reprints", 1, 2)
    reprints, _ = with_translations(groups, *find_reprints(groups))
    watch("finding reprints", 2, 2)
    return Lineage(reprints, names_of(reports), tuple(skipped))
