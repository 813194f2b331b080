"""What two different values of one thing amount to."""

from collections.abc import Mapping
from datetime import date, timedelta

from sayso.compare.counted import strongly_same
from sayso.compare.values import comparable, compatible, near, qualifier_lost, rounded
from sayso.model.decision import Verdict
from sayso.model.figure import Figure
from sayso.reconcile.told_figures import Told, counted_until, is_estimated, is_of_a_moment, is_wider

_FRESH = timedelta(days=10)
_ONE_EVENT = timedelta(days=3)
"""Reports that date one event otherwise are seldom farther apart; as for events."""
_CONVERTED = 0.03
"""Two units of one length come to the same within this share: both are printed with two digits or three."""


def verdict_on(left: Told, right: Told, names: Mapping[str, str]) -> tuple[Verdict, str] | None:
    """With its reason; None where both hold, or are of two things. Conflict only where nothing but an error explains both."""
    ours, theirs = left.figure, right.figure
    if is_background(left) or is_background(right) or are_two_events(left, right):
        return None
    if left.subject.measure != right.subject.measure:
        return _two_measures(left, right)
    if qualifier_lost(ours, theirs):
        return "differs", "one prints a bound, the other the bare number"
    if compatible(ours, theirs) or (left.printed.unit != right.printed.unit and near(ours, theirs, _CONVERTED)):
        return None
    if is_wider(left, right) or is_wider(right, left):
        return "not-comparable", "one is for a place, the other for the whole that it is part of"
    if hold_for_two_dates(left, right):
        return "not-comparable", "they hold for different dates"
    if rounded(ours, theirs):
        return "differs", "one may be the other rounded"
    if not comparable(ours, theirs) and not (strongly_same(left.subject, right.subject) or _both_estimated(left, right)):
        return None
    if _has_risen(left, right, names):
        return "differs", "the later report has the higher number"
    if _both_estimated(left, right) and teller(ours, names) != teller(theirs, names):
        return "differs", "two bodies estimate it"
    return "conflict", "both cannot hold"


def teller(figure: Figure, names: Mapping[str, str]) -> str | None:
    """The speaker, or else how the report prints whoever is not named ("Kelmish officials")."""
    return names.get(figure.said_by or "") or names.get(figure.attribution or "")


def is_background(told: Told) -> bool:
    """Whether the figure holds for another time than its report's ("the attack of 13 November that killed ...")."""
    as_of, published = told.figure.as_of, told.report.published
    if not as_of or not published:
        return False
    if len(as_of) < 10 or len(published.date) < 10:
        return as_of[:4] != published.date[:4] or (told.figure.unit is None and as_of < published.date[: len(as_of)])
    return abs(_day(as_of) - _day(published.date)) > _FRESH


def are_two_events(left: Told, right: Told) -> bool:
    """Whether both happened at once, on days too far apart to be two tellings of one."""
    ours, theirs = left.figure.as_of or "", right.figure.as_of or ""
    if min(len(ours), len(theirs)) < 10 or not (is_of_a_moment(left) and is_of_a_moment(right)):
        return False
    return abs(_day(ours) - _day(theirs)) > _ONE_EVENT


def hold_for_two_dates(left: Told, right: Told) -> bool:
    """Whether both were counted, and at two times. The date of what happened at once is none of counting."""
    ours, theirs = counted_until(left), counted_until(right)
    if ours and theirs:
        return (left.figure.as_of or ours) != (right.figure.as_of or theirs)
    if is_of_a_moment(left) or is_of_a_moment(right):
        return False
    return bool(left.figure.as_of and right.figure.as_of) and left.figure.as_of != right.figure.as_of


def _day(iso: str) -> date:
    return date.fromisoformat(iso[:10])


def _two_measures(left: Told, right: Told) -> tuple[Verdict, str] | None:
    """Of two units that cannot be converted; where the words are less than very alike, two things are meant."""
    if not strongly_same(left.subject, right.subject):
        return None
    ours, theirs = left.subject.measure, right.subject.measure
    if ours.per != theirs.per:
        return "not-comparable", "one is a rate, the other a rate by another time, or none"
    if ours.kind == "money":
        return "not-comparable", "they are in two currencies"
    return "not-comparable", "they are in two units"


def _both_estimated(left: Told, right: Told) -> bool:
    return is_estimated(left) and is_estimated(right)


def _has_risen(left: Told, right: Told, names: Mapping[str, str]) -> bool:
    """Whether one source's number is higher in the later report."""
    days = [each.report.published.date if each.report.published else "" for each in (left, right)]
    later_and_higher = all(days) and (days[0] < days[1]) == _below(left.figure, right.figure)
    return days[0] != days[1] and later_and_higher and teller(left.figure, names) == teller(right.figure, names)


def _below(left: Figure, right: Figure) -> bool:
    ours, theirs = left.value, right.value
    return ours.high is not None and theirs.low is not None and ours.high < theirs.low
