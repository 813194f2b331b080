"""Origins as the page draws them: a letter, a colour and a shape.

Letters are given story by story, because a reader compares reports of one story: its first origin is A. Where a page has
several stories, the story's number stands before the letter (2A), so that a mark means one origin in the whole page.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.model.lineage import Reprint, Story

COLOURED = "ABCD"
"""Letters with a colour of their own; from the fifth on an origin is ink, letter and shape."""


class Origin(Struct, frozen=True):
    """One independent origin. `name` is its outlet's; `absent` is the outlet of an original that is not in the pile."""

    story: str
    label: str
    style: str
    reports: tuple[str, ...]
    name: str
    absent: str | None = None


def letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    head, tail = divmod(index, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + tail)


def _absent(group: Sequence[str], reprints: Sequence[Reprint]) -> str | None:
    """The outlet that the first report of the group was taken from, if that original is not in the pile."""
    for reprint in reprints:
        if reprint.report == group[0] and reprint.of is None and reprint.verdict == "taken":
            return reprint.outlet or "an outlet not named"
    return None


def find_origins(stories: Sequence[Story], reprints: Sequence[Reprint], names: dict[str, str]) -> Iterator[Origin]:
    """Every origin, in the order of `stories`; `names` gives a report's label. Unknown report ids are left out."""
    by_report: dict[str, list[Reprint]] = {}
    for reprint in reprints:
        by_report.setdefault(reprint.report, []).append(reprint)
    for number, story in enumerate(stories, 1):
        groups = [tuple(each for each in group if each in names) for group in story.origins.groups]
        met = {each for group in groups for each in group}
        groups += [(each,) for each in story.reports if each in names and each not in met]
        for index, group in enumerate(filter(None, groups)):
            mark = letter(index)
            absent = _absent(group, by_report.get(group[0], ()))
            yield Origin(
                story=story.id,
                label=mark if len(stories) == 1 else f"{number}{mark}",
                style=mark if mark in COLOURED else "E",
                reports=group,
                name=absent or names[group[0]],
                absent=absent,
            )
