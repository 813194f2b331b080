"""The words of a text, folded so that they can be compared, with the characters they stand on."""

import re
from collections.abc import Sequence

from msgspec import Struct

WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*")


class Words(Struct, frozen=True):
    """Words in reading order: their folded forms, and where each starts and ends."""

    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.folds)

    def only(self, places: Sequence[int]) -> "Words":
        """The words with these numbers."""
        folds, starts, ends = self.folds, self.starts, self.ends
        return Words(
            tuple(folds[place] for place in places),
            tuple(starts[place] for place in places),
            tuple(ends[place] for place in places),
        )


def split_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words between two characters; case and the kind of apostrophe are folded, marks are left out."""
    found = list(WORD.finditer(text, start, len(text) if end is None else end))
    folds = tuple(match[0].lower().replace("’", "'") for match in found)
    return Words(folds, tuple(match.start() for match in found), tuple(match.end() for match in found))


def fold_words(text: str) -> list[str]:
    """The folded words of a text, as `split_words` has them."""
    return WORD.findall(text.lower().replace("’", "'"))


def stem(fold: str) -> str:
    """A word without the endings that change nothing about what it names (the owner's, the plural's)."""
    if fold.endswith("'s"):
        fold = fold[:-2]
    return fold[:-1] if len(fold) > 4 and fold[-1] == "s" and fold[-2] not in "su" else fold
