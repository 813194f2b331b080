"""A speaker as far as it is known, and words for saying how."""

import re

from msgspec import Struct

from sayso.model.span import Span
from sayso.reconcile.stage import Appearance, Stage

# "of the Q", "for Q", "close to Q": what follows is not who speaks.
DEPENDS = re.compile(r"\b(?:of|for|from|to|at|in|with|by|on|against|under|behind|about)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+)?$")


class Speaker(Struct, frozen=True):
    """`actor` is None where it is open who speaks; `basis` is a phrase that a user reads."""

    actor: str | None
    basis: str


def shorten(printed: str) -> str:
    """The printed words, cut after some sixty characters."""
    plain = " ".join(printed.split())
    return plain if len(plain) <= 60 else plain[:57].rsplit(" ", 1)[0] + " …"


def distance(stage: Stage, each: Appearance, source: Span) -> str:
    """How far before the source a name stands, in words."""
    apart = stage.sentence_of(source.start) - stage.sentence_of(each.mention.span.start)
    return {0: "in the same sentence", 1: "in the sentence before"}.get(apart, f"{apart} sentences before")
