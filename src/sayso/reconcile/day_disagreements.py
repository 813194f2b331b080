"""Two sentences that tell one thing and print two days for it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sayso.extract.sentences import find_sentences
from sayso.language.dates import in_words
from sayso.language.times import MEANINGS
from sayso.model.decision import Discrepancy
from sayso.model.event import Time
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.reconcile.order import reading_order
from sayso.reconcile.told_sentences import (
    ToldSentence,
    are_two_ends,
    is_day_of_event,
    is_of_one_night,
    tell_alike,
    tell_sentence,
)
from sayso.reconcile.wording import told_by

_SAYING = re.compile(
    r"\b(?:said|told|announced|reported|published|added|noted|stated|claimed|according|warned|wrote)\b[^.;]{0,25}$"
)
_LEAST, _SHARE = 4, 0.6
"""Words that both sentences have, and their share of the shorter one; chosen on gold/discrepancies (dev) and on real stories,
where each line was read."""
_NEAR = {"past": 3, "ahead": 10}
"""Days between two tellings of one thing: what is still planned is mistaken by a week as well."""


def find_day_disagreements(groups: Iterable[Sequence[Report]], times: Iterable[Time]) -> Iterator[Discrepancy]:
    """Within a story. `members` are the times. A sentence with two days, or a report that prints both, says nothing."""
    by_report: dict[str, list[Time]] = {}
    for time in times:
        if time.date and time.precision in ("day", "minute") and _names_a_day(time):
            by_report.setdefault(time.span.report, []).append(time)
    for several in by_report.values():
        several.sort(key=lambda each: each.span)
    for group in groups:
        if len(group) > 1:
            told = [each for report in sorted(group, key=reading_order) for each in _told(report, by_report.get(report.id, []))]
            yield from _compared(told, by_report)


def _names_a_day(time: Time) -> bool:
    """Words such as "today" depend on the report's own date, and are too weak to contradict another."""
    words = re.findall(r"[a-z]+", time.span.exact.lower())
    return any({"weekday", "month", "monthabbr"} & MEANINGS.get(word, {}).keys() for word in words)


def _told(report: Report, times: list[Time]) -> Iterator[ToldSentence]:
    if not times:
        return
    starts = [each.span.start for each in times]
    for start, end in find_sentences(report.text):
        here = times[bisect_left(starts, start) : bisect_left(starts, end)]
        days = [each for each in here if not _SAYING.search(report.text[max(start, each.span.start - 60) : each.span.start])]
        if len(days) == 1 and is_day_of_event(report, days[0].span):
            yield tell_sentence(report, (start, end), days[0].span, (days[0].date or "")[:10])


def _compared(told: list[ToldSentence], times: Mapping[str, list[Time]]) -> Iterator[Discrepancy]:
    found: dict[tuple[str, str], Discrepancy] = {}
    for left, right in tell_alike(told, _LEAST, _SHARE):
        if _clash(left, right) and not (_prints(times, left.report, right) or _prints(times, right.report, left)):
            found.setdefault((min(left.value, right.value), max(left.value, right.value)), _line(left, right, times))
    yield from found.values()


def _clash(left: ToldSentence, right: ToldSentence) -> bool:
    one, other = (date.fromisoformat(each.value) for each in (left, right))
    published = [each.report.published.date for each in (left, right) if each.report.published]
    ahead = bool(published) and min(left.value, right.value) > max(published)
    if not 0 < abs((one - other).days) <= _NEAR["ahead" if ahead else "past"]:
        return False
    sides = (left.report, left.span), (right.report, right.span)
    same_words = left.span.exact.lower() == right.span.exact.lower()
    return not same_words and not is_of_one_night(*sides) and not are_two_ends(*sides)


def _prints(times: Mapping[str, list[Time]], report: Report, other: ToldSentence) -> bool:
    return any((each.date or "")[:10] == other.value for each in times.get(report.id, ()))


def _line(left: ToldSentence, right: ToldSentence, times: Mapping[str, list[Time]]) -> Discrepancy:
    members = tuple(time.id for side in (left, right) for time in times[side.report.id] if time.span == side.span)
    one, other = (
        f"{told_by(each.report)} prints “{' '.join(each.span.exact.split())}” ({in_words(each.value)})"
        for each in (left, right)
    )
    common = len(left.roots & right.roots)
    why = f"{one}; {other}: both cannot hold for one thing, and the sentences share {common} words."
    made = identity("discrepancy", "day", *members)
    return Discrepancy(made, "date", members, "conflict", why, "the day", (left.span, right.span))
