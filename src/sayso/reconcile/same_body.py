"""Whether a body, group or outlet of one report is one of others."""

from collections.abc import Sequence

from sayso.compare.bodies import body_words, compare_bodies, country_keys, is_acronym_of
from sayso.compare.names import Likeness, fold
from sayso.language.offices import body_nouns
from sayso.language.wordlists import section
from sayso.reconcile.cluster import MOST_COMPARED, Cluster, World, countries_of, shared_company
from sayso.reconcile.local_actors import LocalActor, is_unnamed

# Bodies that every country has: two reports' "Transport Ministry" are one only if the reports share a place or a name.
_GENERIC = section("name_words.txt", "generic bodies")


def body_keys(actor: LocalActor, world: World) -> list[str]:
    """Keys of which two names of one body share at least one."""
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


def same_body(cluster: Cluster, actor: LocalActor, world: World, near: Sequence[Cluster]) -> Likeness:
    """Whether the actor is the cluster's body; another known body or another country is a veto."""
    if is_unnamed(actor.name) or any(map(is_unnamed, cluster.forms)):
        return _same_unnamed(cluster, actor, world)
    if cluster.known and actor.known:
        if cluster.known.name == actor.known.name:
            return Likeness("same", 1.0, _known_reason(cluster, actor))
        return Likeness("different", 0.0, "Two known bodies.")
    forms = cluster.forms
    best = max((compare_bodies(left, right) for left in forms for right in actor.forms), key=lambda each: each.score)
    if best.verdict != "same":
        best = _with_owners(cluster, actor, world) or best
    shared = shared_company(cluster, actor, world)
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


# "The audit" of two reports is one audit if they name so many others in common; with fewer it is not even asked.
_LEAST_SHARED = 3


def _same_unnamed(cluster: Cluster, actor: LocalActor, world: World) -> Likeness:
    """Bodies and documents without a name are one where they are called alike in reports of one world."""
    ours, theirs = ({fold(form).split(" ")[-1] for form in forms} for forms in (cluster.forms, actor.forms))
    shared = len(shared_company(cluster, actor, world))
    if is_unnamed(actor.name) and ours == theirs and shared >= _LEAST_SHARED:
        return Likeness("same", 0.7, f"Both reports speak of a {actor.name}, and name the same others.")
    return Likeness("different", 0.0, "One of them has no name.")


def _words_with_owner(form: str, actor: LocalActor) -> frozenset[str]:
    """The words of a name with those of the body or country printed beside it ("Russia’s", "of the Union of Ports")."""
    return body_words(form) | actor.qualifiers


def _with_owners(cluster: Cluster, actor: LocalActor, world: World) -> Likeness | None:
    """Likeness of two names by their words, the owner printed beside either among them."""
    for member in cluster.members[:MOST_COMPARED]:
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
            owned = any(form.split(" ")[0].endswith(("'s", "’s")) for form in (left, right))
            if " " not in short and long.startswith(short + " ") and len(short) > 3 and not owned:
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
    ours = countries_of(actor)
    return bool(ours and cluster.countries and not ours & cluster.countries)
