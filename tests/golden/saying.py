"""How well attributions are found, and what is known of each."""

from collections.abc import Callable

from tests.golden import gold as golden
from tests.golden.gold import Gold
from tests.golden.matching import Matched, fold, spots, words
from tests.golden.measure import Measure, compare, share

from sayso.model.account import Account
from sayso.model.attribution import Attribution


def _asked(gold: Gold) -> dict[str, golden.Attribution]:
    return {each.id: each for each in gold.attributions if not each.optional}


def _told(gold: Gold, account: Account, matched: Matched) -> list[tuple[Attribution, golden.Attribution]]:
    """Pairs whose content and source are right, of attributions that are asked for."""
    asked = _asked(gold)
    pairs = (
        (each, asked.get(matched.attributions.get(each.id, "")))
        for each in account.attributions
        if each.id in matched.same_source
    )
    return [(each, wanted) for each, wanted in pairs if wanted]


def _found_attributions(gold: Gold, account: Account, matched: Matched, good: Callable[[str], bool]) -> Measure:
    asked = _asked(gold)
    found = {
        matched.attributions[each.id]
        if each.id in matched.attributions and good(each.id)
        else f"{matched.reports[each.report]} {each.content[0].exact!r}"
        for each in account.attributions
        if each.id not in matched.attributions or matched.attributions[each.id] in asked
    }
    return compare(set(asked), found)


def attribution_triples(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Content at least half alike, and sources that share a word or are both empty."""
    return _found_attributions(gold, account, matched, lambda each: each in matched.same_source)


def attribution_contents(gold: Gold, account: Account, matched: Matched) -> Measure:
    return _found_attributions(gold, account, matched, lambda _: True)


def attribution_kinds(gold: Gold, account: Account, matched: Matched) -> Measure:
    return share(
        (f"{wanted.id}: {each.kind} for {wanted.kind}", each.kind == wanted.kind)
        for each, wanted in _told(gold, account, matched)
    )


def speakers(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Of the attributions found, how many name the right speaker; one whom no report names must stay open."""

    def named(each: Attribution) -> str | None:
        return matched.actors.get(each.speaker, "?") if each.speaker else None

    return share(
        (f"{wanted.id}: {named(each)} for {wanted.speaker}", named(each) in wanted.speakers())
        for each, wanted in _told(gold, account, matched)
    )


def relays(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Those named in the report as relaying what somebody else said."""
    return share(
        (wanted.id, set(wanted.through) <= {matched.actors.get(actor) for actor in each.through})
        for each, wanted in _told(gold, account, matched)
        if wanted.through
    )


def occasions(gold: Gold, account: Account, matched: Matched) -> Measure:
    """Fields of the occasion: the date exactly, words where they share one."""
    outcomes = []
    for each, wanted in _told(gold, account, matched):
        for name in ("to", "event", "place", "date"):
            expected = getattr(wanted.occasion, name, None)
            given = getattr(each.occasion, name, None)
            if expected:
                outcomes.append((f"{wanted.id} {name}: {given!r} for {expected!r}", _same_field(name, expected, given)))
    return share(outcomes)


def _same_field(name: str, expected: str, given: str | None) -> bool:
    if name == "date":
        return given == expected
    small = {"the", "of", "a", "an", "in", "at", "to", "our"}
    return bool((set(fold(expected).split()) - small) & (set(fold(given or "").split()) - small))


def insertions(gold: Gold, account: Account, matched: Matched) -> Measure:
    """The outlets' own words inside quotations, word by word."""
    wanted: set[str] = set()
    found: set[str] = set()
    texts = {report.id: report.text for report in account.reports}
    for each, expected in _told(gold, account, matched):
        text = texts[each.report]
        wanted |= {f"{expected.id} at {place}" for place in words(text, spots(text, expected.insertions))}
        found |= {f"{expected.id} at {place}" for place in words(text, [(span.start, span.end) for span in each.insertions])}
    return compare(wanted, found)
