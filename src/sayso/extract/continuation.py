"""Quotations that go on over several paragraphs: each paragraph opens with a mark, only the last one closes."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch
from sayso.extract.quotations import Quotation


def continue_over_paragraphs(drafts: Sequence[Draft], text: str, quotations: Iterable[Quotation]) -> list[Draft]:
    """The drafts, each with the paragraphs of its quotation that no draft has.

    A paragraph belongs to who speaks in the one before it; where nobody is named before ("A.⏎ "B," he said), to who speaks
    in the one after. PolNeAR annotates such paragraphs apart as often as together (triple F1 on dev 73.0 without, 72.9 with).
    """
    drafts = list(drafts)
    for chain in _chains(text, quotations):
        owners = [_owner(drafts, part) for part in chain]
        for part, owner in zip(chain, _spread(owners), strict=True):
            if owner is not None and _owner(drafts, part) is None:
                drafts[owner] = replace(drafts[owner], content=tuple(sorted((*drafts[owner].content, part))))
    return drafts


def _chains(text: str, quotations: Iterable[Quotation]) -> Iterator[list[Stretch]]:
    """Runs of quotations, each but the last left open at its line's end and followed by one that opens the next line."""
    outer = sorted((each.start, each.end, each.closed) for each in quotations if each.depth == 1 and not each.single)
    chain: list[Stretch] = []
    for start, end, closed in outer:
        if chain and not _opens_next_line(text, chain[-1][1], start):
            chain = []
        chain.append((start, end))
        if closed:
            if len(chain) > 1:
                yield chain
            chain = []


def _opens_next_line(text: str, end: int, start: int) -> bool:
    """Whether nothing but line breaks, white space and the mark itself stands between."""
    between = text[end:start]
    return "\n" in between and len(between) < 200 and len(between.strip()) <= 2


def _owner(drafts: Sequence[Draft], part: Stretch) -> int | None:
    """The first draft whose content shares a character with the part."""
    start, end = part
    return next((number for number, each in enumerate(drafts) if any(a < end and start < b for a, b in each.content)), None)


def _spread(owners: list[int | None]) -> list[int | None]:
    """Each gap filled from before; gaps at the beginning from the first owner after."""
    last = next((owner for owner in owners if owner is not None), None)
    filled = []
    for owner in owners:
        last = owner if owner is not None else last
        filled.append(last)
    return filled
