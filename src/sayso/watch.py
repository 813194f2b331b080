"""Progress, told to whoever looks at it."""

from collections.abc import Callable

Watch = Callable[[str, int, int], None]
"""Told of progress: the step's name, how many are done, how many there are (0 while that is not known)."""


def watch_nothing(step: str, done: int, total: int) -> None:
    """Progress that nobody looks at."""
