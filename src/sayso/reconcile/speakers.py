"""Who speaks: from the words of a source to an actor, with the reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import structs

from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.body_nouns import is_bare_body, resolve_body
from sayso.reconcile.cast import Cast
from sayso.reconcile.descriptions import is_plural, match_description, read_description
from sayso.reconcile.pronouns import resolve_pronoun
from sayso.reconcile.quoted import find_beside_outlet, find_quoted, find_self_named
from sayso.reconcile.relays import find_relays
from sayso.reconcile.speaker import DEPENDS, Speaker, shorten
from sayso.reconcile.stage import Appearance, Stage, set_stage


def name_speakers(report: Report, findings: Findings, cast: Cast) -> tuple[Attribution, ...]:
    """The report's attributions in reading order, each with its speaker, the basis for it, and its relays."""
    stage = set_stage(report, findings, cast)
    spoke: list[str] = []
    named: list[Attribution] = []
    for attribution in sorted(findings.attributions, key=_place):
        speaker = _find_speaker(stage, attribution, named, spoke)
        if speaker.actor:
            spoke.append(speaker.actor)
        named.append(structs.replace(attribution, speaker=speaker.actor, speaker_basis=speaker.basis))
    return tuple(
        structs.replace(attribution, through=through)
        for attribution, through in zip(named, find_relays(stage, named), strict=True)
    )


def _place(attribution: Attribution) -> tuple[int, str]:
    return (attribution.content[0].start, attribution.id)


def _find_speaker(stage: Stage, attribution: Attribution, before: Sequence[Attribution], spoke: list[str]) -> Speaker:
    quoted = find_quoted(stage, attribution, before)
    if quoted:
        return quoted
    if not attribution.source:
        return _continued(stage, attribution, before)
    whole = stage.report.span(attribution.source[0].start, attribution.source[-1].end)
    source = whole if len(whole.exact) < 400 else attribution.source[0]
    source = _completed(stage, source)
    by_name = _by_name(stage, source)
    if by_name and by_name.actor and stage.kind_of(by_name.actor) == "outlet":
        return find_beside_outlet(stage, attribution) or by_name
    return (
        by_name
        or find_self_named(stage, source)
        or resolve_pronoun(stage, source, before, spoke)
        or (resolve_body(stage, source, spoke) if is_bare_body(source.exact) else None)
        or _by_description(stage, source, spoke)
        or resolve_body(stage, source, spoke)
        or Speaker(None, f"unnamed: “{shorten(source.exact)}”")
    )


def _completed(stage: Stage, source: Span) -> Span:
    """A source that is cut after its article goes on to the name that follows."""
    if source.exact.strip().lower() not in ("the", "a", "an"):
        return source
    following = stage.appearances[bisect_right(stage.starts, source.end) :][:1]
    if following and following[0].mention.span.start - source.end < 3:
        return stage.report.span(source.start, following[0].mention.span.end)
    return source


def _continued(stage: Stage, attribution: Attribution, before: Sequence[Attribution]) -> Speaker:
    """A quotation without a source goes on from the one in the same or the last paragraph."""
    start = attribution.content[0].start
    if before and before[-1].speaker and attribution.kind != "indirect":
        between = stage.report.text[max(span.end for span in before[-1].spans()) : start]
        if len(between.strip(" \n\r\t“”\"'")) < _NEAR and between.count("\n") <= 4:
            return Speaker(before[-1].speaker, f"the quotation goes on; {stage.name_of(before[-1].speaker)} spoke last")
    return Speaker(None, "no source is printed")


# Characters that may stand between two parts of one quotation: a short clause, not a new paragraph of report.
_NEAR = 120


def _by_name(stage: Stage, source: Span) -> Speaker | None:
    """The person, body or place named as the head of the source: neither its possessor nor its "of"."""
    heads = [each for each in stage.named_in(source) if _is_head(stage, source, each)]
    heads.sort(key=lambda each: (_ORDER[stage.kind_of(each.actor)], each.mention.span.start))
    if not heads:
        return None
    head = heads[0]
    return Speaker(head.actor, f"named: “{head.mention.name}”")


_ORDER = {"person": 0, "organisation": 1, "group": 1, "outlet": 2, "place": 3}


def _is_head(stage: Stage, source: Span, each: Appearance) -> bool:
    mention, text = each.mention, stage.report.text
    name_start = mention.span.end - len(mention.name)
    before = text[source.start : max(source.start, mention.span.start)]
    after = text[mention.span.end : max(mention.span.end, source.end)]
    if re.match(r"['’]s?\s", after):
        return False
    if mention.kind == "person":
        return not DEPENDS.search(before if mention.span.start >= source.start else text[source.start : name_start])
    if DEPENDS.search(before) or (
        re.search(r"[\w]", before.replace("the ", "").replace("The ", "")) and not _APPOSED.search(before)
    ):
        return False
    return not re.match(rf"\s(?!(?:{_MAY_FOLLOW})\b)[a-z][\w-]+", after)


# Words that leave a name the head of its source: "the Capewire news agency", "Reul in a letter".
_MAY_FOLLOW = (
    "on|in|at|of|for|from|to|and|which|who|that|news agency|agency|newspaper|daily|magazine|website|channel|group|movement|"
    "itself|here|there|also|said|says|has|had|have"
)
_APPOSED = re.compile(
    r"(?:\b(?:agency|newspaper|daily|company|operator|group|organi[sz]ation|ministry)|state|firm|,|\w['’]s?)\s+$"
)


def _by_description(stage: Stage, source: Span, spoke: list[str]) -> Speaker | None:
    bodies = tuple(each.actor for each in stage.named_in(source) if stage.kind_of(each.actor) in ("organisation", "group"))
    described = None if is_plural(source.exact) else read_description(source.exact, bodies)
    if described is None:
        return None
    matches = match_description(stage, described, source.start, spoke)
    shown = f"“{shorten(described.printed)}”"
    if not described.definite:
        return _of_the_lead(stage, source, shown, [match.actor for match in matches], spoke)
    if not matches:
        return Speaker(None, f"no name is printed here for {shown}")
    best = matches[0]
    if len(matches) > 1 and matches[1].score == best.score:
        both = " or ".join(stage.name_of(match.actor) for match in matches[:2])
        return Speaker(None, f"{shown} can be {both}")
    name = stage.name_of(best.actor)
    if best.title is None:
        return Speaker(best.actor, f"{shown}: {name} was named last" if not spoke else f"{shown}: {name} spoke last")
    only = "only " if len(matches) == 1 else ""
    return Speaker(best.actor, f"{shown}: {only}{name} is printed here with such an office (“{shorten(best.title)}”)")


# An unnamed person of the first sentences ("a security official has warned") is named further down by many reports.
_LEAD = 3


def _of_the_lead(stage: Stage, source: Span, shown: str, matches: list[str], spoke: list[str]) -> Speaker:
    if stage.sentence_of(source.start) < _LEAD and len(matches) == 1 and not spoke:
        name = stage.name_of(matches[0])
        return Speaker(matches[0], f"{shown} of the lead; {name} is the only one whom the report names with such an office")
    return Speaker(None, f"unnamed: {shown}")
