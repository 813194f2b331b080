"""How well reports are joined: names, stories, reprints, statements and their origins."""

from collections.abc import Iterable
from itertools import combinations

from tests.golden import gold as golden
from tests.golden.gold import Gold
from tests.golden.matching import Matched, fold
from tests.golden.measure import Measure, compare, share

from sayso.model.account import Account
from sayso.model.lineage import Origins


def actors(gold: Gold, account: Account, _: Matched) -> Measure:
    """Pairs of a name and another name (or itself) of the same actor, over the names of the gold account.

    A name that the account gives to several actors belongs to the one that bears it most often.
    """
    wanted = {frozenset(fold(name) for name in actor.names) for actor in gold.actors.values() if actor.names}
    every = frozenset().union(*wanted)
    bearers: dict[str, tuple[int, str]] = {}
    for actor in account.actors:
        for name in actor.names:
            bearer = (sum(name.reports.values()), actor.id)
            bearers[fold(name.name)] = max(bearer, bearers.get(fold(name.name), bearer))
    groups: dict[str, set[str]] = {}
    for name in bearers.keys() & every:
        groups.setdefault(bearers[name][1], set()).add(name)
    return compare(_pairs(wanted), _pairs({frozenset(group) for group in groups.values()}))


def _pairs(groups: Iterable[frozenset[str]]) -> set[str]:
    return {" = ".join(sorted({left, right})) for group in groups for left in group for right in group}


def actor_kinds(gold: Gold, account: Account, matched: Matched) -> Measure:
    return share(
        (f"{matched.actors[actor.id]}: {actor.kind}", actor.kind == gold.actors[matched.actors[actor.id]].kind)
        for actor in account.actors
        if actor.id in matched.actors
    )


def stories(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Pairs of reports of one story, each report with itself among them."""
    found = {frozenset(matched.reports[report] for report in story.reports) for story in account.stories}
    return compare(_pairs({frozenset(story.reports) for story in gold.stories}), _pairs(found))


def reprints(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Who took from whom: direction and verdict must be right. Softer links within one origin are left open."""
    asked = {f"{each.report} from {each.of}" for each in gold.reprints if not each.optional}
    ignored = {f"{each.report} from {each.of}" for each in gold.reprints if each.optional}
    found: set[str] = set()
    for each in account.reprints:
        if each.of is not None and each.verdict == "taken":
            found.add(f"{matched.reports[each.report]} from {matched.reports[each.of]}")
        elif each.of is not None and not _one_origin(gold, matched.reports[each.report], matched.reports[each.of]):
            found.add(f"{matched.reports[each.report]} {each.verdict} {matched.reports[each.of]}")
    return compare(asked, found, ignored)


def _one_origin(gold: Gold, left: str, right: str) -> bool:
    linked = {frozenset((each.report, each.of)) for each in gold.reprints}
    return frozenset((left, right)) in linked or any(
        {left, right} <= {*group} for story in gold.stories for group in story.origins.groups
    )


def statements(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Pairs of attributions, in different reports, that render one statement."""
    home = {each.id: each.report for each in gold.attributions}
    asked = {pair for each in gold.statements for pair in _across(each.renderings, home)}
    ignored = {pair for each in gold.statements for pair in _across((*each.renderings, *each.also), home)} - asked
    optional = {each.id for each in gold.attributions if each.optional}
    found = {
        pair
        for statement in account.statements
        for pair in _across([matched.attributions[each] for each in statement.renderings if each in matched.attributions], home)
    }
    ignored |= {pair for pair in found if set(pair.split(" ~ ")) & optional}
    return compare(asked, found, ignored)


def _across(ids: Iterable[str], home: dict[str, str]) -> set[str]:
    return {f"{left} ~ {right}" for left, right in combinations(sorted(set(ids)), 2) if home[left] != home[right]}


def statement_origins(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Of the gold statements, how many have a statement that joins their renderings and counts their origins rightly."""
    outcomes = []
    for wanted in gold.statements:
        shared = {
            each.id: len({matched.attributions.get(rendering) for rendering in each.renderings} & {*wanted.renderings})
            for each in account.statements
        }
        best = max(account.statements, key=lambda each: shared[each.id], default=None)
        origins = best.origins if best and shared[best.id] > 1 else None
        outcomes.append(
            (f"{wanted.id}: {origins and origins.count} for {wanted.origins.count}", _within(origins, wanted.origins))
        )
    return share(outcomes)


def _within(found: Origins | None, wanted: golden.Origins) -> bool:
    """A count that doubt allows; where gold has no doubt, the exact count."""
    return found is not None and wanted.low <= found.count <= wanted.high


def story_origins(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Of the gold stories, how many are found as they are, with a count of origins that doubt allows."""
    found = {frozenset(matched.reports[report] for report in story.reports): story.origins for story in account.stories}
    return share(
        (
            f"{wanted.id}: {(held := found.get(frozenset(wanted.reports))) and held.count} for {wanted.origins.count}",
            _within(held, wanted.origins),
        )
        for wanted in gold.stories
    )
