"""Topics: stories of one longer matter. A story is an event, a topic the run of events that it stands in."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.compare.neighbours import Pairs, compare_neighbours
from sayso.compare.weighing import Weighed, weigh
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.topic import Topic
from sayso.reconcile.counted import Counted, count_leads
from sayso.reconcile.joining import Alike, join
from sayso.reconcile.mates import start_from
from sayso.reconcile.order import day_of, reading_order
from sayso.reconcile.stories import FAINT, story_id

Group = Sequence[Report]

# Least likeness of two topics that are joined, chosen on the train part of ECB+ (two like events a topic) and on the later half
# of 147 stories of AllSides that were marked by hand; see bench/topics.py.
JOINED_FROM = 0.1
# Days between two stories from which time begins to weigh: a matter may rest for a season. With a year g5w1h and AllSides lose
# .002 and .03.
FADING = 90.0
# Share of stories that are thought to have a mate before any is read. With .9 eight stories drawn from AllSides had nine false
# joins in thirty draws, with .5 none; large piles are the same, but g5w1h .952 instead of .957.
HAVE_A_MATE = 0.5
# Reports by which a story is known, and words by which a topic is.
_TOLD_BY, _WORDS = 15, 5


def gather_topics(groups: Sequence[Group], counted: Counted | None = None) -> tuple[tuple[Group, ...], ...]:
    """Each story in exactly one topic, most of them alone; topics and their stories in reading order.

    Average link over the likeness of the mean words of headlines and leads: that of stories, but that a story counts once
    however many tell it, that little in common is enough, and that only months between two speak against them. `counted` has
    the reports of all groups; where it is not at hand, their words are counted here.
    """
    ordered = _in_order(groups)
    weighed = _weighed(ordered, counted or _counted(ordered))
    return tuple(tuple(ordered[number] for number in topic) for topic in _joined(ordered, weighed))


def _in_order(groups: Sequence[Group]) -> list[Group]:
    return sorted((sorted(group, key=reading_order) for group in groups if group), key=lambda group: reading_order(group[0]))


def _counted(stories: Sequence[Group]) -> Counted:
    return count_leads(report for story in stories for report in story[:_TOLD_BY])


def _joined(ordered: Sequence[Group], weighed: Weighed) -> list[list[int]]:
    pairs = compare_neighbours(weighed)
    likeness = pairs.cosine / np.sqrt(1 + _days_between(ordered, pairs) / FADING)
    needed = start_from(len(ordered), pairs, likeness, JOINED_FROM, HAVE_A_MATE)
    alike = Alike(pairs.earlier, pairs.later, likeness, needed).only(likeness >= JOINED_FROM * FAINT)
    return join(len(ordered), alike, JOINED_FROM).groups


def _weighed(stories: Sequence[Group], counted: Counted) -> Weighed:
    """The stories by the mean words of their first reports."""
    rows = {report.id: row for row, report in enumerate(counted.reports)}
    means = counted.tally.means([[rows[report.id] for report in story[:_TOLD_BY]] for story in stories])
    return weigh(means, counted.numbering.stems)


def _days_between(stories: Sequence[Group], pairs: Pairs) -> NDArray[np.float64]:
    """Days from the end of one story to the beginning of the other; none where they overlap or one has no date."""
    days = [[day for report in story if (day := day_of(report)) is not None] for story in stories]
    first = np.array([min(each, default=np.nan) for each in days])
    last = np.array([max(each, default=np.nan) for each in days])
    ours, theirs = pairs.earlier, pairs.later
    apart: NDArray[np.float64] = np.fmax(np.maximum(first[theirs] - last[ours], first[ours] - last[theirs]), 0)
    return apart


def topic_id(stories: Sequence[Group]) -> str:
    """A topic is known by its earliest story, so that those that join it later leave its id as it is."""
    return identity("topic", story_id(min(stories, key=lambda story: min(map(reading_order, story)))))


def tell_topics(groups: Sequence[Group]) -> tuple[Topic, ...]:
    """The topics that hold more than one story."""
    ordered = _in_order(groups)
    counted = _counted(ordered)
    weighed = _weighed(ordered, counted)
    several = [topic for topic in _joined(ordered, weighed) if len(topic) > 1]
    printed = counted.numbering.printed() if several else {}
    return tuple(
        _tell_topic([ordered[number] for number in topic], [printed[word] for word in _in_common(topic, weighed)])
        for topic in several
    )


def _in_common(topic: Sequence[int], weighed: Weighed) -> list[int]:
    """The words that make the stories alike; the story that has most of a word does not count, so that none speaks for all."""
    held: defaultdict[int, list[float]] = defaultdict(list)
    for story in topic:
        entries = slice(weighed.begins[story], weighed.begins[story + 1])
        for word, weight in zip(weighed.words[entries].tolist(), weighed.cosine[entries].tolist(), strict=True):
            held[word].append(weight)
    total = {word: sum(weights) - max(weights) for word, weights in held.items() if len(weights) > 1}
    return sorted(total, key=lambda word: (-total[word], word))[:_WORDS]


def _tell_topic(stories: Sequence[Group], words: Sequence[str]) -> Topic:
    dates = sorted(report.published.date for story in stories for report in story if report.published)
    return Topic(
        topic_id(stories),
        tuple(story_id(story) for story in stories),
        tuple(words),
        _why(len(stories), words),
        begin=dates[0] if dates else None,
        end=dates[-1] if dates else None,
    )


def _why(count: int, words: Sequence[str]) -> str:
    listed = ", ".join(f"“{word}”" for word in words)
    return f"{'Both' if count == 2 else f'Most of its {count}'} stories print {listed or 'much the same words'}."
