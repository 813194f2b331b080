"""Which actors of different reports are one. Only names that share a key are compared, and a veto stops false chains."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from sayso.compare.bodies import body_words, country_keys
from sayso.compare.names import Likeness, fold
from sayso.compare.persons import person_name
from sayso.model.actor import ActorKind
from sayso.model.decision import Unsure
from sayso.model.identity import identity
from sayso.reconcile.cluster import MOST_COMPARED, Cluster, World
from sayso.reconcile.local_actors import BODIES, LocalActor, join_short_names
from sayso.reconcile.same_body import body_keys, same_body
from sayso.reconcile.same_person import person_keys, same_person


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
    _join_each(joined, persons, world, person_keys, same_person)
    _join_each(joined, [actor for actor in settled if actor.kind == "place"], world, _place_keys, _same_place)
    _join_each(joined, bodies, world, body_keys, same_body)
    return joined


def _settle_kinds(actors: Sequence[LocalActor]) -> list[LocalActor]:
    """A bare name that most reports take for one kind is of that kind everywhere; an outlet's name is an outlet's."""
    counts: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for actor in actors:
        for form, count in actor.forms.items():
            counts[fold(form)][actor.kind] += count
    for actor in actors:
        bare = all(" " not in form for form in actor.forms) and not any(mention.title for mention in actor.mentions)
        votes: Counter[ActorKind] = sum((counts[fold(form)] for form in actor.forms), Counter())
        if actor.kind in BODIES and votes["outlet"]:
            actor.kind = "outlet"
        elif bare and actor.known is None:
            kind, count = max(votes.items(), key=lambda item: (item[1], item[0]))
            if count > 2 * votes[actor.kind]:
                actor.kind = kind
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


KeysOf = Callable[[LocalActor, World], list[str]]
Same = Callable[[Cluster, LocalActor, World, Sequence[Cluster]], Likeness]


def _join_each(joined: Joined, actors: Sequence[LocalActor], world: World, keys_of: KeysOf, same: Same) -> None:
    blocks: dict[str, list[Cluster]] = defaultdict(list)
    for actor in actors:
        keys = keys_of(actor, world)
        near = {id(cluster): cluster for key in keys for cluster in blocks[key][:MOST_COMPARED]}
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


def _place_keys(actor: LocalActor, world: World) -> list[str]:
    return [actor.known.name if actor.known else fold(actor.name)]


def _same_place(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
    return Likeness("same", 1.0, f"“{actor.name}” is printed in both.")
