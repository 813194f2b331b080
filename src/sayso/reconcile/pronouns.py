"""Whom a pronoun in a source means: "he", "who", "it"."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.body_nouns import last_body
from sayso.reconcile.speaker import DEPENDS, Speaker, distance
from sayso.reconcile.stage import Appearance, Stage, gender_of

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURALS = frozenset({"they", "them", "we", "i", "one", "some", "many", "others", "you", "those", "both"})


def resolve_pronoun(stage: Stage, source: Span, before: Sequence[Attribution], spoke: list[str]) -> Speaker | None:
    """Whom the pronoun means that is the whole source; None where the source is no pronoun."""
    word = source.exact.strip().lower().rstrip(",")
    word = word.split()[0] if word.split() and (word.split()[0] in _PRONOUNS and len(word.split()) < 3) else word
    if word in ("who", "which", "that"):
        return _antecedent(stage, source)
    if word == "it":
        return last_body(stage, source, spoke, "“it”")
    if word in _PLURALS:
        return _same_group(stage, source, spoke)
    if word not in _PRONOUNS:
        return None
    return person_before(stage, source, before, word)


def _antecedent(stage: Stage, source: Span) -> Speaker | None:
    last = stage.before(source.start)[:1]
    if last and stage.sentence_of(last[0].mention.span.start) == stage.sentence_of(source.start):
        return Speaker(last[0].actor, f"“{source.exact.strip()}” after {last[0].mention.name}")
    return None


def _same_group(stage: Stage, source: Span, spoke: list[str]) -> Speaker | None:
    if source.exact.strip().lower() == "they" and spoke and stage.kind_of(spoke[-1]) in ("group", "organisation"):
        return Speaker(spoke[-1], f"“they” goes on from {stage.name_of(spoke[-1])}")
    return None


def person_before(stage: Stage, source: Span, before: Sequence[Attribution], word: str) -> Speaker:
    """The person who spoke last, unless another was made the subject since; women and men are kept apart where known."""
    last = before[-1] if before else None
    floor = max((span.end for span in last.spans()), default=0) if last else 0
    named = [each for each in stage.before(source.start) if _can_be(stage, each.actor, word)]
    since = [each for each in named if each.mention.span.start >= floor and _is_subject(stage, each)]
    if since:
        return Speaker(since[0].actor, f"“{word}” after {since[0].mention.name} {distance(stage, since[0], source)}")
    for attribution in reversed(before[-3:]):
        if attribution.speaker and _can_be(stage, attribution.speaker, word):
            return Speaker(attribution.speaker, f"“{word}” goes on from {stage.name_of(attribution.speaker)}, who spoke last")
    if named:
        return Speaker(named[0].actor, f"“{word}” after {named[0].mention.name} {distance(stage, named[0], source)}")
    return Speaker(None, f"nobody is named before “{word}”")


def _can_be(stage: Stage, actor: str, word: str) -> bool:
    if stage.kind_of(actor) != "person":
        return False
    gender = gender_of(stage.actor(actor), stage.titles(actor))
    return gender in ("", _PRONOUNS[word])


def _is_subject(stage: Stage, each: Appearance) -> bool:
    """Whether a name stands where subjects stand: not after a preposition, not as an owner."""
    text, span = stage.report.text, each.mention.span
    if text[span.end : span.end + 2] in ("'s", "’s"):
        return False
    return not DEPENDS.search(text[max(0, span.start - 40) : span.start]) and not _OBJECT.search(
        text[max(0, span.start - 20) : span.start]
    )


_OBJECT = re.compile(r"\b(?:told|asked|met|accused|urged|praised|blamed|thanked|and|including)\s+(?:the\s+)?$")
