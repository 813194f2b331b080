"""Whom a report calls by an office alone, without it being a source: "advised the general to wait"."""

import re
from collections.abc import Iterator, Sequence

from sayso.model.span import Span
from sayso.reconcile.stage import Stage

_LOOKED_AT = 1000
"""Characters before a place, at most, in which such a word can stand for whom a pronoun means."""
_DEFINITE = re.compile(r"\b[Tt]he (?P<first>[a-z-]+)(?: (?P<second>[a-z-]+))?(?! of\b|['’])")


def called_between(stage: Stage, floor: int, place: int, said: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Persons with the noun of the office that only they hold here, the last one first.

    It stands between two places, in the paragraph of the second, and not in the words `said`.
    """
    text, offices = stage.report.text, _holders(stage)
    nearest = max(0, place - _LOOKED_AT)
    for match in reversed(list(_DEFINITE.finditer(text, max(floor, nearest, text.rfind("\n", nearest, place)), place))):
        if not any(part.start <= match.start() < part.end for part in said):
            for noun in (match["second"], match["first"]):
                if noun and len(holders := offices.get(noun, set())) == 1:
                    yield next(iter(holders)), noun


def _holders(stage: Stage) -> dict[str, set[str]]:
    """The last word of each office that the report prints, to the persons who hold one."""
    found: dict[str, set[str]] = {}
    for actor in stage.persons:
        for mention in stage.titles(actor):
            found.setdefault((mention.title or "").lower().rpartition(" ")[2], set()).add(actor)
    return found
