"""What around a description says that it means somebody else than the one who spoke or was named before."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.listeners import GOES_ON, can_mean
from sayso.reconcile.stage import Stage

_TOLD = re.compile(rf"(?: [\w’']+){{1,3}}?(?: (?:to|with|at|of))? (?P<whom>him|her|them)\b{GOES_ON}")
_TELLS = re.compile(rf" [\w’']+(?: (?:to|with|at|of))? (?P<whom>him|her)\b{GOES_ON}")
_EARLIER = re.compile(r"(?: (?:also|once|earlier))? had\b")
_OWN_WORDS = re.compile(r"\w.*[”\"»’]|(?:[\w’'-]+[ ,]+){3}[\w’'-]+, $", re.DOTALL)
# "The skipper himself" is set against whoever spoke before.
_EMPHATIC = re.compile(r" (?:himself|herself)\b")
_OPENS = re.compile(r"[\s“\"«‘']*(?:(?:But|And|Yet|Still|Now|Then|So),? )?")


def is_told(stage: Stage, source: Span, actor: str) -> bool:
    """Whether the verb behind a source has for its object a pronoun that can mean an actor: "the guard told her that"."""
    told = _TOLD.match(stage.report.text, source.end)
    return told is not None and can_mean(stage, told["whom"], actor)


def whom_it_tells(sentence: str) -> str:
    """Such as "her" in "a guard once told her that", or empty: whom a sentence makes the hearer of somebody else."""
    told = _TELLS.search(sentence)
    return told["whom"] if told else ""


def behind_own_words(stage: Stage, source: Span) -> bool:
    """Whether a description follows its own words: "...", the miller said."""
    opening = stage.report.text[stage.sentences[stage.sentence_of(source.start)][0] : source.start]
    return _OWN_WORDS.search(opening) is not None


def goes_straight_on(stage: Stage, source: Span, before: Sequence[Attribution]) -> bool:
    """Whether a description stands where another word for the one who spoke last does.

    Behind words of its own ("...", the miller said), or at the head of the sentence right after the last speech; and
    it does not go back behind that speech ("the guard had promised").
    """
    text, number = stage.report.text, stage.sentence_of(source.start)
    if _EMPHATIC.match(text, source.end):
        return False
    opening = text[stage.sentences[number][0] : source.start]
    if behind_own_words(stage, source):
        return True
    if not _OPENS.fullmatch(opening) or _EARLIER.match(text, source.end):
        return False
    last = max(span.end for span in before[-1].spans())
    return number - stage.sentence_of(last - 1) <= 1
