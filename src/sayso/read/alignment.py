"""Extracted lines against the page that they were taken from."""

from collections.abc import Iterator


class PageText:
    """A page's text with its white space counted out, so that a line is found however an extractor spaced it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [place for place, each in enumerate(text) if not each.isspace()]
        self._bare = "".join(text[place] for place in self._places)
        self._from = 0

    def as_printed(self, line: str) -> str | None:
        """The line as the page prints it, runs of white space as one space; None where the page has no such run."""
        bare = "".join(line.split())
        found = self._bare.find(bare, self._from)
        if found < 0:
            found = self._bare.find(bare)
        if not bare or found < 0:
            return None
        self._from = found + len(bare)
        return " ".join(self._text[self._places[found] : self._places[self._from - 1] + 1].split())


def align(extracted: str, page: str) -> Iterator[tuple[str, bool]]:
    """Each line that is not blank, spaced as on the page, and whether the page has it; others are left as extracted."""
    there = PageText(page)
    for line in extracted.splitlines():
        if line.strip(" |-"):
            printed = there.as_printed(line) or there.as_printed(_without_marks(line))
            yield printed or line.strip(), printed is not None


def _without_marks(line: str) -> str:
    """A line without what trafilatura puts in: a hyphen before an entry of a list, bars between the cells of a table."""
    return " ".join(line.removeprefix("- ").replace("|", " ").split())
