"""Through whose hands a statement came: the outlet that prints it, whom it credits, and whom those quote."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.model.findings import Hand
from sayso.model.span import Span
from sayso.reconcile.beside import Beside, first_place
from sayso.reconcile.carried import Carried, Chain
from sayso.reconcile.house import is_house
from sayso.reconcile.passers import Passer, Read, find_passers, passer_at
from sayso.reconcile.relay_places import RelayPlace, find_relay_places, is_platform, outlet_of_credit, speaks_for_all
from sayso.reconcile.stage import Stage
from sayso.reconcile.weighed import Shown, weigh_chains


def find_relays(
    stage: Stage, attributions: Sequence[Attribution], read: Read, hands: Mapping[str, Sequence[Hand]]
) -> tuple[Chain, ...]:
    """For each attribution the actor ids of its relays, from the outlet inwards to the speaker, who is not among them.

    A credit in a line of its own speaks for the whole report. Whoever passes words on in a sentence does so for what that
    sentence attributes, and for what the same speaker says further on until somebody else is named, or the outlet itself hears.
    What is said within somebody's words came through that speaker. What all that shows is weighed against what the network
    makes of the whole report (`hands`, by attributions' ids; empty where it was not asked).
    """
    whole = [credit for credit in stage.report.credits if speaks_for_all(stage.report, credit)]
    outlet = stage.cast.outlet_of(stage.report.id)
    outer = [outlet] if outlet else []
    outer += [actor for credit in whole if (actor := outlet_of_credit(stage, credit)) and not is_house(stage, actor)]
    numbers = {attribution.id: number for number, attribution in enumerate(attributions)}
    spoken = {(span.start, span.end): each.speaker for each in attributions for span in each.source}
    relays = _Relays(stage, attributions, Beside(stage, attributions, find_relay_places(stage), numbers), read, spoken)
    inner = weigh_chains(attributions, relays.chains(), relays.shown, hands, relays.in_place, relays.is_none, relays.together)
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
    """Whether one of two names is the beginning or the end of the other."""
    left, right = (f" {each.lower()} " for each in (name, other))
    return left.startswith(right) or left.endswith(right) or right.startswith(left) or right.endswith(left)


class _Relays(Struct):
    stage: Stage
    attributions: Sequence[Attribution]
    beside: Beside
    read: Read
    spoken: dict[tuple[int, int], str | None]
    """The speaker of each source, by its place."""
    passed: set[int] = set()
    """Attributions that another speaker of the report passes on: he does so for those words only."""
    passers: list[Passer] = []
    """Those found so far."""
    shown: dict[int, Shown] = {}
    """How each chain was found, or why there is none."""

    def in_place(self, span: Span, number: int) -> str | None:
        """Who stands in a place that may be a relay's of an attribution."""
        named = self.stage.cast.actor_of(span) or self.spoken.get((span.start, span.end))
        if named:
            return named
        place = next(self.beside.within(span.start, span.end), None)
        passer = None if place else passer_at(self.stage, self.attributions, number, (span.start, span.end), (), self.read)
        return place.actor if place else passer.actor if passer else None

    def chains(self) -> list[Chain]:
        found: dict[int, Chain] = {}
        carried = Carried(self.stage, self.attributions)
        for number in self._outer_first():
            attribution = self.attributions[number]
            around = self._around(number)
            key = attribution.speaker or _open_key(attribution)
            if around is not None:
                outer = self.attributions[around].speaker
                found[number] = (*found[around], *((outer,) if outer else ()))
                self.shown[number] = "around" if found[number] else "nothing"
                if outer and self.stage.kind_of(outer) == "outlet" and not is_house(self.stage, outer):
                    carried.tell(key, number, found[number])
                continue
            own = self._own(number, carried)
            self.shown[number] = "beside" if own else "house"
            if own is None:
                here = self.beside.asked_here(attribution)
                own = () if here else carried.at(key, number) or ()
                self.shown[number] = "carried" if own else "heard" if here else "nothing"
            if number not in self.passed and (own or not self.stage.in_headline(first_place(attribution))):
                carried.tell(key, number, own)
            found[number] = own
            carried.pass_by(key, number, own)
        return [found[number] for number in range(len(self.attributions))]

    def _outer_first(self) -> list[int]:
        """Numbers of the attributions in the order in which the report tells them; what holds others comes before them."""
        return sorted(
            range(len(self.attributions)),
            key=lambda each: (first_place(self.attributions[each]), -self.attributions[each].content[-1].end),
        )

    def _around(self, number: int) -> int | None:
        """The attribution whose content holds this one, the narrowest of several."""
        inner = self.attributions[number]
        held = [
            other
            for other, outer in self.beside.near(number)
            if other != number and _holds(outer.content, inner) and not _holds(inner.content, outer)
        ]
        return min(held, key=lambda each: sum(part.end - part.start for part in self.attributions[each].content), default=None)

    def _own(self, number: int, carried: Carried) -> Chain | None:
        """The relays named beside an attribution; None where nobody is, empty where the outlet itself hears."""
        attribution = self.attributions[number]
        named = self.beside.named_in(self.beside.frame(attribution), attribution)
        house = any(is_house(self.stage, actor) for actor in named)
        outlets = [actor for actor in named if not is_house(self.stage, actor)]
        told = self._told(attribution)
        outlets = [each.actor for each in told if isinstance(each, RelayPlace)] or outlets
        passers = find_passers(self.stage, self.attributions, number, self.passers[-3:])
        passers = [each for each in passers if not self._is_place(each.start) and not (each.actor and self.is_none(each.actor))]
        passers = [each for each in told if isinstance(each, Passer)] or passers
        self.passers += passers
        inner = [each.actor for each in passers if each.actor and each.actor not in outlets]
        if inner:
            self.passed.add(number)
            for actor in inner if outlets else ():
                carried.tell(actor, number, tuple(outlets))
            outer = tuple(outlets) or (() if self.beside.asked_here(attribution) else carried.at(inner[0], number) or ())
            chain = (*(each for each in outer if each not in inner), *inner)
            taken = {each.actor for each in told if self._is_taken_from(each)}
            return tuple(sorted(chain, key=taken.__contains__))
        if outlets or house or passers:
            return tuple(outlets)
        return tuple(each for each in self.beside.in_brackets(attribution) if not is_house(self.stage, each)) or None

    def _told(self, attribution: Attribution) -> list[RelayPlace | Passer]:
        """Who passes an attribution on by the words that the network marks: they lead, what the sentence shows fills in.

        Words of another sentence do not count where this one says who heard it, nor those of a later paragraph.
        """
        number = self.beside.numbers[attribution.id]
        frame = [self.stage.sentences[each] for each in self.beside.sentence_numbers(attribution)]
        found: dict[str | None, RelayPlace | Passer] = {}
        for span in attribution.relays:
            if found and any(_again(span, other) for other in attribution.relays):
                continue
            apart = frame and not any(start <= span.start < end for start, end in frame)
            if apart and (
                self.beside.heard_apart(attribution, span) or "\n" in self.stage.report.text[frame[-1][0] : span.start]
            ):
                continue
            places = [each for each in self.beside.within(span.start, span.end) if each.actor != attribution.speaker]
            passer = (
                None
                if places
                else passer_at(self.stage, self.attributions, number, (span.start, span.end), self.passers[-3:], self.read)
            )
            for each in (*places[-1:], *((passer,) if passer else ())):
                if each.actor is None or not is_house(self.stage, each.actor):
                    found.setdefault(each.actor, each)
        return sorted(found.values(), key=self._is_taken_from)

    def _is_taken_from(self, each: RelayPlace | Passer) -> bool:
        """Whether another took it from there, who so stands farther out: "Reprinting the Herald, Kelvar has him say"."""
        text = self.stage.report.text
        return _TAKEN.search(text, max(0, each.start - 40), each.start) is not None

    def is_none(self, actor: str) -> bool:
        """Whether an actor is no relay, as the outlet itself and what everybody writes on are none."""
        return is_house(self.stage, actor) or is_platform(self.stage.name_of(actor))

    def together(self, first: int, second: int) -> bool:
        """Whether two attributions stand in one paragraph."""
        return self.stage.same_paragraph(*(first_place(self.attributions[each]) for each in (first, second)))

    def _is_place(self, start: int) -> bool:
        """Whether an outlet's place begins there: who is there has been found."""
        at = bisect_left(self.beside.places, start, key=lambda each: each.start)
        return at < len(self.beside.places) and self.beside.places[at].start == start


_TAKEN = re.compile(
    r"\b(?:[Qq]uoting|[Cc]iting|[Rr]eprinting|[Nn]oting|[Pp]icking up|[Rr]eferring to|with reference to|[Rr]elaying|"
    r"[Rr]epeating|[Bb]ased on|[Tt]ranslating) (?:the )?$"
)


def _holds(content: Sequence[Span], inner: Attribution) -> bool:
    """Whether somebody's words hold another attribution whole."""
    if content[-1].end <= inner.content[0].start or inner.content[-1].end <= content[0].start:
        return False  # nearly all are apart
    return all(any(part.start <= span.start and span.end <= part.end for part in content) for span in inner.spans())


def _again(span: Span, other: Span) -> bool:
    """Whether words repeat the noun of others before them: "the service" of "the monitoring service Kelvar"."""
    words = span.exact.lower().split()
    return other.start < span.start and len(words) > 1 and words[0] == "the" and words[-1] in other.exact.split()


def _open_key(attribution: Attribution) -> str:
    """Under which a speaker without a name is known: the last word of the source's head ("the source")."""
    if not attribution.source:
        return "?"
    head = re.split(r",| of | for | in | at | from | who | with | close ", " ".join(attribution.source[0].exact.split()))[0]
    return f"?{head.rpartition(' ')[2].lower()}"
