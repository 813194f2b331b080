"""Where sentences begin and end."""

import re
from collections.abc import Iterator

from sayso.language.abbreviations import NEVER_AN_END, OFTEN_NO_END
from sayso.language.wordlists import read_words

_OPENERS = frozenset(read_words("sentence_openers.txt"))
# The look-behind and the possessive quantifiers keep a line of a million dots linear.
_END = re.compile(r"""(?<![.!?…])[.!?…]++["”»’'`)\]]*+(?=\s++["“„«‘'`(\[]*+([^\W_]+))""")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\[\"“„«‘'/–—-])((?:[^\W\d_]\.)*[^\W\d_]+)$")
_LONGEST_ABBREVIATION = 12
# "PORT ASEL, June 11 (Capewire) — ": a place in capitals at the line's start and a dash; such a line's rest is the sentence.
_DATELINE = re.compile(
    r"\s*+[A-Z][A-Z.'’ -]{2,40}(?:,[^.!?\n—–-]{1,40})?(?:\.?\s?[(/][^)/\n]{2,40}[)/])?\.?\s*+(?:—|–|--|-\s)\s*+(?=[\"“]?[A-Z])"
)


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence without outer white space, in order; none crosses a line's end.

    A dateline is a sentence of its own; a heading without an end mark is one too.
    """
    base = 0
    for line in text.splitlines(keepends=True):
        start = 0
        for end in (*_ends(line), len(line)):
            first, last = trimmed(text, base + start, base + end)
            if first < last:
                yield first, last
            start = end
        base += len(line)


def _ends(line: str) -> Iterator[int]:
    dateline = _DATELINE.match(line)
    after = dateline.end() if dateline else 0
    if after:
        yield after
    for match in _END.finditer(line, after):
        if _is_end(line, match):
            yield match.end()


def _is_end(line: str, match: re.Match[str]) -> bool:
    following = match[1]
    if following[0].islower():
        return False
    if match[0] != ".":
        return True
    before = _WORD_BEFORE.search(line[max(0, match.start() - _LONGEST_ABBREVIATION) : match.start()])
    if before is None:
        return True
    word = before[1]
    if word in NEVER_AN_END:
        return False
    if word in OFTEN_NO_END or "." in word or (len(word) == 1 and word.isupper() and word != "I"):
        return following in _OPENERS
    return True


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends; empty where it holds nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
