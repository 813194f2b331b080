"""Who speaks in headline and lead: the one who says the same further down, where the first words leave it open."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from sayso.extract.noun_phrases import head_noun
from sayso.language.nouns import FUNCTION_WORDS
from sayso.language.person_nouns import names_person
from sayso.model.attribution import Attribution
from sayso.reconcile.descriptions import is_plural
from sayso.reconcile.goes_on import fits
from sayso.reconcile.local_actors import is_unnamed
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Stage

# Sentences of a report that say in short what it tells at length: headline, standfirst, lead.
_LEAD = 4
# Attributions further down that are looked at: a report comes back to its news soon.
_LOOKED = 8
# Attributions of which one tells the name: the lead describes whom the headline does, and the quotation behind it names him.
_NEXT = 3
# Words that have to come back: of the headlines and leads of the gold in wire style that say again what is said further down,
# half keep two words in five, few keep less than a third.
_SHARE, _LEAST = 0.33, 2
_WORD = re.compile(r"[^\W_]{3,}")
_BODIES = ("organisation", "group", "outlet")


def name_first_speakers(stage: Stage, named: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those of headline and lead with the speaker of the same words further down."""
    found = list(named)
    for place in range(len(named) - 1, -1, -1):
        if stage.sentence_of(named[place].content[0].start) < _LEAD:
            opens = all(stage.in_headline(each.content[0].start) for each in named[:place])
            found[place] = _named_below(stage, found[place], found[place + 1 : place + 1 + _LOOKED], opens)
    return found


def _named_below(stage: Stage, each: Attribution, below: Sequence[Attribution], opens: bool) -> Attribution:
    """`opens` tells that nobody speaks above but in the headline."""
    if not each.source or (each.speaker and not _is_unnamed_body(stage, each.speaker)):
        return each
    printed = each.source[0].exact
    if not stage.in_headline(each.source[0].start) and not _DEFINITE.match(printed):
        return each
    speaker = _says_again(stage, each, below)
    if speaker is None and each.speaker is None:
        speaker = (_introduced(stage, each, below[:_NEXT]) if opens else None) or _begins(stage, each, below)
    return structs.replace(each, speaker=speaker.actor, speaker_basis=speaker.basis) if speaker else each


def _is_unnamed_body(stage: Stage, actor: str) -> bool:
    return stage.kind_of(actor) in _BODIES and is_unnamed(stage.name_of(actor))


_DEFINITE = re.compile(r"(?:(?i:the|his|her|its|their)|[A-Z][\w-]+['’]s)\s")


def _says_again(stage: Stage, each: Attribution, below: Sequence[Attribution]) -> Speaker | None:
    """Who says most of the words once more, of those that the source can mean."""
    words, printed = frozenset(_words(each)), each.source[0].exact
    shares = [(len(words & frozenset(_words(later))), -place) for place, later in enumerate(below)]
    most, place = max(shares, default=(0, 0))
    if most < max(_LEAST, _SHARE * len(words)):
        return None
    actor = below[-place].speaker
    if actor is None or is_unnamed(stage.name_of(actor)) or not _can_mean(stage, actor, printed):
        return None
    if each.speaker is None and is_plural(printed):
        return None
    if each.speaker and stage.kind_of(actor) not in _BODIES:
        return None
    return Speaker(actor, f"“{shorten(printed)}”: {stage.name_of(actor)} says the same further down")


def _introduced(stage: Stage, each: Attribution, below: Sequence[Attribution]) -> Speaker | None:
    """The person who speaks next and is named there for the first time, whom headline or lead describes.

    Below a lead it is a quotation that tells the name: the lead's news in the words of who brought it.
    """
    printed, source = each.source[0].exact, each.source[0]
    if not names_person(head_noun(printed)) or is_plural(printed):
        return None
    headline = stage.in_headline(source.start)
    for later in below:
        if later.speaker is None or not later.source:
            continue
        first = next((place.mention.span for place in stage.appearances if place.actor == later.speaker), None)
        if first is None or first.start < source.end:
            return None
        if first.start > later.source[0].end:
            continue
        told = headline or later.kind != "indirect"
        if told and first.overlaps(later.source[0]) and _can_mean(stage, later.speaker, printed):
            where = "headline" if headline else "lead"
            return Speaker(later.speaker, f"“{shorten(printed)}” of the {where}; {stage.name_of(later.speaker)} is named next")
        return None
    return None


def _begins(stage: Stage, each: Attribution, below: Sequence[Attribution]) -> Speaker | None:
    """Whom the headline describes: the first person named, if the first to speak as well and printed without an office."""
    printed = each.source[0].exact
    if not stage.in_headline(each.source[0].start) or not names_person(head_noun(printed)) or is_plural(printed):
        return None
    first = next((later.speaker for later in below if later.speaker and stage.kind_of(later.speaker) == "person"), None)
    if first is None or first != stage.persons[0] or stage.titles(first) or not _can_mean(stage, first, printed):
        return None
    return Speaker(first, f"“{shorten(printed)}” of the headline; {stage.name_of(first)} is named and speaks first")


def _can_mean(stage: Stage, actor: str, printed: str) -> bool:
    """Whether a description of a person meets a person of no other office, or any other description a body."""
    if names_person(head_noun(printed)):
        return stage.kind_of(actor) == "person" and fits(stage, actor, printed)
    return stage.kind_of(actor) in _BODIES or stage.kind_of(actor) == "person"


def _words(each: Attribution) -> Iterator[str]:
    """Words of what is said, without endings: five letters tell them apart well enough."""
    for part in each.content:
        for word in _WORD.findall(part.exact.lower()):
            if word not in FUNCTION_WORDS:
                yield word[:5]
