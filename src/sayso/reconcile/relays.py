"""Through whose hands a statement came: the outlet that prints it, whom it credits, and whom those quote."""

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.report import Credit
from sayso.reconcile.stage import Stage


def find_relays(stage: Stage, attributions: Sequence[Attribution]) -> tuple[tuple[str, ...], ...]:
    """For each attribution the actor ids of its relays, from the outlet inwards to the speaker, who is not among them.

    A credit in a line of its own speaks for the whole report. A credit in a sentence speaks for what that sentence
    attributes, and for what the same speaker says further on until a sentence credits somebody else.
    """
    whole, within = _sorted_credits(stage)
    outlet = stage.cast.outlet_of(stage.report.id)
    outer = [outlet] if outlet else []
    outer += [actor for credit in whole if (actor := _actor_of(stage, credit))]
    carried: dict[str, list[str]] = {}
    found = []
    for attribution in attributions:
        sentences = _sentences(stage, attribution)
        inner = [
            actor
            for credit in within
            if stage.sentence_of(credit.span.start) in sentences and (actor := _actor_of(stage, credit))
        ]
        inner += [
            each.actor for span in attribution.source for each in stage.named_in(span) if stage.kind_of(each.actor) == "outlet"
        ]
        if attribution.speaker:
            if not inner and not any("told" in span.exact for span in attribution.cue):
                inner = carried.get(attribution.speaker, [])
            carried[attribution.speaker] = inner
        chain = dict.fromkeys([*outer, *inner])
        found.append(tuple(actor for actor in chain if actor != attribution.speaker))
    return tuple(found)


def _sorted_credits(stage: Stage) -> tuple[list[Credit], list[Credit]]:
    whole: list[Credit] = []
    within: list[Credit] = []
    for credit in stage.report.credits:
        (whole if _is_own_line(stage.report.text, credit) else within).append(credit)
    return whole, within


# Words around a name in a line that only gives credit: "Source: Capewire", "Additional reporting: Capewire", "RT".
_MOST_AROUND = 25


def _is_own_line(text: str, credit: Credit) -> bool:
    start = text.rfind("\n", 0, credit.span.start) + 1
    end = text.find("\n", credit.span.end)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line) - len(credit.to) <= _MOST_AROUND and not (
        credit.kind == "interviewer" and " " in line.replace(credit.to, "")
    )


def _sentences(stage: Stage, attribution: Attribution) -> set[int]:
    spans = (*attribution.source, *attribution.cue) or attribution.content
    return {stage.sentence_of(span.start) for span in spans}


def _actor_of(stage: Stage, credit: Credit) -> str | None:
    at = stage.cast.actor_at(credit.span)
    if at and stage.kind_of(at) == "outlet":
        return at
    return stage.cast.outlet_named(credit.to)
