"""Who is meant by a description: an office, an age, or another word for the one who spoke last."""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.noun_phrases import head_noun
from sayso.language.offices import are_one, office_of
from sayso.language.person_nouns import names_person
from sayso.language.wordlists import section
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.descriptions import Match, is_plural, match_description, read_description
from sayso.reconcile.goes_on import called_before, carry_on, find_beside, find_topic, fits, newly_named
from sayso.reconcile.speaker import Speaker, shorten
from sayso.reconcile.stage import Stage

# An unnamed person of the first sentences ("a security official has warned") is named further down by many reports.
_LEAD = 3
_AGE = re.compile(r"the (?P<age>\d{1,3})-year-old(?: [\w-]+)?", re.IGNORECASE)
# "His chief" is somebody else than the one who spoke last, and than a stranger who is named next.
_OWNED = re.compile(r"(?:his|her|their|its) ", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[Tt]he )?(?P<letters>[A-Z]{2,4})")


def resolve_initials(stage: Stage, source: Span) -> Speaker | None:
    """For "the PM": the first person whose printed office has these initials; None where a body may be called so."""
    match = _INITIALS.fullmatch(source.exact.strip())
    if match is None:
        return None
    letters = match["letters"].lower()
    body = stage.cast.named(match["letters"])
    if body and len(stage.actor(body).names) > 1:
        return None
    for actor in stage.persons:
        for mention in stage.titles(actor):
            words = (mention.title or "").replace("-", " ").split()
            if "".join(word[0] for word in words[-len(letters) :]).lower() == letters:
                return Speaker(actor, f"“{source.exact.strip()}” is short for {mention.title}, {stage.name_of(actor)}")
    return None


def resolve_described(
    stage: Stage, source: Span, before: Sequence[Attribution], spoke: list[str], barred: frozenset[str] = frozenset()
) -> Speaker | None:
    """Whom a description means, none of the `barred`; None where the source is no description of one person."""
    shown = f"“{shorten(source.exact)}”"
    aged = _AGE.fullmatch(source.exact.strip())
    if aged:
        return _of_age(stage, source, aged["age"], shown, before)
    if _stays_open(source, before):
        return Speaker(None, f"unnamed: {shown} goes on from “{shorten(before[-1].source[0].exact)}”")
    bodies = tuple(each.actor for each in stage.named_in(source) if stage.is_body(each.actor))
    described = None if is_plural(source.exact) else read_description(source.exact, bodies)
    if described is None and _INDEFINITE.match(source.exact):
        return _named_below(stage, source, shown)
    if described is None:
        return _called_otherwise(stage, source, before, shown, barred)
    owned = _OWNED.match(source.exact) is not None
    found = match_description(stage, described, source.start, spoke)
    matches = [each for each in found if each.actor not in barred and (each.title or not owned)]
    if not described.definite and not stage.in_headline(source.start):
        return _of_the_lead(stage, source, shown, [match.actor for match in matches], spoke)
    if not matches:
        return (
            _called_otherwise(stage, source, before, shown, barred)
            or (None if owned else _named_next(stage, source, shown, spoke))
            or Speaker(None, f"no name is printed here for {shown}")
        )
    best = _nearest(stage, source, [match for match in matches if match.score == matches[0].score])
    nearer = _nearer(stage, source, before, best, described.office)
    if nearer and nearer not in barred:
        return Speaker(nearer, f"{shown} is another word for {stage.name_of(nearer)}, who spoke last")
    name = stage.name_of(best.actor)
    if best.title is None:
        return Speaker(best.actor, f"{shown}: {name} was named last" if not spoke else f"{shown}: {name} spoke last")
    only = "only " if len(matches) == 1 else ""
    return Speaker(best.actor, f"{shown}: {only}{name} is printed here with such an office (“{shorten(best.title)}”)")


def _nearer(stage: Stage, source: Span, before: Sequence[Attribution], best: Match, office: str) -> str | None:
    """The last speaker, for whom no office is printed, where the best match is named only below or holds another office."""
    last = carry_on(stage, source, before, "")
    if last is None or last.actor is None or last.actor == best.actor or stage.titles(last.actor):
        return None
    if not any(each.actor == best.actor for each in stage.before(source.start)):
        return last.actor
    near = bool(before) and stage.same_paragraph(before[-1].content[0].start, source.start)
    return last.actor if near and not are_one(office_of(best.title or "") or "", office) else None


def _nearest(stage: Stage, source: Span, equal: Sequence[Match]) -> Match:
    """Of equal matches the one named last before the source, or else first after it."""
    by_actor = {match.actor: match for match in equal}
    before = (by_actor[each.actor] for each in stage.before(source.start) if each.actor in by_actor)
    after = (by_actor[each.actor] for each in stage.appearances if each.actor in by_actor)
    return next(after, equal[0]) if stage.in_headline(source.start) else next(before, None) or next(after, equal[0])


def _of_age(stage: Stage, source: Span, age: str, shown: str, before: Sequence[Attribution]) -> Speaker:
    """The person with whose name the age is printed, or else the one named last before."""
    persons = [each for each in stage.before(source.start) if stage.kind_of(each.actor) == "person"]
    for each in persons:
        end = each.mention.span.end
        if re.match(rf"[^.]{{0,40}}\b{age}\b", stage.report.text[end : end + 50]):
            return Speaker(each.actor, f"{shown}: that age is printed beside {each.mention.name}")
    topic = newly_named(stage, source, before) or _spoke_last(stage, source, before)
    if topic:
        return Speaker(topic, f"{shown} after {stage.name_of(topic)}")
    if persons:
        return Speaker(persons[0].actor, f"{shown} after {persons[0].mention.name}")
    return Speaker(None, f"nobody is named before {shown}")


def _spoke_last(stage: Stage, source: Span, before: Sequence[Attribution]) -> str | None:
    """The person who spoke last in this paragraph."""
    last = before[-1] if before else None
    if last is None or last.speaker is None or stage.kind_of(last.speaker) != "person":
        return None
    return last.speaker if stage.same_paragraph(last.content[0].start, source.start) else None


def _stays_open(source: Span, before: Sequence[Attribution]) -> bool:
    """Whether "the official" goes on from an official without a name."""
    last = before[-1] if before else None
    if last is None or last.speaker or not last.source:
        return False
    head = head_noun(source.exact)
    if head in section("name_words.txt", "body nouns"):
        return False
    return source.exact.lower().startswith(("the ", "this ")) and bool(head) and head in _words(last.source[0].exact)


def _called_otherwise(
    stage: Stage, source: Span, before: Sequence[Attribution], shown: str, barred: frozenset[str]
) -> Speaker | None:
    """Who is called so otherwise, unless the words beside the source bar it."""
    return next((each for each in _ways(stage, source, before, shown) if each and each.actor not in barred), None)


def _ways(stage: Stage, source: Span, before: Sequence[Attribution], shown: str) -> Iterator[Speaker | None]:
    """What each way of calling somebody otherwise says, the surest first; none is gone before it is asked for."""
    yield find_beside(stage, source, shown)
    yield called_before(stage, source, before, shown)
    yield carry_on(stage, source, before, shown)
    yield find_topic(stage, source, before, shown)


def _words(printed: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", printed.lower()))


_DEFINITE = re.compile(r"the ", re.IGNORECASE)


def _named_next(stage: Stage, source: Span, shown: str, spoke: list[str]) -> Speaker | None:
    """For "the interior minister" of the lead: the first person named after, where no other office is printed for him."""
    if stage.in_headline(source.start) and not _DEFINITE.match(source.exact):
        return None
    if stage.sentence_of(source.start) > _LEAD or spoke:
        return _named_barely(stage, source, shown)
    after = next((each for each in stage.appearances if each.mention.span.start > source.end), None)
    person = next((actor for actor in stage.persons), None)
    if after is None or person is None or stage.titles(person):
        return None
    return Speaker(person, f"{shown} of the lead; {stage.name_of(person)} is named next, without another office")


def _named_barely(stage: Stage, source: Span, shown: str) -> Speaker | None:
    """Somebody whom one of the next two sentences names at its head for the first time, without saying who it is."""
    number = stage.sentence_of(source.start)
    after = (each for each in stage.appearances if each.mention.span.start > source.end)
    for each in after:
        at = stage.sentence_of(each.mention.span.start)
        if not number < at <= number + 2:
            if at > number:
                return None
            continue
        if stage.kind_of(each.actor) != "person" or any(other.actor == each.actor for other in stage.before(source.end)):
            continue
        bare = not stage.titles(each.actor) and stage.report.text[each.mention.span.end : each.mention.span.end + 1] != ","
        if bare and each.mention.span.start == stage.sentences[at][0] and fits(stage, each.actor, source.exact):
            return Speaker(each.actor, f"{shown}; {stage.name_of(each.actor)} is named next, without another office")
        return None
    return None


_INDEFINITE = re.compile(r"an? ", re.IGNORECASE)


def _named_below(stage: Stage, source: Span, shown: str) -> Speaker | None:
    """Who is named further down as the one spoken of: "a glazier" before "The glazier, Calla Orben,"."""
    noun, text = head_noun(source.exact), stage.report.text
    if not _INDEFINITE.match(source.exact) or not names_person(noun):
        return None
    ahead = re.compile(rf"\b[Tt]he (?:[\w-]+ )?{re.escape(noun)}, $")
    for each in stage.appearances:
        name = each.mention.span.end - len(each.mention.name)
        named = each.mention.span.start > source.end and stage.kind_of(each.actor) == "person"
        if named and ahead.search(text, max(source.end, name - _BESIDE), name):
            return Speaker(each.actor, f"{shown}; {stage.name_of(each.actor)} is named as the {noun} further down")
    return None


_BESIDE = 60
"""Characters before a name in which its noun can stand."""


def _of_the_lead(stage: Stage, source: Span, shown: str, matches: list[str], spoke: list[str]) -> Speaker:
    if stage.sentence_of(source.start) < _LEAD and len(matches) == 1 and not spoke:
        name = stage.name_of(matches[0])
        return Speaker(matches[0], f"{shown} of the lead; {name} is the only one whom the report names with such an office")
    return _named_below(stage, source, shown) or Speaker(None, f"unnamed: {shown}")
