"""The order in which reports are looked at: by date, then by what is known of them, never by how they were given."""

from datetime import date

from sayso.model.report import Report


def reading_order(report: Report) -> tuple[str, str]:
    """Sort key: earliest first, undated reports last, then by id."""
    return (report.published.date if report.published else "9999", report.id)


def day_of(report: Report) -> int | None:
    """The day it appeared as a count of days; None where the day is not known."""
    if report.published is None or len(report.published.date) < 10:
        return None
    try:
        return date.fromisoformat(report.published.date[:10]).toordinal()
    except ValueError:
        return None
