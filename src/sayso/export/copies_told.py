"""Copies told: one line for each report whose text the page has nearly word for word already, with all that differs in it.

With the script the copy's whole text is made from the original's and these edits; so each is printed whole, and its place.
"""

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.copies import Edit
from sayso.export.links import link_words
from sayso.export.page import Page
from sayso.export.wording import number_of, shortened

AROUND = 16
"""Characters printed on each side of an edit."""
DROPPED = 160
"""Characters printed of dropped words; the original has them all."""

Facts = Sequence[tuple[str, Markup]]
Carried = Mapping[str, Markup]
"""Statement id to its link."""


class CopyTold(Struct, frozen=True):
    """One copy. `facts` are those that its original does not have just so."""

    id: str
    badge: Markup
    name: str
    style: str
    edits: str
    facts: Facts
    marked: tuple[Markup, ...]
    links: tuple[Markup, ...]
    """Where it came from, if the table of the lineage leaves that to this place."""


def _words(words: str) -> Markup:
    """Characters that come back out of the page as they are: a bare carriage return would not."""
    return Markup(escape(words).replace("\r", Markup("&#13;")))


def mark_edit(original: str, edit: Edit) -> Markup:
    """“… bought kelet→salt and barrels …”, with its place in the original."""
    before = original[max(edit.start - AROUND, 0) : edit.start]
    after = original[edit.end : edit.end + AROUND]
    dropped, own = original[edit.start : edit.end], _words(edit.words)
    parts = (
        escape(before.partition(" ")[2].lstrip("\r\n") if edit.start > AROUND else before),
        Markup("<del>{}</del>").format(shortened(dropped, DROPPED) or "¶") if dropped else "",
        Markup("<ins>{}</ins>").format(own) if own else "",
        escape(after.rpartition(" ")[0]),
    )
    return Markup('<li data-at="{}-{}">{}</li>').format(edit.start, edit.end, Markup("").join(parts))


def _own(page: Page, report: str, facts: Facts, known: Facts, with_links: bool) -> Facts:
    """The facts that the original does not have just so, names of outlets aside; whence it came only if no links tell it."""
    name, original = (escape(page.names[each]) for each in (report, page.copies[report].of))
    held = {(term, value.replace(original, "").striptags()) for term, value in known}
    own = [each for each in facts if (each[0], each[1].replace(name, "").striptags()) not in held]
    return [each for each in own if not (with_links and each[0] == "Origin")]


def _carried(mine: Carried, theirs: Carried) -> Facts:
    """What the copy carries of its original's statements, told by the fewer: those that it lacks, and those it has besides."""
    lacks = [link for statement, link in theirs.items() if statement not in mine]
    besides = [link for statement, link in mine.items() if statement not in theirs]
    told = (("Lacks", lacks), ("Has besides", besides))
    return [(term, Markup(" ").join(links)) for term, links in told if links]


def tell_copy(
    page: Page, report: str, *, facts: Facts, known: Facts, mine: Carried, theirs: Carried, with_links: bool
) -> CopyTold:
    """`facts` and `mine` are the copy's own, `known` and `theirs` those of its original."""
    copy = page.copies[report]
    original = page.reports[copy.of].text
    return CopyTold(
        report,
        page.badge(report),
        page.names[report],
        page.style(report),
        number_of(len(copy.edits), "edit") if copy.edits else "the same to the character",
        [*_own(page, report, facts, known, with_links), *_carried(mine, theirs)],
        tuple(mark_edit(original, each) for each in copy.edits),
        (link_words(page, report) or (Markup("no link to another report"),)) if with_links else (),
    )
