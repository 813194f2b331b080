"""Mentions of those who pass statements on, by the words that the network marks as naming them."""

import re
from collections.abc import Callable, Iterator, Sequence

from sayso.extract.phrases import not_names
from sayso.extract.unnamed import read_unnamed
from sayso.model.actor import Mention
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span

_OPEN = re.compile(r"(?:an?|one|another|some|several|many|two|three)\s", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:the|that|this|its|his|her|their|same|own)\s+", re.IGNORECASE)
_NAME = re.compile(r"[“\"«]?(?P<name>[A-ZÀ-Þ][\w’'.-]*(?: (?:[a-zà-þ]{1,4} ){0,2}(?:[A-ZÀ-Þ][\w’'.-]*|\d{1,3}))*)")


def find_relay_mentions(
    report: Report, attributions: Sequence[Attribution], near: Callable[[Span], Sequence[Mention]]
) -> Iterator[Mention]:
    """A mention for each relay of an attribution in which `near` finds none.

    A name is an outlet's; documents go without a name as sources do.
    """
    for span in dict.fromkeys(span for each in attributions for span in each.relays):
        if any(each.kind != "place" for each in near(span)) or _OPEN.match(span.exact):
            continue
        printed = span.exact.strip()
        start = 0
        while match := _DETERMINER.match(printed, start):
            start = match.end()
        name = _NAME.search(printed, start)
        if name and name["name"].split()[0] not in not_names() and name["name"].lower() not in _PRONOUNS:
            left, right = name.span("name")
            right -= 2 if printed[:right].endswith(("'s", "’s")) else 0
            yield Mention(report.span(span.start + left, span.start + right), "outlet", printed[left:right])
        elif (unnamed := read_unnamed(printed)) and unnamed[0] == "document":
            kind, left, right, _ = unnamed
            yield Mention(report.span(span.start + left, span.start + right), kind, printed[left:right].lower())


_PRONOUNS = frozenset(["it", "he", "she", "they", "him", "her", "them", "we", "us", "i"])
