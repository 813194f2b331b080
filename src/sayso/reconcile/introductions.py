"""Introductions: a sentence that tells that somebody spoke, to whom and where, right before what was said.

"Solm answered reporters in Marro on Monday. “We sail,” she said."
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.circumstances import Circumstances, find_circumstances
from sayso.reconcile.stage import Stage, set_stage

_SPOKE = re.compile(
    r"\b(?:spoke|speaks|was speaking|replied|replies|answered|answers|responded|responds|reacted|addressed|addresses|wrote"
    r"|writes|posted|briefed|testified|commented|took questions)\b"
)


def introductions(
    report: Report, findings: Findings, attributions: Sequence[Attribution], cast: Cast
) -> dict[str, Circumstances]:
    """By attribution id, what the sentence before prints of the occasion, if it names the speaker and holds no attribution."""
    stage = set_stage(report, findings, cast)
    taken = {stage.sentence_of(span.start) for each in attributions for span in each.spans()}
    heads = {each.id: head for each in attributions if (head := _head(stage, each, taken))}
    stubs = tuple({head.id: head for head in heads.values()}.values())
    printed = dict(zip((stub.id for stub in stubs), find_circumstances(report, findings, stubs, cast), strict=True))
    return {each: printed[head.id] for each, head in heads.items()}


def _head(stage: Stage, attribution: Attribution, taken: set[int]) -> Attribution | None:
    """The saying that the sentence before tells of, without content."""
    number = stage.sentence_of(min(span.start for span in attribution.spans())) - 1
    if number < 0 or number in taken or attribution.speaker is None or attribution.kind == "indirect":
        return None
    start, end = stage.sentences[number]
    spoke = _SPOKE.search(stage.report.text, start, end)
    source = next(_named(stage, attribution.speaker, start, end), None)
    if spoke is None or source is None or source.start > spoke.start():
        return None
    cue = stage.report.span(*spoke.span())
    return structs.replace(attribution, id=f"before {number}", source=(source,), cue=(cue,), content=())


def _named(stage: Stage, actor: str, start: int, end: int) -> Iterator[Span]:
    """Where a sentence names an actor."""
    for each in stage.named_in(stage.report.span(start, end)):
        if each.actor == actor and each.mention.span.start >= start:
            yield each.mention.span
