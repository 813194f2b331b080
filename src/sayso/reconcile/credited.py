"""Reprints that a credit tells of, where shared wording alone does not prove them."""

from collections.abc import Iterator, Sequence

from sayso.compare.chains import chained, shared_runs
from sayso.compare.rarity import Rarity
from sayso.language.outlets import same_outlet
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Credit, Report
from sayso.reconcile.bylines import Bylines
from sayso.reconcile.credits import covering_credit
from sayso.reconcile.kinship import LIGHTEST_PASSAGE, chain_weight
from sayso.reconcile.pages import Page, Shelf
from sayso.reconcile.passages import fill, passage
from sayso.reconcile.wording import told_by

# A report that credits another in passing is taken from it if this share of its words stands in common passages; with less it
# may have no more than a quotation from there, and how much of the rest is its own is left open.
TAKEN_FROM = 0.4
# How likely an open one is counted to hang on the other: below a half, so that it counts apart.
OPEN_SCORE = 0.3


def credited_reprints(
    report: Report,
    bylines: Bylines,
    found: Sequence[Reprint],
    pages: Shelf,
    rarity: Rarity,
) -> Iterator[Reprint]:
    """What the report took by its own word: from reports of its story, or from an outlet whose report is not there.

    `bylines` are those of its story, `found` the reprints that shared wording has proved already. A credit that stands in a
    passage taken from yet another report was copied along with it.
    """
    covering = covering_credit(report)
    linked = {each.of for each in found if each.verdict == "taken"}
    copied = [passage.here for each in found for passage in each.passages]
    named: list[str] = []
    for credit in ((covering,) if covering else ()) + report.credits:
        if credit.kind in ("media", "interviewer") or any(same_outlet(credit.to, name) for name in named):
            continue
        named.append(credit.to)
        givers = _reports_of(credit.to, report, bylines)
        if any(giver.id in linked for giver in givers) or (givers and any(credit.span.overlaps(span) for span in copied)):
            continue
        seen = [giver for giver in givers if not _after(giver, report)]
        if seen:
            yield _from_pile(report, seen[-1], credit, credit == covering, pages, rarity)
        elif credit == covering:
            why = f"{told_by(report)} credits {credit.to}, whose report is not among these."
            yield Reprint(report.id, None, credit.to, ("credit",), (), "taken", why, spans=(credit.span,))


def _reports_of(outlet: str, taker: Report, bylines: Bylines) -> list[Report]:
    """Other reports of an outlet in the taker's story, in reading order; none where it is the taker's own."""
    if taker.outlet and same_outlet(taker.outlet, outlet):
        return []
    return [each for each in bylines.of(outlet) if each.id != taker.id]


def _after(giver: Report, taker: Report) -> bool:
    return bool(giver.published and taker.published and giver.published.date[:10] > taker.published.date[:10])


def _from_pile(report: Report, giver: Report, credit: Credit, covering: bool, pages: Shelf, rarity: Rarity) -> Reprint:
    passages, part = _common(pages[report.id], pages[giver.id], pages, rarity)
    basis = ("credit", "text") if passages else ("credit",)
    if covering or part >= TAKEN_FROM:
        how = f"{part:.0%} of its words stand in common passages" if passages else "shares no wording with it"
        why = f"{told_by(report)} credits {credit.to} and {how}."
        return Reprint(
            report.id, giver.id, giver.outlet, basis, passages, "taken", why, share=round(part, 3), spans=(credit.span,)
        )
    why = (
        f"{told_by(report)} credits {credit.to} in passing and {part:.0%} of its words stand in common passages: "
        "it is open how much of the rest is its own."
    )
    return Reprint(
        report.id,
        giver.id,
        giver.outlet,
        basis,
        passages,
        "undecided",
        why,
        share=round(part, 3),
        score=OPEN_SCORE,
        spans=(credit.span,),
    )


def _common(here: Page, there: Page, pages: Shelf, rarity: Rarity) -> tuple[tuple[Passage, ...], float]:
    runs = tuple(shared_runs(here.own, there.codes, pages.places(there)))
    heavy = [each for each in chained(runs) if chain_weight(here, each, rarity) >= LIGHTEST_PASSAGE]
    stretches = fill(here, there, heavy, rarity)
    part = sum(each.end - each.start for each in stretches) / max(1, here.length)
    return tuple(passage(here, there, each) for each in stretches), min(1.0, part)
