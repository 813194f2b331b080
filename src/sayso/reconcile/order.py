"""The order in which reports are looked at: by date, then by what is known of them, never by how they were given."""

from datetime import date
from math import inf

from sayso.model.report import Report


def reading_order(report: Report) -> tuple[float, str, str]:
    """Sort key: earliest first, undated reports last, then by id.

    A moment given with the report goes before its date: a date that the text prints may be copied along with the text.
    """
    moment = inf if report.moment is None else report.moment
    return (moment, report.published.date if report.published else "9999", report.id)


def told_apart(earlier: Report, later: Report) -> bool:
    """Whether moments or dates say that one appeared before the other; dates as far as both are precise."""
    if earlier.moment is not None and later.moment is not None:
        return earlier.moment < later.moment
    if earlier.published is None or later.published is None:
        return False
    first, second = earlier.published.date, later.published.date
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]


def day_of(report: Report) -> int | None:
    """The day it appeared as a count of days; None where the day is not known."""
    if report.published is None or len(report.published.date) < 10:
        return None
    try:
        return date.fromisoformat(report.published.date[:10]).toordinal()
    except ValueError:
        return None
