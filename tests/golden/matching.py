"""Which finding of an account is which finding of the gold account: by the words both rest on."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from pathlib import PurePath
from typing import NamedTuple

from tests.golden.gold import Attribution, Figure, Gold, Told, locate

from sayso.model.account import Account
from sayso.model.actor import Actor
from sayso.model.figure import Value
from sayso.model.report import Report
from sayso.model.span import Span

Words = frozenset[int]
WORD = re.compile(r"\w+")


class Places(NamedTuple):
    """A gold attribution as word positions (the offset where each word begins) of the report as the product read it."""

    source: Words
    content: Words


def key_of(report: Report) -> str:
    """The gold account's name for a report: file name, with `#id` for a row."""
    return PurePath(report.path).name


def words(text: str, spans: Iterable[tuple[int, int]]) -> Words:
    """Offsets of the words that share a character with a span; marks and white space count for nothing."""
    return frozenset(
        word.start() for word in WORD.finditer(text) if any(word.start() < end and start < word.end() for start, end in spans)
    )


def spans_of(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def likeness(left: Words, right: Words) -> float:
    """Jaccard: shared words by all words of both; 0 where both are empty."""
    return len(left & right) / len(left | right) if left | right else 0.0


def spots(text: str, quotes: Iterable[str]) -> list[tuple[int, int]]:
    """Where gold strings stand in the text as it was read; a string that the reader lost stands nowhere."""
    found = []
    for quote in quotes:
        try:
            found.append(locate(text, quote))
        except LookupError:
            continue
    return found


def pair_off(
    left: list[Hashable], right: list[Hashable], alike: Callable[[Hashable, Hashable], float], least: float
) -> dict[Hashable, Hashable]:
    """One to one, most alike first; ties go by the order given."""
    scored = ((alike(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right))
    pairs: dict[Hashable, Hashable] = {}
    taken: set[int] = set()
    for score, i, j in sorted(scored, reverse=True):
        if score >= least and left[-i] not in pairs and j not in taken:
            pairs[left[-i]] = right[-j]
            taken.add(j)
    return pairs


def fold(name: str) -> str:
    """A name without case, kind of apostrophe, article or doubled space."""
    return re.sub(r"\s+", " ", name.replace("’", "'").casefold()).strip().removeprefix("the ")


class Matched(NamedTuple):
    """Ids of the account's findings against ids of the gold account's."""

    reports: dict[str, str]
    """Account id to gold key."""
    attributions: dict[str, str]
    """Account id to gold id: at least half of all words of both contents are shared."""
    same_source: frozenset[str]
    """Account ids of attributions matched whose sources share a word, or are both empty."""
    figures: dict[str, str]
    events: dict[str, frozenset[str]]
    actors: dict[str, str]


def match(gold: Gold, account: Account) -> Matched:
    """Match everything once; measures only count."""
    reports = {report.id: key_of(report) for report in account.reports}
    texts = {key_of(report): report.text for report in account.reports}
    attributions, same_source = _match_attributions(gold, account, reports, texts)
    return Matched(
        reports,
        attributions,
        same_source,
        _match_figures(gold, account, reports, texts),
        _match_events(gold, account, reports, texts),
        {actor.id: key for actor in account.actors if (key := _actor_key(gold, actor))},
    )


def places(each: Attribution, text: str) -> Places:
    return Places(words(text, spots(text, each.source)), words(text, spots(text, each.content)))


def _match_attributions(
    gold: Gold, account: Account, reports: dict[str, str], texts: dict[str, str]
) -> tuple[dict[str, str], frozenset[str]]:
    wanted = {each.id: places(each, texts[each.report]) for each in gold.attributions if each.report in texts}
    home = {each.id: each.report for each in gold.attributions}
    found = {
        each.id: Places(words(text, spans_of(each.source)), words(text, spans_of(each.content)))
        for each in account.attributions
        if (text := texts[reports[each.report]])
    }
    lives = {each.id: reports[each.report] for each in account.attributions}

    def alike(here: Hashable, there: Hashable) -> float:
        return likeness(found[str(here)].content, wanted[str(there)].content)

    pairs: dict[str, str] = {}
    for key in texts:
        here = [each for each in found if lives[each] == key]
        there = [each for each in wanted if home[each] == key]
        pairs |= {str(a): str(b) for a, b in pair_off([*here], [*there], alike, 0.5).items()}
    same = {a for a, b in pairs.items() if found[a].source & wanted[b].source or not (found[a].source or wanted[b].source)}
    return pairs, frozenset(same)


def _match_figures(gold: Gold, account: Account, reports: dict[str, str], texts: dict[str, str]) -> dict[str, str]:
    """By shared characters; one with the right value goes before one that shares more characters."""
    at = {each.id: spot for each in gold.figures if each.report in texts for spot in spots(texts[each.report], [each.quote])}
    wanted = {each.id: each for each in gold.figures}
    found = {each.id: each for each in account.figures}

    def alike(here: Hashable, there: Hashable) -> float:
        figure, twin = found[str(here)], wanted[str(there)]
        start, end = at[str(there)]
        if reports[figure.span.report] != twin.report or min(figure.span.end, end) <= max(figure.span.start, start):
            return 0
        shared = min(figure.span.end, end) - max(figure.span.start, start)
        return shared + (1000 if value_of(figure.value) == gold_value(twin) else 0)

    return {str(a): str(b) for a, b in pair_off([*found], [*at], alike, 1).items()}


def value_of(value: Value) -> tuple[float | None, float | None]:
    return (value.low, value.high)


def gold_value(figure: Figure) -> tuple[float | None, float | None]:
    return (figure.low, figure.high)


def _match_events(gold: Gold, account: Account, reports: dict[str, str], texts: dict[str, str]) -> dict[str, frozenset[str]]:
    """An event is each gold event told on one of its lines whose date agrees with its own as far as both go."""
    found: dict[str, frozenset[str]] = {}
    for event in account.events:
        told_on = {(reports[span.report], line_at(texts[reports[span.report]], span.start)) for span in event.spans}
        when = event.date.date if event.date else None
        found[event.id] = frozenset(
            each.id for each in gold.events if when and agrees(when, each.date) and told_on & _lines(each.told, texts)
        )
    return found


def agrees(left: str, right: str) -> bool:
    """Whether two ISO dates are the same, cut to the coarser of the two."""
    return left.startswith(right) or right.startswith(left)


def line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place)


def _lines(told: Iterable[Told], texts: dict[str, str]) -> set[tuple[str, int]]:
    return {
        (each.report, line_at(texts[each.report], start))
        for each in told
        if each.report in texts
        for start, _ in spots(texts[each.report], [each.quote])
    }


def _actor_key(gold: Gold, actor: Actor) -> str | None:
    """The gold actor with whom it shares most names, weighed by how often the reports use them; None if it shares none."""
    weights = Counter({fold(name.name): sum(name.reports.values()) or 1 for name in actor.names})
    weights.setdefault(fold(actor.name), 1)
    shared = {
        key: sum(weights[name] for name in {fold(name) for name in (*each.names, *each.described)})
        for key, each in gold.actors.items()
    }
    best = max(shared, key=lambda key: shared[key])
    return best if shared[best] else None
