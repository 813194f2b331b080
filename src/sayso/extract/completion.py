"""Edges of contents mended where the network stops short: half a bracket, the last word of a sentence, a fronted clause."""

import re
from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from sayso.extract.borders import set_borders
from sayso.extract.draft import Draft, Stretch
from sayso.extract.edges import begin
from sayso.extract.strays import without_strays
from sayso.extract.taken import Taken

_WORD = re.compile(r"\w+")
_END_MARKS = re.compile(r"[\s.,;:!?…]+$")
_QUOTED = re.compile('.?[“”„«»"]')
_OCCASION = re.compile(
    r",? (?:in|during|at) (?:his|her|their|an) (?:\w+ )?(?:interview|speech|address|briefing|statement|remarks)\b"
)
_QUOTE_MARK = re.compile('[“”„«»"]')
SHORT = 2
"""Words at the end of a sentence that a content takes in if nobody else has them."""

TAIL = 12
"""Words that may follow "Content, source said" in its sentence: to whom, where, when."""


class Sentences:
    """The sentences of a text, and which one a character stands in."""

    def __init__(self, text: str, places: tuple[Stretch, ...]) -> None:
        self.text, self.places = text, places
        self.starts = [start for start, _ in places]

    def at(self, place: int) -> Stretch | None:
        """The sentence that holds a character; None in page furniture."""
        number = bisect_right(self.starts, place) - 1
        return self.places[number] if number >= 0 and place < self.places[number][1] else None

    def within(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The sentences that share a character with `start` up to `end`."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        return tuple(each for each in self.places[first:last] if each[1] > start)


def complete(draft: Draft, sentences: Sentences, taken: Taken, unopened: list[Stretch]) -> Draft:
    """The draft with the edges of its content mended.

    `taken` are the parts of all attributions; `unopened` the quotations without their opening mark, in order.
    """
    draft = without_strays(begin(set_borders(draft, sentences.text), sentences.text), sentences.text, sentences.starts)
    parts = [
        _to_sentence_end(_with_bracket(part, sentences.text), sentences, taken)
        for part in _without_relay(draft, sentences.text)
    ]
    parts = [_whole_quotation(part, unopened) for part in parts]
    parts[0] = _fronted(parts[0], draft, sentences, taken)
    parts = _up_to_speaker(parts, draft, sentences, taken)
    source = tuple(_without_occasion(part, sentences.text) for part in draft.source)
    return replace(draft, source=source, content=tuple(joined(parts, sentences.text)))


def joined(parts: list[Stretch], text: str) -> list[Stretch]:
    """Parts in order, those with no word between them as one."""
    found: list[Stretch] = []
    for start, end in sorted(parts):
        if found and not _WORD.search(text, found[-1][1], start):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _without_occasion(source: Stretch, text: str) -> Stretch:
    """Who speaks without where: "Ana Reul in her speech to pilots" is Ana Reul."""
    match = _OCCASION.search(text, *source)
    return (source[0], match.start()) if match and match.start() > source[0] else source


def _without_relay(draft: Draft, text: str) -> tuple[Stretch, ...]:
    """In "he was quoted as saying by Capewire" the last two words are no content."""
    by = {end for start, end in draft.cue if text[start:end].endswith(" by")}
    kept = tuple(part for part in draft.content if not any(0 <= part[0] - end <= 1 for end in by))
    return kept or draft.content


def _whole_quotation(part: Stretch, unopened: list[Stretch]) -> Stretch:
    """A part that has half of a quotation without its opening mark has all of it."""
    number = max(bisect_right(unopened, (part[1], 0)) - 1, 0)
    for start, end in unopened[number : number + 1]:
        if 2 * (min(end, part[1]) - max(start, part[0])) > end - start:
            return min(start, part[0]), max(end, part[1])
    return part


def _with_bracket(part: Stretch, text: str) -> Stretch:
    """A bracket that opens in the part closes in it, and neither a bracket nor a comma dangles at its edge."""
    start, end = part
    for opening, closing in ("()", "[]"):
        if text.count(opening, start, end) > text.count(closing, start, end):
            close = text.find(closing, end, end + 40)
            if close >= 0 and "\n" not in text[end:close]:
                end = close + 1
    while end > start and text[end - 1] in " \u00a0([":
        end -= 1
    while start < end and text[start] in " \u00a0,;:)]":
        start += 1
    return (start, end) if start < end else part


def _to_sentence_end(part: Stretch, sentences: Sentences, taken: Taken) -> Stretch:
    sentence = sentences.at(part[1] - 1)
    if sentence is None or sentence[1] <= part[1]:
        return part
    left = sentences.text[part[1] : sentence[1]]
    words = _WORD.findall(left)
    if not 0 < len(words) <= SHORT or taken.touches(part[1], sentence[1]):
        return part
    return part[0], part[1] + len(_END_MARKS.sub("", left))


def _fronted(part: Stretch, draft: Draft, sentences: Sentences, taken: Taken) -> Stretch:
    """In "Content, source said" the content begins with the sentence, unless it begins with a quotation."""
    sentence = sentences.at(part[0])
    if sentence is None or not draft.source or not draft.cue or _QUOTED.match(sentences.text, max(part[0] - 1, 0)):
        return part
    speaks = min(draft.source[0][0], draft.cue[0][0])
    spoken = max(draft.source[-1][1], draft.cue[-1][1])
    text = sentences.text
    follows = draft.content[-1][1] <= speaks < sentence[1] and not _WORD.search(text, draft.content[-1][1], speaks)
    rest = text[spoken : sentence[1]]
    ends = not rest.rstrip().endswith(":") and len(_WORD.findall(rest)) <= TAIL
    free = not taken.touches(sentence[0], part[0]) and not taken.touches(spoken, sentence[1])
    return (sentence[0], part[1]) if follows and ends and free else part


def _up_to_speaker(parts: list[Stretch], draft: Draft, sentences: Sentences, taken: Taken) -> list[Stretch]:
    """In "Content, source said" all from the sentence's beginning up to the comma is said: gaps in it are the network's."""
    sentence = sentences.at(parts[0][0])
    if sentence is None or not draft.source or not draft.cue or parts[0][0] > sentence[0]:
        return parts
    text = sentences.text
    speaks = min(draft.source[0][0], draft.cue[0][0])
    spoken = max(draft.source[-1][1], draft.cue[-1][1])
    end = sentence[0] + len(text[sentence[0] : speaks].rstrip(" \u00a0"))
    if not parts[-1][1] < end <= spoken <= sentence[1] or text[end - 1] != "," or _QUOTE_MARK.search(text, sentence[0], end):
        return parts
    gaps = zip([stop for _, stop in parts], [*(start for start, _ in parts[1:]), end], strict=True)
    return parts if any(taken.touches(*gap) for gap in gaps) else [(parts[0][0], end - 1)]
