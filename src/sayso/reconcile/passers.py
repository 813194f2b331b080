"""Who of those that a sentence names passes on what another said: "he regrets it, his solicitor let it be known"."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from sayso.language.wordlists import section
from sayso.model.attribution import Attribution
from sayso.model.span import Span
from sayso.reconcile.described import resolve_described
from sayso.reconcile.listeners import NEAR, can_mean, spoke_before, who_heard
from sayso.reconcile.masks import masked_frame
from sayso.reconcile.passing import find_passing
from sayso.reconcile.pronouns import resolve_pronoun
from sayso.reconcile.stage import Stage

Read = Callable[[Span, int], str | None]
"""Who is meant by words beside the attribution of a number; None where nobody is."""


class Passer(Struct, frozen=True):
    """One who passes on; `actor` is None where the report leaves open who it is ("friends say")."""

    actor: str | None
    start: int


def find_passers(
    stage: Stage, attributions: Sequence[Attribution], number: int, earlier: Sequence[Passer] = ()
) -> list[Passer]:
    """Those who pass an attribution's words on, in reading order, but for outlets, which their places show.

    Whoever is the subject of another verb of saying beside the statement, and no source himself, passes it on. `earlier` are
    those found for attributions before: "he" may be one of them.
    """
    attribution = attributions[number]
    if not attribution.source:
        return []
    found: dict[str | None, Passer] = {}
    for start, frame in masked_frame(stage, attributions, number):
        for left, right in find_passing(frame):
            passer = _resolve(stage, attributions, number, (start + left, start + right), earlier)
            if passer and (passer.actor is None or passer.actor != attribution.speaker):
                found.setdefault(passer.actor, passer)
    if not found:
        heard = who_heard(stage, attributions, number)
        if heard and heard != attribution.speaker:
            return [Passer(heard, attribution.source[0].start)]
    return [each for each in found.values() if each.actor is not None or len(found) == 1]


_PRONOUNS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_OPEN = re.compile(r"(?:an?|two|three|some|several|many|people|one|[a-z]+s)\b")
_OUTLETS = re.compile(
    r"\b(?:" + "|".join(sorted(section("outlet_words.txt", "bare") | section("outlet_words.txt", "sorts"), key=len)) + r")\b"
)
_ANYBODY = re.compile(
    r"(?:an? (?:[\w-]+ ){0,3}(?:newspaper|paper|daily|weekly|magazine|agency|broadcaster|channel|station|site|website|portal)|"
    r"(?:[\w-]+ ){0,2}(?:media|newspapers|papers|bloggers|reports|outlets|channels|agencies|websites))$"
)
_DETERMINED = re.compile(r"(?:the|his|her|its|their|this|that)\s", re.IGNORECASE)


def passer_at(
    stage: Stage,
    attributions: Sequence[Attribution],
    number: int,
    place: tuple[int, int],
    earlier: Sequence[Passer],
    read: Read,
) -> Passer | None:
    """Who is meant by words that are known to name whoever passes an attribution on; None where they tell nothing."""
    found = _resolve(stage, attributions, number, place, earlier)
    if found is None and _INDEFINITE.match(stage.report.text, place[0]):
        return Passer(None, place[0])
    found = found or _named(stage, place) or _the_same(stage, place, earlier) or _body(stage, attributions[:number], place)
    if found is None:
        actor = read(stage.report.span(*place), number)
        found = Passer(actor, place[0]) if actor and _can_be(stage, actor, place) else None
    return found if found is None or found.actor is None or found.actor != attributions[number].speaker else None


def _can_be(stage: Stage, actor: str, place: tuple[int, int]) -> bool:
    """Whether the words name nobody else than the actor: "the Courier" is not the prosecutor whom a description could mean."""
    words = stage.report.text[place[0] + 1 : place[1]].split()
    names = [word for word in words if word[0].isupper()]
    return not names or any(word in name.name for word in names for name in stage.actor(actor).names)


def _named(stage: Stage, place: tuple[int, int]) -> Passer | None:
    """The one body or outlet that the words name, whatever it is called beside ("the Capewire agency")."""
    actors = {each.actor for each in stage.named_in(stage.report.span(*place))}
    actors = {actor for actor in actors if stage.kind_of(actor) in ("outlet", "organisation", "group")}
    return Passer(actors.pop(), place[0]) if len(actors) == 1 else None


def _the_same(stage: Stage, place: tuple[int, int], earlier: Sequence[Passer]) -> Passer | None:
    """The body that passed on last, where the words are "the same agency" or "the paper" and it is no known outlet."""
    bodies = [each.actor for each in earlier if each.actor and stage.is_body(each.actor)]
    bare = _BARE.fullmatch(stage.report.text[place[0] : place[1]].strip())
    return Passer(bodies[-1], place[0]) if bodies and bare else None


def _body(stage: Stage, before: Sequence[Attribution], place: tuple[int, int]) -> Passer | None:
    """The body that spoke last, where the words are "the company" and the like."""
    if not _COMPANY.fullmatch(stage.report.text[place[0] : place[1]].strip()):
        return None
    spoke = (each.speaker for each in before[::-1][:NEAR] if each.speaker)
    actor = next((each for each in spoke if stage.is_body(each)), None)
    return Passer(actor, place[0]) if actor else None


_COMPANY = re.compile(
    r"the (?:company|firm|group|organi[sz]ation|charity|union|network|consortium|institute|operator|association|mission)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:the|this|that)(?: (?:same|state|news|official|private))* (?:"
    + "|".join(sorted(section("outlet_words.txt", "bare"), key=len, reverse=True))
    + r")",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"(?:an?|one|another|some|several|many|two|three|[a-z]+s)\s", re.IGNORECASE)


def _resolve(
    stage: Stage, attributions: Sequence[Attribution], number: int, place: tuple[int, int], earlier: Sequence[Passer]
) -> Passer | None:
    """Who is meant by a stretch of text; None where it is nobody who could pass words on, or an outlet."""
    start, end = place
    printed = stage.report.text[start:end].strip()
    before = attributions[max(0, number - 100) : number]
    if printed.lower() in ("he", "she", "they", "his", "her", "their", "it", "its"):
        return _pronoun(stage, attributions, number, place, earlier)
    if _ANYBODY.match(printed):
        return Passer(None, start)
    if _OUTLETS.search(printed) or re.match(r"(?:\w+ing|in|on|at|for|by|with|from)\b", printed):
        return None
    named = {each.actor: stage.kind_of(each.actor) for each in stage.named_in(stage.report.span(start, end))}
    papers = [each.actor for each in stage.named_in(stage.report.span(start, end)) if stage.kind_of(each.actor) == "document"]
    if papers:
        return Passer(papers[0], start)
    for kinds in (("person",), ("organisation", "group")):
        actors = [actor for actor, kind in named.items() if kind in kinds]
        if actors and not (kinds[0] != "person" and "outlet" in named.values()):
            return Passer(actors[-1] if kinds[0] == "person" else actors[0], start)
    if "outlet" in named.values():
        return None
    if _DETERMINED.match(printed):
        spoke = [each.speaker for each in before if each.speaker]
        found = resolve_described(stage, stage.report.span(start, end), before, spoke)
        return Passer(found.actor, start) if found and found.actor else None
    if _OPEN.match(printed) and len(printed.split()) <= 6:
        return Passer(None, start)
    return None


def _pronoun(
    stage: Stage, attributions: Sequence[Attribution], number: int, place: tuple[int, int], earlier: Sequence[Passer]
) -> Passer | None:
    """Whom a pronoun means: who spoke last before it in its paragraph, or else whom it can stand for."""
    start, end = place
    word = stage.report.text[start:end].strip().lower()
    word = _PRONOUNS.get(word, word)
    passed = _passed_before(stage, attributions, number, start, word, earlier)
    if passed:
        return Passer(passed, start)
    actor = spoke_before(stage, attributions, number, start, word)
    if actor is None and word in ("he", "she", "it"):
        before = attributions[max(0, number - 3) : number]
        found = resolve_pronoun(stage, stage.report.span(start, end), attributions[number], before)
        actor = found.actor if found else None
    return Passer(actor, start) if actor and actor != attributions[number].speaker else None


def _passed_before(
    stage: Stage, attributions: Sequence[Attribution], number: int, start: int, word: str, earlier: Sequence[Passer]
) -> str | None:
    """The one who passed on last, where a pronoun of his paragraph can mean him and nobody else has spoken since."""
    last = earlier[-1] if earlier else None
    if last is None or last.actor is None or last.start >= start or not stage.same_paragraph(last.start, start):
        return None
    since = [each for each in attributions[:number][-NEAR:] if last.start < each.spans()[0].start < start]
    if any(each.speaker != last.actor for each in since) or last.actor == attributions[number].speaker:
        return None
    return last.actor if can_mean(stage, word, last.actor) else None
