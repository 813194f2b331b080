"""Who speaks: from the words of a source to an actor, with the reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import structs

from sayso.extract.noun_phrases import head_noun
from sayso.language.body_sorts import SORTS, read_sorts
from sayso.language.person_nouns import is_membership, names_person
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.barred import find_barred
from sayso.reconcile.body_nouns import is_bare_body, is_bare_sort, resolve_body, resolve_unnamed
from sayso.reconcile.cast import Cast
from sayso.reconcile.described import resolve_described, resolve_initials
from sayso.reconcile.heads import find_named, find_paper
from sayso.reconcile.labels import resolve_label
from sayso.reconcile.named_behind import find_named_behind, resolve_behind
from sayso.reconcile.other_bodies import carry_on_body, resolve_members
from sayso.reconcile.owned import resolve_owned
from sayso.reconcile.pronouns import resolve_pronoun
from sayso.reconcile.quoted import find_beside_outlet, find_quoted, find_self_named
from sayso.reconcile.relations import is_relation, resolve_relation
from sayso.reconcile.relays import find_relays
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Appearance, Stage, set_stage
from sayso.reconcile.told_again import name_first_speakers
from sayso.reconcile.without_source import resolve_unprinted


def name_speakers(report: Report, findings: Findings, cast: Cast) -> tuple[Attribution, ...]:
    """The report's attributions in reading order, each with its speaker, the basis for it, and its relays."""
    stage = set_stage(report, findings, cast)
    spoke: list[str] = []
    named: list[Attribution] = []
    attributions = sorted(findings.attributions, key=_place)
    stage.behind = find_named_behind(stage, attributions)
    for attribution in attributions:
        speaker = _find_speaker(stage, attribution, named, spoke)
        if speaker.actor:
            spoke.append(speaker.actor)
        named.append(structs.replace(attribution, speaker=speaker.actor, speaker_basis=speaker.basis))
    named = name_first_speakers(stage, named)

    def read(printed: Span, number: int) -> str | None:
        """Who is meant by words that name who passes a statement on: as for those that name who makes it."""
        before = named[max(0, number - _LOOKED_AT) : number]
        spoken = [each.speaker for each in before if each.speaker]
        return _of_source(stage, named[number], printed, before, spoken).actor

    return tuple(
        structs.replace(attribution, through=through)
        for attribution, through in zip(named, find_relays(stage, named, read, findings.hands), strict=True)
    )


_LOOKED_AT = 100
"""Attributions before one that are looked at for who passes it on."""


def _place(attribution: Attribution) -> tuple[int, str]:
    return (attribution.content[0].start, attribution.id)


def _find_speaker(stage: Stage, attribution: Attribution, before: Sequence[Attribution], spoke: list[str]) -> Speaker:
    quoted = find_quoted(stage, attribution, before)
    if quoted:
        return quoted
    if not attribution.source:
        return resolve_unprinted(stage, attribution, before)
    found = [_of_source(stage, attribution, part, before, spoke) for part in attribution.source]
    return next((each for each in found if each.actor), found[0])


def _of_source(
    stage: Stage, attribution: Attribution, printed: Span, before: Sequence[Attribution], spoke: list[str]
) -> Speaker:
    source = _completed(stage, printed)
    labelled = resolve_label(stage, source)
    if labelled:
        return labelled
    by_name = resolve_initials(stage, source) or (None if is_membership(source.exact) else find_named(stage, source))
    if by_name and by_name.actor and is_bare_sort(stage, source) and stage.name_of(by_name.actor).islower():
        return resolve_unnamed(stage, source, by_name.actor) or by_name
    if by_name and by_name.actor and stage.kind_of(by_name.actor) == "outlet":
        return find_beside_outlet(stage, attribution) or by_name
    return (
        by_name
        or find_self_named(stage, source)
        or _by_its_name(stage, source)
        or _by_part_of_name(stage, source)
        or _of_outlet(stage, source)
        or resolve_pronoun(stage, source, attribution, before)
        or resolve_behind(stage, source)
        or resolve_relation(stage, source, attribution, before)
        or resolve_owned(stage, source, attribution, before, spoke)
        or find_paper(stage, source)
        or (resolve_body(stage, source, spoke) if is_bare_body(source.exact) else None)
        or _person_or_body(stage, source, attribution, before, spoke)
        or resolve_body(stage, source, spoke)
        or resolve_members(stage, source)
        or carry_on_body(stage, source, before)
        or Speaker(None, f"unnamed: “{shorten(source.exact)}”")
    )


def _person_or_body(
    stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], spoke: list[str]
) -> Speaker | None:
    """Whom a description means, or else which body, where the same word is said of both ("the developer")."""
    described = resolve_described(stage, source, before, spoke, find_barred(stage, source, attribution, before))
    if described and described.actor is None and head_noun(source.exact) in SORTS | read_sorts().keys():
        return resolve_body(stage, source, spoke) or described
    return described


_OWN = re.compile(r"(?:we|us|our(?: (?:editors|reporters?|presenter|correspondent|newspaper|editorial staff))?)", re.IGNORECASE)


def _of_outlet(stage: Stage, source: Span) -> Speaker | None:
    """Outside quotations "we" is the outlet."""
    outlet = stage.cast.outlet_of(stage.report.id)
    if outlet is None or not _OWN.fullmatch(source.exact.strip()):
        return None
    return Speaker(outlet, f"“{source.exact.strip()}” is the outlet itself")


def _by_its_name(stage: Stage, source: Span) -> Speaker | None:
    """A body whose name is printed in small letters here ("the coast guard" after "the Coast Guard")."""
    match = re.fullmatch(r"the ([a-z-]+ [a-z -]+)", source.exact.strip(), re.IGNORECASE)
    if match is None:
        return None
    for each in stage.before(source.start):
        if each.mention.name.lower() == match[1].lower() and stage.is_body(each.actor):
            return Speaker(each.actor, f"named: “{each.mention.name}”")
    return None


_ONE_WORD = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? )?([A-Z][\w’'-]+)")


def _by_part_of_name(stage: Stage, source: Span) -> Speaker | None:
    """The one person of whose name a single word is printed ("Tan" for Tan Weiyu), or the one body that it begins or ends."""
    match = _ONE_WORD.fullmatch(source.exact.strip())
    if match is None or stage.named_in(source):
        return None
    word = match[1].casefold()
    found = [actor for actor in stage.persons if any(word in each.name.casefold().split() for each in stage.actor(actor).names)]
    found = found or [actor for actor in stage.actors if stage.is_body(actor) and _is_end(stage, actor, word)]
    return Speaker(found[0], f"named: “{match[1]}”, of {stage.name_of(found[0])}") if len(found) == 1 else None


def _is_end(stage: Stage, actor: str, word: str) -> bool:
    """Whether a word is the first or the last of a body's name."""
    return any(word in (each.name.casefold().split()[0], each.name.casefold().split()[-1]) for each in stage.actor(actor).names)


def _completed(stage: Stage, source: Span) -> Span:
    """The source without its ending; cut in a word, after its article or before a name ("the driver, Ana Reul"), it goes on."""
    rest = _REST.match(stage.report.text, source.end) if _CUT_WORD.search(source.exact) else None
    source = _without_ending(stage, stage.report.span(source.start, rest.end()) if rest else source)
    printed = source.exact.strip()
    cut = printed.lower() in ("the", "a", "an")
    apposed = stage.report.text[source.end : source.end + 2] == ", " and names_person(head_noun(printed))
    following = stage.appearances[bisect_right(stage.starts, source.end) :][:1]
    near = bool(following) and following[0].mention.span.start - source.end < 3
    if near and (cut or (apposed and _is_apposition(stage, following[0]))):
        return stage.report.span(source.start, following[0].mention.span.end)
    noun = _NEXT_WORD.match(stage.report.text, source.end) if cut or printed.lower() in ("his", "her") else None
    if noun is None or not (cut or is_relation(noun["word"]) or names_person(noun["word"].removesuffix("s"))):
        return source
    named = next((each.mention.span for each in following if cut and each.mention.span.start == noun.end() + 1), None)
    return stage.report.span(source.start, named.end if named else noun.end())


def _is_apposition(stage: Stage, each: Appearance) -> bool:
    """Whether a person's name ends its phrase: "the driver, Ana Reul, said", but not "the driver, Reul said"."""
    return each.mention.kind == "person" and _SPEAKS.match(stage.report.text, each.mention.span.end) is None


_SPEAKS = re.compile(r" (?!of|from|at|in|on|and|who)[a-z]")
_CUT_WORD = re.compile(r"\d-(?:year-)?$")
_REST = re.compile(r"[a-z-]+")
_NEXT_WORD = re.compile(r" (?P<word>(?!latter|former)[a-z][\w-]+)")
_ENDING = re.compile(r"(?:['’]s?|(?:['’]s)? own|,? (?:itself|himself|herself|themselves|meanwhile|alone|too|again))$")


def _without_ending(stage: Stage, source: Span) -> Span:
    """A description without "’s" and "itself"; names keep theirs, which can be parts of them."""
    ending = _ENDING.search(source.exact)
    if ending is None or not ending.start() or not _DEFINITE.match(source.exact):
        return source
    return stage.report.span(source.start, source.start + ending.start())


_DEFINITE = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) [a-z\d]")
