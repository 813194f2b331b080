"""Through whose hands a statement came: the outlet that prints it, whom it credits, and whom those quote."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.house import is_house
from sayso.reconcile.passers import find_passers
from sayso.reconcile.relay_places import RelayPlace, find_relay_places, outlet_of_credit, speaks_for_all
from sayso.reconcile.stage import Stage

Chain = tuple[str, ...]


def find_relays(stage: Stage, attributions: Sequence[Attribution]) -> tuple[Chain, ...]:
    """For each attribution the actor ids of its relays, from the outlet inwards to the speaker, who is not among them.

    A credit in a line of its own speaks for the whole report. Whoever passes words on in a sentence does so for what that
    sentence attributes, and for what the same speaker says further on until somebody else is named, or the outlet itself hears.
    What is said within somebody's words came through that speaker.
    """
    whole = [credit for credit in stage.report.credits if speaks_for_all(stage.report, credit)]
    outlet = stage.cast.outlet_of(stage.report.id)
    outer = [outlet] if outlet else []
    outer += [actor for credit in whole if (actor := outlet_of_credit(stage, credit)) and not is_house(stage, actor)]
    inner = _Relays(stage, attributions).chains()
    chains = ([*outer, *chain] for chain in inner)
    return tuple(
        tuple(actor for actor in _once(stage, chain) if actor != attribution.speaker)
        for chain, attribution in zip(chains, attributions, strict=True)
    )


def _once(stage: Stage, chain: Sequence[str]) -> list[str]:
    """A chain without repetitions, also of an outlet by a shorter name ("Monde Sud" for "Radio Monde Sud")."""
    kept: list[str] = []
    for actor in chain:
        again = stage.kind_of(actor) != "person" and any(_shorter(stage.name_of(actor), stage.name_of(other)) for other in kept)
        if actor not in kept and not again:
            kept.append(actor)
    return kept


def _shorter(name: str, other: str) -> bool:
    """Whether one of two names is the end of the other."""
    left, right = name.lower(), other.lower()
    return left.endswith(f" {right}") or right.endswith(f" {left}")


class _Relays(Struct):
    stage: Stage
    attributions: Sequence[Attribution]
    places: list[RelayPlace] = []
    numbers: dict[str, int] = {}
    passed: set[int] = set()
    """Attributions that another speaker of the report passes on: he does so for those words only."""

    def chains(self) -> list[Chain]:
        self.places = find_relay_places(self.stage)
        self.numbers = {attribution.id: number for number, attribution in enumerate(self.attributions)}
        found: dict[int, Chain] = {}
        carried: dict[str, Chain] = {}
        told: dict[str, list[int]] = {}
        for number in self._outer_first():
            attribution = self.attributions[number]
            around = self._around(number)
            key = attribution.speaker or _open_key(attribution)
            if around is not None:
                outer = self.attributions[around].speaker
                found[number] = (*found[around], *((outer,) if outer else ()))
                if outer and self.stage.kind_of(outer) == "outlet" and not is_house(self.stage, outer):
                    carried[key] = found[number]
                continue
            own = self._own(attribution, carried)
            if own is None:
                own = () if self._asked_here(attribution) else self._carried(number, carried.get(key), found)
            elif own and key not in carried and self._tells_of_before(attribution):
                found.update((earlier, own) for earlier in told.get(key, ()))
            if not own and key not in carried and not self.stage.in_headline(_first(attribution)):
                told.setdefault(key, []).append(number)
            elif number not in self.passed and (own or not self.stage.in_headline(_first(attribution))):
                carried[key] = own
            found[number] = own
        return [found[number] for number in range(len(self.attributions))]

    def _carried(self, number: int, chain: Chain | None, found: dict[int, Chain]) -> Chain:
        """The chain of the same speaker before; for "the man", whom nothing names, that of the attribution right before."""
        attribution = self.attributions[number]
        chain = chain or self._closing(attribution) or chain
        if chain is not None or attribution.speaker or not attribution.source:
            return chain or ()
        if number - 1 not in found or number - 1 in self.passed:
            return ()
        if not _DEFINITE.match(attribution.source[0].exact) or self.stage.in_headline(_first(attribution)):
            return ()
        place = _first(self.attributions[number - 1])
        apart = self.stage.sentence_of(_first(attribution)) - self.stage.sentence_of(place)
        near = self.stage.same_paragraph(min(place, _first(attribution)), _first(attribution)) and apart <= 2
        return found[number - 1] if near else ()

    def _outer_first(self) -> list[int]:
        """Numbers of the attributions in the order in which the report tells them; what holds others comes before them."""
        return sorted(
            range(len(self.attributions)),
            key=lambda each: (_first(self.attributions[each]), -self.attributions[each].content[-1].end),
        )

    def _near(self, number: int) -> list[tuple[int, Attribution]]:
        """The attributions around one, which alone can hold it or share its sentences, with their numbers."""
        first = max(0, number - _NEIGHBOURS)
        return list(enumerate(self.attributions[first : number + _NEIGHBOURS + 1], first))

    def _around(self, number: int) -> int | None:
        """The attribution whose content holds this one, the narrowest of several."""
        inner = self.attributions[number]
        held = [
            other
            for other, outer in self._near(number)
            if other != number and _holds(outer.content, inner) and not _holds(inner.content, outer)
        ]
        return min(held, key=lambda each: sum(part.end - part.start for part in self.attributions[each].content), default=None)

    def _own(self, attribution: Attribution, carried: dict[str, Chain]) -> Chain | None:
        """The relays named beside an attribution; None where nobody is, empty where the outlet itself hears."""
        named = self._named_in(self._frame(attribution), attribution)
        house = any(is_house(self.stage, actor) for actor in named)
        outlets = [actor for actor in named if not is_house(self.stage, actor)]
        passers = find_passers(self.stage, self.attributions, self.numbers[attribution.id])
        passers = [
            each for each in passers if not self._is_place(each.start) and not (each.actor and is_house(self.stage, each.actor))
        ]
        inner = [each.actor for each in passers if each.actor and each.actor not in outlets]
        if inner:
            self.passed.add(self.numbers[attribution.id])
            carried.update({actor: tuple(outlets) for actor in inner if outlets})
            outer = tuple(outlets) or carried.get(inner[0], ())
            return (*(each for each in outer if each not in inner), *inner)
        if outlets or house or passers:
            return tuple(outlets)
        return tuple(self._named_around(attribution)) or None

    def _is_place(self, start: int) -> bool:
        """Whether an outlet's place begins there: who is there has been found."""
        at = bisect_left(self.places, start, key=lambda each: each.start)
        return at < len(self.places) and self.places[at].start == start

    def _tells_of_before(self, attribution: Attribution) -> bool:
        """Whether the sentence says where the words before it come from: "Reul made the remarks in an interview with"."""
        return any(_REMARKS.search(self.stage.report.text, start, end) for start, end in self._frame(attribution))

    def _named_in(self, frame: Sequence[tuple[int, int]], attribution: Attribution) -> list[str]:
        """Actors that pass words on in stretches of text, each once; who speaks himself elsewhere in them does not."""
        found: dict[str, None] = {}
        for start, end in frame:
            for place in self.places[bisect_left(self.places, start - _LONGEST, key=lambda each: each.start) :]:
                if place.start >= end:
                    break
                if place.end > start and place.actor != attribution.speaker and not self._speaks_there(place, attribution):
                    found.setdefault(place.actor)
        return list(found)

    def _speaks_there(self, place: RelayPlace, attribution: Attribution) -> bool:
        """Whether the place is the head of a source: another's, or this one's own."""
        for _, each in self._near(self.numbers[attribution.id]):
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

    def _frame(self, attribution: Attribution) -> list[tuple[int, int]]:
        """The attribution's sentences without what is said in them."""
        spans = (*attribution.source, *attribution.cue) or attribution.content[:1]
        numbers = sorted({self.stage.sentence_of(span.start) for span in spans} - {-1})
        return _without([self.stage.sentences[number] for number in numbers], attribution.content)

    def _named_around(self, attribution: Attribution) -> list[str]:
        """Relays of a sentence before that attributes nothing, or in brackets behind the words: "(Capewire, May 5)"."""
        text = self.stage.report.text
        end = max(span.end for span in attribution.spans())
        line = text.find("\n", end)
        behind = _BRACKETS.match(text, end, min(end + 60, line if line >= 0 else len(text)))
        if behind:
            return self._named_in([behind.span()], attribution)
        number = self.stage.sentence_of(_first(attribution))
        if number < 1:
            return []
        start, stop = self.stage.sentences[number - 1]
        if "\n" in text[stop : self.stage.sentences[number][0]] or self.stage.in_headline(start):
            return []
        if any(start <= span.start < stop for _, each in self._near(self.numbers[attribution.id]) for span in each.spans()):
            return []
        return self._named_in([(start, stop)], attribution)

    def _closing(self, attribution: Attribution) -> Chain | None:
        """The one outlet of dated brackets at the paragraph's end, which are for all of it: "(Capewire, 11.06.2024)"."""
        text = self.stage.report.text
        place = attribution.content[-1].end
        line = text.find("\n", place, place + _PARAGRAPH)
        end = line if line >= 0 else min(len(text), place + _PARAGRAPH)
        match = _DATED.search(text, max(place, end - _LONGEST), end)
        named = self._named_in([match.span()], attribution) if match else []
        return tuple(named) if len(named) == 1 else None

    def _asked_here(self, attribution: Attribution) -> bool:
        """Whether the sentence says that the speaker spoke to the outlet itself or to everybody."""
        number = self.stage.sentence_of((attribution.source or attribution.content)[0].start)
        if number < 0:
            return False
        start, end = self.stage.sentences[number]
        return _HERE.search(self.stage.report.text, start, end) is not None


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


_DEFINITE = re.compile(
    r"(?:the same|this|these|he|she|they|one of (?:them|these|the)|"
    r"the (?!ministry|company|government|army|paper|newspaper|agency|broadcaster|station|channel|site)[\w-]+$)\b",
    re.IGNORECASE,
)
_NEIGHBOURS = 15
"""Attributions before and behind one that are looked at."""
_PARAGRAPH = 3_000
"""Characters behind a statement in which its paragraph's end is looked for."""
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
_REMARKS = re.compile(r"\b(?:the|these|this|his|her) (?:remarks?|comments?|statements?|announcement|words)\b")
_BRACKETS = re.compile(r"[.”\"»’\s]{0,4}[(\[][^()\[\]\n]{3,50}[)\]]")
_DATED = re.compile(r"[(\[][^()\[\]\n]{3,120}\d[^()\[\]\n]{0,20}[)\]]\.?\s*\Z")
_HERE = re.compile(
    r"\b(?:told|tells|telling|to|asked by|reached by|contacted by) (?:our|this|us\b)|"
    r"\b(?:told|tells|telling|tell|informed|briefed) (?!(?:it|him|her|them|me|that|listeners|viewers|readers)\b)"
    r"(?:an? |the |his |her |its )?[\w-]+|"
    r"\b(?:before|addressing|to) (?:\w+ )?"
    r"(?:reporters|journalists|newsmen|the press|correspondents|mediapersons|lawmakers|parliament)\b|"
    r"\b(?:news|press) (?:conference|briefing)\b",
    re.IGNORECASE,
)


def _first(attribution: Attribution) -> int:
    return min(span.start for span in attribution.spans())


def _holds(content: Sequence[Span], inner: Attribution) -> bool:
    """Whether somebody's words hold another attribution whole."""
    return all(any(part.start <= span.start and span.end <= part.end for part in content) for span in inner.spans())


def _open_key(attribution: Attribution) -> str:
    """Under which a speaker without a name is known: the last word of the source's head ("the source")."""
    if not attribution.source:
        return "?"
    head = re.split(r",| of | for | in | at | from | who | with | close ", " ".join(attribution.source[0].exact.split()))[0]
    return f"?{head.rpartition(' ')[2].lower()}"
