"""Stories: which reports tell the same news."""

from collections import defaultdict
from collections.abc import Sequence
from textwrap import shorten

import numpy as np
from msgspec import Struct

from sayso.compare.leads import headline
from sayso.compare.neighbours import compare_neighbours
from sayso.compare.weighing import weigh
from sayso.model.identity import identity
from sayso.model.lineage import Reprint, Story
from sayso.model.report import Report
from sayso.reconcile.counted import Counted, count_leads
from sayso.reconcile.distance import reports_between, weekdays_named
from sayso.reconcile.joining import Alike, join
from sayso.reconcile.mates import start_from
from sayso.reconcile.order import day_of, reading_order
from sayso.reconcile.origins import by_share, count_origins, outside_wires

# Likeness is the cosine of the weighed words, times a power of how much the shared words tell (two short texts that share few
# words are no proof, however alike), divided by the square root of the time between. All of this was chosen on AllSides and
# the train part of ECB+ together, beside 25 reports of NewsWCL50; see bench/stories.py. With a power of 0 AllSides gains .005
# and a mixed stream loses .02. A stronger fading gains on AllSides, whose stories are each of one day by their labels.
TELLING_ENOUGH, TELLING_COUNTS = 100.0, 1 / 3
# Reports between two others (see `reports_between`) from which time begins to weigh.
NEAR = 3.0
# Least likeness of two groups that are joined. AllSides at .055, .065, .08: .876, .887, .889; the train part of ECB+ .870,
# .884, .845. A lower one joins what is about one affair, a higher one tears long stories.
JOINED_FROM = 0.065
# Share of reports that are thought to have a mate before any is read: a small pile was put together for a reason.
HAVE_A_MATE = 0.9
# Likeness below this share of `JOINED_FROM` is counted as none: most pairs that were compared. At .25, .5, .7 ECB+ has .880,
# .887, .880, g5w1h .938, .938, .931; the others move by less than .003.
FAINT = 0.5
# Below so many times the likeness that they needed two groups are joined in doubt. Of the joins in the piles of
# bench/small_piles.py 5 in a hundred lie below: one in three of them puts two stories together (.33 of 97 in the half chosen
# on, .31 of 77 in the other), of those above one in thirteen. At 1.5 a join in doubt would be wrong one time in four.
IN_DOUBT = 1.2
# Characters of a title that is made of a report's first words: about a line of the brief.
OPENING = 80


class Grouped(Struct, frozen=True):
    """Each report in exactly one group, both in reading order. `barely`: the two sides of each join that is in doubt."""

    groups: tuple[tuple[Report, ...], ...]
    barely: tuple[tuple[tuple[Report, ...], tuple[Report, ...]], ...]


def group_reports(reports: Sequence[Report]) -> tuple[tuple[Report, ...], ...]:
    """Each report in exactly one group, both in reading order. The order in which they are given does not matter."""
    return group_counted(count_leads(reports))


def group_counted(counted: Counted) -> tuple[tuple[Report, ...], ...]:
    """Each report in exactly one group, both in reading order."""
    return group_with_doubt(counted).groups


def group_with_doubt(counted: Counted) -> Grouped:
    """The groups, and which joins are in doubt.

    Average link over the likeness of headlines and leads, best pair first; only reports that share rare words are compared,
    so that the cost of one report does not grow with the pile. Dates lower the likeness; they forbid only that an undated
    report brings together what is months apart. Where few reports of such matters have a mate, two single ones need to be more
    alike.
    """
    reports = counted.reports
    joined = join(len(reports), _alike(counted), JOINED_FROM, _days(reports), IN_DOUBT)

    def told(numbers: Sequence[int]) -> tuple[Report, ...]:
        return tuple(reports[number] for number in numbers)

    return Grouped(tuple(map(told, joined.groups)), tuple((told(left), told(right)) for left, right in joined.barely))


def _days(reports: Sequence[Report]) -> list[int | None]:
    return [day_of(report) for report in reports]


def _alike(counted: Counted) -> Alike:
    """Pairs of reports by their numbers, as far as their likeness can matter."""
    ordered, weighed = counted.reports, weigh(counted.tally, counted.numbering.stems)
    pairs = compare_neighbours(weighed)
    apart = reports_between(_days(ordered), weekdays_named(counted), pairs.earlier, pairs.later)
    likeness = pairs.cosine * (pairs.telling / TELLING_ENOUGH) ** TELLING_COUNTS / np.sqrt(1 + apart / NEAR)
    needed = start_from(len(ordered), pairs, likeness, JOINED_FROM, HAVE_A_MATE)
    return Alike(pairs.earlier, pairs.later, likeness, needed).only(likeness >= JOINED_FROM * FAINT)


def story_id(reports: Sequence[Report]) -> str:
    """A story is known by its earliest report, so that those that join it later leave its id as it is."""
    return identity("story", min(reports, key=reading_order).id)


def tell_stories(groups: Sequence[Sequence[Report]], reprints: Sequence[Reprint]) -> tuple[Story, ...]:
    """A story for each group, titled by its earliest originating report with a headline, else by its first words."""
    taken: defaultdict[str, list[Reprint]] = defaultdict(list)
    for reprint in reprints:
        taken[reprint.report].append(reprint)
    return tuple(_tell_story(sorted(group, key=reading_order), taken) for group in groups if group)


def _tell_story(reports: Sequence[Report], taken: dict[str, list[Reprint]]) -> Story:
    ids = [report.id for report in reports]
    inside = [reprint for each in ids for reprint in taken.get(each, ())]
    origins = count_origins(ids, by_share(inside), outside_wires(reports))
    firsts = [group[0] for group in origins.groups]
    titles = {report.id: headline(report) for report in reports}
    by_rank = sorted(ids, key=lambda each: (each not in firsts, ids.index(each)))
    title = next((titles[each] for each in by_rank if titles[each]), "") or _opening_words(reports[0])
    dates = sorted(report.published.date for report in reports if report.published)
    return Story(
        story_id(reports),
        title,
        tuple(ids),
        origins,
        begin=dates[0] if dates else None,
        end=dates[-1] if dates else None,
    )


def _opening_words(report: Report) -> str:
    """Where no report of a story has a headline, the first words stand in for one."""
    return shorten(report.text[:2000], OPENING, placeholder=" …") or report.path
