"""The calendar in English words: months and weekdays by name, and which days there are."""

from datetime import date

from sayso.language.times import MEANINGS

MONTH_NAMES = tuple(word.capitalize() for word, classes in MEANINGS.items() if "month" in classes)
"""January to December."""
WEEKDAY_NAMES = tuple(word.capitalize() for word, classes in MEANINGS.items() if "weekday" in classes)
"""Monday to Sunday."""
A_MONTH, A_WEEKDAY = "|".join(MONTH_NAMES), "|".join(WEEKDAY_NAMES)
"""Regular expressions for one of them, without a group."""


def month_number(word: str) -> int:
    """1 to 12 of a month, cut to three letters or more, any case; StopIteration where there is none such."""
    return next(number for number, name in enumerate(MONTH_NAMES, 1) if name[:3] == word[:3].capitalize())


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 of a weekday, cut to three letters or more, any case; StopIteration where there is none such."""
    return next(number for number, name in enumerate(WEEKDAY_NAMES) if name[:3] == word[:3].capitalize())


def day_in(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
