"""One group or body that the reports of a story call by different words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.counted import stems
from sayso.model.actor import Actor
from sayso.model.decision import Discrepancy
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.wording import listed, told_by, verb


def find_name_disagreements(groups: Iterable[Sequence[Report]], actors: Iterable[Actor]) -> Iterator[Discrepancy]:
    """Only groups and bodies, only names without a common word. `members` holds the actor's id."""
    named: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        if actor.kind in ("group", "organisation") and len(actor.names) > 1:
            for report in {each: None for name in actor.names for each in name.reports}:
                named[report].append(actor)
    for group in groups:
        if len(group) > 1:
            for actor in {each.id: each for report in group for each in named.get(report.id, ())}.values():
                yield from _compared(actor, group)


def _compared(actor: Actor, group: Sequence[Report]) -> Iterator[Discrepancy]:
    usual: dict[str, list[Report]] = {}
    for report in group:
        used = [name for name in actor.names if report.id in name.reports]
        if used:
            most = max(used, key=lambda name: (name.reports[report.id], len(name.name), name.name)).name
            if all(not _different(most, name.name) for name in used):
                usual.setdefault(most, []).append(report)
    names = sorted(usual, key=lambda name: (-len(usual[name]), name))
    other = next((name for name in names[1:] if _different(names[0], name)), None) if names else None
    if other is None:
        return
    sides = [(name, [told_by(each) for each in usual[name]]) for name in (names[0], other)]
    why = "; ".join(f"{listed(tellers)} {verb(tellers, 'write')} “{name}”" for name, tellers in sides) + "."
    made = identity("discrepancy", "name", actor.id, *sorted(report.id for report in group))
    yield Discrepancy(made, "name", (actor.id,), "differs", why, actor.name)


def _different(left: str, right: str) -> bool:
    ours, theirs = stems(left), stems(right)
    return bool(ours and theirs) and not ours & theirs and not _abbreviates(left, right) and not _abbreviates(right, left)


def _abbreviates(short: str, full: str) -> bool:
    """Whether one is made of letters of the other ("IS" and "ISIL" for "Islamic State", "ATC" for "Anti-Terrorist Center")."""
    letters = "".join(each for each in short if each.isalnum()).lower()
    initials = "".join(word[0] for word in full.replace("-", " ").split() if word[:1].isalpha()).lower()
    capitals = "".join(each for each in full if each.isupper()).lower()
    forms = [form for form in (initials, capitals) if form]
    if any(letters in form or letters.startswith(form) for form in forms) or letters.startswith(full.lower()):
        return True
    return short.isupper() and letters[:1] in initials and _in_order(letters, full.lower())


def _in_order(letters: str, word: str) -> bool:
    """Whether all letters stand in the word, one behind the other ("inkdf" in "inner kordan defence")."""
    rest = iter(word)
    return all(letter in rest for letter in letters)
