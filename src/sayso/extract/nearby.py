"""Which drafts have words in a stretch of the text, found without looking at all of them."""

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.draft import Draft


class Nearby:
    """Drafts by where their contents and their speakers' words begin."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.said = sorted((start, number) for number, each in enumerate(drafts) for start, _ in each.content)
        self.speaking = sorted((each.speech()[0], number) for number, each in enumerate(drafts) if each.source and each.cue)

    def said_within(self, start: int, end: int) -> list[int]:
        """Numbers of the drafts of which a part of the content begins there, in order, each once."""
        return _within(self.said, start, end)

    def speaking_within(self, start: int, end: int) -> list[int]:
        """Numbers of the drafts whose source and cue begin there."""
        return _within(self.speaking, start, end)


def _within(places: list[tuple[int, int]], start: int, end: int) -> list[int]:
    return sorted({number for _, number in places[bisect_left(places, (start, 0)) : bisect_left(places, (end, 0))]})
