"""Bodies by what is no common noun for them: "the institution", "the judges" of a court, "its officers"."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.extract.noun_phrases import head_noun
from sayso.language.documents import document_noun
from sayso.language.nouns import is_plural
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import read_words, section
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Stage

_DEFINITE = re.compile(r"(?:the|this|that) ", re.IGNORECASE)
_KINDS = ("organisation", "group", "outlet", "country")
_PARAGRAPHS = 2
"""Ends of lines between who spoke and who is called otherwise: the next paragraph, behind an empty line."""
_BACK = 12
"""Sentences before "the judges" in which the court can be named."""


@cache
def _bodies_of() -> dict[str, frozenset[str]]:
    """A plural for the members of bodies to words in the names of such bodies."""
    found: dict[str, frozenset[str]] = {}
    for line in read_words("members.txt"):
        bodies, _, members = line.partition(":")
        words = frozenset(map(str.strip, bodies.split(",")))
        for member in map(str.strip, members.split(",")):
            found[member] = found.get(member, frozenset()) | words
    return found


def resolve_members(stage: Stage, source: Span) -> Speaker | None:
    """For "the judges": the court that was named last; None where no body is named that they can be."""
    namesake = _named_after(stage, source)
    if namesake:
        return Speaker(namesake, f"“{shorten(source.exact)}” are those of {stage.name_of(namesake)}")
    if not _DEFINITE.match(source.exact):
        return None
    words = _bodies_of().get(head_noun(source.exact))
    if words is None or source.exact.strip().count(" ") > 1:
        return None
    number = stage.sentence_of(source.start)
    for each in stage.before(source.start):
        if number - stage.sentence_of(each.mention.span.start) > _BACK:
            return None
        if stage.is_body(each.actor) and _is_of(stage, each.actor, words):
            return Speaker(each.actor, f"“{shorten(source.exact)}” after {each.mention.name}, whose they are")
    return None


def _named_after(stage: Stage, source: Span) -> str | None:
    """The one body that is named after its members: the Net Menders' Union for "the net menders", or a headline's."""
    printed = " ".join(source.exact.split()).casefold()
    members = printed.removeprefix("the ")
    if not is_plural(members) or (members == printed and not stage.in_headline(source.start)):
        return None
    owned = re.compile(rf"\b{re.escape(members)}['’] ")
    found = [
        actor
        for actor in stage.actors
        if stage.is_body(actor) and any(owned.search(name.name.casefold()) for name in stage.actor(actor).names)
    ]
    return found[0] if len(found) == 1 else None


def _is_of(stage: Stage, actor: str, words: frozenset[str]) -> bool:
    names = (re.findall(r"[\w’'-]+", name.name.lower()) for name in stage.actor(actor).names)
    return any(words & {word, word.removesuffix("s")} for name in names for word in name)


_KNOWN = section("documents.txt", "unnamed bodies") | section("name_words.txt", "body nouns")
_PERSONS = section("name_words.txt", "those whom something happened to")


def carry_on_body(stage: Stage, source: Span, before: Sequence[Attribution]) -> Speaker | None:
    """The body that spoke last, in this paragraph or the one before, for a noun that is neither a person's nor a paper's."""
    last = before[-1] if before else None
    if last is None or last.speaker is None or stage.kind_of(last.speaker) not in _KINDS:
        return None
    noun = head_noun(source.exact)
    if not _DEFINITE.match(source.exact) or names_person(noun) or is_plural(noun) or noun in _PERSONS or document_noun(noun):
        return None
    if noun in _KNOWN:
        return None  # resolve_body has looked for one
    if noun == "source" and " same " not in source.exact:
        return None  # an agency's source is not the agency
    between = stage.report.text[max(span.end for span in last.spans()) : source.start]
    if between.count("\n") > _PARAGRAPHS or not stage.same_post(last.content[0].start, source.start):
        return None
    return Speaker(
        last.speaker, f"“{shorten(source.exact)}” is another word for {stage.name_of(last.speaker)}, which spoke last"
    )
