"""Reprints that a credit tells of, where shared wording alone does not prove them."""

from collections.abc import Container, Iterator, Mapping, Sequence

from sayso.compare.chains import places_of_runs
from sayso.compare.rarity import Rarity
from sayso.language.outlets import same_outlet
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Credit, Report
from sayso.reconcile.credits import covering_credit
from sayso.reconcile.order import reading_order
from sayso.reconcile.pages import Page
from sayso.reconcile.passages import fill, passage, share
from sayso.reconcile.wording import told_by

# A report that credits another in passing is taken from it if this share of its words stands in common passages; with less it
# may have no more than a quotation from there, and how much of the rest is its own is left open.
TAKEN_FROM = 0.4
# How likely an open one is counted to hang on the other: below a half, so that it counts apart.
OPEN_SCORE = 0.3


def credited_reprints(
    report: Report,
    group: Sequence[Report],
    linked: Container[tuple[str, str | None]],
    pages: Mapping[str, Page],
    rarity: Rarity,
) -> Iterator[Reprint]:
    """What the report took by its own word: from reports of its story, or from an outlet whose report is not there.

    `linked` are report and giver where shared wording has proved it already.
    """
    covering = covering_credit(report)
    named: list[str] = []
    for credit in ((covering,) if covering else ()) + report.credits:
        if credit.kind in ("media", "interviewer") or any(same_outlet(credit.to, name) for name in named):
            continue
        named.append(credit.to)
        givers = _reports_of(credit.to, report, group)
        if any((report.id, giver.id) in linked for giver in givers):
            continue
        seen = [giver for giver in givers if not _after(giver, report)]
        if seen:
            yield _from_pile(report, seen[-1], credit, credit == covering, pages, rarity)
        elif credit == covering:
            why = f"{told_by(report)} credits {credit.to}, whose report is not among these."
            yield Reprint(report.id, None, credit.to, ("credit",), (), "taken", why, spans=(credit.span,))


def _reports_of(outlet: str, taker: Report, group: Sequence[Report]) -> list[Report]:
    """Other reports of an outlet in the taker's story, in reading order; none where it is the taker's own."""
    if taker.outlet and same_outlet(taker.outlet, outlet):
        return []
    theirs = [each for each in group if each.id != taker.id and each.outlet and same_outlet(each.outlet, outlet)]
    return sorted(theirs, key=reading_order)


def _after(giver: Report, taker: Report) -> bool:
    return bool(giver.published and taker.published and giver.published.date[:10] > taker.published.date[:10])


def _from_pile(
    report: Report, giver: Report, credit: Credit, covering: bool, pages: Mapping[str, Page], rarity: Rarity
) -> Reprint:
    passages, part = _common(pages[report.id], pages[giver.id], rarity)
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


def _common(here: Page, there: Page, rarity: Rarity) -> tuple[tuple[Passage, ...], float]:
    stretches = fill(here, there, share(here, there, rarity, places_of_runs(there.codes)), rarity)
    part = sum(each.end - each.start for each in stretches) / max(1, len(here.words))
    return tuple(passage(here, there, each) for each in stretches), min(1.0, part)
