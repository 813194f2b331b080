"""On what occasion something was said: what is printed beside it, and what the same speaker's last occasion adds to that."""

from collections.abc import Sequence

from msgspec import structs

from sayso.compare.names import fold
from sayso.model.attribution import Attribution, Occasion
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.reconcile.cast import Cast
from sayso.reconcile.circumstances import Circumstances, find_circumstances
from sayso.reconcile.introductions import introductions

_KEYS = ("to", "event", "medium", "place", "date")
_PRONOUNS = frozenset(["him", "her", "them", "me", "us"])


def find_occasions(
    report: Report, findings: Findings, attributions: Sequence[Attribution], cast: Cast
) -> tuple[Attribution, ...]:
    """The attributions with their occasions.

    What one says of the occasion holds for the same speaker's next ones that say nothing of it, or nothing else; what is
    taken over so is listed in `carried`. A written medium is not taken over: what is said next may be said aloud. What the
    sentence before tells of the saying ("Solm answered the Tern in writing. “We sail,” she said.") is taken over whole.
    """
    last: dict[str, Occasion] = {}
    found = []
    printed = find_circumstances(report, findings, attributions, cast)
    before = introductions(report, findings, attributions, cast)
    for attribution, circumstances in zip(attributions, printed, strict=True):
        occasion = _occasion(report, circumstances)
        if attribution.id in before:
            occasion = _carried(occasion, _occasion(report, before[attribution.id]), whole=True)
        if attribution.speaker:
            occasion = _carried(occasion, last.get(attribution.speaker))
            if occasion:
                last[attribution.speaker] = occasion
        found.append(structs.replace(attribution, occasion=occasion) if occasion else attribution)
    return tuple(found)


def _occasion(report: Report, circumstances: Circumstances) -> Occasion | None:
    cells = circumstances.cells()
    if not cells:
        return None
    values = {key: cell.value for key in _KEYS if (cell := getattr(circumstances, key))}
    return Occasion(**values, spans=tuple(sorted({report.span(cell.start, cell.end) for cell in cells})))


def _carried(own: Occasion | None, last: Occasion | None, whole: bool = False) -> Occasion | None:
    if last is None or (own and not _one_occasion(own, last)):
        return own
    own = own or Occasion()
    values = {key: getattr(last, key) if whole else _lasting(last, key) for key in _KEYS}
    taken = {key: value for key, value in values.items() if value and not getattr(own, key)}
    if not taken:
        return own if own.spans else None
    carried = (*own.carried, *taken)
    return structs.replace(own, **taken, spans=tuple(sorted({*own.spans, *last.spans})), carried=carried)


def _lasting(last: Occasion, key: str) -> str | None:
    """What may hold for the next attribution too."""
    value: str | None = getattr(last, key)
    return None if key == "medium" or value in _PRONOUNS else value


def _one_occasion(own: Occasion, last: Occasion) -> bool:
    """Whether nothing that both say differs, and they say one thing alike or leave it to the other."""
    if own.date and last.date and own.date != last.date:
        return False
    if own.to and last.to and fold(own.to) != fold(last.to):
        return False
    if (own.to and not last.to and not own.event) or own.medium:
        return False
    if own.event and last.event:
        return len(set(fold(own.event).split()) & set(fold(last.event).split()) - {"of", "the", "and", "for"}) > 1
    return bool(own.event or last.event) or own.to == last.to
