"""Which body or paper "it" means, or whose "its office" is."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.speaker import Speaker, distance
from sayso.reconcile.stage import Appearance, Stage


def last_body(
    stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], shown: str
) -> Speaker | None:
    """The body or document that spoke last, or else the one named last before a source; `shown` is how it is printed."""
    last = before[-1] if before else None
    floor = max((span.end for span in last.spans()), default=0) if last else 0
    said = attribution.content
    near = [each for each in stage.before(source.start)[:8] if stage.kind_of(each.actor) in _CAN_BE_IT]
    free = [each for each in near if not any(part.start <= each.mention.span.start < part.end for part in said)]
    for each in free:
        if each.mention.span.start >= floor and _begins_sentence(stage, each, source):
            return Speaker(each.actor, f"{shown} after {each.mention.name} {distance(stage, each, source)}")
    paper = next((each for each in free if _is_introduced_paper(stage, each, source, floor)), None)
    if paper:
        return Speaker(paper.actor, f"{shown} after {paper.mention.name} {distance(stage, paper, source)}")
    spoke = last.speaker if last else None
    if spoke and (stage.kind_of(spoke) in (*_CAN_BE_IT, "outlet", "place") or stage.may_be_body(spoke)):
        return Speaker(spoke, f"{shown} goes on from {stage.name_of(spoke)}, who spoke last")
    number = stage.sentence_of(source.start)
    inside = [each for each in near if 0 <= each.mention.span.start - said[0].start < _ARTICLE and each not in free]
    here = [each for each in free if stage.same_paragraph(each.mention.span.start, source.start)]
    for each in here or inside or free:
        apart = number - stage.sentence_of(each.mention.span.start)
        if apart > (2 if _begins_sentence(stage, each, source) else 1):
            return None
        return Speaker(each.actor, f"{shown} after {each.mention.name} {distance(stage, each, source)}")
    return None


_ARTICLE = 5
"""Characters before the name that words said open with, at most."""


def _is_introduced_paper(stage: Stage, each: Appearance, source: Span, floor: int) -> bool:
    """Whether a document is named for the first time since somebody spoke, in this sentence or the one before."""
    start = each.mention.span.start
    if stage.kind_of(each.actor) != "document" or start < floor:
        return False
    if _SAID_IN.search(stage.report.text, max(0, start - _BESIDE), start) and stage.sentence_of(start) in (
        stage.sentence_of(source.start),
        stage.sentence_of(floor - 1),
    ):
        return False
    near = stage.sentence_of(source.start) - stage.sentence_of(each.mention.span.start) < 2
    first = min(span.start for span in stage.spans[each.actor])
    return near and first == each.mention.span.start and stage.same_paragraph(first, source.start)


# "In a letter it warned": it is whoever wrote it.
_SAID_IN = re.compile(r"\b[Ii]n (?:an?|its) (?:[\w-]+ ){0,2}$")
_BESIDE = 40
_CAN_BE_IT = ("organisation", "group", "document")


def _begins_sentence(stage: Stage, each: Appearance, source: Span) -> bool:
    """Whether a name begins a sentence of the source's paragraph, so that it is its subject."""
    start, text = each.mention.span.start, stage.report.text
    sentence = stage.sentences[stage.sentence_of(start)][0]
    first = re.fullmatch(
        r"(?:(?:But|And|Meanwhile|However),? )?(?:[Tt]he |An? |Its )?(?:[a-z-]+ )?(?:[a-z-]+, )?", text[sentence:start]
    )
    owns = text[each.mention.span.end : each.mention.span.end + 2] in ("'s", "’s")
    return first is not None and not owns and stage.same_paragraph(start, source.start)
