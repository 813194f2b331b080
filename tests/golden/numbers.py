"""How well figures, events and what they disagree on are found."""

from tests.golden import gold as golden
from tests.golden.gold import Gold
from tests.golden.matching import Matched, gold_value, value_of
from tests.golden.measure import Measure, compare, share

from sayso.model.account import Account
from sayso.model.figure import Figure

QUALIFIERS = {
    "some": "about",
    "around": "about",
    "approximately": "about",
    "fewer than": "less than",
    "no more than": "up to",
    "as much as": "up to",
    "over": "more than",
}


def _figure_pairs(gold: Gold, account: Account, matched: Matched) -> list[tuple[Figure, golden.Figure]]:
    asked = {each.id: each for each in gold.figures if not each.optional}
    pairs = ((each, asked.get(matched.figures.get(each.id, ""))) for each in account.figures)
    return [(each, wanted) for each, wanted in pairs if wanted and value_of(each.value) == gold_value(wanted)]


def figures(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Numbers found in place with their value, open ends and ranges included."""
    wanted = {each.id: each for each in gold.figures}
    found = set()
    for each in account.figures:
        twin = wanted.get(matched.figures.get(each.id, ""))
        right = twin is not None and (bool(twin.optional) or value_of(each.value) == gold_value(twin))
        found.add(
            twin.id
            if twin and right
            else f"{matched.reports[each.span.report]} {each.span.exact!r} at {each.span.start} as {value_of(each.value)}"
        )
    return compare(
        {each.id for each in gold.figures if not each.optional}, found, {each.id for each in gold.figures if each.optional}
    )


def figure_qualifiers(gold: Gold, account: Account, matched: Matched) -> Measure:
    return share(
        (
            f"{wanted.id}: {each.qualifier!r} for {wanted.qualifier!r}",
            QUALIFIERS.get(each.qualifier or "", each.qualifier) == wanted.qualifier,
        )
        for each, wanted in _figure_pairs(gold, account, matched)
    )


def figure_counts(gold: Gold, account: Account, matched: Matched) -> Measure:
    """What is counted, or the unit: right where it shares a word with the gold."""

    def described(each: Figure | golden.Figure) -> set[str]:
        return {word.removesuffix("s") for word in f"{each.counted or ''} {each.unit or ''}".casefold().split()}

    return share(
        (
            f"{wanted.id}: {each.counted!r}/{each.unit!r} for {wanted.counted!r}/{wanted.unit!r}",
            bool(described(each) & described(wanted)),
        )
        for each, wanted in _figure_pairs(gold, account, matched)
        if described(wanted)
    )


def figure_speakers(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Whether a figure is the report's own or somebody's, and whose."""
    attributions = {each.id: each for each in gold.attributions}

    def right(each: Figure, wanted: golden.Figure) -> bool:
        if wanted.attribution is None:
            return each.said_by is None
        named = matched.actors.get(each.said_by, "?") if each.said_by else None
        return each.attribution is not None and named in attributions[wanted.attribution].speakers()

    return share(
        (f"{wanted.id} of {wanted.attribution}", right(each, wanted)) for each, wanted in _figure_pairs(gold, account, matched)
    )


def events(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Of the gold events, how many are found on a line that tells them, with their date (gold has the chief ones only)."""
    found = frozenset().union(*matched.events.values())
    return share((each.id, each.id in found) for each in gold.events)


def discrepancies(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Figures and dates that conflict: found where members stand on two sides of a gold one and the verdict is the same.

    A conflict that gold does not have is wrong. Softer verdicts, and those on names, places and occasions, are left open.
    """
    found: set[str] = set()
    for each in account.discrepancies:
        members = frozenset().union(*(_gold_members(member, matched) for member in each.members))
        twins = [
            wanted
            for wanted in gold.discrepancies
            if wanted.kind == each.kind and sum(bool(members & {*side}) for side in wanted.sides) > 1
        ]
        right = [wanted.id for wanted in twins if wanted.verdict == each.verdict or wanted.optional]
        if right:
            found |= set(right)
        elif each.verdict == "conflict" and each.kind in ("figure", "date"):
            found.add(f"{each.about or each.kind}: {sorted(members) or each.members}")
    optional = {each.id for each in gold.discrepancies if each.optional}
    return compare({each.id for each in gold.discrepancies} - optional, found, optional)


def _gold_members(member: str, matched: Matched) -> frozenset[str]:
    figure = matched.figures.get(member)
    return matched.events.get(member, frozenset()) | ({figure} if figure else frozenset())
