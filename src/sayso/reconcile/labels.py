"""Whom the labels of a transcript mean: "Q", initials, the outlet's own name."""

import re

from sayso.compare.persons import person_name
from sayso.extract.participants import find_participants
from sayso.model.span import Span
from sayso.reconcile.speaker import Speaker
from sayso.reconcile.stage import Stage

_ASKS = ("Q", "Question")
_ANSWERS = ("A", "Answer")
_LONGEST_INITIALS = 4


def resolve_label(stage: Stage, source: Span) -> Speaker | None:
    """The one whom a label at the beginning of a line means; None where the source is no label or nothing tells."""
    text, printed = stage.report.text, source.exact.strip()
    before, behind = text[max(0, source.start - 1) : source.start], text[source.end : source.end + 1]
    if before not in ("", "\n", "–") or behind not in (":", "\n", "."):
        return None
    outlet = stage.cast.outlet_of(stage.report.id)
    own = outlet is not None and any(each.actor == outlet for each in stage.named_in(source))
    if own or printed in _ASKS or printed in _ANSWERS:
        people = find_participants(stage.report, source.start)
        place = people.answering if printed in _ANSWERS else people.asking
        person = _person_at(stage, place) if place else None
        if person:
            asks = "answers" if printed in _ANSWERS else "asks"
            return Speaker(person, f"“{printed}” is {stage.name_of(person)}, who {asks}")
        return Speaker(outlet, f"“{printed}” is the outlet, which asks") if outlet and printed in _ASKS else None
    return _of_initials(stage, printed)


def _person_at(stage: Stage, place: tuple[int, int]) -> str | None:
    named = stage.named_in(stage.report.span(*place))
    return next((each.actor for each in named if stage.kind_of(each.actor) == "person"), None)


def _of_initials(stage: Stage, printed: str) -> Speaker | None:
    """For "A.R." or "ANA" the one person Ana Reul."""
    letters = re.sub(r"[^\w]", "", printed).lower()
    if not letters or not printed.replace(".", "").replace(" ", "").isupper():
        return None
    found = []
    for actor in stage.persons:
        name = person_name(stage.name_of(actor))
        words = (*name.given, name.surname)
        initials = "".join(word[0] for word in words)
        if (len(letters) <= _LONGEST_INITIALS and len(words) > 1 and initials == letters) or (
            len(letters) > 2 and name.given and (name.given[0].startswith(letters) or name.surname == letters)
        ):
            found.append(actor)
    if len(found) != 1:
        return None
    return Speaker(found[0], f"“{printed}” is short for {stage.name_of(found[0])}")
