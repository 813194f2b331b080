"""The ledger: every point on which reports disagree, its sides beside one another, in print and by whom."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.disputes import Dispute, by_weight, draw_dispute, has_place, member_spans
from sayso.export.evidence import opening, quoted
from sayso.export.page import Page
from sayso.export.said_by import said_by
from sayso.export.wording import capitalised, number_of, shortened
from sayso.model.decision import Discrepancy
from sayso.model.span import Span

AROUND = 48
"""Characters printed on each side of a value: enough for half a line of context."""
SIDES, NAMES = 6, 3
"""Sides of one point that are printed, and names of one actor, which have a section of their own; the others are counted."""
DRAWN = {"figure": "figures", "date": "when", "place": "when", "occasion": "when", "name": "names"}
"""The section that draws a point of each kind."""


class Holder(Struct, frozen=True):
    """A report that prints one side, and whom it gives for it; "" where that is nobody."""

    chip: Markup
    by: str


class Position(Struct, frozen=True):
    """One side: what is printed, once with its line, and the reports that print it."""

    printed: Markup
    line: Markup
    holders: tuple[Holder, ...]
    more: int


class Entry(Struct, frozen=True):
    """One point with its sides. `section` draws it."""

    point: Dispute
    kind: str
    section: str
    positions: tuple[Position, ...]
    more: int


class Ledger(Struct, frozen=True):
    """The section: what disagrees, conflicts first; what cannot be compared apart from it."""

    finding: str
    entries: tuple[Entry, ...]
    apart: tuple[Entry, ...]


def in_line(page: Page, span: Span, around: int = AROUND) -> Markup:
    """The value in the words around it, cut at words and at the ends of its line; the value alone is the link."""
    text = page.reports[span.report].text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - around)
    end = min(found if (found := text.find("\n", span.end)) >= 0 else len(text), span.end + around)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "…" + before[before.find(" ") :] if " " in before.strip() else before
    if end < len(text) and text[end] != "\n":
        after = after[: after.rfind(" ")] + " …" if " " in after.strip() else after
    return escape(before) + Markup("<a {}>{}</a>").format(opening(page, [span]), span.exact) + escape(after)


def _sides(page: Page, discrepancy: Discrepancy) -> dict[str, list[tuple[str, Span]]]:
    """What is printed, case aside, to the members that print it with their places."""
    found: dict[str, list[tuple[str, Span]]] = {}
    for member in discrepancy.members:
        spans = member_spans(page, member, discrepancy.kind)
        for span in spans if member in page.actors else spans[:1]:
            if span.report in page.reports:
                found.setdefault(" ".join(span.exact.casefold().split()), []).append((member, span))
    return found


def _holders(page: Page, held: Sequence[tuple[str, Span]]) -> Iterator[Holder]:
    """Each report once, with all bodies that it gives."""
    bodies: dict[str, dict[str, None]] = {}
    for member, span in held:
        bodies.setdefault(span.report, {})[capitalised(said_by(page, member))] = None
    for report, named in bodies.items():
        yield Holder(page.chip(report), "; ".join(filter(None, named)))


def _position(page: Page, held: Sequence[tuple[str, Span]], most: int = 8) -> Position:
    first = held[0][1]
    holders = tuple(_holders(page, held))
    return Position(
        quoted(page, shortened(first.exact, 60), [span for _, span in held[:40]]),
        in_line(page, first),
        holders[:most],
        max(len(holders) - most, 0),
    )


def _entry(page: Page, discrepancy: Discrepancy) -> Entry:
    sides = list(_sides(page, discrepancy).values())
    most = NAMES if discrepancy.kind == "name" else SIDES
    return Entry(
        draw_dispute(page, discrepancy),
        kind=discrepancy.kind,
        section=DRAWN[discrepancy.kind],
        positions=tuple(_position(page, held) for held in sides[:most]),
        more=max(len(sides) - most, 0),
    )


def _finding(entries: Sequence[Entry], apart: Sequence[Entry]) -> str:
    if not entries:
        words = "No two reports were found to disagree."
    else:
        conflicts = sum(each.point.conflict for each in entries)
        words = f"{number_of(len(entries), 'point')} on which they disagree"
        words += f"; on {conflicts} both sides cannot be right." if conflicts else "; each can hold beside the other."
    if not apart:
        return words
    looks = "looks" if len(apart) == 1 else "look"
    return f"{words} {number_of(len(apart), 'more point')} that {looks} alike cannot be compared."


def draw_ledger(page: Page) -> Ledger:
    """All of them. A point none of whose members the account has is left out."""
    held = [each for each in by_weight(page) if has_place(page, each) and _sides(page, each)]
    entries = tuple(_entry(page, each) for each in held if each.verdict != "not-comparable")
    apart = tuple(_entry(page, each) for each in held if each.verdict == "not-comparable")
    return Ledger(_finding(entries, apart), entries, apart)
