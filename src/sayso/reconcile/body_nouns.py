"""Which body a noun means: "the ministry", "the company"."""

import re

from sayso.language.body_sorts import BUSINESSES, CAMPAIGNS, SORTS, WIDE, bears_out, is_of_sort, read_sorts
from sayso.language.common_words import word_ranks
from sayso.language.signs_of_sorts import nouns_beside, sign_nouns
from sayso.language.wordlists import read_sections, section
from sayso.model.span import Span
from sayso.reconcile.descriptions import is_plural
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Appearance, Stage
from sayso.reconcile.told_nouns import told_nouns

_BODY_NOUNS = re.compile(rf"\b({'|'.join(read_sections('name_words.txt')['body nouns'])})\b", re.IGNORECASE)


def resolve_unnamed(stage: Stage, source: Span, unnamed: str) -> Speaker | None:
    """For "the union", which goes without a name of its own here: a body with a name named before, which it can be."""
    word = source.exact.strip().rpartition(" ")[2].lower()
    told = _told_body(stage, source, word, unnamed)
    if told:
        return told
    for each in stage.before(source.start):
        if each.actor != unnamed and not each.mention.name.islower() and _can_be_called(stage, each.actor, word):
            return Speaker(each.actor, f"“{shorten(source.exact)}” after {each.mention.name}")
    return None


def _told_body(stage: Stage, source: Span, word: str, unnamed: str = "") -> Speaker | None:
    """The body that the words beside its name tell to be one: the last before the source, or a headline’s first."""
    headline = stage.in_headline(source.start)
    for each in stage.appearances if headline else stage.before(source.start):
        if each.actor != unnamed and _is_named_body(stage, each.actor) and word in told_nouns(stage, each.actor):
            why = f"“{shorten(source.exact)}” can be {stage.name_of(each.actor)}, by the words beside the name"
            return Speaker(each.actor, why)
    return None


def _is_named_body(stage: Stage, actor: str) -> bool:
    name = stage.name_of(actor)
    if name.islower() or all(word in word_ranks() for word in name.lower().split("-")):
        return False
    return stage.is_body(actor) or (stage.may_be_body(actor) and not stage.gender_of(actor))


def is_bare_body(printed: str) -> bool:
    """Whether the source is a body's noun with an article at most ("the coastguard")."""
    return bool(re.fullmatch(rf"(?:the|this|its) (?:{_BODY_NOUNS.pattern})", printed.strip(), re.IGNORECASE))


def is_bare_sort(stage: Stage, source: Span) -> bool:
    """Whether the source is no more than a noun for a sort of bodies ("the club", in a headline "club")."""
    printed = " ".join(source.exact.split()).lower()
    noun = re.sub("^(?:the|this|its) ", "", printed)
    return (noun != printed or stage.in_headline(source.start)) and (noun in sign_nouns() or is_bare_body(f"the {noun}"))


def resolve_body(stage: Stage, source: Span, spoke: list[str], meant: str = "") -> Speaker | None:
    """For "the ministry": the body that spoke last, or was named last before, or is the only one of the report it can be.

    In a headline ("union says"), where nobody is named before, it is the first one that it can be. `meant` is what the
    source stands for, where it is not the noun itself ("the company" for "a company spokesman").
    """
    paper = _paper_called(stage, source.exact.strip())
    if paper:
        return paper
    plain = meant or " ".join(source.exact.split())
    headline = stage.in_headline(source.start)
    word = _head_noun(stage, plain)
    if word is None or not (headline or plain.lower().startswith(("the ", "its ", "their ", "this ", "our "))):
        return None
    shown = f"“{shorten(source.exact)}”"
    calls = [each for each in stage.before(source.start) if stage.is_body(each.actor) and _is_introduced(stage, each, word)]
    if calls and spoke and all(each.actor != spoke[-1] for each in calls) and word not in _words_of_names(stage, spoke[-1]):
        return Speaker(calls[0].actor, f"{shown} after the {word} {calls[0].mention.name}")
    spoke_last = spoke[-1] if spoke and not headline and _can_be_called(stage, spoke[-1], word) else None
    if spoke_last and (word in _words_of_names(stage, spoke_last) or word in told_nouns(stage, spoke_last)):
        return Speaker(spoke_last, f"{shown} goes on from {stage.name_of(spoke_last)}, who spoke last")
    told = None if any(word in _words_of_names(stage, actor) for actor in stage.actors) else _told_body(stage, source, word)
    if told:
        return told
    if spoke and not headline and _can_be_called(stage, spoke[-1], word):
        return Speaker(spoke[-1], f"{shown} goes on from {stage.name_of(spoke[-1])}, who spoke last")
    named = [each for each in stage.before(source.start) if _can_be_called(stage, each.actor, word)]
    named = [each for each in named if not _is_everyday(stage, each)]
    called = [each for each in named if word in _words_of_names(stage, each.actor)]
    introduced = [each for each in named if _is_introduced(stage, each, word)]
    for each in (*called, *introduced, *named):
        return Speaker(each.actor, f"{shown} after {each.mention.name}")
    if word in WIDE and (follows := _named_next(stage, source)):
        return Speaker(follows, f"{shown} of the lead; {stage.name_of(follows)} is the only body that the next sentence names")
    bodies = [actor for actor in stage.actors if stage.kind_of(actor) in _BODIES and word in _words_of_names(stage, actor)]
    if len(bodies) == 1 or (bodies and headline):
        why = "the only one" if len(bodies) == 1 else "the first"
        return Speaker(bodies[0], f"{shown}: {stage.name_of(bodies[0])} is {why} that the report names")
    if word in WIDE and headline:
        first = next((each for each in stage.appearances if stage.kind_of(each.actor) == "organisation"), None)
        return Speaker(first.actor, f"{shown} of the headline; {first.mention.name} is named first") if first else None
    taken = _taken_for_person(stage, source) if word in BUSINESSES or word in WIDE or word in read_sorts() else None
    return Speaker(taken, f"{shown} after {stage.name_of(taken)}, which is no known name of a person") if taken else None


# Sentences between a name and the noun for what it names.
_FARTHEST = 6


def _taken_for_person(stage: Stage, source: Span) -> str | None:
    """The last name before that was read as a person's but can be a body's: neither title, given name nor sex is known."""
    number = stage.sentence_of(source.start)
    for each in stage.before(source.start):
        if number - stage.sentence_of(each.mention.span.start) > _FARTHEST:
            return None
        if stage.may_be_body(each.actor) and not stage.gender_of(each.actor):
            return each.actor
    return None


def _is_everyday(stage: Stage, each: Appearance) -> bool:
    """Whether a "body" is but an everyday word in somebody's title ("Shop steward Ana Reul")."""
    word = each.mention.name.lower()
    within = (other.mention.span for other in stage.named_in(each.mention.span) if other.mention.kind == "person")
    return word in word_ranks() and any(span.start <= each.mention.span.start < span.end for span in within)


def _is_introduced(stage: Stage, each: Appearance, word: str) -> bool:
    """Whether the noun is printed right beside the name: "plant operator Sundline", "Sundline, the operator of"."""
    span, text = each.mention.span, stage.report.text
    around = text[max(0, span.start - len(word) - 2) : span.start] + "|" + text[span.end : span.end + len(word) + 12]
    return (
        re.search(rf"\b{re.escape(word)} [“\"‘«]?\||\|[”\"’»]?, (?:the|an?|its)(?: [\w-]+)? {re.escape(word)}\b", around)
        is not None
    )


_BODIES = ("organisation", "group", "outlet")


def _head_noun(stage: Stage, plain: str) -> str | None:
    """The noun of a body in the head of a phrase: a common one, or the last word of a body's name in this report."""
    head = re.split(r" of | for | in | at | that | which |,", plain)[0]
    last = head.rpartition(" ")[2].lower().strip("’'")
    called = any(
        last in name.name.lower().split()
        for actor in stage.actors
        if stage.kind_of(actor) in _BODIES
        for name in stage.actor(actor).names
    )
    if called:
        return last
    noun = _BODY_NOUNS.search(head.lower())
    if last in _PAPERS or last in SORTS or last in read_sorts():
        return last
    return noun[1] if noun and not is_plural(head.lower().replace("police", "")) else None


_LEAD = 2
"""Sentences in which a report may speak of a body that it names in the next one."""


def _named_next(stage: Stage, source: Span) -> str | None:
    """The one body that the sentence after a source in the lead names."""
    number = stage.sentence_of(source.start)
    if number > _LEAD or number + 1 >= len(stage.sentences):
        return None
    start, end = stage.sentences[number + 1]
    bodies = {
        each.actor for each in stage.named_in(stage.report.span(start, end)) if stage.kind_of(each.actor) == "organisation"
    }
    return bodies.pop() if len(bodies) == 1 else None


def _paper_called(stage: Stage, printed: str) -> Speaker | None:
    """For "The Herald": the one outlet of the pile whose name ends so."""
    match = re.fullmatch(r"[Tt]he ([A-Z]\w+)", printed)
    if match is None:
        return None
    ending = f" {match[1]}"
    outlets = [actor.id for actor in stage.cast.actors if actor.kind == "outlet" and actor.name.endswith(ending)]
    if len(outlets) != 1:
        return None
    return Speaker(outlets[0], f"“{printed}”: {stage.name_of(outlets[0])} is the only outlet of that name")


def _can_be_called(stage: Stage, actor: str, word: str) -> bool:
    kind = stage.kind_of(actor)
    if kind not in _BODIES:
        return False
    words = _words_of_names(stage, actor)
    if word in words:
        return True
    told = told_nouns(stage, actor)
    if told and word in sign_nouns():
        if word in told:
            return True
        if "company" not in told or "company" not in nouns_beside(word):
            return False
    if word in _BANDS and (kind == "group" or word not in CAMPAIGNS):
        return kind == "group"
    if word in _PAPERS and (kind == "outlet" or word != "agency"):
        return kind == "outlet" and stage.cast.outlet_of(stage.report.id) != actor
    if kind in ("organisation", "group") and bears_out(word, words):
        return True
    return kind == "organisation" and is_of_sort(word, words)


_BANDS = frozenset({"group", "gang", "movement", "faction", "militia", "front"})
_PAPERS = section("outlet_words.txt", "bare") | {"outlet"}


def _words_of_names(stage: Stage, actor: str) -> frozenset[str]:
    return frozenset(word for name in stage.actor(actor).names for word in name.name.lower().split())
