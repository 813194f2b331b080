"""Whom a pronoun in a source means: "he", "who", "it"."""

import re
from collections.abc import Sequence

from sayso.compare.persons import person_name
from sayso.extract.noun_phrases import head_noun
from sayso.language.person_nouns import gender_of_words, names_person
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.alone import PRONOUNS, called_so, can_be, is_said, just_named, only_topic
from sayso.reconcile.called import called_between
from sayso.reconcile.descriptions import is_plural
from sayso.reconcile.goes_on import person_in
from sayso.reconcile.last_bodies import last_body
from sayso.reconcile.listeners import pronouns_behind
from sayso.reconcile.someone_else import whom_it_tells
from sayso.reconcile.speaker import DEPENDS, Speaker, distance, shorten
from sayso.reconcile.stage import Appearance, Stage

_PLURALS = frozenset({"they", "them", "we", "i", "one", "some", "many", "others", "you", "those", "both"})


def resolve_pronoun(stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution]) -> Speaker | None:
    """Whom the pronoun means that is the whole source; None where the source is no pronoun."""
    words = source.exact.strip().lower().rstrip(",").split()
    if not words or (len(words) > 1 and words[-1] not in _BESIDE):
        return None
    word = words[0]
    before = [each for each in before[-3:] if stage.same_post(each.content[0].start, source.start)]
    if word in ("who", "which", "that"):
        return _antecedent(stage, source, before)
    if word == "it":
        return last_body(stage, source, attribution, before, "“it”")
    if word in ("i", "me"):
        return _who_speaks_here(source, before)
    if word in _PLURALS:
        return _same_group(stage, source, before)
    if word not in PRONOUNS:
        return None
    return person_before(stage, source, attribution, before, word)


_BESIDE = frozenset(["himself", "herself", "itself", "also", "too", "both", "then", "later"])


def _who_speaks_here(source: Span, before: Sequence[Attribution]) -> Speaker | None:
    """For "I" inside words said: the one who says them."""
    for each in reversed(before):
        if each.speaker and any(part.start <= source.start < part.end for part in each.content):
            return Speaker(each.speaker, f"“{source.exact.strip()}” is the one who speaks these words")
    return None


def _antecedent(stage: Stage, source: Span, before: Sequence[Attribution]) -> Speaker | None:
    """The one named last in the sentence, or whom the source means that stands right before ("said the monk, who asked")."""
    last = stage.before(source.start)[:1]
    spoke = before[-1] if before else None
    if spoke and spoke.speaker and spoke.source and 0 <= source.start - spoke.source[-1].end < _RIGHT_BEHIND:
        return Speaker(spoke.speaker, f"“{source.exact.strip()}” after “{shorten(spoke.source[-1].exact)}”")
    if last and stage.sentence_of(last[0].mention.span.start) == stage.sentence_of(source.start):
        return Speaker(last[0].actor, f"“{source.exact.strip()}” after {last[0].mention.name}")
    return None


_RIGHT_BEHIND = 3
"""Characters: a comma and a space."""


def _same_group(stage: Stage, source: Span, before: Sequence[Attribution]) -> Speaker | None:
    last = before[-1].speaker if before else None
    if source.exact.strip().lower() == "they" and last and stage.kind_of(last) in ("group", "organisation"):
        return Speaker(last, f"“they” goes on from {stage.name_of(last)}")
    return None


def person_before(stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], word: str) -> Speaker:
    """The person who spoke last, unless another was made the subject since; women and men are kept apart where known.

    Who is named inside the words said is spoken of, and does not speak.
    """
    last = before[-1] if before else None
    floor = max((span.end for span in last.spans()), default=0) if last else 0
    others = [span for each in before[-3:] for span in each.content]
    near = called_so(stage, stage.before(source.start), word)
    near = [each for each in near if stage.same_post(each.mention.span.start, source.start)]
    near = [each for each in near if not is_said(each, attribution.content, source)]
    named = [each for each in near if not is_said(each, others, source)] or near
    since = [each for each in named if each.mention.span.start >= floor and _is_subject(stage, each)]
    somebody = _subject_without_name(stage, source, since[0].mention.span.end if since else floor, word)
    if somebody:
        return somebody if somebody.actor is None or can_be(stage, somebody.actor, word) else Speaker(None, somebody.basis)
    if since:
        return Speaker(since[0].actor, f"“{word}” after {since[0].mention.name} {distance(stage, since[0], source)}")
    if last and _goes_on_unnamed(stage, last, source, word):
        return Speaker(None, f"“{word}” goes on from “{shorten(last.source[0].exact)}”, who has no name here")
    spoke = just_named(stage, last, source, word)
    if spoke:
        return Speaker(
            spoke, f"“{word}” goes on from {stage.name_of(spoke)}, who spoke last and alone is named in the paragraph"
        )
    topic = only_topic(stage, last, named, source)
    if topic:
        return Speaker(topic.actor, f"“{word}” after {topic.mention.name}, of whom alone the paragraph tells")
    surer = _surer(stage, last, named, source, word)
    if surer:
        return Speaker(surer.actor, f"“{word}” after {surer.mention.name} {distance(stage, surer, source)}")
    earlier = _from_earlier(stage, source, attribution, before[-3:], named, word)
    if earlier:
        return earlier
    if named:
        return Speaker(named[0].actor, f"“{word}” after {named[0].mention.name} {distance(stage, named[0], source)}")
    inside = [each for each in called_so(stage, stage.before(source.start), word) if _is_told_of(stage, each, source)]
    if inside:
        return Speaker(inside[-1].actor, f"“{word}” after {inside[-1].mention.name}, of whom the same words tell")
    return Speaker(None, f"nobody is named before “{word}”")


def _from_earlier(
    stage: Stage, source: Span, attribution: Attribution, before: Sequence[Attribution], named: Sequence[Appearance], word: str
) -> Speaker | None:
    """Who spoke last of those whom a pronoun can mean, or was named or called by an office since, in this paragraph.

    Not who told something to the one whom the pronoun means.
    """
    latest = {(each.speaker, each.source[:1]): each for each in before}
    told_by = [speaker for (speaker, _), each in latest.items() if _tells(stage, each, word, source)]
    last = next(
        (
            each
            for each in reversed(before)
            if each.speaker and each.speaker not in told_by and can_be(stage, each.speaker, word)
        ),
        None,
    )
    if last is None or last.speaker is None:
        return None
    floor = max(span.end for span in last.spans())
    for each in named:
        here = each.mention.span.start >= floor and stage.same_paragraph(each.mention.span.start, source.start)
        if here and each.actor not in told_by and _is_subject(stage, each):
            return Speaker(each.actor, f"“{word}” after {each.mention.name} {distance(stage, each, source)}")
    said = (*attribution.content, *(span for each in before for span in each.content))
    for actor, noun in called_between(stage, floor, source.start, said):
        if actor not in told_by and can_be(stage, actor, word):
            return Speaker(actor, f"“{word}” after “the {noun}”, {stage.name_of(actor)}")
    since = before[before.index(last) + 1 :]
    voices = any(each.speaker is None or not stage.is_body(each.speaker) for each in since)
    if voices and last.speaker != stage.persons[0] and not stage.same_paragraph(floor - 1, source.start):
        return Speaker(None, f"“{word}” may mean {stage.name_of(last.speaker)}, but another spoke since, and a paragraph ended")
    return Speaker(last.speaker, f"“{word}” goes on from {stage.name_of(last.speaker)}, who spoke last")


def _tells(stage: Stage, earlier: Attribution, word: str, source: Span) -> bool:
    """Whether somebody said something to the one whom a pronoun of the same paragraph means: "the clerk told her that. She"."""
    if not stage.same_paragraph(earlier.content[0].start, source.start):
        return False
    return any(pronoun == _HEARER.get(word) for _, pronoun in pronouns_behind(stage.report.text, earlier))


def _is_told_of(stage: Stage, each: Appearance, source: Span) -> bool:
    """Whether a name is a subject in the very words said: "Reul will resign, she told the radio"."""
    return stage.sentence_of(each.mention.span.start) == stage.sentence_of(source.start) and _is_subject(stage, each)


_SOMEBODY = re.compile(r"(?P<article>an?|one|another|the) (?P<phrase>[^,.;:“”\"\n]{3,60})", re.IGNORECASE)


def _subject_without_name(stage: Stage, source: Span, floor: int, word: str) -> Speaker | None:
    """Who is the subject of a sentence of this paragraph, from a place on, without being named: "The minister met ..."."""
    number = stage.sentence_of(source.start)
    for start, end in reversed(stage.sentences[max(0, number - 2) : number]):
        if start < floor or not stage.same_paragraph(start, source.start):
            break
        match = _SOMEBODY.match(stage.report.text, start, end)
        if match is None:
            continue
        phrase = match["phrase"].lower()
        called = [
            actor
            for actor in stage.persons
            if any(phrase.startswith(f"{(each.title or '').lower()} ") for each in stage.titles(actor) if each.title)
        ]
        if match["article"].lower() == "the":
            if len(called) == 1:
                return Speaker(called[0], f"“{source.exact.strip()}” after the {stage.titles(called[0])[0].title}")
        elif person_in(phrase) and _HEARER.get(word) != whom_it_tells(stage.report.text[start:end]):
            return Speaker(None, f"“{source.exact.strip()}” goes on from “{shorten(match[0])}”, who has no name here")
    return None


def _surer(stage: Stage, last: Attribution | None, named: Sequence[Appearance], source: Span, word: str) -> Appearance | None:
    """One named in this paragraph of whom sex is known, where only a surname is of the one who spoke last."""
    if last is None or last.speaker is None or not can_be(stage, last.speaker, word) or stage.gender_of(last.speaker):
        return None
    if person_name(stage.name_of(last.speaker)).given:
        return None
    here = (each for each in named if stage.same_paragraph(each.mention.span.end, source.start))
    return next((each for each in here if stage.gender_of(each.actor)), None)


_ONE = re.compile(r"(?:an?|one|another|the)\s", re.IGNORECASE)


def _goes_on_unnamed(stage: Stage, last: Attribution, source: Span, word: str) -> bool:
    """Whether somebody without a name spoke last, in this paragraph, and not to the one whom the pronoun means."""
    if last.speaker or not last.source or not _ONE.match(last.source[0].exact) or is_plural(last.source[0].exact):
        return False
    _, end = stage.sentences[stage.sentence_of(last.source[0].end - 1)]
    if _HEARER.get(word) == whom_it_tells(stage.report.text[last.source[0].end : end]):
        return False
    told = gender_of_words(head_noun(last.source[0].exact))
    if told and told != PRONOUNS[word]:
        return False
    return names_person(head_noun(last.source[0].exact)) and stage.same_paragraph(last.source[0].end, source.start)


_HEARER = {"he": "him", "she": "her"}


def _is_subject(stage: Stage, each: Appearance) -> bool:
    """Whether a name stands where subjects stand: not after a preposition, not as an owner."""
    text, span = stage.report.text, each.mention.span
    if text[span.end : span.end + 2] in ("'s", "’s"):
        return False
    before = text[max(0, span.start - 40) : span.start]
    if _OBJECT.search(before[-20:]):
        return False
    return not DEPENDS.search(before) or _BESIDE_OFFICE.search(text[max(0, span.start - 80) : span.start]) is not None


# "Governor of the region Ana Reul": the name stands beside the whole phrase, which begins its sentence.
_BESIDE_OFFICE = re.compile(r"(?:^|[.\n”\"] ?)(?:The )?(?:[A-Z][\w-]+ ){1,3}of (?:the )?(?:[a-z]\w+ ){1,2}$")


_OBJECT = re.compile(r"\b(?:told|asked|met|accused|urged|praised|blamed|thanked|and|including)\s+(?:the\s+)?$")
