"""Speakers whom somebody else quotes: "media quoted Ana Reul as saying", "Reul said, according to Capewire"."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.pronouns import person_before
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Stage

_QUOTING = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b(?! as\b)")


def find_quoted(stage: Stage, attribution: Attribution, before: Sequence[Attribution]) -> Speaker | None:
    """In "media quoted Ana Reul as saying" it is Reul who speaks, whoever quotes her; not so in "was quoted"."""
    if not attribution.source or not attribution.cue:
        return None
    text, source = stage.report.text, attribution.source[-1]
    begin, end = source.end, max(attribution.cue[-1].end, attribution.content[0].start)
    verb = _QUOTING.search(text, begin, min(end, begin + 300))
    if verb is None or re.search(r"\b(?:was|were|is|been|being)(?: \w+)?\s*$", text[begin : verb.start()]):
        return None
    pronoun = re.match(r"\s+(him|her)\b", text[verb.end() : verb.end() + 10])
    if pronoun:
        return person_before(stage, stage.report.span(verb.end() + 1, verb.end() + 4), attribution, before, pronoun[1])
    for each in (
        stage.named_in(stage.report.span(verb.end(), min(verb.end() + 80, len(text)))) if verb.end() < len(text) else ()
    ):
        between = text[verb.end() : max(verb.end(), each.mention.span.start)]
        if stage.kind_of(each.actor) == "person" and re.fullmatch(r"\s*(?:the |an? )?[\w\s-]{0,30}", between):
            return Speaker(each.actor, f"named: “{each.mention.name}”, quoted by “{shorten(source.exact)}”")
    return None


_GAVE_NAME = re.compile(
    r",? who (?:gave (?:his|her|their) name(?: only)? as|(?:introduced|identified) (?:himself|herself|themselves) (?:only )?as|"
    r"calls? (?:himself|herself)|is (?:named|called|known as)|was (?:named|identified) as) (?:the )?|"
    r",? (?:calling (?:himself|herself|itself|themselves)|(?:which|that|who) calls? (?:itself|themselves)|"
    r"known(?: only)? as|named|called|identified as) (?:the )?(?=[A-Z])"
)


_SELF_NAMED = ("person", "group", "organisation")


def find_self_named(stage: Stage, source: Span) -> Speaker | None:
    """For "the speaker, who gave his name as Ana Reul", whether or not the source goes on so far: Reul."""
    match = _GAVE_NAME.search(stage.report.text, source.start, min(source.end + 60, len(stage.report.text)))
    if match is None or match.start() > source.end + 1:
        return None
    for each in stage.named_in(stage.report.span(match.start(), min(match.end() + 40, len(stage.report.text)))):
        if each.mention.span.start - match.end() < 3 and stage.kind_of(each.actor) in _SELF_NAMED:
            return Speaker(each.actor, f"“{shorten(source.exact)}” gave the name {each.mention.name}")
    return None


_SAID = re.compile(
    r"\b(?:said|says|stated|states|told|added|adds|noted|notes|warned|announced|declared|stressed|claimed|believes|argued)\b"
)


def find_beside_outlet(stage: Stage, attribution: Attribution) -> Speaker | None:
    """Where "according to" an outlet credits a sentence that names its speaker beside a verb of saying, that is who speaks."""
    number = stage.sentence_of(attribution.source[0].start) if attribution.source else -1
    if number < 0 or not any(stage.sentence_of(credit.span.start) == number for credit in stage.report.credits):
        return None
    start, end = stage.sentences[number]
    for each in stage.named_in(stage.report.span(start, end)):
        span = each.mention.span
        around = (
            stage.report.text[max(start, span.start - 25) : span.start]
            + " | "
            + stage.report.text[span.end : min(end, span.end + 25)]
        )
        if stage.kind_of(each.actor) == "person" and _SAID.search(around):
            return Speaker(each.actor, f"named: “{each.mention.name}”, reported by “{shorten(attribution.source[0].exact)}”")
    return None
