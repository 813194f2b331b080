"""Who of those that speak in a report passes on what another said: "he regrets it, his solicitor said", "she had told him"."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.reconcile.described import resolve_described
from sayso.reconcile.stage import Stage

_VERBS = (
    r"(?:said|says|stated|states|added|adds|told|tells|wrote|writes|reported|reports|relayed|relays|recounted|conveyed|relates|"
    r"related|contended|contends|noted|notes|explained|explains|announced|let it be known|passed on)"
)
_QUOTES = re.compile(
    r"(?P<subject>\b[\w’'.-]+)?,? (?:(?:also|then|later|further) )?"
    r"(?:(?:quoted|quotes|cited|cites|quoting|citing|relayed|recounted)|(?:told|informed) (?:the )?(?:[\w’'-]+ ){1,3}that) $"
)
_CITING = re.compile(r"\b(?:[Cc]iting|[Qq]uoting) $")
_BEHIND_CITED = re.compile(
    r"[^,.;:“”\"\n]{0,80}, "
    rf"(?P<subject>[Ii]t|[Hh]e|[Ss]he|[Tt]hey|(?:the )?[A-ZÀ-Þ][^,.;:“”\"\n]{{1,50}}?) (?:also |further )?{_VERBS}\b"
)
_NAME_BEHIND = re.compile(
    r"[”\"»’]?,? (?:– |— |as )?"
    rf"(?P<subject>[^,.;:“”\"\n]{{1,60}}(?:, [^,.;:“”\"\n]{{3,70}},)?(?:, [^,.;:“”\"\n]{{3,40}},?)?) {_VERBS}\b"
)
_SO = re.compile(r"[”\"»’]?, so (?P<subject>(?:[A-ZÀ-Þ][\w’'-]+ ?){1,4})(?=[.,;])")
_DESCRIBED_BEHIND = re.compile(rf"[”\"»’]?, {_VERBS} (?P<subject>(?:the|his|her|its|their) (?:[a-z]+ ?){{1,3}})(?=[,.;])")
_HEARS = re.compile(
    r"\b(?:told|tells|telling|assur\w+|advis\w+|inform\w+|warn\w+|instruct\w+|"
    r"reported to|confided (?:in|to)|confid\w+ to|wr\w+ to|promis\w+)"
    r"(?: to)? (?:him|her|them)\b(?! (?:own|husband|wife|brother|sister|mother|father|son|daughter|lawyers?|client)\b)"
)
_TOLD_BY = re.compile(r"\b(?:he|she|they) (?:has|had|have|was|were) (?:been )?told(?: by)? $")
_PRONOUNS = frozenset(["it", "he", "she", "they"])


def find_passer(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """The speaker of the report who passes an attribution's words on; None where nobody does."""
    attribution = attributions[number]
    if not attribution.source:
        return None
    for rule in (_who_quotes, _who_cites, _who_closes, _who_heard):
        actor = rule(stage, attributions, number)
        if actor and actor != attribution.speaker:
            return actor
    return None


def _who_quotes(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """Who stands before the words of quoting: "Reul quoted her client", "it quoted an official"."""
    text, start = stage.report.text, attributions[number].source[0].start
    begin = max(0, start - 120)
    match = _QUOTES.search(text[begin:start])
    if match is None or match["subject"] is None:
        return None
    if match["subject"].lower() in _PRONOUNS:
        return _spoke_before(stage, attributions, number, begin + match.start("subject"), match["subject"])
    end = begin + match.end("subject")
    for each in stage.before(end)[:1]:
        if each.mention.span.end >= end - 1 and stage.kind_of(each.actor) != "outlet":
            return each.actor
    return None


def _who_cites(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """Who stands behind the one cited: "Citing guards, he said"."""
    text, source = stage.report.text, attributions[number].source[0]
    if not _CITING.search(text[max(0, source.start - 10) : source.start]):
        return None
    match = _BEHIND_CITED.match(text, source.end, min(len(text), source.end + 200))
    if match is None:
        return None
    if match["subject"].lower() in _PRONOUNS:
        return _spoke_before(stage, attributions, number, match.start("subject"), match["subject"])
    return _named(stage, *match.span("subject"))


def _who_closes(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """Who stands behind a statement that has its speaker already: "he regrets it, his solicitor said"."""
    text, attribution = stage.report.text, attributions[number]
    last = max(span.end for span in attribution.spans())
    if attribution.source[0].start > attribution.content[-1].start or stage.sentence_of(attribution.source[0].start) < 0:
        return None
    end = stage.sentences[stage.sentence_of(attribution.source[0].start)][1]
    for other in attributions[max(0, number - _NEAR) : number + _NEAR]:
        if other.source and other.speaker and attribution.content[-1].start < other.source[0].start < end:
            between = text[last : other.source[0].start]
            if other is not attribution and len(between) <= _GAP and other.content[0].start < last:
                return other.speaker
    match = (_NAME_BEHIND.match(text, last, min(end, last + 200)) or _SO.match(text, last, end)) if last < end else None
    if match:
        return _named(stage, *match.span("subject")) or _described(stage, attributions, number, *match.span("subject"))
    match = _DESCRIBED_BEHIND.match(text, last, end) if last < end else None
    return _described(stage, attributions, number, *match.span("subject")) if match else None


def _described(stage: Stage, attributions: Sequence[Attribution], number: int, start: int, end: int) -> str | None:
    """Whom "the captain" means."""
    if not stage.report.text[start:end].startswith(("the ", "his ", "her ", "its ", "their ")):
        return None
    before = attributions[max(0, number - 100) : number]
    spoke = [each.speaker for each in before if each.speaker]
    found = resolve_described(stage, stage.report.span(start, end), before, spoke)
    return found.actor if found else None


def _who_heard(stage: Stage, attributions: Sequence[Attribution], number: int) -> str | None:
    """Who was told, where he spoke right before: "her husband had told her that"."""
    text, attribution = stage.report.text, attributions[number]
    if not attribution.cue:
        return None
    start = attribution.cue[0].start
    source = attribution.source[0].start
    told = _HEARS.match(text, start, start + 60) or _HEARS.search(text, start, attribution.cue[-1].end + 8)
    if not told and not _TOLD_BY.search(text[max(0, source - 40) : source]):
        return None
    return _spoke_before(stage, attributions, number, min(start, source), "he")


def _spoke_before(stage: Stage, attributions: Sequence[Attribution], number: int, place: int, pronoun: str) -> str | None:
    """Whom a pronoun means: who spoke last before a place of its paragraph, at most two sentences before."""
    for other in attributions[max(0, number - _NEAR) : number][::-1]:
        first = min(span.start for span in other.spans())
        near = first < place and stage.same_paragraph(first, place)
        if near and other.speaker and stage.sentence_of(place) - stage.sentence_of(other.content[-1].end - 1) <= 2:
            fits = (stage.kind_of(other.speaker) == "person") == (pronoun.lower() in ("he", "she"))
            return other.speaker if fits or pronoun.lower() == "they" else None
    return None


def _named(stage: Stage, start: int, end: int) -> str | None:
    """The person or body named in a stretch of text, where it names one only; outlets are found by their places."""
    named = {each.actor: stage.kind_of(each.actor) for each in stage.named_in(stage.report.span(start, end))}
    persons = [actor for actor, kind in named.items() if kind == "person"]
    if persons:
        return persons[0] if len(persons) == 1 else None
    bodies = [actor for actor, kind in named.items() if kind in ("organisation", "group", "document")]
    return bodies[0] if len(bodies) == 1 and len(named) == 1 else None


_NEAR = 15
"""Attributions before and behind one that are looked at."""
_GAP = 6
"""Characters between a statement and the source that closes it: a comma, a mark, "as"."""
