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
    """Local actors that are one actor, and what decisions about the next one look at."""

    members: list[LocalActor] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    known: KnownActor | None = None
    forms: Counter[str] = field(default_factory=Counter)
    full_forms: set[str] = field(default_factory=set)
    """Names with a given name, for persons."""
    offices: set[tuple[str, str | None]] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    """Whom else the reports of its first members name."""
    countries: set[str] = field(default_factory=set)

    def add(self, actor: LocalActor, world: "World") -> None:
        """Take a local actor in."""
        self.members.append(actor)
        self.forms.update(actor.forms)
        self.known = self.known or actor.known
        self.reasons += [why for why in actor.reasons if why not in self.reasons]
        self.offices |= actor.offices
        if actor.kind == "person":
            self.full_forms |= {form for form in actor.forms if person_name(form).given}
        else:
            self.countries |= _countries(actor)
        if len(self.members) <= _MOST_COMPARED:
            self.company |= world.company[actor.report]


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
Same = Callable[[Cluster, LocalActor, World, Sequence[Cluster]], Likeness]


def _join_each(joined: Joined, actors: Sequence[LocalActor], world: World, keys_of: KeysOf, same: Same) -> None:
    blocks: dict[str, list[Cluster]] = defaultdict(list)
    for actor in actors:
        keys = keys_of(actor, world)
        near = {id(cluster): cluster for key in keys for cluster in blocks[key][:_MOST_COMPARED]}
        decisions = [(cluster, same(cluster, actor, world, list(near.values()))) for cluster in near.values()]
        best = max(decisions, key=lambda decision: decision[1].score if decision[1].verdict == "same" else -1.0, default=None)
        if best and best[1].verdict == "same":
            cluster = best[0]
            _note(cluster, actor, best[1])
        else:
            cluster = Cluster()
            joined.clusters.append(cluster)
            open_ones = [decision for decision in decisions if decision[1].verdict == "unsure"]
            if open_ones:
                other, likeness = max(open_ones, key=lambda decision: (decision[1].score, len(decision[0].members)))
                joined.unsure.append(_question(other, actor, likeness))
        cluster.add(actor, world)
        for key in keys:
            if all(each is not cluster for each in blocks[key]):
                blocks[key].append(cluster)


def _note(cluster: Cluster, actor: LocalActor, likeness: Likeness) -> None:
    known = {fold(form) for form in cluster.forms}
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


def _same_person(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
    """Every full name of the cluster must be compatible; a lone surname needs more than the name."""
    worst = min(
        (compare_persons(form, actor.name) for form in cluster.full_forms or cluster.forms), key=lambda each: each.score
    )
    if worst.verdict == "different":
        return worst
    office = _shared_office(cluster.offices, actor.offices)
    shared = len(_shared(cluster, actor, world))
    if worst.verdict == "same":
        if office is None and shared < 2 and _offices_clash(cluster.offices, actor.offices):
            return Likeness("unsure", 0.6, f"{worst.why} But the offices differ, and the reports name nobody else in common.")
        return worst
    if not person_name(actor.name).given:
        return _lone_surname(cluster, actor, near, office, shared) or worst
    if worst.score > 0.5 and office:
        return Likeness("same", 0.8, f"{worst.why} Both are {office}.")
    return worst


# A surname alone means the one who has this many times the reports of the next of that surname.
_DOMINANT = 4
# So many other names in common show that two reports move in one world; two can be two countries of one region.
_ONE_WORLD = 3


def _lone_surname(
    cluster: Cluster, actor: LocalActor, near: Sequence[Cluster], office: str | None, shared: int
) -> Likeness | None:
    """A surname alone: the only one of the pile, or by far the most frequent, with an office or a world in common."""
    others = [len(each.members) for each in near if each is not cluster and each.full_forms]
    if cluster.full_forms and max(others, default=0) * _DOMINANT > len(cluster.members):
        return None
    if not cluster.full_forms and others:
        return None
    rest = "the only one of that surname" if not others else "by far the most frequent of that surname"
    if office:
        return Likeness("same", 0.85, f"“{actor.name}” alone is {rest}, and is called {office} as well.")
    if shared >= _ONE_WORLD:
        return Likeness("same", 0.75, f"“{actor.name}” alone is {rest}, in reports that name the same others.")
    return None


def _shared(cluster: Cluster, actor: LocalActor, world: World) -> set[str]:
    own = {fold(form) for form in actor.forms} | {fold(form) for form in cluster.forms}
    return (cluster.company & world.company[actor.report]) - own


_Offices = Iterable[tuple[str, str | None]]
_ADDRESS = frozenset({"mr", "mrs", "ms", "dr", "sir", "miss"})


def _shared_office(left: _Offices, right: _Offices) -> str | None:
    """An office that both hold, equal as printed or of one class and one body; None if they share none."""
    theirs = list(right)
    for title, of in sorted(left, key=str) if theirs else ():
        for other, body in theirs:
            if fold(title) == fold(other) and fold(title) not in _ADDRESS:
                return other
            if of and body and _classes(title) & _classes(other) and _one_body(of, body):
                return other
    return None


def _one_body(left: str, right: str) -> bool:
    one, other = body_words(left), body_words(right)
    return one == other or len((one & other) - country_keys()) > 1 or compare_bodies(left, right).verdict == "same"


def _classes(title: str) -> frozenset[str]:
    office = office_of(title)
    return office_classes().get(office, frozenset()) if office else frozenset()


def _offices_clash(left: _Offices, right: _Offices) -> bool:
    """Whether both have offices and no class of office in common ("harbour master", "violinist")."""
    ours = frozenset().union(*(_classes(title) for title, _ in left))
    theirs = frozenset().union(*(_classes(title) for title, _ in right))
    return bool(ours and theirs and not ours & theirs)


def _place_keys(actor: LocalActor, world: World) -> list[str]:
    return [actor.known.name if actor.known else fold(actor.name)]


def _same_place(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
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


def _same_body(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
    if cluster.known and actor.known:
        if cluster.known.name == actor.known.name:
            return Likeness("same", 1.0, _known_reason(cluster, actor))
        return Likeness("different", 0.0, "Two known bodies.")
    forms = cluster.forms
    best = max((compare_bodies(left, right) for left in forms for right in actor.forms), key=lambda each: each.score)
    if best.verdict != "same":
        best = _with_owners(cluster, actor, world) or best
    shared = _shared(cluster, actor, world)
    if best.verdict == "same":
        return _unless_generic(best, cluster, actor, bool(shared))
    short = _first_word_of(cluster, actor) if shared else None
    best = short or best
    if best.verdict == "unsure":
        acronym = short or any(
            is_acronym_of(left, right) or is_acronym_of(right, left) for left in forms for right in actor.forms
        )
        if len(near) == 1 and (len(shared) > 1 or (not acronym and shared)) and not _clash(cluster, actor):
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
    for left in cluster.forms:
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
    ours = _countries(actor)
    return bool(ours and cluster.countries and not ours & cluster.countries)


def _countries(actor: LocalActor) -> frozenset[str]:
    words = actor.qualifiers.union(*(body_words(form) for form in actor.forms))
    return words & country_keys()
