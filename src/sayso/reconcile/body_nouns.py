"""Which body a noun means: "the ministry", "the company"."""

import re
from collections.abc import Sequence

from sayso.language.body_sorts import BUSINESSES, CAMPAIGNS, SORTS, WIDE, bears_out, is_of_sort, read_sorts
from sayso.language.common_words import word_ranks
from sayso.language.wordlists import read_sections, section
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.descriptions import is_plural
from sayso.reconcile.speaker import Speaker, distance, shorten
from sayso.reconcile.stage import Appearance, Stage

_BODY_NOUNS = re.compile(rf"\b({'|'.join(read_sections('name_words.txt')['body nouns'])})\b", re.IGNORECASE)


def resolve_unnamed(stage: Stage, source: Span, unnamed: str) -> Speaker | None:
    """For "the union", which goes without a name of its own here: a body with a name named before, which it can be."""
    word = source.exact.strip().rpartition(" ")[2].lower()
    for each in stage.before(source.start):
        if each.actor != unnamed and not each.mention.name.islower() and _can_be_called(stage, each.actor, word):
            return Speaker(each.actor, f"“{shorten(source.exact)}” after {each.mention.name}")
    return None


def is_bare_body(printed: str) -> bool:
    """Whether the source is a body's noun with an article at most ("the coastguard")."""
    return bool(re.fullmatch(rf"(?:the|this|its) (?:{_BODY_NOUNS.pattern})", printed.strip(), re.IGNORECASE))


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


def last_body(
    stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], shown: str
) -> Speaker | None:
    """The body or document that spoke last, or else the one named last before a source; `shown` is how it is printed."""
    last = before[-1] if before else None
    floor = max((span.end for span in last.spans()), default=0) if last else 0
    said = attribution.content
    near = [each for each in stage.before(source.start)[:8] if stage.kind_of(each.actor) in _CAN_BE_IT]
    free = [each for each in near if not any(part.start <= each.mention.span.start < part.end for part in said)]
    for each in free:
        if each.mention.span.start >= floor and _begins_sentence(stage, each, source):
            return Speaker(each.actor, f"{shown} after {each.mention.name} {distance(stage, each, source)}")
    paper = next((each for each in free if _is_introduced_paper(stage, each, source, floor)), None)
    if paper:
        return Speaker(paper.actor, f"{shown} after {paper.mention.name} {distance(stage, paper, source)}")
    spoke = last.speaker if last else None
    if spoke and (stage.kind_of(spoke) in (*_CAN_BE_IT, "outlet", "place") or stage.may_be_body(spoke)):
        return Speaker(spoke, f"{shown} goes on from {stage.name_of(spoke)}, who spoke last")
    if last and spoke and _just_named(stage, last, free, source):
        return Speaker(
            spoke, f"{shown} goes on from {stage.name_of(spoke)}, who spoke last and alone is named in the paragraph"
        )
    number = stage.sentence_of(source.start)
    inside = [each for each in near if 0 <= each.mention.span.start - said[0].start < _ARTICLE and each not in free]
    here = [each for each in free if stage.same_paragraph(each.mention.span.start, source.start)]
    for each in here or inside or free:
        if number - stage.sentence_of(each.mention.span.start) > _FARTHEST:
            return None
        return Speaker(each.actor, f"{shown} after {each.mention.name} {distance(stage, each, source)}")
    return None


_ARTICLE = 5
"""Characters before the name that words said open with, at most."""


def _just_named(stage: Stage, last: Attribution, free: Sequence[Appearance], source: Span) -> bool:
    """Whether who spoke last is named in this paragraph, which names no body, so that "it" tells that the name is one's."""
    if not last.source or not last.speaker or not stage.same_paragraph(last.source[0].start, source.start):
        return False
    if stage.gender_of(last.speaker) or any(stage.same_paragraph(each.mention.span.start, source.start) for each in free):
        return False
    return any(each.actor == last.speaker for each in stage.named_in(last.source[0]))


def _is_introduced_paper(stage: Stage, each: Appearance, source: Span, floor: int) -> bool:
    """Whether a document is named for the first time since somebody spoke, in this sentence or the one before."""
    start = each.mention.span.start
    if stage.kind_of(each.actor) != "document" or start < floor:
        return False
    if _SAID_IN.search(stage.report.text, max(0, start - _BESIDE), start) and stage.sentence_of(start) in (
        stage.sentence_of(source.start),
        stage.sentence_of(floor - 1),
    ):
        return False
    near = stage.sentence_of(source.start) - stage.sentence_of(each.mention.span.start) < 2
    first = min(span.start for span in stage.spans[each.actor])
    return near and first == each.mention.span.start and stage.same_paragraph(first, source.start)


# "In a letter it warned": it is whoever wrote it.
_SAID_IN = re.compile(r"\b[Ii]n (?:an?|its) (?:[\w-]+ ){0,2}$")
_BESIDE = 40
# Sentences between a body's name and "it".
_FARTHEST = 6
_CAN_BE_IT = ("organisation", "group", "document")


def _begins_sentence(stage: Stage, each: Appearance, source: Span) -> bool:
    """Whether a name begins a sentence of the source's paragraph, so that it is its subject."""
    start, text = each.mention.span.start, stage.report.text
    sentence = stage.sentences[stage.sentence_of(start)][0]
    first = re.fullmatch(
        r"(?:(?:But|And|Meanwhile|However),? )?(?:[Tt]he |An? |Its )?(?:[a-z-]+ )?(?:[a-z-]+, )?", text[sentence:start]
    )
    owns = text[each.mention.span.end : each.mention.span.end + 2] in ("'s", "’s")
    return first is not None and not owns and stage.same_paragraph(start, source.start)
