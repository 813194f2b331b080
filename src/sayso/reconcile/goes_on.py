"""Who is meant by another word for one who spoke or was named before: "the prelate", "the 34-year-old", "the old man"."""

import re
from collections.abc import Sequence

from sayso.extract.noun_phrases import BEHIND, head_noun
from sayso.language.common_words import word_ranks
from sayso.language.offices import GENERIC, are_apart, office_classes, office_of, ranks
from sayso.language.person_nouns import gender_of_words, names_person, narrower_nouns
from sayso.language.wordlists import section
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.descriptions import is_plural
from sayso.reconcile.someone_else import behind_own_words, goes_straight_on, is_told
from sayso.reconcile.speaker import Speaker
from sayso.reconcile.stage import Appearance, Stage

_DEFINITE = re.compile(
    r"(?:the|this|that)\s|"
    r"(?:his|her) (?:excellency|majesty|(?:royal )?highness|holiness|eminence|lordship|ladyship|beatitude|honour)$",
    re.IGNORECASE,
)
_TRADE = re.compile(r"[Tt]he (?!former|retired|ex-|older|younger|elder)(?:[A-Z]\w+ )?[a-z]")
_NONE: frozenset[str] = frozenset()
_OF_ANYBODY = section("name_words.txt", "said of anybody")
_NEAR = 60
"""Characters beside a name in which a noun can stand that belongs to it."""


def person_in(phrase: str) -> bool:
    """Whether a phrase begins with at most three words before a noun for a person ("43-year-old man from")."""
    return any(names_person(word.strip(",'’")) for word in phrase.split()[:4])


def find_beside(stage: Stage, source: Span, shown: str) -> Speaker | None:
    """The one person beside whose name the report prints the noun, or else one that it can mean ("the player", a goalie)."""
    noun = head_noun(source.exact)
    if not noun or not _may_mean(source.exact, noun):
        return None
    if not stage.beside:
        for each in stage.appearances:
            if stage.kind_of(each.actor) == "person":
                for word in words_beside(stage, each):
                    stage.beside.setdefault(word, set()).add(each.actor)
    nouns = {noun} if noun in stage.beside else narrower_nouns().get(noun, _NONE)
    found = set().union(*(stage.beside.get(each, set()) for each in nouns)) - {each.actor for each in stage.named_in(source)}
    if len(found) != 1:
        return None
    (actor,) = found
    if not fits(stage, actor, source.exact):
        return None
    printed = min(each for each in nouns if actor in stage.beside.get(each, set()))
    return Speaker(actor, f"{shown}: “{printed}” is printed beside {stage.name_of(actor)}")


_CUT = re.compile(r"[.,;:!?()“”\"\n–—]|\b(?:and|but|that|who|told|said|says|by|to|with|than|as|from)\b")
_BEFORE = re.compile(r"(?:\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Oo]ur)|\w['’]s?) ([^,.;:()“”\"\n]{3,50}), $")
_ONE_BEFORE = re.compile(r".*\b(?:[Aa]n?|[Oo]ne) ([^,.;:()“”\"\n]{3,50}), $", re.DOTALL)
_ONE_OF = re.compile(r".*\b[Oo]ne of (?:the|its|his|her|their|our) ([^,.;:()“”\"\n]{3,40})s, $", re.DOTALL)
_APPOSED = re.compile(r",? (?:an? |the |its |his |her |their |our |who (?:is|was) (?:an? |the )?)?([^,.;:()“”\"\n]{3,60})")


def words_beside(stage: Stage, each: Appearance) -> frozenset[str]:
    """Words of the phrase that ends with a name, and of the apposition behind it."""
    text, span = stage.report.text, each.mention.span
    start = span.end - len(each.mention.name)
    printed = text[max(0, start - _NEAR) : start]
    before = _CUT.split(printed)[-1]
    apposed = (_BEFORE.search(printed), _ONE_BEFORE.match(printed), _ONE_OF.match(printed))
    behind = _APPOSED.match(text, span.end, span.end + _NEAR) if text[span.end : span.end + 1] == "," else None
    words = " ".join([before, *(head_noun(each[1]) for each in (behind, *apposed) if each)])
    return frozenset(re.findall(r"[\w-]+", words.lower()))


def called_before(stage: Stage, source: Span, before: Sequence[Attribution], shown: str) -> Speaker | None:
    """The one person who alone spoke under the same noun before: "the student" after "the second-year student"."""
    noun = head_noun(source.exact)
    if not _DEFINITE.match(source.exact) or not names_person(noun) or noun in GENERIC:
        return None
    called = {
        each.speaker
        for each in before
        if each.speaker and each.source and stage.kind_of(each.speaker) == "person" and head_noun(each.source[0].exact) == noun
    }
    if len(called) != 1:
        return None
    (actor,) = called
    return Speaker(actor, f"{shown}: {stage.name_of(actor)} was called so before")


def carry_on(stage: Stage, source: Span, before: Sequence[Attribution], shown: str) -> Speaker | None:
    """The person who spoke last, in this paragraph or the one before, if nothing printed speaks against him or her."""
    last = before[-1] if before else None
    subject = newly_named(stage, source, before) if _may_mean(source.exact, head_noun(source.exact)) else None
    if subject and fits(stage, subject, source.exact) and not is_told(stage, source, subject):
        return Speaker(subject, f"{shown} after {stage.name_of(subject)}, of whom the sentence before tells")
    if last is None or last.speaker is None or stage.kind_of(last.speaker) != "person":
        return None
    noun = head_noun(source.exact)
    if not _may_mean(source.exact, noun) or not stage.same_post(last.content[0].start, source.start):
        return None
    if stage.report.text[max(span.end for span in last.spans()) : source.start].count("\n") > 2:
        return None
    if not fits(stage, last.speaker, source.exact) or is_told(stage, source, last.speaker):
        return None
    if not goes_straight_on(stage, source, before):
        return None
    if _is_aside(stage, source, last.speaker) or _is_colleague(stage, source, last.speaker):
        return None
    return Speaker(last.speaker, f"{shown} is another word for {stage.name_of(last.speaker)}, who spoke last")


def _is_aside(stage: Stage, source: Span, actor: str) -> bool:
    """Whether a paragraph begins anew behind somebody whom the report named after another person."""
    return stage.report.text[max(0, source.start - 1) : source.start] == "\n" and actor != stage.persons[0]


def _is_colleague(stage: Stage, source: Span, actor: str) -> bool:
    """Whether the trade that opens a sentence is not the one that the report prints of an actor: "the cook" behind an owner."""
    noun = head_noun(source.exact)
    if behind_own_words(stage, source) or not _TRADE.match(source.exact) or noun in _OF_ANYBODY or noun in GENERIC:
        return False
    if not names_person(noun) or gender_of_words(noun):
        return False
    nouns = (head_noun(mention.title or "") for mention in stage.titles(actor) if not _is_address(mention))
    held = [each for each in nouns if each and not gender_of_words(each)]
    ours = office_classes().get(noun, _NONE) - _VAGUE
    return bool(held) and not any(each == noun or office_classes().get(each, _NONE) & ours for each in held)


def _is_address(mention: Mention) -> bool:
    return all(word in ranks() for word in (mention.title or "").split())


def find_topic(stage: Stage, source: Span, before: Sequence[Attribution], shown: str) -> Speaker | None:
    """Behind a quotation the person named first in its paragraph, whoever spoke since: "...", the grandmother said.

    None where somebody without a name spoke under the same noun before.
    """
    noun, text = head_noun(source.exact), stage.report.text
    opening = text[stage.sentences[stage.sentence_of(source.start)][0] : source.start]
    if not _may_mean(source.exact, noun) or noun in _OTHERS or not _BEHIND_QUOTATION.search(opening):
        return None
    if any(not each.speaker and each.source and noun in each.source[0].exact.lower().split() for each in before[-_EARLIER:]):
        return None
    nearest = max(0, source.start - _PARAGRAPH)
    start = max(nearest, text.rfind("\n", nearest, source.start))
    persons = [
        each.actor
        for each in stage.before(source.start)
        if stage.kind_of(each.actor) == "person" and each.mention.span.start > start
    ]
    if not persons or not fits(stage, persons[-1], source.exact) or is_told(stage, source, persons[-1]):
        return None
    return Speaker(persons[-1], f"{shown} after {stage.name_of(persons[-1])}, of whom the paragraph tells")


_BEHIND_QUOTATION = re.compile(r"[”\"»’]\s(?:\w+ )?$")
_OTHERS = frozenset({"other", "former", "latter"})
_PARAGRAPH = 3000
"""Characters of a paragraph, at most."""
_EARLIER = 50
"""Attributions before one that are looked at for somebody without a name."""


def newly_named(stage: Stage, source: Span, before: Sequence[Attribution]) -> str | None:
    """The one person of the sentence before in this paragraph, where it begins after the last speech: its topic."""
    number = stage.sentence_of(source.start) - 1
    if number < 0:
        return None
    start, end = stage.sentences[number]
    floor = max((span.end for each in before[-2:] if each.speaker for span in each.spans()), default=0)
    if start < floor or not stage.same_paragraph(start, source.start) or stage.in_headline(start):
        return None
    named = [each for each in stage.named_in(stage.report.span(start, end)) if stage.kind_of(each.actor) == "person"]
    if len({each.actor for each in named}) != 1 and not _is_topic(stage, named, start):
        return None
    return named[0].actor


def _is_topic(stage: Stage, named: Sequence[Appearance], start: int) -> bool:
    """Whether the first of several persons begins the sentence alone, so that it tells of that one."""
    if not named or named[0].mention.span.start != start:
        return False
    return not stage.report.text.startswith((" and ", ", and "), named[0].mention.span.end)


def _may_mean(printed: str, noun: str) -> bool:
    return _DEFINITE.match(printed.strip()) is not None and (names_person(noun) or _is_strange(printed, noun))


_NO_PERSONS = (
    section("name_words.txt", "no persons though they end so")
    | section("name_words.txt", "body nouns")
    | section("documents.txt", "documents")
    | section("documents.txt", "statements")
    | section("documents.txt", "unnamed bodies")
    | section("documents.txt", "unnamed groups")
)


def _is_strange(printed: str, noun: str) -> bool:
    """Whether nothing is known of a noun, so that it can be one for a person as well: "the mahout"."""
    return noun.isalpha() and noun not in _NO_PERSONS and noun not in word_ranks() and not is_plural(printed)


_PARTIES = section("name_words.txt", "those whom something happened to")
_SOMEBODYS = re.compile(r"\bof (?:his|her|their|another|the (?:other|victim))\b")


def fits(stage: Stage, actor: str, printed: str) -> bool:
    """Whether neither sex nor office speak against a person: a mayor is no conservator."""
    told, known = gender_of_words(printed), stage.gender_of(actor)
    if head_noun(printed) in _PARTIES and stage.titles(actor):
        return False
    if (told and known and told != known) or _SOMEBODYS.search(printed):
        return False
    office = office_of(BEHIND.split(printed)[0])
    ours = office_classes().get(office, frozenset()) if office else frozenset()
    if office is None or office in GENERIC or not ours - _VAGUE:
        return True
    offices = (office_of(mention.title or "") for mention in stage.titles(actor))
    held = [each for each in offices if each and each not in _ADDRESSES]
    return not held or any(ours & office_classes().get(each, frozenset()) and not are_apart(office, each) for each in held)


# Nuns and priests are addressed so.
_ADDRESSES = frozenset({"father", "mother", "sister", "brother"})
# Classes of which one can be called by another's word as well.
_VAGUE = frozenset({"worker", "expert"})
