"""Local actors that are one actor, and the pile that they come from."""

from collections import Counter

from msgspec import Struct, field

from sayso.compare.bodies import body_words, country_keys
from sayso.compare.names import fold
from sayso.compare.persons import person_name
from sayso.language.actors import KnownActor
from sayso.reconcile.local_actors import LocalActor

# Behind one key only so many actors are compared, and so many members of one looked at: work stays in proportion.
MOST_COMPARED = 24


class World(Struct):
    """What the reports of the pile have in common: names by report, and the words of all places."""

    company: dict[str, frozenset[str]]
    places: frozenset[str]


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

    def add(self, actor: LocalActor, world: World) -> None:
        """Take a local actor in."""
        self.members.append(actor)
        self.forms.update(actor.forms)
        self.known = self.known or actor.known
        self.reasons += [why for why in actor.reasons if why not in self.reasons]
        self.offices |= actor.offices
        if actor.kind == "person":
            self.full_forms |= {form for form in actor.forms if person_name(form).given}
        else:
            self.countries |= countries_of(actor)
        if len(self.members) <= MOST_COMPARED:
            self.company |= world.company[actor.report]


def shared_company(cluster: Cluster, actor: LocalActor, world: World) -> set[str]:
    """Whom both the actor's report and the cluster's reports name, themselves aside."""
    own = {fold(form) for form in actor.forms} | {fold(form) for form in cluster.forms}
    return (cluster.company & world.company[actor.report]) - own


def countries_of(actor: LocalActor) -> frozenset[str]:
    """Countries in its names or printed beside them."""
    words = actor.qualifiers.union(*(body_words(form) for form in actor.forms))
    return words & country_keys()
