"""Quotations that go on over several paragraphs: each opens with a mark and only the last one closes, or each is one whole."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch
from sayso.extract.quotations import Quotation

NEAR = 30
"""Characters between a cue and the quotation that follows on it in one line: a day and two marks."""


def continue_over_paragraphs(drafts: Sequence[Draft], text: str, quotations: Iterable[Quotation]) -> list[Draft]:
    """The drafts, each with the paragraphs of its quotation that no draft has.

    A paragraph belongs to who speaks in the one before it; where nobody is named before ("A.⏎ "B," he said), to who speaks
    in the one after. PolNeAR annotates such paragraphs apart as often as together (triple F1 on dev 73.0 without, 72.9 with).
    """
    drafts, quotations = list(drafts), [each for each in quotations if each.depth == 1 and not each.single]
    cued = sorted((max(end for _, end in (*each.source, *each.cue)), n) for n, each in enumerate(drafts) if each.cue)
    for chain in _chains(text, quotations):
        owners = [_owner(drafts, part) for part in chain]
        if not any(owner is not None for owner in owners):
            owners[0] = _said_before(drafts, cued, text, chain[0][0])
        for part, owner in zip(chain, _spread(owners), strict=True):
            if owner is not None and _owner(drafts, part) is None:
                drafts[owner] = replace(drafts[owner], content=tuple(sorted((*drafts[owner].content, part))))
    return _go_on(drafts, cued, text, quotations)


Cued = list[tuple[int, int]]
"""Where source and cue of each draft end, and its number, in order."""


def _said_before(drafts: list[Draft], cued: Cued, text: str, start: int) -> int | None:
    """Whose cue stands right before a quotation, in its line: in '"A," Reul said. "B ...' Reul says B too."""
    spoken, number = cued[at] if (at := bisect_left(cued, (start, 0)) - 1) >= 0 else (-NEAR, 0)
    if start - spoken >= NEAR or "\n" in text[spoken:start]:
        return None
    return number if any(end <= spoken for _, end in drafts[number].content) else None


def _go_on(drafts: list[Draft], cued: Cued, text: str, quotations: Iterable[Quotation]) -> list[Draft]:
    """A closed quotation that nobody has goes on with whose cue stands right before it.

    A paragraph that is one quotation does so with who is quoted in the paragraph before: in PolNeAR's train part in 57 of 64.
    """
    places = sorted((each.start, each.end, each.closed) for each in quotations)
    spoken = sorted((*part, number) for number, draft in enumerate(drafts) for part in draft.content)
    last: int | None = None
    for (start, end, closed), before in zip(places, [(-1, -1, False), *places], strict=False):
        line = text.rfind("\n", 0, start) + 1
        owner = beside = None
        if not _held(spoken, start - 1, end):
            owner = beside = _said_before(drafts, cued, text, start) if closed else None
            if beside is None and not text[end + 1 : end + 2].strip("\n") and not text[line : start - 1].strip():
                follows = last is not None and _is_next(text, before[1], start)
                owner = last if follows else _quoted_before(spoken, text, before[:2], line)
        if owner is not None and (beside is not None or text[start - 1] == text[before[0] - 1]):
            part = (start - 1, min(end + 1, len(text)))
            drafts[owner] = replace(drafts[owner], content=tuple(sorted((*drafts[owner].content, part))))
        last = owner
    return drafts


def _held(spoken: list[tuple[int, int, int]], start: int, end: int) -> bool:
    number = bisect_left(spoken, (start, 0, 0))
    return number < len(spoken) and spoken[number][0] < end


def _is_next(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return len(between) < 200 and "\n" in between and len("".join(between.split())) <= 2


def _quoted_before(spoken: list[tuple[int, int, int]], text: str, before: Stretch, line: int) -> int | None:
    """Who speaks the last quotation of the paragraph right before the line, if it is one."""
    end = len(text[max(line - 200, 0) : line].rstrip()) + max(line - 200, 0)
    if before[0] < 0 or text.rfind("\n", 0, end) > before[0]:
        return None
    nearest = bisect_left(spoken, (before[0] + 1, 0, 0))
    return next((number for _, stop, number in reversed(spoken[max(nearest - 3, 0) : nearest]) if before[0] < stop), None)


def _chains(text: str, quotations: Iterable[Quotation]) -> Iterator[list[Stretch]]:
    """Runs of quotations, each but the last left open at its line's end and followed by one that opens the next line."""
    outer = sorted((each.start, each.end, each.closed) for each in quotations)
    chain: list[Stretch] = []
    for start, end, closed in outer:
        same = chain and text[start - 1 : start] == text[chain[0][0] - 1 : chain[0][0]]
        if chain and not (same and _opens_next_line(text, chain[-1][1], start)):
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
    """The first draft whose content shares a character with the part, and that does not lie in it with its source and cue."""
    start, end = part
    held = (
        number
        for number, each in enumerate(drafts)
        if any(a < end and start < b for a, b in each.content) and not _is_inside(each, start, end)
    )
    return next(held, None)


def _is_inside(draft: Draft, start: int, end: int) -> bool:
    return bool(draft.source and draft.cue) and all(start <= left and right <= end for left, right in draft.spans())


def _spread(owners: list[int | None]) -> list[int | None]:
    """Each gap filled from before; gaps at the beginning from the first owner after."""
    last = next((owner for owner in owners if owner is not None), None)
    filled = []
    for owner in owners:
        last = owner if owner is not None else last
        filled.append(last)
    return filled
