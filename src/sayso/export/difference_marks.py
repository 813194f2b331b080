"""Difference marks: a rendering's words with what changed against the yardstick, the earliest rendering."""

import re
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.model.lineage import Aligned, DifferenceKind
from sayso.model.span import Span

WORDS = {
    "added": "added",
    "dropped": "dropped",
    "renamed": "renamed",
    "reworded": "reworded",
    "number": "number changed",
    "hedge": "hedge changed",
    "insertion": "outlet’s own words",
}
STYLES = {
    "added": "add",
    "dropped": "del",
    "renamed": "nam",
    "reworded": "ren",
    "number": "num",
    "hedge": "hed",
    "insertion": "out",
}
WEIGHTIEST: tuple[DifferenceKind, ...] = ("number", "hedge", "insertion", "dropped", "added", "renamed", "reworded")
RANK = {each: at for at, each in enumerate(WEIGHTIEST)}
"""The order in which changes are told: what changes the meaning most comes first."""
KEPT = 1 / 3
"""Share of the words that must stand in the yardstick too, for marks to help: below, the rendering is printed without them."""
LONGEST_RUBY = 34
"""Characters of a base that still sits in one piece under its small word; longer changes are struck and added."""


class Change(Struct, frozen=True):
    """Characters `start` up to `end` of the rendering that differ; empty where the yardstick's `there` was dropped."""

    start: int
    end: int
    kind: DifferenceKind
    there: str = ""


def _hidden(words: str) -> Markup:
    return Markup('<span class="vh">{}</span>').format(words)


def _framed(tag: str, kind: str, words: str) -> Markup:
    head, space, tail = words.partition(" ")
    return Markup('<{0} class="d d-{1}">{2}<span class="nb">{3}</span>{4}{5}</{0}>').format(
        Markup(tag), STYLES[kind], _hidden(f"[{WORDS[kind]}: "), head, space + tail, _hidden("]")
    )


def mark(kind: DifferenceKind, here: str, there: str = "", heard: bool = False) -> Markup:
    """One change, with a sign, a line and a hidden word, so that it is never told by colour alone.

    Where the words were `heard` and not taken, a long rewording is only underlined: nothing was struck.
    """
    if kind == "dropped" or (there and not here):
        return _framed("del", "dropped", there)
    if not there or kind in ("added", "insertion"):
        return _framed("ins", "insertion" if kind == "insertion" else "added", here)
    if max(len(here), len(there)) > LONGEST_RUBY:
        if heard:
            return _framed("span", "reworded", here)
        return _framed("del", "dropped", there) + " " + _framed("ins", "added", here)
    return Markup('<ruby class="d d-{}">{}<span class="rb">{}</span><rp> (</rp><rt>{}</rt><rp>)</rp>{}</ruby>').format(
        STYLES[kind], _hidden(f"[{WORDS[kind]}: "), here, there, _hidden("]")
    )


def _kept(span: Span, changed: Sequence[Span]) -> list[tuple[int, int]]:
    """The words of a sentence that no difference touches."""
    words = ((span.start + found.start(), span.start + found.end()) for found in re.finditer(r"\w+", span.exact))
    return [(start, end) for start, end in words if not any(start < each.end and each.start < end for each in changed)]


def _after_dropped(aligned: Aligned, there: Span) -> int:
    """Where dropped words would stand here: after as many unchanged words as stand before them in the yardstick."""
    before = sum(
        end <= there.start for _, end in _kept(aligned.there, [each.there for each in aligned.differences if each.there])
    )
    here = _kept(aligned.here, [each.here for each in aligned.differences if each.here])
    return here[min(before, len(here)) - 1][1] if before and here else aligned.here.start


def find_changes(attribution: Attribution, aligned: Sequence[Aligned]) -> list[Change]:
    """The changes of one rendering in reading order, none overlapping another; insertions win."""
    found = [Change(span.start, span.end, "insertion") for span in attribution.insertions]
    for sentence in aligned:
        for each in sentence.differences:
            there = each.there.exact if each.there else ""
            if each.here:
                found.append(Change(each.here.start, each.here.end, each.kind, there))
            elif each.there:
                at = _after_dropped(sentence, each.there)
                found.append(Change(at, at, "dropped", there))
    return list(_apart(sorted(found, key=lambda each: (each.start, each.kind != "insertion", each.end))))


def _apart(changes: Sequence[Change]) -> Iterator[Change]:
    reached = -1
    for each in changes:
        if each.start >= reached:
            yield each
            reached = max(reached, each.end)


def draw_part(part: Span, changes: Sequence[Change], heard: bool = False) -> Markup:
    """One run of content with its changes; those outside it are left out."""
    drawn, at = [], part.start
    for each in changes:
        if each.start < at or each.end > part.end:
            continue
        drawn.append(escape(part.exact[at - part.start : each.start - part.start]))
        words = part.exact[each.start - part.start : each.end - part.start]
        before, after = part.exact[: each.start - part.start][-1:], part.exact[each.end - part.start :][:1]
        left = " " if not words and before.strip() else ""
        right = " " if not words and after.isalnum() else ""
        drawn.append(left + mark(each.kind, words, each.there, heard) + right)
        at = each.end
    drawn.append(escape(part.exact[at - part.start :]))
    return Markup("").join(drawn)


def shown_changes(attribution: Attribution, aligned: Sequence[Aligned], *, heard: bool) -> tuple[list[Change], bool]:
    """The changes that are marked, and whether enough is kept of the yardstick for marks to help a reader."""
    changes = find_changes(attribution, aligned)
    if heard:
        changes = [each for each in changes if each.kind not in ("added", "dropped")]
    kept = _kept_enough(attribution, changes)
    return changes if kept else [each for each in changes if each.kind == "insertion"], kept


def _kept_enough(attribution: Attribution, changes: Sequence[Change]) -> bool:
    words = [
        (part.start + found.start(), part.start + found.end())
        for part in attribution.content
        for found in re.finditer(r"\w+", part.exact)
    ]
    changed = sum(any(start < each.end and each.start < end for each in changes) for start, end in words)
    lost = sum(len(each.there.split()) for each in changes if each.start == each.end)
    return not words or (len(words) - changed) >= KEPT * (len(words) + lost)
