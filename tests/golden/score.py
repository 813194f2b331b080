"""How near an account of the demo comes to its gold account: one figure from 0 to 1 for each part of the job.

`optional` gold findings, on which careful readers differ, are neither asked for nor counted against whoever finds them.
"""

from collections.abc import Callable

from tests.golden import lineage, numbers, reading, saying
from tests.golden.gold import Gold
from tests.golden.matching import Matched, match
from tests.golden.measure import Measure

from sayso.model.account import Account

MEASURES: dict[str, Callable[[Gold, Account, Matched], Measure]] = {
    "outlets": reading.outlets,
    "titles": reading.titles,
    "dates published": reading.dates_published,
    "bylines": reading.bylines,
    "datelines": reading.datelines,
    "credits": reading.credits,
    "residue": reading.residue,
    "attribution triples": saying.attribution_triples,
    "attribution contents": saying.attribution_contents,
    "attribution kinds": saying.attribution_kinds,
    "speakers": saying.speakers,
    "relays": saying.relays,
    "occasions": saying.occasions,
    "insertions": saying.insertions,
    "actors": lineage.actors,
    "actor kinds": lineage.actor_kinds,
    "stories": lineage.stories,
    "story origins": lineage.story_origins,
    "reprints": lineage.reprints,
    "statements": lineage.statements,
    "statement origins": lineage.statement_origins,
    "figures": numbers.figures,
    "figure qualifiers": numbers.figure_qualifiers,
    "figure counts": numbers.figure_counts,
    "figure speakers": numbers.figure_speakers,
    "events": numbers.events,
    "discrepancies": numbers.discrepancies,
}


def score(gold: Gold, account: Account) -> dict[str, Measure]:
    """Every measure by its name, in the order of the line."""
    matched = match(gold, account)
    return {name: measure(gold, account, matched) for name, measure in MEASURES.items()}
