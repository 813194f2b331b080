"""Attributions inside another's words: where a statement tells what somebody else said, its sentence is read once more.

The network gives each word one label, so of "Reul said that residents believe the dam is unsafe" it finds what Reul said.
Read alone, the sentence inside is a text like any other, and what residents believe stands out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from sayso.extract.certainty import as_draft
from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft, Stretch
from sayso.extract.interviews import LEAST_INSIDE
from sayso.extract.linking import find_runs, link
from sayso.extract.network import network
from sayso.extract.pieces import cut_into_parts, cut_into_pieces
from sayso.extract.quotations import find_quotations
from sayso.extract.taken import Taken
from sayso.language.wordlists import section
from sayso.model.settings import Setting

LEAST_SURE: dict[Setting, float] = {"fast": 0.88, "accurate": 0.94}
"""Confidence from which on one is kept. PolNeAR annotates none, so that each counts as wrong there: it is set so that triple F1
falls by no more than 0.3 on its dev part. By eye, 37 of 42 found in 302 other news reports are right."""
SHORTEST = 4
"""Words that source, cue and content have together at least."""
LONGEST = 1_000
"""Characters of the longest sentence that is read again."""
_LEADS_IN = re.compile(r"[\s,;:.“”„«»\"‘’–—-]*(?:(?:that|whether)\b)?[\s,“”\"„«‘]*", re.IGNORECASE)
_CLOSES = ' \u00a0\n,;:.“”„«»"‘’'
_PERSONS = frozenset(("he", "she", "they"))
_OF_SOMEBODY = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_ME = re.compile(r"\s+(?:me|us|my|our)\b")
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|can|could|cannot|to|not|never)\b|n[’']t\b|[’']ll\b|^\w+ing$", re.IGNORECASE
)


class _Inside(Struct, frozen=True):
    """A sentence of somebody's words, without its marks, and where it begins in the text that is read."""

    start: int
    end: int
    outer: Draft
    begins: int = 0

    def back(self, part: Stretch) -> Stretch:
        """Where a part of the text that is read stands in the report."""
        start, end = (min(self.start + place - self.begins, self.end) for place in part)
        return start, end


def with_nested(drafts: list[Draft], sentences: Sentences, setting: Setting) -> list[Draft]:
    """The drafts, and what others are said to say, think or want in their contents, each with its own source and cue.

    Only what is told as said by somebody else than the speaker: not "I think" in a quotation, nor "he said he hopes".
    """
    insides = list(_sentences_inside(drafts, sentences))
    if not insides:
        return drafts
    taken = Taken(cue for draft in drafts for cue in draft.cue)
    found = []
    for inside, draft in _read(sentences.text, insides, setting):
        is_taken = any(taken.touches(*part) for part in (*draft.source, *draft.cue))
        if not is_taken and _is_other(sentences.text, inside, draft, setting):
            found.append(draft)
    return [*drafts, *found]


def _sentences_inside(drafts: Sequence[Draft], sentences: Sentences) -> Iterator[_Inside]:
    """Sentences inside contents in which a verb of saying or thinking has a subject that is not the speaker."""
    seen: set[Stretch] = set()
    text = sentences.text
    for draft in drafts:
        for part in draft.content:
            for sentence in sentences.within(*part):
                start, end = _bare(text, max(part[0], sentence[0]), min(part[1], sentence[1]))
                if (start, end) in seen or not start < end <= start + LONGEST or text[end - 1] == "?":
                    continue
                if text.count(" ", start, end) < SHORTEST - 1:
                    continue
                if any(True for _ in _verbs_of_others(text, _Inside(start, end, draft))):
                    seen.add((start, end))
                    yield _Inside(start, end, draft)


def _bare(text: str, start: int, end: int) -> Stretch:
    """The stretch without the marks around it and the word that leads in."""
    lead = _LEADS_IN.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1] in _CLOSES:
        end -= 1
    return start, end


def _verbs_of_others(text: str, inside: _Inside) -> Iterator[Stretch]:
    for match in _subject_and_verb().finditer(text, inside.start, inside.end):
        subject = match["subject"].lower()
        verb = match.span("verb")
        if subject not in _no_subject() or (subject in _PERSONS and _may_mean_another(text, inside.outer, verb[1])):
            yield verb


def _may_mean_another(text: str, outer: Draft, spoken: int) -> bool:
    """Whether "she" in somebody's words is another: where he calls himself "I" ("she told me"), or is called "her lawyer"."""
    calls_himself_i = outer.verbatim or _ME.match(text, spoken) is not None
    return calls_himself_i or any(_OF_SOMEBODY.match(text, *part) for part in outer.source)


@cache
def _no_subject() -> frozenset[str]:
    return section("verbs_of_saying.txt", "no subjects")


@cache
def _subject_and_verb() -> re.Pattern[str]:
    forms = " ".join(section("verbs_of_saying.txt", "within")).split()
    verbs = "|".join(sorted(forms, key=lambda each: (-len(each), each)))
    between = "has|have|had|is|are|was|were|also|now|still|already|later|once|long|since|recently|repeatedly"
    return re.compile(rf"\b(?P<subject>[\w’'-]{{1,40}})[.,)”\"]?\s+(?:(?:{between})\s+){{0,3}}(?P<verb>{verbs})\b")


def _read(text: str, insides: Sequence[_Inside], setting: Setting) -> Iterator[tuple[_Inside, Draft]]:
    """What the network finds in the sentences, written as a text of which each is a line; each with the sentence it is in."""
    lines, placed, begins = [], [], 0
    for inside in insides:
        lines.append(_as_line(text[inside.start : inside.end]))
        placed.append(replace(inside, begins=begins))
        begins += len(lines[-1]) + 1
    written, starts, reader = "\n".join(lines), [each.begins for each in placed], network(setting)
    for pieces in cut_into_parts(cut_into_pieces(written, find_quotations(written), reader.tokenizer)):
        pieces.place[0] = 1
        tagging = reader.tag(pieces)
        for linked in link(find_runs(written, pieces, tagging), pieces, tagging):
            draft = as_draft(pieces, linked, setting)
            inside = placed[bisect_right(starts, draft.content[0][0]) - 1]
            source, cue, content, relays = (
                tuple(map(inside.back, parts)) for parts in (draft.source, draft.cue, draft.content, draft.relays)
            )
            yield inside, Draft(source, cue, content, draft.confidence, relays=relays, inside=(inside.start, inside.end))


def _as_line(words: str) -> str:
    """With a capital and a full stop, and no character more or less before that."""
    first = words[0].upper()
    return (first if len(first) == 1 else words[0]) + words[1:].replace("\n", " ") + "." * (words[-1] not in ".!?")


def _is_other(text: str, inside: _Inside, draft: Draft, setting: Setting) -> bool:
    """Whether it is sure that somebody else has said it: a subject, the verb behind that, and what was said behind both."""
    least = LEAST_INSIDE if inside.outer.verbatim else LEAST_SURE[setting]
    if draft.confidence < least or not draft.source or not draft.cue:
        return False
    if not draft.source[0][0] < draft.cue[0][0] < draft.content[0][0]:
        return False
    if any(_NOT_YET.search(text[start:end]) for start, end in draft.cue):
        return False
    source = text[draft.source[0][0] : draft.source[-1][1]].lower()
    if source.startswith("no "):
        return False
    if source in _no_subject() and not (source in _PERSONS and _may_mean_another(text, inside.outer, draft.cue[-1][1])):
        return False
    return any(start < end2 and start2 < end for start, end in _verbs_of_others(text, inside) for start2, end2 in draft.cue)
