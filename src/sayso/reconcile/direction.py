"""Direction: which of two reports with common text was taken from which."""

from msgspec import Struct

from sayso.language.outlets import same_outlet
from sayso.model.lineage import Taking
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.credits import covering_credit, credits_outlet
from sayso.reconcile.order import reading_order, told_apart
from sayso.reconcile.wording import told_by

# A report that stands nearly whole in another which holds much more besides was cut from it (or was taken over into it).
WHOLE_FROM, PART_UP_TO = 0.9, 0.7


class Direction(Struct, frozen=True):
    """`taker` took from `giver`, or, where the verdict is not "taken", they stand in reading order and neither is proved."""

    taker: Report
    giver: Report
    verdict: Taking
    basis: tuple[str, ...]
    because: str
    """Why, as the end of a sentence."""
    spans: tuple[Span, ...] = ()


def direction_told(one: Report, other: Report) -> Direction | None:
    """What credits and dates say of two reports that share text, whatever they share; None where they say nothing."""
    earlier, later = sorted((one, other), key=reading_order)
    return (
        _by_credit(later, earlier) or _by_credit(earlier, later) or _by_common_wire(later, earlier) or _by_date(later, earlier)
    )


def contained(later: Report, earlier: Report, share_of_later: float, share_of_earlier: float) -> Direction:
    """Where nothing is told: by containment. The shares (0 to 1) are of each report's words in the common passages."""
    return _by_containment(later, earlier, share_of_later, share_of_earlier) or Direction(
        later, earlier, "common-origin", ("text",), "neither date nor credit says which came first"
    )


def _by_credit(taker: Report, giver: Report) -> Direction | None:
    credit = credits_outlet(taker, giver.outlet) if giver.outlet else None
    if credit is None or (taker.outlet and giver.outlet and same_outlet(taker.outlet, giver.outlet)):
        return None
    if taker.outlet and credits_outlet(giver, taker.outlet) is not None:
        return None
    return Direction(taker, giver, "taken", ("credit", "text"), f"{told_by(taker)} credits {credit.to}", (credit.span,))


def _by_common_wire(later: Report, earlier: Report) -> Direction | None:
    """Both credit one wire; it is outside the pile, or each would have been matched to its report by credit."""
    credit = covering_credit(later)
    if credit is None:
        return None
    theirs = covering_credit(earlier)
    if theirs is not None and same_outlet(theirs.to, credit.to):
        return Direction(
            later, earlier, "common-origin", ("credit", "text"), f"both credit {credit.to}", (credit.span, theirs.span)
        )
    because = f"{told_by(later)} credits {credit.to}, so that both may have it from there"
    return Direction(later, earlier, "common-origin", ("credit", "text"), because, (credit.span,))


def _by_date(later: Report, earlier: Report) -> Direction | None:
    if not told_apart(earlier, later):
        return None
    because = f"{told_by(earlier)} comes first in the order given"
    if earlier.published and later.published and None in (earlier.moment, later.moment):
        because = f"{told_by(earlier)} is dated {earlier.published.date[:10]}, {told_by(later)} {later.published.date[:10]}"
    return Direction(later, earlier, "taken", ("date", "text"), because)


def _by_containment(one: Report, other: Report, share_of_one: float, share_of_other: float) -> Direction | None:
    for taker, giver, inside, outside in (
        (one, other, share_of_one, share_of_other),
        (other, one, share_of_other, share_of_one),
    ):
        if inside >= WHOLE_FROM and outside <= PART_UP_TO:
            return Direction(taker, giver, "taken", ("text",), f"{told_by(giver)} has all of it and more")
    return None
