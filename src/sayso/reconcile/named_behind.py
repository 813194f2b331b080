"""Whom a description means because words right behind it name the speaker: “It leaks,” said Calla Orben."""

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from sayso.extract.noun_phrases import head_noun
from sayso.language.offices import office_of, ranks
from sayso.language.person_nouns import names_person
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.goes_on import fits
from sayso.reconcile.someone_else import behind_own_words
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Appearance, Stage

_NEAR = 2
"""Sentences between a description's and the one that names who speaks, at most."""
_ANSWERS = re.compile(r"\b(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|retort(?:s|ed)?|counter(?:s|ed)?|agree[sd]?)\b")
_APPOSED = re.compile(r", (?:an?|the|another|one of|his|her|its|their|who (?:is|was)) ")
_DESCRIBES = re.compile(r"(?:the|his|her|its|[A-Z][\w-]+[’']s)\s", re.IGNORECASE)


def find_named_behind(stage: Stage, attributions: Sequence[Attribution]) -> Mapping[int, str]:
    """For where a description begins, the person whom the report names first behind the words that follow it."""
    first: dict[str, Appearance] = {}
    for place in stage.appearances:
        first.setdefault(place.actor, place)
    newcomers = {place.mention.span.start: place for place in first.values() if stage.kind_of(place.actor) == "person"}
    found: dict[int, str] = {}
    for each, later in zip_longest(attributions, attributions[1:]):
        source = next(iter(each.source), None)
        if source is None or not _describes(source.exact):
            continue
        named = _begins_next(stage, source, newcomers) or (_speaks_next(stage, each, later, newcomers) if later else None)
        if named and _can_be(stage, named, source):
            found[source.start] = named.actor
    return found


def _begins_next(stage: Stage, source: Span, newcomers: Mapping[int, Appearance]) -> Appearance | None:
    """Who begins the sentence behind one that ends with a description: "...," said the glazier. Calla Orben, 44, has ..."""
    number = stage.sentence_of(source.start) + 1
    if number >= len(stage.sentences) or not behind_own_words(stage, source):
        return None
    start = stage.sentences[number][0]
    ends = stage.report.text[source.end : start].strip(" .") == ""
    return newcomers.get(start) if ends else None


def _speaks_next(stage: Stage, each: Attribution, later: Attribution, newcomers: Mapping[int, Appearance]) -> Appearance | None:
    """Who speaks in one of the next sentences, named behind the words: “It leaks,” said Calla Orben."""
    source, named = each.source[0], next(iter(later.source), None)
    if each.kind == "direct" or named is None or later.content[0].start > named.start:
        return None
    between = stage.sentence_of(later.content[0].start) - stage.sentence_of(source.start)
    if not stage.same_paragraph(source.start, named.start) or not 0 < between <= _NEAR:
        return None
    persons = [place for place in stage.named_in(named) if stage.kind_of(place.actor) == "person"]
    if len(persons) != 1 or any(_ANSWERS.search(cue.exact) for cue in later.cue):
        return None
    return newcomers.get(persons[0].mention.span.start)


def _can_be(stage: Stage, named: Appearance, source: Span) -> bool:
    """Whether nothing beside the name says that it is somebody else, and no surname alone calls somebody told of before."""
    mention = named.mention
    if mention.title and any(word not in ranks() for word in mention.title.split()):
        return False
    if _APPOSED.match(stage.report.text, mention.span.end) or not (mention.title or " " in mention.name):
        return False
    return fits(stage, named.actor, source.exact)


def _describes(printed: str) -> bool:
    noun = head_noun(printed)
    return _DESCRIBES.match(printed) is not None and (names_person(noun) or office_of(noun) is not None)


def resolve_behind(stage: Stage, source: Span) -> Speaker | None:
    """Whom the words behind a description's own name."""
    actor = stage.behind.get(source.start)
    return (
        Speaker(actor, f"“{shorten(source.exact)}”; {stage.name_of(actor)} is named behind the next words") if actor else None
    )
