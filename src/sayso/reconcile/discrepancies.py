"""What should agree and does not."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.attribution import Attribution
from sayso.model.decision import Discrepancy
from sayso.model.event import Event, Time
from sayso.model.figure import Figure
from sayso.model.lineage import Statement
from sayso.model.report import Report
from sayso.reconcile.cast import Cast
from sayso.reconcile.day_disagreements import find_day_disagreements
from sayso.reconcile.event_disagreements import find_event_disagreements
from sayso.reconcile.figure_disagreements import find_figure_disagreements
from sayso.reconcile.name_disagreements import find_name_disagreements
from sayso.reconcile.occasion_disagreements import find_occasion_disagreements
from sayso.reconcile.office_disagreements import find_office_disagreements
from sayso.reconcile.rank_disagreements import find_rank_disagreements
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
    times: Iterable[Time] = (),
) -> tuple[Discrepancy, ...]:
    """The ledger, conflicts first. A line is written only where both sides surely mean one thing: no line says nothing."""
    happened = tuple(find_event_disagreements(groups, events))
    found = [
        *find_figure_disagreements(groups, figures, _tellers(cast, attributions)),
        *find_strength_disagreements(groups, figures, cast.actors),
        *happened,
        *_not_told(find_day_disagreements(groups, times), happened, events),
        *find_occasion_disagreements(statements, attributions, reports),
        *find_name_disagreements(groups, cast.actors),
        *find_office_disagreements(groups, cast),
        *find_rank_disagreements(groups, cast.actors),
    ]
    unique = {each.id: each for each in found}
    return tuple(sorted(unique.values(), key=lambda each: (_GRAVITY[each.verdict], _KINDS.index(each.kind), each.id)))


def _not_told(days: Iterable[Discrepancy], told: Iterable[Discrepancy], events: Iterable[Event]) -> Iterator[Discrepancy]:
    """Days that no line on an event tells already."""
    members = {member for each in told if each.kind == "date" for member in each.members}
    dates = [each.date.span for each in events if each.id in members and each.date and each.date.span]
    yield from (each for each in days if not any(span.overlaps(date) for span in each.spans for date in dates))


def _tellers(cast: "Cast", attributions: Iterable[Attribution]) -> dict[str, str]:
    """Names of actors by id; of attributions whose speaker has none, by their id, the words that stand for him."""
    printed = {each.id: " ".join(each.source[0].exact.split()) for each in attributions if each.source and not each.speaker}
    unnamed = {
        key: words for key, words in printed.items() if len(words) <= _LONGEST_SOURCE and words.lower() not in FUNCTION_WORDS
    }
    return {actor.id: actor.name for actor in cast.actors} | unnamed
