"""Who was told what another said, and so passes it on: "the mate had told her that", where she spoke right before."""

import re
from collections.abc import Iterator, Sequence

from sayso.model.attribution import Attribution
from sayso.reconcile.stage import Stage

_TELLS = re.compile(
    r"\b(?:tell|told|assur|advis|inform|warn|instruct|report|confid|wr[io]t|promis|offer|begg?|g[ai]ve|show|ask|order|forb[aio]d|"
    r"urg|remind|explain|swear|swor|whisper|shout|admit|congratulat|describ|recount|relat|complain|repl|answer|vow|pledg|suggest|"
    r"hint|said|say|cabl|text|phon|implor|brief|let)\w*(?: \w+){0,2}$",
    re.IGNORECASE,
)
GOES_ON = (
    r"(?=[,.;:)”\"»]|$| [“\"«]| (?:that|to|not|how|of|on|in|at|by|it|he|she|they|the|there|this|whether|what|why|when|about|"
    r"where|for|from|with|last|yesterday|then|before|after|during|over|and|an?|no|as|if|through|via|only|once|earlier|later)\b)"
)
_BEHIND = re.compile(rf"(?:\s+(?:to|with|in|at))?\s+(him|her|them)\b{GOES_ON}")
_WITHIN = re.compile(r"(?: (?:to|with|in|at))? (him|her|them)(?= |$)")
_TOLD_BY = re.compile(r"\b(?:he|she|they) (?:has|had|have|was|were) (?:been )?told(?: by)? $")
_EARLIER = re.compile(r"\b(?:had|has|have)\b")
_CONTRARY = frozenset([("m", "she"), ("m", "her"), ("f", "he"), ("f", "him")])
NEAR = 15
"""Attributions before one that are looked at."""


def who_heard(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """Who was told, where he spoke right before: in his paragraph, or in the one before of what had been told earlier."""
    text, attribution = stage.report.text, attributions[number]
    if not attribution.cue:
        return None
    source = attribution.source[0].start
    place = min(attribution.cue[0].start, source)
    if _TOLD_BY.search(text[max(0, source - 40) : source]):
        return spoke_before(stage, attributions, number, place, "he")
    for said, pronoun in pronouns_behind(text, attribution):
        if _TELLS.search(said):
            heard = spoke_before(stage, attributions, number, place, pronoun)
            earlier = _EARLIER.search(said) and _closed_paragraph_before(stage, attributions, number, place, pronoun)
            return heard or earlier or None
    return None


def pronouns_behind(text: str, attribution: Attribution) -> Iterator[tuple[str, str]]:
    """Verbs of the cue with the pronoun that is their object: "had told" and "her"."""
    for cue in attribution.cue:
        within = _WITHIN.search(cue.exact)
        pronoun = within or _BEHIND.match(text, cue.end, cue.end + 40)
        if pronoun:
            yield cue.exact[: within.start()] if within else cue.exact, pronoun[1]


def spoke_before(stage: Stage, attributions: Sequence[Attribution], number: int, place: int, pronoun: str) -> str | None:
    """Whom a pronoun means: who spoke last before a place of its paragraph, at most two sentences before."""
    for other in attributions[max(0, number - NEAR) : number][::-1]:
        first = min(span.start for span in other.spans())
        near = first < place and stage.same_paragraph(first, place)
        if near and other.speaker and stage.sentence_of(place) - stage.sentence_of(other.content[-1].end - 1) <= 2:
            if other.speaker == attributions[number].speaker:
                continue
            return other.speaker if pronoun == "they" or can_mean(stage, pronoun, other.speaker) else None
    return None


def _closed_paragraph_before(
    stage: Stage, attributions: Sequence[Attribution], number: int, place: int, pronoun: str
) -> str | None:
    """Who spoke last in the paragraph before, where the statement opens one and a pronoun can mean him."""
    before = attributions[number - 1] if number else None
    if before is None or before.speaker in (None, attributions[number].speaker):
        return None
    start, _ = stage.sentences[max(0, stage.sentence_of(place))]
    between = stage.report.text[max(span.end for span in before.spans()) : start]
    closed = "\n" in between and not between.strip(' \n”"»).')
    return before.speaker if closed and before.speaker and can_mean(stage, pronoun, before.speaker) else None


def can_mean(stage: Stage, pronoun: str, actor: str) -> bool:
    """Whether a pronoun of the third person can stand for an actor; "they" and "it" for bodies alone."""
    person = stage.kind_of(actor) == "person"
    return person == (pronoun in ("he", "she", "him", "her")) and (stage.gender_of(actor), pronoun) not in _CONTRARY
