"""A grouping that grows: stories keep their ids while reports come in, and what changes is told with its reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.counted import Counted, count_leads
from sayso.reconcile.in_common import words_in_common
from sayso.reconcile.order import reading_order
from sayso.reconcile.stories import group_counted, story_id
from sayso.reconcile.tongues import join_tongues

ChangeKind = Literal["started", "joined", "merged", "split"]
_NAMED = 3
"""Words that a reason names."""


class Change(Struct, frozen=True):
    """What adding reports did to one story. `others`: the stories merged into it, or the one it was split from."""

    kind: ChangeKind
    story: str
    reports: tuple[str, ...]
    why: str
    others: tuple[str, ...] = ()


class Grouping(Struct, frozen=True):
    """Reports in stories, by story id; `changes` are those of the last addition.

    The stories depend on which reports were added, not on their order or on how many came at once: they are those that
    `group_reports` finds in all of them. Only an id tells of the order: a story is known by the earliest report it had when it
    was first seen, and keeps that id as long as most of its reports stay together.
    """

    stories: dict[str, tuple[Report, ...]] = {}
    changes: tuple[Change, ...] = ()
    counted: Counted | None = None
    """The words of its reports, so that those that come next are all that has to be read."""

    def add(self, reports: Iterable[Report]) -> "Grouping":
        """The grouping with more reports; one that is in it already is replaced.

        Only what comes is read. Weights of words and bounds of groups hang on the whole pile, and are found anew, for about a
        twelfth of a second of CPU per thousand reports in it; leads in several languages are compared anew.
        """
        held = self.counted or count_leads(report for story in self.stories.values() for report in story)
        counted = held.add(reports)
        before = {report.id: story for story, members in self.stories.items() for report in members}
        tongues = join_tongues(group_counted(counted))
        groups = tongues.groups
        ids = self._ids(groups, before)
        told = (
            _also(change, tongues.reasons.get(story_id(group), ""))
            for story, group in zip(ids, groups, strict=True)
            for change in self._changes(story, group, before)
        )
        return Grouping(dict(zip(ids, groups, strict=True)), tuple(told), counted)

    def _ids(self, groups: Sequence[Sequence[Report]], before: dict[str, str]) -> list[str]:
        """The id of each group: that of the story of which it has most reports, of several the one with the earliest report."""
        homes = self._homes(groups, before)
        kept: dict[int, str] = {}
        for story, number in sorted(homes.items(), key=lambda each: reading_order(self.stories[each[0]][0])):
            kept.setdefault(number, story)
        taken = set(kept.values())
        for number, group in enumerate(groups):
            if number not in kept:
                kept[number] = _fresh_id(group, taken)
                taken.add(kept[number])
        return [kept[number] for number in range(len(groups))]

    def _homes(self, groups: Sequence[Sequence[Report]], before: dict[str, str]) -> dict[str, int]:
        """For each story the number of the group that has most of its reports; of equals the one with its earliest report."""
        counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
        for number, group in enumerate(groups):
            for report in group:
                if report.id in before:
                    # Groups and their reports come in reading order, so that of equals the first counted is the earliest.
                    counts[before[report.id]][number] += 1
        return {story: numbers.most_common(1)[0][0] for story, numbers in counts.items()}

    def _changes(self, story: str, group: Sequence[Report], before: dict[str, str]) -> list[Change]:
        came = Counter(before[report.id] for report in group if report.id in before)
        new = [report for report in group if report.id not in before]
        others = tuple(sorted(other for other in came if other != story))
        changes: list[Change] = []
        if not came:
            changes.append(Change("started", story, _ids_of(group), "No report before is alike enough."))
        elif story not in self.stories:
            changes.append(Change("split", story, _ids_of(group), self._why_split(group, others), others))
        elif others:
            changes.append(Change("merged", story, _ids_of(group), self._why_merged(story, others), others))
        elif new:
            changes += [Change("joined", story, (report.id,), _why_joined(report, group)) for report in new]
        return changes

    def _why_merged(self, story: str, others: tuple[str, ...]) -> str:
        words = words_in_common(self.stories[story], [report for other in others for report in self.stories[other]])
        return f"Beside the reports that came, they are alike enough: both print {_listed(words)}."

    def _why_split(self, group: Sequence[Report], others: tuple[str, ...]) -> str:
        mine = {report.id for report in group}
        left = [report for other in others for report in self.stories[other] if report.id not in mine]
        words = words_in_common(group, left)
        return f"Beside the reports that came, it has too little in common with the rest: only {_listed(words)}."


def _also(change: Change, abroad: str) -> Change:
    """The change with the reason why a story is in several languages, where it is, and that is what changed."""
    return replace(change, why=f"{change.why} {abroad}") if abroad and change.kind in ("joined", "merged") else change


def _why_joined(report: Report, group: Sequence[Report]) -> str:
    words = words_in_common([report], [other for other in group if other.id != report.id])
    return f"It prints {_listed(words)}, as do others of the story."


def _fresh_id(group: Sequence[Report], taken: set[str]) -> str:
    """By the earliest report that has not given its id to another story: the earliest of a split story may have."""
    for report in group:
        if (found := story_id([report])) not in taken:
            return found
    return identity("story", *sorted(report.id for report in group), len(taken))


def _ids_of(group: Iterable[Report]) -> tuple[str, ...]:
    return tuple(report.id for report in group)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words[:_NAMED]) or "no rare word"
