"""Copies: reports whose text is nearly that of another one here. The page keeps such a text once, and of a copy what differs.

A copy is a matter of printing alone: it is found by the characters, and says nothing of who took what from whom.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from sayso.compare.fingerprints import runs_of, word_codes
from sayso.model.report import Report

PIECE = re.compile(r"\w+|\s+|[^\w\s]")
RUN = 6
"""Words in a row by which an original is looked for: of two reports of one event few have six in a row."""
SHARED = 0.3
"""Share of such runs that an original must have for the texts to be compared: below, more than a third was written anew."""
NEARLY = 1 / 2
"""A copy's own words, and what it takes to tell of each edit, may make up so much of its text: beyond, the text itself reads
better and is hardly longer. Of 2,000 copies with three edits on the average 1,999 are below it, of 500 reports of different
events none."""
TELLING = 60
"""Characters of markup around one edit."""
BRIDGE = 4
"""Characters that two edits may have between them to be told as one: "a new" for "the old" is one edit, not two."""
LARGEST = 200_000_000
"""Pieces of one text times pieces of the other, where these differ: beyond, comparing takes more than 50 MB."""


class Edit(Struct, frozen=True):
    """Characters `start` up to `end` of the original, and the words that the copy has in their place; either may be empty."""

    start: int
    end: int
    words: str


class Copy(Struct, frozen=True):
    """The report that a copy's text is nearly that of, and all that differs, in the order of the text."""

    of: str
    edits: tuple[Edit, ...]


def rebuild(original: str, edits: Iterable[Edit]) -> str:
    """The copy's text, to the character."""
    parts, at = [], 0
    for each in edits:
        parts += [original[at : each.start], each.words]
        at = each.end
    return "".join((*parts, original[at:]))


def find_edits(original: str, text: str) -> tuple[Edit, ...] | None:
    """What must be done to the original to have the text; None where the two are no near copies."""
    if original == text:
        return ()
    there, here = PIECE.findall(original), PIECE.findall(text)
    if len(there) * len(here) > LARGEST:
        return None
    edits = tuple(_joined(original, _opcodes(there, here)))
    told = sum(len(each.words) + TELLING for each in edits)
    return edits if told <= NEARLY * len(text) and rebuild(original, edits) == text else None


def _opcodes(there: Sequence[str], here: Sequence[str]) -> Iterator[Edit]:
    """The edits piece by piece, as offsets of characters."""
    at = [0]
    for piece in there:
        at.append(at[-1] + len(piece))
    for each in Levenshtein.opcodes(there, here):
        if each.tag != "equal":
            yield Edit(at[each.src_start], at[each.src_end], "".join(here[each.dest_start : each.dest_end]))


def _joined(original: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Edits that all but touch become one."""
    held: Edit | None = None
    for each in edits:
        if held and each.start - held.end < BRIDGE:
            held = Edit(held.start, each.end, held.words + original[held.end : each.start] + each.words)
            continue
        if held:
            yield held
        held = each
    if held:
        yield held


def find_copies(reports: Mapping[str, Report], stories: Iterable[Sequence[str]]) -> dict[str, Copy]:
    """Report id to what it is a copy of. Originals are looked for among the reports of its story that stand before it."""
    found: dict[str, Copy] = {}
    for story in stories:
        places: dict[int, list[int]] = {}
        for at, report in enumerate(story) if len(story) > 1 else ():
            text = reports[report].text
            runs = set(runs_of(word_codes(tuple(text.casefold().split())), RUN))
            nearest = _nearest(runs, places)
            edits = None if nearest is None else find_edits(reports[story[nearest]].text, text)
            if nearest is not None and edits is not None:
                found[report] = Copy(story[nearest], edits)
                continue
            for run in runs:
                places.setdefault(run, []).append(at)
    return found


def _nearest(runs: set[int], places: Mapping[int, Sequence[int]]) -> int | None:
    """The original with most of these runs of words, of equals the first; None where none has enough of them."""
    shared = Counter(at for run in runs for at in places.get(run, ()))
    if not shared:
        return None
    nearest = max(shared, key=lambda at: (shared[at], -at))
    return nearest if shared[nearest] >= SHARED * len(runs) else None
