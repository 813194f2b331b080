"""Which outlets a statement's own sentences name as passing it on, or the words right around it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.relay_places import RelayPlace
from sayso.reconcile.stage import Stage


class Beside(Struct):
    """The outlets beside each of a report's attributions; `numbers` are the attributions' by id."""

    stage: Stage
    attributions: Sequence[Attribution]
    places: list[RelayPlace]
    numbers: dict[str, int]

    def named_in(self, frame: Sequence[tuple[int, int]], attribution: Attribution) -> list[str]:
        """Actors that pass words on in stretches of text, each once; who speaks himself elsewhere in them does not."""
        found: dict[str, None] = {}
        text, last = self.stage.report.text, None
        for start, end in frame:
            for place in self.within(start, end):
                if self._is_for(place, attribution) and not self._speaks_there(place, attribution):
                    if (
                        last
                        and place.start - last.end < _ADJACENT
                        and last.actor in found
                        and not _APART.search(text[last.end : place.start])
                    ):
                        del found[last.actor]
                    found.setdefault(place.actor)
                    last = place
        return list(found)

    def within(self, start: int, end: int) -> Iterator[RelayPlace]:
        """The places that share characters with a stretch of text, in reading order."""
        for at in range(bisect_left(self.places, start - _LONGEST, key=lambda each: each.start), len(self.places)):
            if self.places[at].start >= end:
                break
            if self.places[at].end > start:
                yield self.places[at]

    def _is_for(self, place: RelayPlace, attribution: Attribution) -> bool:
        """Whether an outlet is neither the speaker nor the hearer of another's words: "he denies it, but she told Kelvar"."""
        if not place.hears or not attribution.cue:
            return place.actor != attribution.speaker
        told = [
            each.id == attribution.id
            for _, each in self.near(self.numbers[attribution.id])
            for cue in each.cue
            if 0 <= place.start - cue.end < _BEHIND_CUE
        ]
        return place.actor != attribution.speaker and (not told or any(told))

    def _speaks_there(self, place: RelayPlace, attribution: Attribution) -> bool:
        """Whether the place is the head of a source: another's, or this one's own."""
        for _, each in self.near(self.numbers[attribution.id]):
            for span in each.source:
                if span.start <= place.start < span.end:
                    before = self.stage.report.text[span.start : place.start]
                    if each is not attribution:
                        return each.speaker == place.actor
                    owner = self.stage.report.text[place.end : place.end + 2] in ("'s", "’s")
                    return not (owner or _SOURCE_OF.search(before) or _SPOKE_TO.search(before)) and self._is_named_in(
                        attribution.speaker, span
                    )
        return False

    def _is_named_in(self, speaker: str | None, source: Span) -> bool:
        """Whether the source names its speaker, so that an outlet beside him is only whose he is; as little is an open one."""
        return speaker is None or any(each.actor == speaker for each in self.stage.named_in(source))

    def sentence_numbers(self, attribution: Attribution) -> list[int]:
        """Of the sentences of its source and cue, or of what is said where it has neither."""
        spans = (*attribution.source, *attribution.cue) or attribution.content[:1]
        return sorted({self.stage.sentence_of(span.start) for span in spans} - {-1})

    def frame(self, attribution: Attribution) -> list[tuple[int, int]]:
        """The attribution's sentences without what is said in them."""
        return _without([self.stage.sentences[each] for each in self.sentence_numbers(attribution)], attribution.content)

    def in_brackets(self, attribution: Attribution) -> list[str]:
        """Relays in brackets behind the words: "(Capewire, May 5)"."""
        text = self.stage.report.text
        end = max(span.end for span in attribution.spans())
        line = text.find("\n", end)
        behind = _BRACKETS.match(text, end, min(end + 60, line if line >= 0 else len(text)))
        return self.named_in([behind.span()], attribution) if behind else []

    def asked_here(self, attribution: Attribution) -> bool:
        """Whether the sentence says that the speaker spoke to the outlet itself, to everybody, or to somebody it names."""
        return self._heard(attribution, _TOLD) or self.asked_by_all(attribution)

    def asked_by_all(self, attribution: Attribution) -> bool:
        """Whether the sentence says that the speaker spoke to the outlet itself or to everybody."""
        return self._heard(attribution, _HERE)

    def heard_apart(self, attribution: Attribution, span: Span) -> bool:
        """Whether the sentence says who heard it, and so not whoever the words of another sentence name.

        What somebody told a third may still come from there, as "He told his staff" in a memo, unless he spoke there himself.
        """
        if self.asked_by_all(attribution) or not self.asked_here(attribution):
            return self.asked_by_all(attribution)
        if any(place.hears for start, end in self.frame(attribution) for place in self.within(start, end)):
            return True
        there, speaker = self.stage.sentence_of(span.start), attribution.speaker
        spoke = (each for _, each in self.near(self.numbers[attribution.id]) if speaker and each.speaker == speaker)
        return any(there in self.sentence_numbers(each) for each in spoke)

    def _heard(self, attribution: Attribution, hearer: re.Pattern[str]) -> bool:
        number = self.stage.sentence_of((attribution.source or attribution.content)[0].start)
        if number < 0:
            return False
        start, end = self.stage.sentences[number]
        return hearer.search(self.stage.report.text, start, end) is not None

    def near(self, number: int) -> list[tuple[int, Attribution]]:
        """The attributions around one, which alone can hold it or share its sentences, with their numbers."""
        first = max(0, number - _NEIGHBOURS)
        return list(enumerate(self.attributions[first : number + _NEIGHBOURS + 1], first))


def _without(frame: list[tuple[int, int]], parts: Sequence[Span]) -> list[tuple[int, int]]:
    """What is left of stretches without some spans."""
    for part in parts:
        frame = [
            piece
            for start, end in frame
            for piece in ((start, min(end, part.start)), (max(start, part.end), end))
            if piece[0] < piece[1]
        ]
    return frame


def first_place(attribution: Attribution) -> int:
    """Where the first of an attribution's words stands."""
    return min(span.start for span in attribution.spans())


_BEHIND_CUE = 6
"""Characters between "told" and the hearer's name: "told the Herald"."""
_ADJACENT = 20
"""Characters between two names that are one outlet's: "the private television channel Kelvar"."""
_APART = re.compile(r"[,;.:()“”\"]|\b(?:and|citing|quoting|by|from|to|on|in|with|said|told|quoted|cited|reported)\b")
_NEIGHBOURS = 15
"""Attributions before and behind one that are looked at."""
_LONGEST = 100
"""Characters of an outlet's name."""
_SOURCE_OF = re.compile(
    r"\b(?:sources?|interlocutors?|correspondents?|reporters?|subscribers?) (?:of|at|for|to|from|in) (?:the )?$", re.I
)
_SPOKE_TO = re.compile(
    r"\b(?:spoke|speaking|talked|talking|told|comment(?:s|ed|ing)? (?:for|to)|wr(?:ote|ites|iting) (?:in|for)|"
    r"(?:interview|op-ed|column|article|call|letter|statement|conversation) (?:for|in|with|to)|"
    r"(?:quoted|cited|interviewed|contacted|reached) by) [\w’' -]{0,30}$|^[\w’' -]{2,40} (?:to|for) $",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[.”\"»’\s]{0,4}[(\[][^()\[\]\n]{3,50}[)\]]")
_HERE = re.compile(
    r"\b(?:told|tells|telling|to|asked by|reached by|contacted by) (?:our|this|us\b)|"
    r"\b(?:before|addressing|to|told|tells|telling|tell|informed|briefed) (?:\w+ )?"
    r"(?:reporters|journalists|newsmen|the press|correspondents|mediapersons|lawmakers|parliament)\b|"
    r"\b(?:news|press) (?:conference|briefing)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|tell|informed|briefed) (?!(?:it|him|her|them|me|that|listeners|viewers|readers)\b)"
    r"(?:an? |the |his |her |its )?[\w-]+",
    re.IGNORECASE,
)
