"""Who stands in a relation to another who was introduced by it: "her client" of somebody's lawyer, "his mother"."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.compare.names import sound
from sayso.compare.persons import person_name
from sayso.language.person_nouns import gender_of_words
from sayso.language.wordlists import read_words
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.goes_on import words_beside
from sayso.reconcile.pronouns import person_before
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Appearance, Stage

_WHOSE = re.compile(r"(?P<whose>his|her) (?:own |late |elder |younger |older )?(?P<noun>[a-z]+)", re.IGNORECASE)
_CLIENT = re.compile(r"the (?:accused|defendant|suspect|detainee|prisoner|player)", re.IGNORECASE)
_INTRODUCED = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:[\w-]+ ){1,4}$|\b(?:[Hh]is|[Hh]er) (?:[\w-]+ ){0,3}[\w-]+, $")


@cache
def _counterparts() -> dict[str, frozenset[str]]:
    """A noun to those of the ones it is said by: "client" to "lawyer"; kin of one family to their own kin."""
    found: dict[str, frozenset[str]] = {}
    for line in read_words("relations.txt"):
        nouns, _, others = line.partition(":")
        for noun in map(str.strip, nouns.split(",")):
            found[noun] = frozenset(map(str.strip, others.split(",")))
    return found


def is_relation(noun: str) -> bool:
    """Whether a noun says what somebody is to another."""
    return noun in _counterparts()


def resolve_relation(stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution]) -> Speaker | None:
    """For "her client": the one whose lawyer she is by the words beside her name; None where nothing of the kind is printed."""
    if _CLIENT.fullmatch(source.exact.strip()):
        return _of_the_last_speaker(stage, source, before)
    match = _WHOSE.fullmatch(source.exact.strip())
    others = _counterparts().get(match["noun"].lower()) if match else None
    if match is None or others is None:
        return None
    noun, shown = match["noun"].lower(), f"“{shorten(source.exact)}”"
    told = gender_of_words(noun)
    owner = person_before(stage, source, attribution, before, match["whose"].lower()).actor
    kin = _kin_of(stage, owner, told) if owner and noun != "client" else []
    if owner and len(kin) == 1:
        return Speaker(kin[0], f"{shown}: nobody else here has the name of {stage.name_of(owner)}")
    for each in stage.before(source.start)[:_LOOKED_AT]:
        if stage.kind_of(each.actor) != "person" or not (owner in (None, each.actor) or noun == "client"):
            continue
        if not others.isdisjoint(words_beside(stage, each)):
            meant = _whose(stage, each, told) or (_most_named(stage, each, told, _KNOWN) if noun == "client" else None)
            return Speaker(meant, f"{shown} of {stage.name_of(each.actor)}, who is named as such") if meant else None
    return None


def _of_the_last_speaker(stage: Stage, source: Span, before: Sequence[Attribution]) -> Speaker | None:
    """For "the accused" right after the words of a lawyer: the client."""
    last = before[-1] if before else None
    if last is None or not last.speaker or not stage.same_paragraph(last.content[0].start, source.start):
        return None
    for each in stage.before(source.start)[:_LOOKED_AT]:
        if each.actor == last.speaker and not _counterparts()["client"].isdisjoint(words_beside(stage, each)):
            meant = _whose(stage, each, "")
            return (
                Speaker(meant, f"“{shorten(source.exact)}” of {stage.name_of(each.actor)}, who spoke last") if meant else None
            )
    return None


_LOOKED_AT = 12
_BESIDE = 60
"""Characters before a name in which "his lawyer" can stand."""


def _kin_of(stage: Stage, owner: str, told: str) -> list[str]:
    """Persons with somebody's surname and another given name."""
    own, found = person_name(stage.name_of(owner)), []
    for actor in stage.persons:
        name = person_name(stage.name_of(actor))
        if name.given and own.given and name.given[0] != own.given[0] and sound(name.surname) == sound(own.surname):
            found.append(actor)
    return [actor for actor in found if _can_be(stage, actor, told)]


def _can_be(stage: Stage, actor: str, told: str) -> bool:
    return not told or stage.gender_of(actor) in ("", told)


def _whose(stage: Stage, each: Appearance, told: str) -> str | None:
    """Another person of the sentence that names somebody, the nearest first; or else the one named most often before it."""
    start, end = stage.sentences[stage.sentence_of(each.mention.span.start)]
    here = [
        other
        for other in stage.named_in(stage.report.span(start, end))
        if stage.kind_of(other.actor) == "person" and other.actor != each.actor and _can_be(stage, other.actor, told)
    ]
    if here:
        return min(here, key=lambda other: abs(other.mention.span.start - each.mention.span.start)).actor
    name = each.mention.span.end - len(each.mention.name)
    if not _INTRODUCED.search(stage.report.text[max(0, name - _BESIDE) : name]):
        return None
    return _most_named(stage, each, told)


_KNOWN = 2
"""Times that a person is named before "her client" can mean him or her where nothing else says whose lawyer she is."""


def _most_named(stage: Stage, each: Appearance, told: str, least: int = 1) -> str | None:
    """The person named most often before somebody's sentence, and no less often than `least`."""
    start, _ = stage.sentences[stage.sentence_of(each.mention.span.start)]
    earlier = [actor for actor in stage.persons if actor != each.actor and _can_be(stage, actor, told)]
    counts = {actor: sum(span.start < start for span in stage.spans[actor]) for actor in earlier}
    best = max(counts, key=lambda actor: counts[actor], default=None)
    return best if best and counts[best] >= least else None
