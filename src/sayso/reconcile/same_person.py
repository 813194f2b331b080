"""Whether a person of one report is a person of others."""

from collections.abc import Iterable, Sequence

from sayso.compare.bodies import body_words, compare_bodies, country_keys
from sayso.compare.names import Likeness, fold, sound
from sayso.compare.persons import compare_persons, person_name
from sayso.language.offices import office_classes, office_of
from sayso.reconcile.cluster import Cluster, World, shared_company
from sayso.reconcile.local_actors import LocalActor


def person_keys(actor: LocalActor, world: World) -> list[str]:
    """Keys that two names of one person share."""
    return [sound(person_name(actor.name).surname)]


def same_person(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
    """Every full name of the cluster must be compatible; a lone surname needs more than the name."""
    worst = min(
        (compare_persons(form, actor.name) for form in sorted(cluster.full_forms or cluster.forms)), key=lambda each: each.score
    )
    if worst.verdict == "different":
        return worst
    office = _shared_office(cluster.offices, actor.offices)
    shared = len(shared_company(cluster, actor, world))
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
