"""Who said what: attributions with their source, cue and content, found by a trained network."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from sayso.extract.bare_quotations import with_bare_quotations
from sayso.extract.certainty import as_draft, characters
from sayso.extract.completion import Sentences, complete
from sayso.extract.continuation import continue_over_paragraphs
from sayso.extract.draft import Draft, Stretch
from sayso.extract.insertions import insertions_in
from sayso.extract.kinds import Speech
from sayso.extract.layout import with_layout
from sayso.extract.linking import Linked, find_runs, link
from sayso.extract.marked import find_marked
from sayso.extract.nested import with_nested
from sayso.extract.parse import Parse
from sayso.extract.pieces import Pieces
from sayso.extract.quotations import Quotation
from sayso.extract.reading import read
from sayso.extract.relayed import with_relayed
from sayso.extract.swallowed import part_tellers
from sayso.extract.taken import Taken
from sayso.extract.turns import split_turns
from sayso.extract.wire_style import with_overlooked
from sayso.model.attribution import Attribution
from sayso.model.identity import identity
from sayso.model.report import LONGEST, Report

_WORD = re.compile(r"\w+")
_SO_CALLED = re.compile(r"so[- ]called\b", re.IGNORECASE)


def find_attributions(parse: Parse) -> Iterator[Attribution]:
    """Attributions in reading order: of a report in another language than English, what its quotation marks tell."""
    if parse.foreign:
        yield from find_marked(parse)
        return
    sentences = Sentences(parse.report.text, tuple(each for each in parse.sentences if each[1] <= LONGEST))
    linked_pieces = ((pieces, each) for pieces, linked in read_attributions(parse) for each in linked)
    drafted = (as_draft(pieces, each, parse.settings.attribution) for pieces, each in linked_pieces)
    whole = [draft for draft in drafted if draft.confidence >= parse.settings.least_sure]
    sure = [turn for draft in whole for turn in split_turns(draft, parse.report.text)]
    drafts = with_overlooked(parse.report, sentences, with_relayed(part_tellers(sure, sentences), sentences))
    taken = Taken(span for draft in drafts for span in draft.spans())
    unopened = [(each.start, each.end) for each in parse.quotations if not each.opened]
    marks = _Marks(each for each in parse.quotations if not each.single)
    quoted = _Marks(parse.quotations)
    speech = Speech(parse.report.text, parse.quotations)
    completed = [complete(each, sentences, taken, unopened) for each in drafts]
    continued = continue_over_paragraphs(completed, parse.report.text, parse.quotations)
    told = with_layout(parse.report, sentences, continued)
    told = with_bare_quotations(sentences, parse.quotations, told)
    nested = with_nested(told, sentences, parse.settings.attribution)
    sure_enough = (each for each in nested if each.confidence >= parse.settings.least_sure)
    found = [_attribution(parse.report, marks, quoted, speech, each) for each in sure_enough]
    yield from sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end))


def read_attributions(parse: Parse) -> Iterator[tuple[Pieces, list[Linked]]]:
    """The report's pieces outside page furniture, part by part, with the attributions in terms of them."""
    text = parse.report.text
    for reading in read(parse):
        pieces, tagging = reading.pieces, reading.tagging
        runs = [run for run in find_runs(text, pieces, tagging) if _may_be(text, *characters(pieces, run), run.role == "cue")]
        yield pieces, list(link(runs, pieces, tagging))


class _Marks:
    """Which characters stand inside double quotation marks: stretches in order that do not touch."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self.stretches: list[Stretch] = []
        for each in quotations:
            if self.stretches and each.start <= self.stretches[-1][1]:
                self.stretches[-1] = (self.stretches[-1][0], max(each.end, self.stretches[-1][1]))
            else:
                self.stretches.append((each.start, each.end))
        self.starts = [start for start, _ in self.stretches]
        self.whole = frozenset(self.stretches)

    def within(self, start: int, end: int) -> list[Stretch]:
        """The stretches that share a character with `start` up to `end`, cut to it."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        cut = [(max(left, start), min(right, end)) for left, right in self.stretches[first:last]]
        return [(left, right) for left, right in cut if left < right]

    def with_marks(self, text: str, start: int, end: int) -> Stretch:
        """The stretch with the marks of quotations that it holds to their first or last character."""
        for left, right in self.within(start, end):
            if left == start and start and (left, right) in self.whole and not text[start - 1].isspace():
                start -= 1
            if right == end and end < len(text) and not text[end].isspace() and (left, right) in self.whole:
                end += 1
        return start, end


def _attribution(report: Report, marks: _Marks, quoted: _Marks, speech: Speech, draft: Draft) -> Attribution:
    content = [marks.with_marks(report.text, *part) for part in draft.content]
    within = [part for start, end in content for part in quoted.within(start, end)]
    source = " ".join(report.text[start:end] for start, end in draft.source)
    insertions = insertions_in(report.text, content, within, source)
    return Attribution(
        id=identity("a", report.id, draft.source, draft.cue, content),
        report=report.id,
        kind=speech.kind(draft),
        source=tuple(report.span(*each) for each in draft.source),
        cue=tuple(report.span(*each) for each in draft.cue),
        content=tuple(report.span(*each) for each in content),
        insertions=tuple(report.span(*each) for each in insertions),
        confidence=round(draft.confidence, 3),
        relays=tuple(report.span(*each) for each in draft.relays),
    )


def _may_be(text: str, start: int, end: int, cue: bool) -> bool:
    """Whether a stretch can be what it is tagged as: a mark alone only cues, and what is "so-called" nobody says."""
    return not _SO_CALLED.match(text, start) if cue else _WORD.search(text, start, end) is not None
