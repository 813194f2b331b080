"""Dates as a reporter writes them."""

from datetime import date, timedelta

from sayso.language.calendar import MONTH_NAMES
from sayso.model.report import Precision


def first_day(when: str) -> date | None:
    """The day on which an ISO date of any length begins; None where it is none (a season such as "2017-S1")."""
    head = when.split("T")[0].split("-")
    try:
        numbers = [int(part) for part in head[:3]]
        return date(numbers[0], *[*numbers[1:], 1, 1][:2])
    except (ValueError, IndexError):
        return None


def last_day(when: str, precision: Precision | None) -> date | None:
    """The last day that a date of this precision covers."""
    begin = first_day(when)
    if begin is None:
        return None
    months = {"month": 1, "season": 3, "quarter": 3, "year": 12, "decade": 120}
    if precision == "week":
        return begin + timedelta(days=6)
    if precision not in months:
        return begin
    after = begin.year * 12 + begin.month - 1 + months[precision]
    try:
        return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return begin


def in_words(when: str | None, precision: Precision | None = None) -> str:
    """“31 May 2017”, “May 2017”, “31 May 2017, 09:30”, as far as the date goes; what is no date stays as it is."""
    if not when:
        return "no date"
    day, _, clock = when.partition("T")
    begin = first_day(day)
    if begin is None:
        return when
    parts = day.count("-")
    if precision == "decade":
        return f"{begin.year // 10 * 10}s"
    if parts == 0 or precision == "year":
        return str(begin.year)
    if parts == 1 or precision == "month":
        return f"{MONTH_NAMES[begin.month - 1]} {begin.year}"
    words = f"{begin.day} {MONTH_NAMES[begin.month - 1]} {begin.year}"
    return f"{words}, {clock[:5]}" if clock and precision in (None, "minute") else words


def between(begin: str | None, end: str | None) -> str:
    """“11–14 June 2024”, as short as the two dates allow; “” where neither is known."""
    if not begin or not end or begin[:10] == end[:10]:
        return in_words((begin or end or "")[:10]) if begin or end else ""
    left, right = in_words(begin[:10]).split(), in_words(end[:10]).split()
    if len(left) == len(right):
        if left[1:] == right[1:]:
            return f"{left[0]}–{' '.join(right)}"
        if left[-1] == right[-1]:
            left = left[:-1]
    return f"{' '.join(left)} – {' '.join(right)}"
