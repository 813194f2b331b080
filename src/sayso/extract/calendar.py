"""Days, weeks, months, quarters, seasons, years and decades as values: first day (cut to the precision) and last."""

import calendar
from datetime import date, timedelta

from msgspec import Struct

from sayso.model.report import Precision

SEASONS = {"WI": 12, "SP": 3, "SU": 6, "FA": 9}
"""First month of each season, by the TIMEX3 code (northern, by months as newsrooms count: winter is December to February)."""


class When(Struct, frozen=True):
    """A stretch of the calendar. `timex` is its TIMEX3 value, which also names weeks and seasons."""

    date: str
    precision: Precision
    until: str | None
    timex: str


def day(value: date) -> When:
    """One day."""
    return When(value.isoformat(), "day", None, value.isoformat())


def week(value: date) -> When:
    """The week, from Monday, that holds the day."""
    year, number, weekday = value.isocalendar()
    monday = value - timedelta(days=weekday - 1)
    return When(monday.isoformat(), "week", _plus(monday, 6), f"{year}-W{number:02}")


def month(year: int, number: int) -> When:
    """A month; `number` may lie outside 1 to 12 and counts on into the next years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    text = f"{year:04}-{number:02}"
    return When(text, "month", None, text)


def quarter(year: int, number: int) -> When:
    """A quarter of a calendar year; `number` counts on beyond 1 to 4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first = 3 * number - 2
    return When(f"{year:04}-{first:02}", "quarter", _month_end(year, first + 2), f"{year:04}-Q{number}")


def season(year: int, code: str) -> When:
    """A season, named by the year in which it ends for winter, in which it lies for the others."""
    first = SEASONS[code]
    begins = year - 1 if code == "WI" else year
    return When(
        f"{begins:04}-{first:02}", "season", _month_end(begins + (first + 2) // 13, (first + 1) % 12 + 1), f"{year:04}-{code}"
    )


def year(number: int) -> When:
    """A year."""
    return When(f"{number:04}", "year", None, f"{number:04}")


def decade(number: int) -> When:
    """The ten years that begin with `number`."""
    return When(f"{number:04}", "decade", f"{number + 9:04}-12-31", f"{number // 10:03}")


def century(number: int) -> When:
    """The hundred years of the `number`th century, as people count (1901 is written 1900)."""
    return When(f"{100 * (number - 1):04}", "decade", f"{100 * number - 1:04}-12-31", f"{number - 1:02}")


def shifted(anchor: date, count: int, unit: str) -> When | None:
    """The unit (D, W, m, Q, Y, E) that lies `count` units after the one with `anchor`; None outside the calendar."""
    try:
        if unit == "D":
            return day(anchor + timedelta(days=count))
        if unit == "W":
            return week(anchor + timedelta(weeks=count))
    except OverflowError:
        return None
    whole = {
        "m": lambda: month(anchor.year, anchor.month + count),
        "Q": lambda: quarter(anchor.year, (anchor.month + 2) // 3 + count),
        "Y": lambda: year(anchor.year + count),
        "E": lambda: decade(anchor.year // 10 * 10 + 10 * count),
    }.get(unit)
    in_range = abs(count) < 8000 and 1 <= anchor.year + count * {"m": 0.1, "Q": 0.3, "Y": 1, "E": 10}.get(unit, 0) < 9000
    return whole() if whole and in_range else None


def _plus(value: date, days: int) -> str | None:
    try:
        return (value + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _month_end(year_: int, month_: int) -> str:
    return f"{year_:04}-{month_:02}-{calendar.monthrange(year_, month_)[1]:02}"
