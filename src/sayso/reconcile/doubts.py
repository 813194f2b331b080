"""Doubts about stories: reports that joined a story by little more likeness than it takes."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.leads import headline
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Reprint
from sayso.model.report import Report
from sayso.reconcile.in_common import words_in_common
from sayso.reconcile.order import reading_order
from sayso.reconcile.stories import Grouped, story_id
from sayso.reconcile.wording import excerpt, listed, told_by

# Of the joins in doubt two in three are right, by the labels of the piles that `IN_DOUBT` was chosen on.
RIGHT = 0.67
_NAMED = 3
"""Words in common that a reason gives."""


def doubt_stories(grouped: Grouped, groups: Iterable[Sequence[Report]], reprints: Iterable[Reprint]) -> tuple[Unsure, ...]:
    """A question for each join that barely came about, unless a text was taken across it.

    `groups` are the stories as they were told in the end: those of several languages have come together.
    """
    home = {report.id: story_id(group) for group in groups for report in group}
    taken = {frozenset((each.report, each.of)) for each in reprints if each.of and each.verdict == "taken"}
    return tuple(_questions(grouped, home, taken))


def _questions(grouped: Grouped, home: dict[str, str], taken: set[frozenset[str]]) -> Iterator[Unsure]:
    for sides in grouped.barely:
        first, second = sorted(sides, key=lambda side: reading_order(side[0]))
        few, many = (first, second) if len(first) < len(second) else (second, first)
        if not any(frozenset((one.id, other.id)) in taken for one in few for other in many):
            yield _question(few, many, home[few[0].id])


def _question(few: Sequence[Report], many: Sequence[Report], story: str) -> Unsure:
    ids = tuple(report.id for report in few)
    words = listed([f"“{word}”" for word in words_in_common(few, many)[:_NAMED]] or ["no rare word"])
    return Unsure(
        identity("unsure", "story", *ids, many[0].id), "story",
        f"{'Does' if len(few) == 1 else 'Do'} {_told(few)} tell the same news as {_told(many)}?", RIGHT,
        f"Their headlines and leads are only just alike enough, with {words} in common; "
        "of reports as little alike one in three tells another story.",
        "told as one story", (story, *ids),
    )  # fmt: skip


def _told(reports: Sequence[Report]) -> str:
    first = reports[0]
    more = f" and {len(reports) - 1} more" if len(reports) > 1 else ""
    return f"{excerpt(headline(first) or first.text[:200])} in {told_by(first)}{more}"
