"""The cast: every actor of a pile of reports, and who is named at which characters."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, structs

from sayso.compare.names import fold
from sayso.extract.phrases import not_names
from sayso.language.offices import ranks
from sayso.model.actor import Actor, ActorKind, Mention, Name, Office
from sayso.model.decision import Unsure
from sayso.model.findings import Findings
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.actors import join_actors
from sayso.reconcile.cluster import Cluster
from sayso.reconcile.local_actors import LocalActor, best_name, find_local_actors
from sayso.reconcile.papers import join_papers


class Cast(Struct, frozen=True):
    """Actors by id and by place. Made once by `gather_cast`; looking up does not change it."""

    actors: tuple[Actor, ...]
    unsure: tuple[Unsure, ...]
    by_id: dict[str, Actor]
    places: dict[str, tuple[tuple[Span, str], ...]]
    """Mentions of each report with their actor's id, in reading order."""
    outlets: dict[str, str]
    """Report id to the actor id of its outlet."""
    by_name: dict[str, str | None]
    """Folded name to actor id; None where several actors bear it."""
    by_span: dict[Span, str]
    """Actor id of each mention."""
    outlet_names: dict[str, str]
    """Folded names of outlets to actor id."""

    def actor_at(self, span: Span) -> str | None:
        """Id of the actor whose mention shares most characters with the span; None where nobody is named."""
        found = self.actors_at(span)
        return found[0] if found else None

    def actors_at(self, span: Span) -> list[str]:
        """Ids of all actors named in the span, the one that takes most of its characters first."""
        places = self.places.get(span.report, ())
        end = bisect_right(places, span.end, key=lambda place: place[0].start)
        shares: dict[str, tuple[int, int]] = {}
        for mention, actor in places[max(0, end - _MOST_IN_A_SPAN) : end]:
            common = min(mention.end, span.end) - max(mention.start, span.start)
            if common > 0:
                shares[actor] = max(shares.get(actor, (0, 0)), (common, -mention.start))
        return sorted(shares, key=lambda actor: (-shares[actor][0], -shares[actor][1], actor))

    def actor_of(self, mention: Span) -> str | None:
        """Id of the actor whose mention has exactly these characters."""
        return self.by_span.get(mention)

    def outlet_named(self, name: str) -> str | None:
        """Id of the outlet with this name."""
        return self.outlet_names.get(fold(name))

    def outlet_of(self, report_id: str) -> str | None:
        """Actor id of the report's outlet; None where the report does not say whose it is."""
        return self.outlets.get(report_id)

    def is_outlet(self, actor_id: str) -> bool:
        """Whether an actor is an outlet; a body or person that passes words on is none."""
        return actor_id in self.by_id and self.by_id[actor_id].kind == "outlet"

    def named(self, name: str) -> str | None:
        """Id of the one actor with this name, whatever its case; None if there is none or several."""
        return self.by_name.get(fold(name))


# Mentions that may overlap or stand in one source span; the longest source of PolNeAR names fewer than 30 actors.
_MOST_IN_A_SPAN = 60


def gather_cast(reports: Sequence[Report], findings: Mapping[str, Findings]) -> Cast:
    """Join the names of all reports into actors. The order of `reports` changes nothing."""
    ordered = sorted(reports, key=lambda report: report.id)
    locals_ = [actor for report in ordered for actor in _local_actors(report, findings[report.id].mentions)]
    outlets = _outlet_names(ordered)
    for actor in locals_:
        if actor.kind in ("organisation", "group") and any(fold(form) in outlets for form in actor.forms):
            actor.kind = "outlet"
    joined = join_actors(locals_)
    actors = _with_ids([_actor(cluster) for cluster in joined.clusters])
    actors += _missing_outlets(actors, outlets)
    return _cast(actors, joined.clusters, joined.unsure, ordered)


def _local_actors(report: Report, mentions: Sequence[Mention]) -> list[LocalActor]:
    actors = find_local_actors(report, mentions)
    join_papers(report, actors)
    return [actor for actor in actors if actor.mentions]


def _outlet_names(reports: Iterable[Report]) -> dict[str, str]:
    """Folded names of outlets of reports and credits, to the name as printed most."""
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        for name in (report.outlet, *(credit.to for credit in report.credits)):
            if name and fold(name):
                printed[fold(name)][name] += 1
    return {folded: max(names, key=lambda name: (names[name], name)) for folded, names in printed.items()}


def _actor(cluster: Cluster) -> Actor:
    forms = cluster.forms
    kinds = Counter(member.kind for member in cluster.members)
    kind: ActorKind = max(kinds, key=lambda each: (each == "outlet", each == "group", kinds[each], each))
    if cluster.known and cluster.known.kind != "demonym":
        kind = cluster.known.kind
    mentions = sorted((mention for member in cluster.members for mention in member.mentions), key=lambda each: each.span)
    return Actor(
        id="",
        kind=kind,
        name=cluster.known.name if cluster.known and cluster.known.name in forms else best_name(kind, forms),
        names=_names(cluster.members, forms),
        mentions=tuple(dict.fromkeys(mention.span for mention in mentions)),
        offices=_offices(mentions),
        joined_because=tuple(cluster.reasons),
    )


def _names(members: Iterable[LocalActor], forms: Counter[str]) -> tuple[Name, ...]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for member in members:
        for form, count in member.forms.items():
            counts[form][member.report] = counts[form].get(member.report, 0) + count
    ordered = sorted(counts, key=lambda form: (-forms[form], form))
    return tuple(Name(form, dict(sorted(counts[form].items()))) for form in ordered)


def _offices(mentions: Iterable[Mention]) -> tuple[Office, ...]:
    """Every office and rank, equal ones together; a rank before the name counts beside an office."""
    spans: dict[tuple[str, str], dict[Span, None]] = defaultdict(dict)
    printed: dict[tuple[str, str], tuple[str, str | None]] = {}
    for mention in mentions:
        for title, of in ((mention.title, mention.of), (_rank_before(mention), None)):
            if title:
                key = (fold(title), fold(of or ""))
                printed.setdefault(key, (title, of))
                spans[key].setdefault(mention.span)
    return tuple(
        Office(*printed[key], tuple(spans[key])) for key in sorted(spans, key=lambda key: (next(iter(spans[key])), key))
    )


def _rank_before(mention: Mention) -> str | None:
    """The ranks that stand directly before the name ("Police Colonel General"), without forms of address."""
    words = mention.span.exact.removesuffix(mention.name).split()
    first = len(words)
    while first and words[first - 1] in ranks() and words[first - 1] not in _ADDRESS:
        first -= 1
    rank = " ".join(words[first:])
    return rank if rank and rank != mention.title and rank not in not_names() else None


_ADDRESS = frozenset(
    ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir", "Dame", "Lord", "Lady", "Madam", "Madame"]
)


def _with_ids(actors: Sequence[Actor]) -> list[Actor]:
    """Ids from kind and name; where two actors share both, the first mention tells them apart."""
    keys = Counter((actor.kind, fold(actor.name)) for actor in actors)
    given = []
    for actor in actors:
        key = (actor.kind, fold(actor.name))
        more = (actor.mentions[0].report, actor.mentions[0].start) if keys[key] > 1 else ()
        given.append(structs.replace(actor, id=identity("a", *key, *more)))
    return given


def _missing_outlets(actors: Iterable[Actor], outlets: Mapping[str, str]) -> list[Actor]:
    there = {fold(name.name) for actor in actors if actor.kind == "outlet" for name in actor.names}
    return [
        Actor(identity("a", "outlet", folded), "outlet", name, (Name(name, {}),), ())
        for folded, name in sorted(outlets.items())
        if folded not in there
    ]


def _cast(actors: list[Actor], clusters: Sequence[Cluster], unsure: Sequence[Unsure], reports: Sequence[Report]) -> Cast:
    ordered = sorted(actors, key=lambda actor: (-len(actor.mentions), actor.kind, actor.name, actor.id))
    places: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    by_name: dict[str, str | None] = {}
    outlets: dict[str, str] = {}
    for actor in ordered:
        for span in actor.mentions:
            places[span.report].append((span, actor.id))
        for name in actor.names:
            folded = fold(name.name)
            if actor.kind == "outlet":
                outlets.setdefault(folded, actor.id)
            by_name[folded] = actor.id if by_name.get(folded, actor.id) == actor.id else None
    of_report = {
        report.id: outlets[fold(report.outlet)] for report in reports if report.outlet and fold(report.outlet) in outlets
    }
    local_ids = _ids_of_locals(actors, clusters)
    return Cast(
        actors=tuple(ordered),
        unsure=tuple(
            structs.replace(each, members=tuple(local_ids.get(member, member) for member in each.members))
            for each in sorted(unsure, key=lambda each: each.id)
        ),
        by_id={actor.id: actor for actor in ordered},
        places={report: tuple(sorted(found)) for report, found in places.items()},
        outlets=of_report,
        by_name=by_name,
        by_span={span: actor.id for actor in ordered for span in actor.mentions},
        outlet_names=outlets,
    )


def _ids_of_locals(actors: Sequence[Actor], clusters: Sequence[Cluster]) -> dict[str, str]:
    return {member.key: actor.id for actor, cluster in zip(actors, clusters, strict=False) for member in cluster.members}
