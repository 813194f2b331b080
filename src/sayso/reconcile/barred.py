"""Whom a description cannot mean: the one to whom these very words are said, and the one whose somebody it is."""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.noun_phrases import BEHIND
from sayso.language.offices import office_of
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.listeners import pronouns_behind
from sayso.reconcile.pronouns import person_before
from sayso.reconcile.stage import Stage

_OWNER = re.compile(r"([Hh]is|[Hh]er) (?![A-Z])")


def find_barred(stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution]) -> frozenset[str]:
    """Persons whom the pronouns beside a description mean: "the mayor assured her", "his finance chief".

    Who holds the very office is not barred: then the pronoun means somebody else.
    """
    found = (person_before(stage, source, attribution, before, word).actor for word in _pronouns(stage, source, attribution))
    office = office_of(BEHIND.split(source.exact)[0])
    return frozenset(actor for actor in found if actor and not (office and _holds(stage, actor, office)))


def _holds(stage: Stage, actor: str, office: str) -> bool:
    return any(f" {mention.title}".lower().endswith(f" {office}") for mention in stage.titles(actor))


def _pronouns(stage: Stage, source: Span, attribution: Attribution) -> Iterator[str]:
    owner = _OWNER.match(source.exact)
    if owner:
        yield owner[1].lower()
    for _, pronoun in pronouns_behind(stage.report.text, attribution):
        if pronoun in ("him", "her"):
            yield pronoun
