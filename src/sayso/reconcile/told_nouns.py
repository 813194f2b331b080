"""What a report tells a body to be, by the words beside its name: "the operator, Minch Vell", "the coach of Obren"."""

import re
from functools import cache

from sayso.extract.noun_phrases import head_noun
from sayso.language.signs_of_sorts import nouns_beside, read_sort_signs, sign_nouns, sign_offices
from sayso.language.wordlists import section
from sayso.reconcile.stage import Stage

_NEAR = 70
"""Characters beside a name that can tell what it names."""


def _any_of(words: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _before() -> re.Pattern[str]:
    """A noun or an office that ends right before a name."""
    nouns, offices = _any_of(sign_nouns()), _any_of(frozenset(sign_offices()))
    return re.compile(
        rf"\b(?P<noun>{nouns}) [“\"‘«]?$|\b(?:the|its|an?) (?:[\w-]+ ){{0,2}}(?P<apart>{nouns}), $|"
        rf"\b(?P<office>{offices}) (?:of|at|for|with|from|in) (?:the )?(?:[a-z-]+ ){{0,2}}$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    """An apposition, or an office behind the name of the body that has it."""
    offices = _any_of(frozenset(sign_offices()))
    return re.compile(
        rf"[”\"’»]?, (?:the|an?|its) (?P<apposed>[^,.;:()“”\"\n]{{3,60}})|(?:[’']s?)? (?:[a-z-]+ )?(?P<office>{offices})\b"
    )


def told_nouns(stage: Stage, actor: str) -> frozenset[str]:
    """The nouns that the report tells an actor can be called by; empty where it tells nothing."""
    text, found = stage.report.text, _by_name(stage, actor)
    for span in stage.spans.get(actor, ()):
        before = _before().search(text, max(0, span.start - _NEAR), span.start)
        behind = _behind().match(text, span.end, span.end + _NEAR)
        if before:
            apart = before["apart"] if text[span.end : span.end + 1] == "," else None
            noun = before["noun"] or apart
            found |= nouns_beside(noun.lower()) if noun else sign_offices().get((before["office"] or "").lower(), frozenset())
        if behind:
            noun = head_noun(behind["apposed"]) if behind["apposed"] else ""
            found |= nouns_beside(noun) if noun in sign_nouns() else sign_offices().get(behind["office"] or "", frozenset())
    return found


_FIRMS = frozenset(map(str.lower, section("name_words.txt", "last words of firms")))


def _by_name(stage: Stage, actor: str) -> frozenset[str]:
    """The nouns that the last word of a name tells: "company" for the Ombrel Motors."""
    last = (name.name.lower().rpartition(" ") for name in stage.actor(actor).names)
    return read_sort_signs()[0].nouns if any(rest and word in _FIRMS for rest, _, word in last) else frozenset()
