"""Whom a description means: "the FSB chief", "the head of the centre", "the official"."""

import re

from msgspec import Struct

from sayso.compare.names import body_words, country_keys, fold
from sayso.language.offices import GENERIC, office_classes, office_of
from sayso.language.wordlists import read_sections
from sayso.model.actor import Mention
from sayso.reconcile.stage import Stage

_SMALL = frozenset(read_sections("name_words.txt")["small in descriptions"])
_PLURAL = re.compile(r"(?:(?<!s)s|people|men|women|media|some|many|others|police)$")
# "security official" and "Federal Security Service" have a word in common; so have "anti-terrorism" and "Anti-Terrorist".
_STEM = re.compile(r"(?:isms?|ists?|s)$")


class Description(Struct, frozen=True):
    """A noun phrase that describes a person. `office` is its office word, `words` its other words, stemmed."""

    printed: str
    office: str
    words: frozenset[str]
    bodies: tuple[str, ...]
    """Ids of bodies named in it."""
    definite: bool


class Match(Struct, frozen=True):
    """A person whom a description fits; `title` is the printed office that it was matched with."""

    actor: str
    score: float
    title: str | None


def read_description(stage: Stage, printed: str, bodies: tuple[str, ...]) -> Description | None:
    """The description in a source; None where it names no office in the singular."""
    plain = " ".join(printed.split()).strip(" ,")
    head = re.split(r",| who | which | that | whose ", plain)[0]
    office = office_of(head) or _brass(head)
    if office is None:
        return None
    words = _stems(plain) - {_STEM.sub("", part) for part in office.split()}
    definite = not re.match(r"(?:an?|one|another|some|any)\b", plain, re.IGNORECASE)
    return Description(plain, office, words, bodies, definite)


def _brass(head: str) -> str | None:
    return "chief" if re.search(r"\btop (?:brass|man|woman)$|\bnumber one$", head) else None


def _stems(printed: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", printed.replace("’s", "").replace("'s", ""))
    stems = {_STEM.sub("", word.lower()) for word in words if word.lower() not in _SMALL}
    for word in words:  # "FSB" stands for the words of its name
        if word.isupper() and len(word) > 1:
            stems |= {_STEM.sub("", part) for part in body_words(word)}
    return frozenset(stems - {""})


def match_description(stage: Stage, described: Description, place: int, spoke: list[str]) -> list[Match]:
    """Persons of the report whom the description can mean, best first. `spoke` are earlier speakers, the last one last."""
    found = []
    for actor in stage.persons():
        match = _match(stage, described, actor)
        if match:
            found.append(Match(actor, match.score + _presence(stage, actor, place, spoke), match.title))
    return sorted(found, key=lambda match: (-match.score, match.actor))


def _match(stage: Stage, described: Description, actor: str) -> Match | None:
    """How well the printed offices fit; None where one of them speaks against it."""
    titles = stage.titles(actor)
    generic = described.office in GENERIC
    if not titles:
        return Match(actor, 0.5, None) if generic and not described.bodies else None
    best: Match | None = None
    for mention in titles:
        score = _fit(stage, described, mention, generic)
        if score > 0 and (best is None or score > best.score):
            best = Match(actor, score, mention.title)
    return best


def _fit(stage: Stage, described: Description, mention: Mention, generic: bool) -> float:
    title = mention.title or ""
    ours = office_classes().get(described.office, frozenset())
    office = office_of(title)
    theirs = office_classes().get(office, frozenset()) if office else frozenset()
    alike = bool(ours & theirs) or office == described.office
    if not alike and not generic:
        return 0.0
    if generic and not office and not alike:
        return 0.5
    common = described.words & _stems(f"{title} {mention.of or ''}")
    same_body = _same_body(stage, described, mention)
    if described.bodies and not same_body and not common:
        return 0.0
    if not alike and described.office in ("chief", "boss", "leader", "brass") and not (common or same_body):
        return 0.0
    return (2.0 if alike else 1.0) + 1.5 * same_body + min(len(common), 3) * 0.7


def _same_body(stage: Stage, described: Description, mention: Mention) -> bool:
    if mention.of is None:
        return False
    own = stage.cast.named(mention.of)
    if own and own in described.bodies:
        return True
    words = body_words(re.sub(r"\([^)]*\)", "", mention.of))
    for body in described.bodies:
        for name in stage.actor(body).names:
            theirs = body_words(name.name)
            if len((words & theirs) - country_keys()) > 1 or words == theirs or fold(name.name) in fold(mention.of).split():
                return True
    return False


def _presence(stage: Stage, actor: str, place: int, spoke: list[str]) -> float:
    """Those who spoke last, and those named before, are meant rather than others."""
    score = 0.0
    if spoke and spoke[-1] == actor:
        score += 0.8
    elif actor in spoke:
        score += 0.4
    if any(each.actor == actor for each in stage.before(place)):
        score += 0.3
    return score


def is_plural(printed: str) -> bool:
    """Whether a description means several people, or nobody in particular."""
    head = re.split(r",| of | for | in | at | from | who | with | on | close | familiar ", " ".join(printed.split()))[0]
    return bool(_PLURAL.search(head.lower()))
