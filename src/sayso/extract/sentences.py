"""Where sentences begin and end."""

import re
from collections.abc import Iterator

_END = re.compile(r"""[.!?…]+["”»’)\]]*(?=\s+["“„«(\[]?[A-Z0-9А-ЯЁ])""")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|Jr|Sr|No|vs|Prof|Adm|Maj|Brig|Sept|Oct|Nov|Dec|Jan|Feb|Aug)\.$"
)


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence without outer white space, in order; none crosses a line's end."""
    base = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for match in _END.finditer(line):
            if _ABBREVIATION.search(line, start, match.start() + 1):
                continue
            yield from _trimmed(text, base + start, base + match.end())
            start = match.end()
        yield from _trimmed(text, base + start, base + len(line))
        base += len(line)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
