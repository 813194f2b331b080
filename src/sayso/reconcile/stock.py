"""Stock: legal notices, sign-offs and background paragraphs that are printed again and again, whatever the report."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.compare.chains import Stretch
from sayso.compare.fingerprints import runs_of
from sayso.reconcile.kinship import Kinship
from sayso.reconcile.order import day_of
from sayso.reconcile.pages import Shelf

# Words of a run that is counted; what so many reports print over so many days, or in so many stories, is no sign of copying
# this report: a wire's report is printed within days, and in one story.
RUN, REPORTS, DAYS, STORIES = 4, 5, 30, 6


def find_stock(kin: Iterable[Kinship], pages: Shelf, story_of: Mapping[str, int]) -> set[int]:
    """The runs of words that are stock, among those that pairs of reports share."""
    holders: defaultdict[int, set[str]] = defaultdict(set)
    for each in kin:
        taker, giver = each.direction.taker.id, each.direction.giver.id
        codes = pages[taker].codes
        for run in each.runs:
            for value in runs_of(codes[run.start : run.end], RUN):
                holders[value].update((taker, giver))
    days = {report: day_of(pages.reports[report]) for report in {one for held in holders.values() for one in held}}
    return {value for value, held in holders.items() if len(held) >= REPORTS and _is_stock(held, days, story_of)}


def _is_stock(held: set[str], days: Mapping[str, int | None], story_of: Mapping[str, int]) -> bool:
    known = [day for report in held if (day := days[report]) is not None]
    if len(known) >= REPORTS and max(known) - min(known) >= DAYS:
        return True
    return len({story_of[report] for report in held}) >= STORIES


def without_stock(run: Stretch, codes: list[int], stock: set[int]) -> list[Stretch]:
    """The parts of a run, as long as what is counted, whose words are in no stock run; `codes` are the taker's words."""
    marks = bytearray(run.shared)
    for place, value in enumerate(runs_of(codes[run.start : run.end], RUN)):
        if value in stock:
            marks[place : place + RUN] = b"\1" * RUN
    parts, place = [], 0
    while place < run.shared:
        past = marks.find(1, place)
        past = run.shared if past < 0 else past
        if past - place >= RUN - 1:
            parts.append(Stretch(run.start + place, run.start + past, run.there + place, run.there + past, past - place))
        place = past + 1
        while place < run.shared and marks[place]:
            place += 1
    return parts
