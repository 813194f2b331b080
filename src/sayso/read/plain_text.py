"""Plain text: one file, one report."""

from collections.abc import Iterator

from sayso.model.report import Report, Skipped
from sayso.read.compose import compose
from sayso.read.encoding import decode


def read_plain_text(data: bytes, path: str) -> Iterator[Report | Skipped]:
    """The report of a .txt file; its text is the decoded file, to the character. Raises UnreadableError."""
    yield compose(decode(data), data, path)
