"""Stories: which reports tell the same news."""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from math import exp
from textwrap import shorten

from msgspec import Struct

from sayso.compare.leads import headline, lead_words
from sayso.compare.rarity import measure_rarity
from sayso.compare.vectors import Vector, add_up, heaviest, overlap, unit_vector
from sayso.model.identity import identity
from sayso.model.lineage import Reprint, Story
from sayso.model.report import Report
from sayso.reconcile.order import day_of, reading_order
from sayso.reconcile.origins import count_origins, outside_wires

# Least average likeness (cosine of lead words) of two groups that are joined: the best on ECB+ (B3 .87). Sets differ: AllSides
# alone would take .22 (.84 for .80), g5w1h .12 (.93 for .90), 25 reports of NewsWCL50 .25. g5w1h was printed beside the others
# while this was tried, so its figure is not blind.
JOINED_FROM = 0.16
# Days after which two groups' likeness has lost most of what it can lose, and how much is left for good. Stronger fading gains
# on AllSides (14 days and .3: .86) and loses on g5w1h (.88), whose dates are those of the crawl.
FADES_IN_DAYS, LEFT_FOR_GOOD = 30, 0.4
# What is left of it where one of the two is undated, in a pile in which others are dated: as if they were two months apart.
UNDATED = LEFT_FOR_GOOD + (1 - LEFT_FOR_GOOD) * exp(-60 / FADES_IN_DAYS)
# By how many of its rarest words a report looks for others, how many it keeps, and how many reports of one word it looks at.
RARE_WORDS, CANDIDATES, REPORTS_PER_WORD = 20, 25, 200
# Characters of a title that is made of a report's first words: about a line of the brief.
OPENING = 80


class _Group(Struct):
    """Reports already put together: their number in reading order, the sum of their vectors, their first and last day."""

    members: list[int]
    total: Vector
    first: int | None
    last: int | None


def group_reports(reports: Sequence[Report]) -> tuple[tuple[Report, ...], ...]:
    """Each report in exactly one group, both in reading order. The order in which they are given does not matter.

    Average link over the likeness of headlines and leads, best pair first; only reports that share rare words are compared,
    so that the cost of one report does not grow with the pile. Dates lower the likeness, they never forbid.
    """
    ordered = sorted({report.id: report for report in reports}.values(), key=reading_order)
    words = [lead_words(report) for report in ordered]
    rarity = measure_rarity(words)
    vectors = [unit_vector(counts, rarity) for counts in words]
    groups = [
        _Group([number], vector, day_of(ordered[number]), day_of(ordered[number])) for number, vector in enumerate(vectors)
    ]
    undated = UNDATED if any(group.first is not None for group in groups) else 1.0
    joined = _join(groups, _neighbours(vectors), undated)
    return tuple(tuple(ordered[number] for number in sorted(group.members)) for group in joined)


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
    origins = count_origins(ids, inside, outside_wires(reports))
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


def _neighbours(vectors: Sequence[Vector]) -> list[set[int]]:
    """For each report those that share most weight on its rarest words, both ways."""
    rarest = [heaviest(vector, RARE_WORDS) for vector in vectors]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(rarest):
        for word in words:
            holders[word].append(number)
    found: list[set[int]] = [set() for _ in vectors]
    for number, words in enumerate(rarest):
        shared: defaultdict[int, float] = defaultdict(float)
        for word in words:
            for other in _nearest(holders[word], number):
                shared[other] += vectors[number][word] * vectors[other][word]
        for other in heapq.nsmallest(CANDIDATES, shared, key=lambda each: (-shared[each], each)):
            if other != number:
                found[number].add(other)
                found[other].add(number)
    return found


def _nearest(holders: list[int], number: int) -> list[int]:
    """At most `REPORTS_PER_WORD` of the reports that share a word: those nearest in reading order."""
    if len(holders) <= REPORTS_PER_WORD:
        return holders
    place = bisect_left(holders, number)
    start = min(max(0, place - REPORTS_PER_WORD // 2), len(holders) - REPORTS_PER_WORD)
    return holders[start : start + REPORTS_PER_WORD]


def _join(groups: list[_Group], near: list[set[int]], undated: float) -> list[_Group]:
    """Join the most alike pair of groups until none is alike enough; what is left, by first member."""
    alive: dict[int, _Group] = dict(enumerate(groups))
    waiting = [
        (-likeness, left, right)
        for left, others in enumerate(near)
        for right in others
        if left < right and (likeness := _likeness(alive[left], alive[right], undated)) >= JOINED_FROM
    ]
    heapq.heapify(waiting)
    while waiting:
        _, left, right = heapq.heappop(waiting)
        if left not in alive or right not in alive:
            continue
        both, number = _merged(alive.pop(left), alive.pop(right)), len(near)
        near.append({other for other in near[left] | near[right] if other in alive})
        alive[number] = both
        for other in sorted(near[number]):
            near[other].add(number)
            if (likeness := _likeness(alive[other], both, undated)) >= JOINED_FROM:
                heapq.heappush(waiting, (-likeness, other, number))
    return sorted(alive.values(), key=lambda group: min(group.members))


def _likeness(left: _Group, right: _Group, undated: float) -> float:
    """Mean cosine over all pairs of members, lowered by the days that lie between the two groups."""
    alike = overlap(left.total, right.total) / (len(left.members) * len(right.members))
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return alike * undated
    days = max(0, left.first - right.last, right.first - left.last)
    return alike * (LEFT_FOR_GOOD + (1 - LEFT_FOR_GOOD) * exp(-days / FADES_IN_DAYS))


def _merged(left: _Group, right: _Group) -> _Group:
    firsts = [day for day in (left.first, right.first) if day is not None]
    lasts = [day for day in (left.last, right.last) if day is not None]
    return _Group(
        left.members + right.members,
        add_up((left.total, right.total)),
        min(firsts, default=None),
        max(lasts, default=None),
    )
