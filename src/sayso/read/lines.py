"""A text's lines, as offsets."""

import re
from typing import NamedTuple

_LETTER = re.compile(r"[^\W\d_]")


class Line(NamedTuple):
    """A line that is not blank. `start` and `end` leave out the white space around its `text`."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """Runs of characters without white space."""
        return len(self.text.split())


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line that is not blank, in order; they are the lines of `str.splitlines`."""
    found = []
    base = 0
    for whole in text.splitlines(keepends=True):
        line = whole.strip()
        if line:
            start = base + len(whole) - len(whole.lstrip())
            found.append(Line(start, start + len(line), line))
        base += len(whole)
    return tuple(found)


def has_letters(text: str) -> bool:
    """Whether there is anything to read."""
    return _LETTER.search(text) is not None
