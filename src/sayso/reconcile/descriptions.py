"""Whom a description means: "the FSB chief", "the head of the centre", "the official"."""

import re

from msgspec import Struct

from sayso.compare.bodies import body_words, country_keys
from sayso.compare.names import fold
from sayso.language.body_sorts import read_sorts
from sayso.language.offices import GENERIC, are_apart, is_narrow, office_classes, office_of
from sayso.language.wordlists import section
from sayso.reconcile.stage import Stage

_SMALL = section("name_words.txt", "small in descriptions")
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
    owner: frozenset[str]
    """Words of the body that it names in capitals or whose acronym it prints, stemmed; empty where it names none."""
    definite: bool


class Match(Struct, frozen=True):
    """A person whom a description fits; `title` is the printed office that it was matched with."""

    actor: str
    score: float
    title: str | None


def read_description(printed: str, bodies: tuple[str, ...]) -> Description | None:
    """The description in a source; None where it names no office in the singular."""
    plain = " ".join(printed.split()).strip(" ,")
    head = re.split(r",| who | which | that | whose ", plain)[0]
    office = _idiom(head) or office_of(head)
    if office is None:
        return None
    words = _stems(head) - {_STEM.sub("", part) for part in office.split()}
    definite = not re.match(r"(?:an?|one|another|some|any)\b", plain, re.IGNORECASE)
    return Description(plain, office, words, bodies, _owner(head.replace(office, "")), definite)


def _owner(plain: str) -> frozenset[str]:
    """Words of the owner in "head of the Q", "Q’s head" or "the QQ head"."""
    after = re.search(r" (?:of|at|for) (?:the )?(.+)$", plain)
    before = re.search(r"^(?:[Tt]he )?(.+?)[’']s? ", plain)
    acronym = re.search(r"\b([A-Z]{2,8}) [a-z]", plain)
    return frozenset().union(*(_stems(match[1]) for match in (after, before, acronym) if match))


def _idiom(head: str) -> str | None:
    """What newspapers call an office otherwise."""
    if re.search(r"\b(?:top|chief) diplomat$", head):
        return "foreign minister"
    if re.search(r"\bhead of (?:state|government)$", head):
        return head[head.rindex("head of ") :]
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
    for actor in stage.persons:
        match = _match(stage, described, actor)
        if match:
            found.append(Match(actor, match.score + _presence(stage, actor, place, spoke), match.title))
    found = found or _said_otherwise(stage, described, place, spoke)
    return sorted(found, key=lambda match: (-match.score, match.actor))


def _said_otherwise(stage: Stage, described: Description, place: int, spoke: list[str]) -> list[Match]:
    """Who spoke last in this paragraph under an office of the same class, where nothing says that it is another body's."""
    ours = office_classes().get(described.office, frozenset()) - _MIXED
    if not spoke or not described.definite:
        return []
    last = next((each for each in stage.before(place) if each.actor == spoke[-1]), None)
    if last is None or not stage.same_paragraph(last.mention.span.end, place):
        return []
    for mention in stage.titles(spoke[-1]):
        office = office_of(mention.title or "")
        apart = mention.of and stage.cast.named(mention.of)
        if office and ours & office_classes().get(office, frozenset()) and not apart:
            return [Match(spoke[-1], 0.6, mention.title)]
    return []


def _match(stage: Stage, described: Description, actor: str) -> Match | None:
    """How well the offices fit that this report prints, or else those of other reports; None where none fits."""
    printed = [(mention.title or "", mention.of) for mention in stage.titles(actor)]
    elsewhere = [(office.title, office.of) for office in stage.actor(actor).offices]
    generic = described.office in GENERIC
    if not printed and not elsewhere:
        return Match(actor, 0.5, None) if generic and not described.owner else None
    fits = [(_fit(stage, described, title, of, generic), title) for title, of in printed]
    fits += [(_fit(stage, described, title, of, generic) * _ELSEWHERE, title) for title, of in elsewhere]
    score, title = max(fits)
    return Match(actor, score, title) if score > 0 else None


# An office that only other reports print counts a little less than one printed here.
_ELSEWHERE = 0.8
# "the spokesman of the Q" is not the head of the Q, whatever else fits.
_APART = ("spokes", "deputy")


def _fit(stage: Stage, described: Description, title: str, of: str | None, generic: bool) -> float:
    ours = office_classes().get(described.office, frozenset())
    office = office_of(title)
    theirs = office_classes().get(office, frozenset()) if office else frozenset()
    wide = generic and described.office not in _HEADS
    if any((name in ours) != (name in theirs) for name in _APART) and "lawmaker" not in ours & theirs and not wide:
        return 0.0
    exact = office == described.office or _is_sort_of(office, described.office)
    held = _stems(f"{title} {of or ''}")
    same_body = _same_body(stage, described, of)
    common = described.words & held
    apart = office is not None and (
        are_apart(office, described.office) or (_is_other(office, described.office) and not (common or same_body))
    )
    alike = (
        exact
        or (described.office == "officer" and _FORCE.search(title) is not None)
        or (bool((ours & theirs) - _MIXED) and not apart)
    )
    if (
        described.owner
        and not same_body
        and not described.owner & held
        and (of or not alike or not _is_common(described.owner))
    ):
        return 0.0
    if not (alike or same_body or len(common) > 1):
        return (1.0 if office else 0.5) * generic * bool(common or described.office not in _HEADS)
    narrowed = "head" in ours and bool(_narrowing(title) - _narrowing(described.printed))
    return (2.0 if alike else 1.0) + 1.2 * exact + 1.5 * same_body + min(len(common), 3) * 0.7 - _NARROWED * narrowed


def _is_other(office: str, described: str) -> bool:
    """Whether just one of the two is an office of its own: a mayor is no owner, an editor no commander, but may be a head."""
    if is_narrow(described):
        return not is_narrow(office)
    return is_narrow(office) and described not in _WIDE and "head" in office_classes().get(described, ())


def _is_sort_of(office: str | None, wider: str) -> bool:
    """Whether an office is one of those that a wider word names: a foreign minister is a minister, a prime minister more."""
    if office is None or not office.endswith(f" {wider}"):
        return False
    theirs = office_classes().get(office, frozenset())
    return "state" not in theirs and not theirs.isdisjoint(office_classes().get(wider, ()))


# "Finance chief" is not "the chief" where somebody else can be meant; a finance minister is a minister.
_NARROWED = 1.5


def _narrowing(title: str) -> frozenset[str]:
    """Words that make the head of a whole the head of a part, or one that was."""
    words = frozenset(re.findall(r"[^\W_]+", title.lower()))
    return words & section("name_words.txt", "narrower offices")


def _is_common(owner: frozenset[str]) -> bool:
    """Whether an owner is but a noun ("the club’s chairman"), which an office without a body ("its chairman") can be of."""
    return owner <= section("name_words.txt", "body nouns") | section("name_words.txt", "wide bodies") | set(read_sorts())


_FORCE = re.compile(r"\b(?:police|army|navy|air force|gendarmerie|guard|customs)\b", re.IGNORECASE)
# Nouns of this class share no office.
_MIXED = frozenset({"worker"})
# Wide words that still mean somebody at the top: without a common word they fit nobody of another class.
_HEADS = frozenset({"chief", "boss", "leader", "brass"})
_WIDE = _HEADS | {"head", "director"}


def _same_body(stage: Stage, described: Description, of: str | None) -> bool:
    if of is None:
        return False
    own = stage.cast.named(of)
    if own and own in described.bodies:
        return True
    words = body_words(re.sub(r"\([^)]*\)", "", of))
    for body in described.bodies:
        for name in stage.actor(body).names:
            theirs = body_words(name.name)
            if len((words & theirs) - country_keys()) > 1 or words == theirs or fold(name.name) in fold(of).split():
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
