"""Who is who within one report: surnames to full names, acronyms to what they stand for."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from sayso.compare.bodies import body_words, is_acronym_of
from sayso.compare.names import fold, sound
from sayso.compare.persons import compare_persons, person_name
from sayso.language.actors import KnownActor, countries_by_demonym, known_names
from sayso.language.transliteration import is_cyrillic
from sayso.model.actor import ActorKind, Mention
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.aliases import find_aliases


class LocalActor(Struct):
    """One actor of one report. `known` is the entry of general knowledge that a name leads to, if any does."""

    report: str
    kind: ActorKind
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    known: KnownActor | None = None
    qualifiers: frozenset[str] = frozenset()
    """Words for the country or body that it belongs to, where they are printed beside the name."""
    reasons: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Its best name: see `best_name`."""
        return best_name(self.kind, self.forms)

    @property
    def offices(self) -> set[tuple[str, str | None]]:
        """Every title that the report prints for it, with its body."""
        return {(mention.title, mention.of) for mention in self.mentions if mention.title}

    @property
    def key(self) -> str:
        """Tells actors apart in any order of reports."""
        return identity("local", self.report, self.kind, min(mention.span.start for mention in self.mentions))


def best_name(kind: ActorKind, forms: Counter[str]) -> str:
    """The most frequent full name, in Latin letters: with a given name for a person, of several words for a body.

    A document without a name is what it was called first.
    """
    if kind == "document" and all(map(is_unnamed, forms)):
        return next(iter(forms))
    if kind == "person":
        return max(
            forms,
            key=lambda form: (min(len("".join(person_name(form).given[:1])), 2), not is_cyrillic(form), forms[form], form),
        )
    return max(forms, key=lambda form: (" " in form, not form.isupper(), forms[form], -len(form), form))


def find_local_actors(report: Report, mentions: Sequence[Mention]) -> list[LocalActor]:
    """The actors of one report, each with at least one mention."""
    persons = _join_persons(report, [mention for mention in mentions if mention.kind == "person"])
    bodies = _join_bodies(report, [mention for mention in mentions if mention.kind != "person"])
    _join_aliases(report, mentions, bodies)
    return [actor for actor in (*persons, *bodies) if actor.mentions]


def _join_persons(report: Report, mentions: Sequence[Mention]) -> list[LocalActor]:
    by_surname: dict[str, list[LocalActor]] = {}
    by_given: dict[str, list[LocalActor]] = {}
    alone: list[Mention] = []
    for mention in mentions:
        name = person_name(mention.name)
        if not name.given:
            alone.append(mention)
            continue
        found = by_surname.setdefault(sound(name.surname), [])
        actor = next((each for each in found if compare_persons(each.name, mention.name).verdict == "same"), None)
        if actor is None:
            actor = LocalActor(report.id, "person")
            found.append(actor)
            by_given.setdefault(name.given[0], []).append(actor)
        _add(actor, mention)
    starts = {
        id(actor): sorted(mention.span.start for mention in actor.mentions) for found in by_surname.values() for actor in found
    }
    for mention in alone:
        word = person_name(mention.name).surname
        found = by_surname.get(sound(word)) or [each for each in by_given.get(word, ()) if len(by_given[word]) == 1]
        if not found:
            found = by_surname.setdefault(sound(word), [])
            found.append(LocalActor(report.id, "person"))
        _add(_nearest(found, mention, starts), mention)
    actors = {id(actor): actor for found in by_surname.values() for actor in found}
    return list(actors.values())


def _nearest(actors: Sequence[LocalActor], mention: Mention, starts: dict[int, list[int]]) -> LocalActor:
    """Of several with the surname the one named in full last before; the first of all if none is named before."""
    if len(actors) == 1:
        return actors[0]
    places = [(bisect_right(starts.get(id(actor), []), mention.span.start), actor) for actor in actors]
    before = [(starts[id(actor)][count - 1], number) for number, (count, actor) in enumerate(places) if count]
    return actors[max(before)[1]] if before else actors[0]


def _join_bodies(report: Report, mentions: Iterable[Mention]) -> list[LocalActor]:
    found: dict[tuple[str, object], LocalActor] = {}
    for mention in mentions:
        known = known_actor(mention.name)
        if known and not (known.kind == mention.kind or {known.kind, mention.kind} <= BODIES):
            known = None
        if known and known.kind == "group" and mention.kind == "outlet":
            known = None  # an agency can have a group's letters
        kind = mention.kind if known is None or known.kind == "demonym" else known.kind
        group = "place" if kind == "place" else "body"
        name = known.name if known else fold(mention.name)
        if is_unnamed(mention.name):
            group, name = kind, name.split(" ")[-1]
        actor = found.setdefault((group, name), LocalActor(report.id, kind, known=known))
        actor.qualifiers |= _qualifiers(report.text, mention)
        _add(actor, mention)
    return list(found.values())


def is_unnamed(name: str) -> bool:
    """Whether a body or document goes without a name of its own ("gendarmerie", "internal audit")."""
    return name.islower()


def join_short_names(bodies: Iterable[LocalActor]) -> list[LocalActor]:
    """Of one report: the first word of one body's name alone is that body, as are its initials ("Sundline", "SF").

    Outlets are left out: they are named after their towns.
    """
    bodies = list(bodies)
    firsts: dict[str, list[LocalActor]] = {}
    for actor in bodies:
        if actor.kind == "outlet":
            continue
        for first in {fold(form).split(" ")[0] for form in actor.forms if " " in form and not _is_owned(form)}:
            firsts.setdefault(first, []).append(actor)
    kept = []
    for actor in bodies:
        longer = firsts.get(fold(actor.name), []) if actor.known is None and " " not in actor.name else []
        how = "alone is short for"
        if actor.kind == "outlet" and " " not in actor.name:
            longer, how = [each for each in bodies if _ends_outlet(each, actor.name)], "is the last word of"
        if not longer and actor.known is None and len(actor.name) > 2:
            longer = [each for each in bodies if any(is_acronym_of(actor.name, form) for form in each.forms)]
            how = "has the initials of"
        if len(longer) != 1 or longer[0].known is not None or longer[0] is actor:
            kept.append(actor)
            continue
        longer[0].reasons.append(f"“{actor.name}” {how} “{longer[0].name}” in one report.")
        for mention in actor.mentions:
            _add(longer[0], mention)
    return kept


def _ends_outlet(actor: LocalActor, word: str) -> bool:
    """Whether an outlet's name ends with a word ("Korvin Telegraph" with "Telegraph")."""
    return actor.kind == "outlet" and any(form.endswith(f" {word}") for form in actor.forms)


def _is_owned(name: str) -> bool:
    """Whether the first word of a name is its owner, who is another ("Harbour's Rescue Team")."""
    return name.split(" ")[0].endswith(("'s", "’s", "s'", "s’"))


BODIES = {"organisation", "group", "outlet", "document"}


def known_actor(name: str) -> KnownActor | None:
    """General knowledge of a printed name, also with a demonym or, for a group, an adjective before it ("Salafi Daesh")."""
    for form in (name, name.removeprefix("The "), name.title() if name.isupper() and len(name) > 4 else name):
        if form in known_names():
            return known_names()[form]
    first, _, rest = name.partition(" ")
    known = known_names().get(rest)
    if known is None:
        return None
    if first in countries_by_demonym():  # the Taliban of another country are others
        return known if known.kind == "organisation" and " " in rest else None
    return known if known.kind == "group" and first not in known_names() else None


_OF = re.compile(r"(?: \([A-Z]{2,8}\))? of (?:the )?((?:[A-Z][\w’'-]*)(?: (?:of |the |and )*[A-Z][\w’'-]*){0,4})")


def _qualifiers(text: str, mention: Mention) -> frozenset[str]:
    """Words of the body or country in "Russia’s Q" or "Q (QQ) of the Union of Ports"."""
    words: frozenset[str] = frozenset()
    before = re.search(r"([A-Z][\w.-]*)[’']s? $", text[max(0, mention.span.start - 40) : mention.span.start])
    if before:
        words |= body_words(before[1])
    after = _OF.match(text, mention.span.end) if mention.kind in BODIES else None
    if after:
        words |= body_words(after[1])
    return words


def _join_aliases(report: Report, mentions: Sequence[Mention], bodies: list[LocalActor]) -> None:
    home = {mention.span: actor for actor in bodies for mention in actor.mentions}
    for alias in find_aliases(report, mentions):
        left, right = home.get(alias.left.span), home.get(alias.right.span)
        if (
            left is None
            or right is None
            or left is right
            or (left.known and right.known and left.known.name != right.known.name)
        ):
            continue
        for mention in right.mentions:
            home[mention.span] = left
            _add(left, mention)
        left.known = left.known or right.known
        left.kind = "group" if "group" in (left.kind, right.kind) else left.kind
        left.qualifiers |= right.qualifiers
        left.reasons.append(alias.why)
        right.mentions.clear()


def _add(actor: LocalActor, mention: Mention) -> None:
    actor.mentions.append(mention)
    actor.forms[mention.name] += 1
