"""Reprints: which report was taken from which, passage by passage."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from sayso.compare.chains import Stretch
from sayso.compare.rarity import Rarity, measure_rarity
from sayso.compare.words import fold_words
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.model.lineage import Passage, PassageKind, Reprint
from sayso.model.report import Report
from sayso.reconcile.bylines import Bylines
from sayso.reconcile.candidates import find_candidates
from sayso.reconcile.credited import credited_reprints
from sayso.reconcile.direction import Direction
from sayso.reconcile.kinship import Kinship, compare_pages, weigh_runs
from sayso.reconcile.mixtures import turn_mixtures
from sayso.reconcile.order import reading_order
from sayso.reconcile.pages import Page, Shelf
from sayso.reconcile.parents import find_parents
from sayso.reconcile.passages import find_stretches, passage
from sayso.reconcile.patches import find_patches
from sayso.reconcile.stock import find_stock, without_stock
from sayso.reconcile.wording import told_by


def find_reprints(groups: Sequence[Sequence[Report]]) -> tuple[tuple[Reprint, ...], tuple[Unsure, ...]]:
    """Reprints inside and across groups, by report and then by how much was taken; and the pairs that stay open.

    A report can be taken from several (a merged copy): each is named that explains words which the others do not.
    """
    reports = sorted((report for group in groups for report in group), key=reading_order)
    pages = Shelf(reports)
    rarity = measure_rarity(fold_words(report.text) for report in reports)
    kin = _kinships(reports, groups, pages, rarity)
    takers = {report for report, pairs in kin.items() if any(_is_copied(each) for each in pairs)}
    found: defaultdict[str, list[Reprint]] = defaultdict(list)
    for group in groups:
        for report in group:
            if report.id in kin:
                found[report.id] += _reprints_of(pages[report.id], kin[report.id], group, pages, takers, rarity)
    for group in groups:
        bylines = Bylines(group)
        for report in group:
            found[report.id] += list(credited_reprints(report, bylines, found[report.id], pages, rarity))
    every = [each for report in reports for each in sorted(found[report.id], key=lambda one: (-one.share, one.of or ""))]
    return tuple(every), tuple(ask_about(each, pages.reports) for each in every if each.verdict == "undecided")


def _kinships(
    reports: list[Report], groups: Sequence[Sequence[Report]], pages: Shelf, rarity: Rarity
) -> dict[str, list[Kinship]]:
    """By the report that took, or that comes later in reading order."""
    story_of = {report.id: number for number, group in enumerate(groups) for report in group}
    compared = [
        found
        for left, right in find_candidates([report.text for report in reports])
        if (found := compare_pages(pages[reports[left].id], pages[reports[right].id], pages, rarity)) is not None
    ]
    stock = find_stock(compared, pages, story_of)
    telling = [left for each in compared if (left := _without(each, stock, pages, rarity)) is not None]
    kin: defaultdict[str, list[Kinship]] = defaultdict(list)
    for each in turn_mixtures(telling, pages):
        kin[each.direction.taker.id].append(each)
    return kin


def _without(kin: Kinship, stock: np.ndarray, pages: Shelf, rarity: Rarity) -> Kinship | None:
    """The pair without what is stock; None where nothing else is left of it."""
    if not len(stock):
        return kin
    codes = pages[kin.direction.taker.id].codes
    runs = tuple(part for run in kin.runs for part in without_stock(run, codes, stock))
    return kin if runs == kin.runs else weigh_runs(kin.direction, runs, pages, rarity)


def _is_copied(kin: Kinship) -> bool:
    """Whether the taker is known to be a copy: by order, or because it is a mixture of others or a part of one."""
    return kin.proved and (kin.sure or kin.direction.verdict == "taken")


def _reprints_of(
    page: Page, kin: list[Kinship], group: Sequence[Report], pages: Shelf, takers: set[str], rarity: Rarity
) -> Iterator[Reprint]:
    parents = find_parents(page, kin, takers, rarity)
    if not parents:
        return
    givers = [pages[each.kinship.direction.giver.id] for each in parents]
    taken = find_stretches(page, parents, givers, rarity)
    for parent, giver, stretches in zip(parents, givers, taken, strict=True):
        yield _reprint(parent.kinship.direction, page, giver, stretches)
    for direction, stretches in find_patches(page, givers, taken, group, pages, rarity):
        yield _reprint(direction, page, pages[direction.giver.id], stretches)


def _reprint(direction: Direction, here: Page, there: Page, stretches: Sequence[Stretch]) -> Reprint:
    passages = tuple(passage(here, there, each) for each in stretches)
    part = min(1.0, sum(each.end - each.start for each in stretches) / max(1, here.length))
    whole = min(1.0, sum(each.there_end - each.there for each in stretches) / max(1, there.length))
    why = f"{_extent(passages, part)}; {direction.because}."
    return Reprint(
        direction.taker.id, direction.giver.id, direction.giver.outlet, direction.basis, passages, direction.verdict, why,
        share=round(part, 3), spans=direction.spans, share_of=round(whole, 3),
    )  # fmt: skip


def _extent(passages: Iterable[Passage], share_of_taker: float) -> str:
    kinds = Counter(each.kind for each in passages)
    told: dict[PassageKind, str] = {"verbatim": "word for word", "edited": "with edits", "reworded": "in other words"}
    parts = [f"{kinds[kind]} {words}" for kind, words in told.items() if kinds[kind]]
    noun = "passage" if sum(kinds.values()) == 1 else "passages"
    return f"{sum(kinds.values())} {noun} in common ({', '.join(parts)}), {share_of_taker:.0%} of the later text"


def ask_about(reprint: Reprint, reports: dict[str, Report]) -> Unsure:
    """The question that an undecided reprint leaves to a person."""
    giver = told_by(reports[reprint.of]) if reprint.of in reports else reprint.outlet or "a report that is not in the pile"
    return Unsure(
        identity("unsure", "reprint", reprint.report, reprint.of), "reprint",
        f"Does {told_by(reports[reprint.report])} take its account from {giver}?",
        reprint.score, reprint.why, "counted apart", tuple(filter(None, (reprint.report, reprint.of))), reprint.spans,
    )  # fmt: skip
