"""Claims that one speaker makes again at a later date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from sayso.compare.counted import roots
from sayso.compare.words import split_words
from sayso.language.dates import first_day, in_words
from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.identity import identity
from sayso.model.lineage import Repeat, Reprint, Statement
from sayso.model.span import Span
from sayso.reconcile.wholes import is_whole

_LATER = 14
"""Days from which on a claim is made again; within them it is told in more reports of the same news."""
_LEAST, _SHARE, _OF_LONGER = 4, 0.7, 0.5
"""Content words in common, and their shares of the shorter and of the longer claim. Alike on invented claims in the tests; too
rare in the development data to be counted there."""
_MOST = 400
"""Statements of one speaker that are compared with each other, the earliest first."""


class _Claim(Struct, frozen=True):
    """A statement with its date, its words without endings, its numbers, and the reports that print it."""

    statement: str
    date: str
    words: frozenset[str]
    numbers: frozenset[str]
    span: Span
    reports: frozenset[str]


def find_repeats(
    statements: Iterable[Statement],
    attributions: Iterable[Attribution],
    dates: Mapping[str, str],
    reprints: Iterable[Reprint],
    actors: Iterable[Actor],
) -> tuple[Repeat, ...]:
    """Chains of statements of one known speaker, at least two weeks apart, in nearly the same words and with the same numbers.

    `dates` has the date of each statement that has one. A report that took its text from an earlier one repeats its words,
    but nobody says them again: such pairs are left out.
    """
    told: defaultdict[str, list[Attribution]] = defaultdict(list)
    for each in attributions:
        if each.statement:
            told[each.statement].append(each)
    taken = {frozenset((each.report, each.of)) for each in reprints if each.of and each.verdict != "undecided"}
    by_speaker: defaultdict[str, list[_Claim]] = defaultdict(list)
    for statement in statements:
        claim = _claim(statement, told[statement.id], dates) if statement.speaker else None
        if claim:
            by_speaker[statement.speaker or ""].append(claim)
    names = {actor.id: actor.name for actor in actors}
    found = [
        _repeat(speaker, chain, names.get(speaker, "the speaker"))
        for speaker, claims in by_speaker.items()
        for chain in _chains(sorted(claims, key=lambda each: (each.date, each.statement))[:_MOST], taken)
    ]
    return tuple(sorted(found, key=lambda each: (each.dates, each.id)))


def _claim(statement: Statement, told: Sequence[Attribution], dates: Mapping[str, str]) -> _Claim | None:
    """The earliest rendering that says something by itself; None where there is none, or no day is known."""
    order = {rendering: place for place, rendering in enumerate(statement.renderings)}
    whole = sorted((each for each in told if is_whole(each)), key=lambda each: order.get(each.id, len(order)))
    date = dates.get(statement.id)
    if not whole or date is None or len(date) < 10 or first_day(date) is None:
        return None
    words = " ".join(span.exact for span in whole[0].content)
    numbers = frozenset(fold for fold in split_words(words).folds if fold[0].isdigit())
    return _Claim(statement.id, date, roots(words), numbers, whole[0].content[0], frozenset(each.report for each in told))


def _chains(claims: Sequence[_Claim], taken: set[frozenset[str]]) -> Iterator[list[_Claim]]:
    """Each claim with the later ones that repeat it or a repeat of it."""
    chains: list[list[_Claim]] = []
    home: dict[str, list[_Claim]] = {}
    for earlier, later in combinations(claims, 2):
        if later.statement in home or not _is_repeated(earlier, later, taken):
            continue
        chain = home.get(earlier.statement)
        if chain is None:
            chain = home[earlier.statement] = [earlier]
            chains.append(chain)
        chain.append(later)
        home[later.statement] = chain
    yield from (sorted(chain, key=lambda each: (each.date, each.statement)) for chain in chains)


def _is_repeated(earlier: _Claim, later: _Claim, taken: set[frozenset[str]]) -> bool:
    first, second = first_day(earlier.date), first_day(later.date)
    if first is None or second is None or (second - first).days < _LATER or earlier.numbers != later.numbers:
        return False
    common = len(earlier.words & later.words)
    shorter, longer = sorted((len(earlier.words), len(later.words)))
    if common < _LEAST or common < _SHARE * shorter or common < _OF_LONGER * longer:
        return False
    one_text = any(frozenset((a, b)) in taken for a in earlier.reports for b in later.reports)
    return not one_text


def _repeat(speaker: str, chain: Sequence[_Claim], name: str) -> Repeat:
    dates = tuple(each.date for each in chain)
    common = len(chain[0].words & chain[-1].words)
    days = " and ".join([", ".join(in_words(each) for each in dates[:-1]), in_words(dates[-1])])
    numbers = ", and so are the numbers" if chain[0].numbers else ""
    why = f"{name} says it on {days}: {common} content words are the same{numbers}."
    statements = tuple(each.statement for each in chain)
    return Repeat(identity("repeat", *statements), speaker, statements, dates, why, tuple(each.span for each in chain))
