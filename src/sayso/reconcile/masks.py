"""The sentences of an attribution with what is said in them, and whoever says it, put out of sight."""

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.stage import Stage

SAID, OTHER, OWN = "\x00", "\x01", "\x02"
"""Words said, another's source, the attribution's own source."""
EDGE = SAID + OTHER + OWN
_NEAR = 15
"""Attributions before and behind one that are looked at."""
_LONGEST = 1_500
"""Characters of a sentence that are looked at."""


def masked_frame(stage: Stage, attributions: Sequence[Attribution], number: int) -> list[tuple[int, str]]:
    """Where each sentence of an attribution's source and cue begins, and its characters; words said and sources are masked."""
    attribution = attributions[number]
    near = attributions[max(0, number - _NEAR) : number + _NEAR + 1]
    spans = (*attribution.source, *attribution.cue)
    others = [each for each in near if each is not attribution and not _holds(each.content, spans)]
    numbers = sorted({stage.sentence_of(span.start) for span in spans} - {-1})
    found = []
    for start, end in (stage.sentences[each] for each in numbers):
        end = min(end, start + _LONGEST)
        letters = list(stage.report.text[start:end])
        for each in others:
            _mask(letters, start, each.content, SAID)
            _mask(letters, start, each.source, OTHER)
        _mask(letters, start, attribution.content, SAID)
        _mask(letters, start, attribution.source, OWN)
        found.append((start, "".join(letters)))
    return found


def _holds(content: Sequence[Span], frame: Sequence[Span]) -> bool:
    """Whether another's words hold a source or cue, which then are not out of sight; all spans are of one report."""
    return any(part.start < span.end and span.start < part.end for part in content for span in frame)


def _mask(letters: list[str], start: int, spans: Sequence[Span], mark: str) -> None:
    for span in spans:
        if span.end > start and span.start < start + len(letters):
            first, last = max(0, span.start - start), min(len(letters), span.end - start)
            letters[first:last] = [mark] * (last - first)
