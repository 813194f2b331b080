"""Sources that speak for somebody: "its press service", "Reul’s bulletin", "a Port Office spokesman"."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.language.offices import office_of
from sayso.language.wordlists import section
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.body_nouns import resolve_body
from sayso.reconcile.heads import named_behind
from sayso.reconcile.last_bodies import last_body
from sayso.reconcile.pronouns import person_before
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Stage

_STAFF = (
    r"press (?:service|office|bureau|centre|center|department)|"
    r"(?:public relations|information|media) (?:service|office|centre|center|department)|"
    r"(?:centre|center|department|office) (?:for|of) public relations|(?:legal )?(?:team|department|representatives?)|"
    r"analysts|economists|strategists|experts|researchers|services|website|account|lawyers|office|"
    r"calculations?|estimates?|count|tally|data|"
    r"surveys?|polls?|filings?|analysis|study|tweets?|posts?|notices?|"
    r"officers|officials|members|staff|inspectors|executives|management|board|leadership"
)
_SPOKES = r"(?:spokes(?:man|woman|person|people)|press officer|press secretary)"


@cache
def _statement() -> str:
    return "|".join(sorted(map(re.escape, section("documents.txt", "statements")), key=len, reverse=True))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    said = rf"(?:\w+[\w-]* ){{0,3}}?(?:{_statement()}|text)"
    papers = "|".join(sorted(map(re.escape, section("documents.txt", "documents")), key=len, reverse=True))
    return {
        "own": re.compile(
            r"(?P<whose>its|their|his|her)"
            rf"(?: (?:{said}|(?:\w+[\w-]* ){{0,2}}(?:{papers})|(?:\w+[\w-]* )?(?:{_STAFF}|{_SPOKES})))?",
            re.IGNORECASE,
        ),
        "of": re.compile(
            rf"(?:(?:the|an?|this|that|one)\s+)?(?:(?:\w+[\w-]* ){{0,2}}?(?:text|{_statement()}|{_STAFF}|{_SPOKES})"
            rf"(?: of the (?:{_statement()}))?)\s+(?:of|by|from|at|for|in) (?:the )?(?P<whose>.+)",
            re.IGNORECASE,
        ),
        "named": re.compile(rf"(?P<whose>.+?)['’]s? (?:{said}|{_STAFF})", re.IGNORECASE),
        "plain": re.compile(rf"(?:the|an?) (?P<whose>(?:\w+ )?\w+) (?:{_statement()})(?: (?:on|in|to) .+)?", re.IGNORECASE),
        "spokes": re.compile(rf"(?:the |an? |its )?(?P<whose>(?:[\w’'&.-]+ )+?){_SPOKES}(?: [\w ]+)?", re.IGNORECASE),
        "lone": re.compile(
            rf"(?:the|this|that|an?) (?:(?:\w+[\w-]* ){{0,2}}?(?:{_statement()}|{_SPOKES})|same text|document)", re.I
        ),
    }


_BEHIND = re.compile(r",? (?:who|which|that|published|carried|seen|read|it sent)\b")


def resolve_owned(
    stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], spoke: list[str]
) -> Speaker | None:
    """The one whose statement, press service or spokesman it is; None where the source is nothing of the kind."""
    printed = _BEHIND.split(" ".join(source.exact.split()))[0].strip(" ,")
    shown = f"“{shorten(source.exact)}”"
    kinds = _patterns()
    own = kinds["own"].fullmatch(printed)
    if own:
        if own["whose"].lower() in ("its", "their"):  # its own speak for the body
            return last_body(stage, source, attribution, before, shown)
        return person_before(stage, source, attribution, before, own["whose"].lower()) if " " in printed else None
    its = _ITS.fullmatch(_PLACED.split(printed)[0])
    if its and office_of(its["who"]) and not _holds(stage, its["who"]):  # "its director" speaks for it
        return last_body(stage, source, attribution, before, shown)
    for kind in ("of", "named", "spokes", "plain"):
        match = kinds[kind].fullmatch(printed)
        if match and kind == "spokes" and _spokesman_named(stage, printed, source):
            return None
        found = match and _owner(stage, source, match, spoke, shown, kind)
        if found:
            return found
    lone = kinds["lone"].fullmatch(printed)
    if lone and (writer := _writer(stage, source, printed)):
        return Speaker(writer, f"{shown} is that of {stage.name_of(writer)}")
    if lone and spoke and before and before[-1].speaker and _may_own(stage, printed, spoke[-1]):
        return Speaker(spoke[-1], f"{shown} goes on from {stage.name_of(spoke[-1])}, who spoke last")
    return None


_PLACED = re.compile(r" (?:in|on|at|for) ")
_ITS = re.compile(
    r"its (?!.*(?:correspondent|reporter|author|owner|driver|member)s?$)(?P<who>(?:[\w-]+ ){0,2}[\w-]+)", re.IGNORECASE
)


def _holds(stage: Stage, who: str) -> bool:
    """Whether the report names somebody with this very office."""
    office = office_of(who)
    return any(office_of(mention.title or "") == office for actor in stage.persons for mention in stage.titles(actor))


def _spokesman_named(stage: Stage, printed: str, source: Span) -> bool:
    """Whether the report names the one spokesman whom "the army spokesman" or the headline's "army spokesman" means."""
    if not (printed.lower().startswith("the ") or stage.in_headline(source.start)):
        return False
    body = printed.lower().removeprefix("the ").split(" ")[0]
    named = [
        actor
        for actor in stage.persons
        if any(re.search(_SPOKES, mention.title or "", re.IGNORECASE) for mention in stage.titles(actor))
    ]
    return len(named) == 1 and any(
        body in f"{mention.title} {mention.of or ''}".lower() or mention.of is None for mention in stage.titles(named[0])
    )


# Characters before "the statement" in which it is said whose it is.
_BACK = 400


def _writer(stage: Stage, source: Span, printed: str) -> str | None:
    """Whose "the statement" is by the words before: "a statement of the Tide Board", "the Tide Board's statement"."""
    noun = printed.split(" ")[-1].lower()
    start = max(0, source.start - _BACK)
    before = stage.report.text[start : source.start]
    places = list(re.finditer(rf"\b{re.escape(noun)} (?:of|by|from|issued by|sent by) (?:the )?", before, re.IGNORECASE))
    if not places or "\n\n" in before[places[-1].end() :]:
        return None
    at = start + places[-1].end()
    named = [each for each in stage.named_in(stage.report.span(at, min(at + 3, source.start))) if each.mention.span.start <= at]
    return named[0].actor if named else None


def _may_own(stage: Stage, printed: str, actor: str) -> bool:
    """A spokesman is a body's, or goes on as the one who was named with that office; a statement can be anybody's."""
    if not re.search(_SPOKES, printed, re.IGNORECASE) or stage.kind_of(actor) != "person":
        return True
    titles = (mention.title or "" for mention in stage.titles(actor))
    return printed.startswith("the ") and any(re.search(_SPOKES, title, re.IGNORECASE) for title in titles)


def _owner(stage: Stage, source: Span, match: re.Match[str], spoke: list[str], shown: str, kind: str) -> Speaker | None:
    place = source.start + match.start("whose") if source.exact.find("\n") < 0 else source.start
    end = place + len(match["whose"])
    for each in named_behind(stage, source, max(source.start, place - 3)):
        if each.mention.span.start <= end:
            return Speaker(each.actor, f"{shown} speaks for {stage.name_of(each.actor)}")
    inner = source.exact.find(match["whose"])
    if inner < 0 or match["whose"][0].isupper():
        return None
    if kind == "spokes":
        return resolve_body(stage, source, spoke, f"the {match['whose'].strip().split(' ')[-1]}")
    article = 4 if source.exact[max(0, inner - 4) : inner].lower() == "the " else 0
    span = stage.report.span(source.start + inner - article, source.start + inner + len(match["whose"]))
    return resolve_body(stage, span, spoke)
