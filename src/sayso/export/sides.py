"""Sides: the renderings of a statement by origin, each with how it goes with the yardstick."""

from collections.abc import Sequence

from msgspec import Struct

from sayso.export.difference_marks import shown_changes
from sayso.export.origin import Origin
from sayso.export.page import Page
from sayso.export.quotation import aligned_by_report, aligned_with, content, plain
from sayso.export.tongue import foreign, told_in
from sayso.model.attribution import Attribution
from sayso.model.lineage import Aligned, Statement

YARDSTICK = "yardstick: earliest"
HOWS = {
    "insertion": "with an insertion",
    "number": "number changed",
    "hedge": "hedge changed",
    "reworded": "reworded",
    "renamed": "renamed",
    "added": "added to",
    "dropped": "trimmed",
}
TRANSLATED = "translation"


class Rendering(Struct, frozen=True):
    """One rendering, and how it goes with the yardstick."""

    attribution: Attribution
    how: str

    @property
    def id(self) -> str:
        """The attribution's."""
        return self.attribution.id


class Side(Struct, frozen=True):
    """The renderings of one origin."""

    origin: Origin | None
    label: str
    """The origin's letter; primed where two origins of the statement are one origin of its story."""
    name: str
    reports: int
    renderings: tuple[Rendering, ...]


def _how(attribution: Attribution, yardstick: Attribution, aligned: Sequence[Aligned], same_origin: bool) -> str:
    if attribution is yardstick:
        return YARDSTICK
    if plain(content(attribution)) == plain(content(yardstick)):
        return "= verbatim"
    changes, kept = shown_changes(attribution, aligned, heard=not same_origin)
    kinds = [change.kind for change in changes]
    if not kept and not kinds:
        return "own wording"
    for kind, words in HOWS.items():
        if kind in kinds and kind != "dropped":
            return words if same_origin or kind in ("insertion", "number") else "other wording"
    if plain(content(attribution)) in plain(content(yardstick)):
        return "trimmed" if same_origin else "shorter"
    if attribution.kind == "indirect":
        return "indirect"
    return HOWS["dropped"] if kinds else ("own wording" if not same_origin else "reworded")


def _told(page: Page, attribution: Attribution, yardstick: Attribution, aligned: Sequence[Aligned], same_origin: bool) -> str:
    """How a rendering goes with the yardstick; in another language only that it is a translation, and into what."""
    here, there = foreign(page, attribution.report), foreign(page, yardstick.report)
    if here == there:
        how, same = _how(attribution, yardstick, aligned, same_origin), told_in(page, attribution.report)
        return f"{how}, {same}" if same else how
    how = told_in(page, attribution.report) or "in English"
    return f"{TRANSLATED}, {how}" if same_origin else how


def find_sides(page: Page, statement: Statement) -> tuple[Side, ...]:
    """One side for each of the statement's origins; reports that are in none of its groups stand in a side of their own."""
    renderings = page.renderings(statement)
    home = {report: index for index, group in enumerate(statement.origins.groups) for report in group}
    held: dict[int, list[Attribution]] = {}
    for each in renderings:
        held.setdefault(home.get(each.report, -1), []).append(each)
    own = home.get(renderings[0].report, -1) if renderings else -1
    sides: list[Side] = []
    aligned, alone = aligned_by_report(statement), len(statement.renderings) < 2
    for index, inside in sorted(held.items(), key=lambda pair: (pair[0] != own, pair[0] < 0, pair[0])):
        origin = page.origin_of.get(statement.origins.groups[index][0] if index >= 0 else inside[0].report)
        name = _side_name(page, origin, statement.origins.groups[index] if index >= 0 else (), inside)
        label = origin.label if origin else "?"
        label += "′" * sum(side.label.rstrip("′") == label for side in sides)
        drawn = tuple(
            Rendering(each, "" if alone else _told(page, each, renderings[0], aligned_with(each, aligned), index == own))
            for each in inside
        )
        sides.append(Side(origin, label, name, len({each.report for each in inside}), drawn))
    return tuple(sides)


def _side_name(page: Page, origin: Origin | None, group: Sequence[str], inside: Sequence[Attribution]) -> str:
    """The outlet that heard it: the story's origin, or another report of it where that one heard these words itself."""
    first = group[0] if group else inside[0].report
    if origin and (origin.absent or first == origin.reports[0]):
        return origin.name
    return page.short(first) if first in page.reports else ""
