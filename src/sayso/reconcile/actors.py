"""Which actors of different reports are one. Only names that share a key are compared, and a veto stops false chains."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct, field

from sayso.compare.names import (
    Likeness,
    body_words,
    compare_bodies,
    compare_persons,
    country_keys,
    fold,
    is_acronym_of,
    person_name,
    sound,
)
from sayso.language.actors import KnownActor
from sayso.language.offices import body_nouns, office_classes, office_of
from sayso.language.wordlists import read_sections
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.reconcile.local_actors import BODIES, LocalActor, join_short_names

# Bodies that every country has: two reports' "Transport Ministry" are one only if the reports share a place or a name.
_GENERIC = frozenset(read_sections("name_words.txt")["generic bodies"])
# More kinds of actor than this behind one key are compared with the most-named only, so that the work stays in proportion.
_MOST_COMPARED = 24


class Cluster(Struct):
    """Local actors that are one actor."""

    members: list[LocalActor] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    known: KnownActor | None = None

    def forms(self) -> Counter[str]:
        """All names with their number of mentions."""
        return sum((member.forms for member in self.members), Counter())


class Joined(Struct):
    """Clusters, and the pairs that stay open."""

    clusters: list[Cluster]
    unsure: list[Unsure]


def join_actors(actors: Sequence[LocalActor]) -> Joined:
    """Join within and across reports; the order of `actors` changes nothing."""
    settled = _settle_kinds(actors)
    places = frozenset(word for actor in settled if actor.kind == "place" for form in actor.forms for word in body_words(form))
    world = World(_company(settled), places | country_keys())
    joined = Joined([], [])
    persons = [actor for actor in settled if actor.kind == "person"]
    bodies = _with_short_names([actor for actor in settled if actor.kind in BODIES])
    _join_each(joined, persons, world, _person_keys, _same_person)
    _join_each(joined, [actor for actor in settled if actor.kind == "place"], world, _place_keys, _same_place)
    _join_each(joined, bodies, world, _body_keys, _same_body)
    return joined


def _settle_kinds(actors: Sequence[LocalActor]) -> list[LocalActor]:
    """A bare name that most reports take for one kind is of that kind everywhere; an outlet's name is an outlet's."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        for form, count in actor.forms.items():
            counts[fold(form)][actor.kind] += count
    for actor in actors:
        bare = all(" " not in form for form in actor.forms) and not any(mention.title for mention in actor.mentions)
        votes: Counter[str] = sum((counts[fold(form)] for form in actor.forms), Counter())
        if actor.kind in BODIES and votes["outlet"]:
            actor.kind = "outlet"
        elif bare and actor.known is None:
            kind, count = max(votes.items(), key=lambda item: (item[1], item[0]))
            if count > 2 * votes[actor.kind]:
                actor.kind = kind  # type: ignore[assignment]
    return sorted(actors, key=_rank)


def _with_short_names(bodies: Iterable[LocalActor]) -> list[LocalActor]:
    by_report: dict[str, list[LocalActor]] = defaultdict(list)
    for actor in bodies:
        by_report[actor.report].append(actor)
    return sorted((actor for found in by_report.values() for actor in join_short_names(found)), key=_rank)


def _rank(actor: LocalActor) -> tuple[bool, int, str, str]:
    """Full names before lone surnames and acronyms, then by name and report."""
    name = actor.name
    full = bool(person_name(name).given) if actor.kind == "person" else not name.isupper()
    return (not full, -min(len(name.split()), 3), fold(name), actor.key)


def _company(actors: Iterable[LocalActor]) -> dict[str, frozenset[str]]:
    """The names of persons, bodies and places in each report: two reports that share some move in one world."""
    names: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        names[actor.report].add(actor.known.name if actor.known else fold(actor.name))
    return {report: frozenset(found) for report, found in names.items()}


class World(Struct):
    """What the reports of the pile have in common: names by report, and the words of all places."""

    company: dict[str, frozenset[str]]
    places: frozenset[str]


KeysOf = Callable[[LocalActor, World], list[str]]
Same = Callable[[Cluster, LocalActor, World, int], Likeness]


def _join_each(joined: Joined, actors: Sequence[LocalActor], world: World, keys_of: KeysOf, same: Same) -> None:
    blocks: dict[str, list[Cluster]] = defaultdict(list)
    for actor in actors:
        keys = keys_of(actor, world)
        near = {id(cluster): cluster for key in keys for cluster in blocks[key][:_MOST_COMPARED]}
        decisions = [(cluster, same(cluster, actor, world, len(near))) for cluster in near.values()]
        best = max(decisions, key=lambda decision: decision[1].score if decision[1].verdict == "same" else -1.0, default=None)
        if best and best[1].verdict == "same":
            cluster = best[0]
            _note(cluster, actor, best[1])
        else:
            cluster = Cluster(known=actor.known)
            joined.clusters.append(cluster)
            joined.unsure += [
                _question(other, actor, likeness) for other, likeness in decisions if likeness.verdict == "unsure"
            ]
        cluster.members.append(actor)
        cluster.reasons += [why for why in actor.reasons if why not in cluster.reasons]
        cluster.known = cluster.known or actor.known
        for key in keys:
            if all(each is not cluster for each in blocks[key]):
                blocks[key].append(cluster)


def _note(cluster: Cluster, actor: LocalActor, likeness: Likeness) -> None:
    known = {fold(form) for member in cluster.members for form in member.forms}
    if any(fold(form) not in known for form in actor.forms) and likeness.why not in cluster.reasons:
        cluster.reasons.append(likeness.why)


def _question(cluster: Cluster, actor: LocalActor, likeness: Likeness) -> Unsure:
    first = min(cluster.members, key=_rank)
    return Unsure(
        id=identity("unsure", "actor", first.key, actor.key),
        about="actor",
        question=f"Are “{first.name}” and “{actor.name}” one {'person' if actor.kind == 'person' else 'body'}?",
        score=likeness.score,
        why=likeness.why,
        meanwhile="kept apart",
        members=(first.key, actor.key),
        spans=(min(mention.span for mention in first.mentions), min(mention.span for mention in actor.mentions)),
    )


def _person_keys(actor: LocalActor, world: World) -> list[str]:
    return [sound(person_name(actor.name).surname)]


def _same_person(cluster: Cluster, actor: LocalActor, world: World, rivals: int) -> Likeness:
    """Every full name of the cluster must be compatible; a lone surname needs an office in common and no rival."""
    likenesses = [compare_persons(form, actor.name) for form in cluster.forms() if person_name(form).given] or [
        compare_persons(form, actor.name) for form in cluster.forms()
    ]
    worst = min(likenesses, key=lambda each: each.score)
    if worst.verdict == "different":
        return worst
    ours = [mention for member in cluster.members for mention in member.mentions]
    office = _shared_office(ours, actor.mentions)
    shared = len(_shared(cluster, actor, world.company))
    if worst.verdict == "same":
        if office is None and shared < 2 and _offices_clash(ours, actor.mentions):
            return Likeness("unsure", 0.6, f"{worst.why} But the offices differ, and the reports name nobody else in common.")
        return worst
    lone = not person_name(actor.name).given
    if lone and rivals == 1 and office:
        return Likeness(
            "same", 0.85, f"“{actor.name}” alone, as in other reports the only one of that name, and {office} as well."
        )
    if lone and rivals == 1 and shared > 2:
        return Likeness(
            "same", 0.75, f"“{actor.name}” alone; the only one of that surname, in reports with the same other names."
        )
    if worst.score > 0.5 and office:
        return Likeness("same", 0.8, f"{worst.why} Both are {office}.")
    return worst


def _shared(cluster: Cluster, actor: LocalActor, company: dict[str, frozenset[str]]) -> frozenset[str]:
    own = {fold(form) for form in actor.forms} | {fold(member.name) for member in cluster.members}
    theirs: frozenset[str] = frozenset().union(*(company[member.report] for member in cluster.members[:_MOST_COMPARED]))
    return (company[actor.report] & theirs) - own


def _shared_office(left: Sequence, right: Sequence) -> str | None:  # type: ignore[type-arg]
    """An office that both hold, by its class and a common word of its body, or its rank; None if they share none."""
    for one in left:
        for other in right:
            if not (one.title and other.title):
                continue
            if fold(one.title) == fold(other.title) and one.title not in ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr."):
                return str(other.title)
            if one.of and other.of and _classes(one.title) & _classes(other.title) and _one_body(one.of, other.of):
                return str(other.title)
    return None


def _one_body(left: str, right: str) -> bool:
    one, other = body_words(left), body_words(right)
    return one == other or len((one & other) - country_keys()) > 1 or compare_bodies(left, right).verdict == "same"


def _classes(title: str) -> frozenset[str]:
    office = office_of(title)
    return office_classes().get(office, frozenset()) if office else frozenset()


def _offices_clash(left: Sequence, right: Sequence) -> bool:  # type: ignore[type-arg]
    """Whether both have offices and no class of office in common ("harbour master", "violinist")."""
    ours = frozenset().union(*(_classes(mention.title) for mention in left if mention.title))
    theirs = frozenset().union(*(_classes(mention.title) for mention in right if mention.title))
    return bool(ours and theirs and not ours & theirs)


def _place_keys(actor: LocalActor, world: World) -> list[str]:
    return [actor.known.name if actor.known else fold(actor.name)]


def _same_place(cluster: Cluster, actor: LocalActor, world: World, rivals: int) -> Likeness:
    return Likeness("same", 1.0, f"“{actor.name}” is printed in both.")


def _body_keys(actor: LocalActor, world: World) -> list[str]:
    keys = {fold(form) for form in actor.forms}
    if actor.known:
        keys.add(f"known {actor.known.name}")
    for form in actor.forms:
        keys.add(" ".join(sorted(body_words(form) - world.places)))
        keys.add(" ".join(sorted(_words_with_owner(form, actor) - world.places)))
        if " " in form:
            keys.add(_initials(form))
            keys.add(fold(form).split(" ")[0])
    return sorted(keys - {""})


def _initials(name: str) -> str:
    words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(word[0] for word in words).lower()


def _same_body(cluster: Cluster, actor: LocalActor, world: World, rivals: int) -> Likeness:
    if cluster.known and actor.known:
        if cluster.known.name == actor.known.name:
            return Likeness("same", 1.0, _known_reason(cluster, actor))
        return Likeness("different", 0.0, "Two known bodies.")
    forms = cluster.forms()
    best = max((compare_bodies(left, right) for left in forms for right in actor.forms), key=lambda each: each.score)
    if best.verdict != "same":
        best = _with_owners(cluster, actor, world) or best
    shared = _shared(cluster, actor, world.company)
    if best.verdict == "same":
        return _unless_generic(best, cluster, actor, bool(shared))
    short = _first_word_of(cluster, actor)
    best = short or best
    if best.verdict == "unsure":
        acronym = short or any(
            is_acronym_of(left, right) or is_acronym_of(right, left) for left in forms for right in actor.forms
        )
        if rivals == 1 and (len(shared) > 1 or (not acronym and shared)) and not _clash(cluster, actor):
            return Likeness("same", 0.8, f"{best.why} The reports have other names in common, and no other body has this one.")
    return best


def _words_with_owner(form: str, actor: LocalActor) -> frozenset[str]:
    """The words of a name with those of the body or country printed beside it ("Russia’s", "of the Union of Ports")."""
    return body_words(form) | actor.qualifiers


def _with_owners(cluster: Cluster, actor: LocalActor, world: World) -> Likeness | None:
    """Likeness of two names by their words, the owner printed beside either among them."""
    for member in cluster.members[:_MOST_COMPARED]:
        for left in member.forms:
            for right in actor.forms:
                if " " not in left or " " not in right:
                    continue
                ours, theirs = _words_with_owner(left, member), _words_with_owner(right, actor)
                if ours == theirs and len(ours) > 1:
                    return Likeness("same", 0.9, f"“{left}” and “{right}” are one name once it is said whose they are.")
                core = body_words(left) & body_words(right)
                if (ours < theirs or theirs < ours) and len(core) > 1 and (ours ^ theirs) <= world.places:
                    return Likeness("unsure", 0.7, f"“{left}” and “{right}” differ only by a country.")
    return None


def _first_word_of(cluster: Cluster, actor: LocalActor) -> Likeness | None:
    """A body named by the first word of the other's name alone."""
    if cluster.known or actor.known:
        return None
    for left in cluster.forms():
        for right in actor.forms:
            short, long = sorted((fold(left), fold(right)), key=len)
            if " " not in short and long.startswith(short + " ") and len(short) > 3:
                return Likeness(
                    "unsure", 0.65, f"“{min(left, right, key=len)}” can be short for “{max(left, right, key=len)}”."
                )
    return None


def _known_reason(cluster: Cluster, actor: LocalActor) -> str:
    known = cluster.known
    name = known.name if known else ""
    others = sorted({form for form in actor.forms if fold(form) != fold(name)}) or [actor.name]
    return f"“{others[0]}” is a name of {name} (general knowledge)."


def _unless_generic(likeness: Likeness, cluster: Cluster, actor: LocalActor, shared: bool) -> Likeness:
    """A name that many countries have does not join two worlds by itself."""
    if _clash(cluster, actor):
        return Likeness("different", 0.1, f"“{actor.name}” belongs to another country or body.")
    words = body_words(actor.name)
    generic = words & _GENERIC and not words & country_keys() and not actor.known and not actor.qualifiers
    if generic and not shared and any(noun in body_nouns() for noun in actor.name.split()):
        return Likeness(
            "unsure", 0.5, f"“{actor.name}” is a name that many countries have; the reports name nothing else in common."
        )
    return likeness


def _clash(cluster: Cluster, actor: LocalActor) -> bool:
    """Whether both are said to belong somewhere, and to different countries."""
    theirs = frozenset().union(*(_countries(member) for member in cluster.members))
    ours = _countries(actor)
    return bool(ours and theirs and not ours & theirs)


def _countries(actor: LocalActor) -> frozenset[str]:
    words = actor.qualifiers.union(*(body_words(form) for form in actor.forms))
    return words & country_keys()
