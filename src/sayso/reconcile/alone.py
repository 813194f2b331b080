"""Whom a pronoun means where its paragraph names one person alone, and whom a pronoun can stand for at all."""

import re
from collections.abc import Sequence

from sayso.extract.noun_phrases import head_noun
from sayso.language.person_nouns import gender_of_words
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.called import called_between
from sayso.reconcile.genders import gender_of_titles
from sayso.reconcile.stage import Appearance, Stage

PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


def called_so(stage: Stage, named: Sequence[Appearance], word: str) -> list[Appearance]:
    """Those of some mentions that a pronoun can stand for."""
    return [each for each in named if can_be(stage, each.actor, word) and not stage.is_doubtful(each.actor)]


def can_be(stage: Stage, actor: str, word: str) -> bool:
    """Whether a pronoun can stand for an actor, as far as kind and sex are known."""
    if stage.kind_of(actor) != "person":
        return False
    return stage.gender_of(actor) in ("", PRONOUNS[word])


def is_said(each: Appearance, said: Sequence[Span], source: Span) -> bool:
    """Whether a name stands in words said; not where the source itself stands in them."""
    return any(part.start <= each.mention.span.start < part.end and not part.overlaps(source) for part in said)


def just_named(stage: Stage, last: Attribution | None, source: Span, word: str) -> str | None:
    """Who spoke last, by name, in this paragraph, where it tells of nobody else whom the pronoun can mean.

    Whatever is guessed of the name: the pronoun knows better whether it is a woman's or a body's.
    """
    if last is None or last.speaker is None or not last.source or not stage.same_paragraph(last.source[0].start, source.start):
        return None
    if source.exact.strip().lower() != word:
        return None  # "his brother" can mean the brother of somebody else
    if stage.kind_of(last.speaker) != "person" and last.source[0].exact.lower().startswith("the "):
        return None  # persons' names have no article
    text, printed, end = stage.report.text, last.source[0], max(span.end for span in last.spans())
    named = [each for each in stage.named_in(printed) if each.actor == last.speaker]
    if not named or end > source.start or stage.sentence_of(source.start) - stage.sentence_of(end - 1) > 1:
        return None
    start = text.rfind("\n", 0, printed.start) + 1
    around = text[start : named[0].mention.span.end] + "|" + text[printed.end : source.start]
    told = gender_of_titles(stage.titles(last.speaker)) or gender_of_words(head_noun(printed.exact))
    if (told and told != PRONOUNS[word]) or _SAME_SEX[PRONOUNS[word]].search(around):
        return None
    if any(gender_of_words(each) == PRONOUNS[word] for each in re.findall(r"[a-z]+", around)):
        return None
    here = called_so(stage, stage.named_in(stage.report.span(start, source.start)), word)
    others = (each for each in here if stage.gender_of(each.actor) or not is_said(each, last.content, source))
    return None if any(others) else last.speaker


def only_topic(stage: Stage, last: Attribution | None, named: Sequence[Appearance], source: Span) -> Appearance | None:
    """The one person whom the paragraph names before a pronoun, wherever in its sentence, where nobody spoke in it yet."""
    text = stage.report.text
    start = text.rfind("\n", 0, source.start) + 1
    if last and max(span.end for span in last.spans()) > start:
        return None
    here = [each for each in named if each.mention.span.start >= start]
    here = [each for each in here if stage.gender_of(each.actor) or not stage.may_be_body(each.actor)] or here
    if len({each.actor for each in here}) != 1 or next(called_between(stage, start, source.start, ()), None):
        return None
    end = here[0].mention.span.end
    if stage.sentence_of(source.start) == stage.sentence_of(end) or text.startswith(("'s", "’s"), end):
        return None
    return here[0]


_SAME_SEX = {
    "m": re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    "f": re.compile(r"\b(?:she|hers?|herself)\b", re.IGNORECASE),
}
