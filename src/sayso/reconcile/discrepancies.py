"""What should agree and does not."""

from collections.abc import Iterable, Sequence

from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.attribution import Attribution
from sayso.model.decision import Discrepancy
from sayso.model.event import Event
from sayso.model.figure import Figure
from sayso.model.lineage import Statement
from sayso.model.report import Report
from sayso.reconcile.cast import Cast
from sayso.reconcile.event_disagreements import find_event_disagreements
from sayso.reconcile.figure_disagreements import find_figure_disagreements
from sayso.reconcile.name_disagreements import find_name_disagreements
from sayso.reconcile.occasion_disagreements import find_occasion_disagreements
from sayso.reconcile.strength_disagreements import find_strength_disagreements

_GRAVITY = {"conflict": 0, "differs": 1, "not-comparable": 2}
_LONGEST_SOURCE = 60
"""Characters of an unnamed source that a line still has room for."""
_KINDS = ("figure", "date", "place", "occasion", "name")


def find_discrepancies(
    groups: Sequence[Sequence[Report]],
    figures: Sequence[Figure],
    events: Sequence[Event],
    attributions: Sequence[Attribution],
    statements: Sequence[Statement],
    cast: Cast,
    reports: Iterable[Report],
) -> tuple[Discrepancy, ...]:
    """The ledger, conflicts first. A line is written only where both sides surely mean one thing: no line says nothing."""
    found = [
        *find_figure_disagreements(groups, figures, _tellers(cast, attributions)),
        *find_strength_disagreements(groups, figures, cast.actors),
        *find_event_disagreements(groups, events),
        *find_occasion_disagreements(statements, attributions, reports),
        *find_name_disagreements(groups, cast.actors),
    ]
    unique = {each.id: each for each in found}
    return tuple(sorted(unique.values(), key=lambda each: (_GRAVITY[each.verdict], _KINDS.index(each.kind), each.id)))


def _tellers(cast: "Cast", attributions: Iterable[Attribution]) -> dict[str, str]:
    """Names of actors by id; of attributions whose speaker has none, by their id, the words that stand for him."""
    printed = {each.id: " ".join(each.source[0].exact.split()) for each in attributions if each.source and not each.speaker}
    unnamed = {
        key: words for key, words in printed.items() if len(words) <= _LONGEST_SOURCE and words.lower() not in FUNCTION_WORDS
    }
    return {actor.id: actor.name for actor in cast.actors} | unnamed
