"""Plain text: one file, one report."""

from collections.abc import Iterator

from sayso.model.report import LONGEST, Report, Skipped
from sayso.read.compose import compose, left_off
from sayso.read.encoding import decode


def read_plain_text(data: bytes, path: str) -> Iterator[Report | Skipped]:
    """The report of a .txt file; its text is the decoded file (or its beginning), to the character. Raises UnreadableError."""
    text = decode(data)
    yield compose(text[:LONGEST], data, path)
    yield from left_off(text, path)
