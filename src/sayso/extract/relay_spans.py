"""Mentions of those who pass statements on, by the words that the network marks as naming them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.extract.outlet_edges import without_day
from sayso.extract.phrases import not_names
from sayso.extract.relay_names import sorts
from sayso.extract.unnamed import read_unnamed
from sayso.language.actors import countries_by_demonym
from sayso.language.offices import body_nouns
from sayso.language.outlets import is_outlet_like, sort_of
from sayso.language.times import is_day
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_OPEN = re.compile(r"(?:an?|one|another|some|several|many|two|three)\s", re.IGNORECASE)
_OF_OUTLETS = (
    r"state|national|public|military|army|official|semi-official|government|rebel|police|provincial|central|local|private|"
    r"independent|opposition|regional|banned|exiled?"
)
_BEFORE = re.compile(
    rf"(?:(?i:the|that|this|its|his|her|their|same|own|[\w-]+-(?:run|owned|controlled|funded|backed|based|language))|{_OF_OUTLETS}|"
    rf"(?i:{_OF_OUTLETS})(?=\s+[a-z]))\s+"
)
_NAME = re.compile(
    r"[“\"«]?(?P<name>(?:\b[a-z]{1,2})?[A-ZÀ-Þ][\w’'.-]*"
    r"(?: (?:(?:of|de|da|du|des|di|della|la|le|do|dos|del|van|von|der|den|het|et|und|y|al|am|&|"
    r"the) ){0,2}(?:(?:al|el|an|as|ad|ar)-)?(?:[A-ZÀ-Þ][\w’'.-]*|\d{1,3}))*)"
)
_MORE = re.compile(r" (?:(?:und|et|&|of the|of|da|de|do|del|della|di|du|des) )?(?P<last>[A-ZÀ-Þ][\w’'-]*+)(?! [A-ZÀ-Þ])")
_UNNAMED = re.compile(
    rf"\b(?P<name>(?:[\w-]+(?:['’]s|s['’])(?: own)?\s+|own\s+|(?-i:[A-Z])\w+\s+|(?=(?:{_OF_OUTLETS})\b))"
    rf"(?:(?:{_OF_OUTLETS})(?:-\w+)?\s+)*(?:television|TV|radio|broadcaster|news agency))\b",
    re.IGNORECASE,
)
_STATE = re.compile(rf"(?:{_OF_OUTLETS})\b", re.IGNORECASE)
_OWNER = re.compile(r"[^’']+(?=[’']s\b)|.+s(?=[’']$)")
_SORT = re.compile(rf"(?:{sorts()}|NGO|MP|CEO)(?:[’']s?)?$", re.IGNORECASE)
_WHERE = re.compile(rf"\b(?:{sorts()}) (?:in|at|from|near) $", re.IGNORECASE)
"""What stands before a town: "state television in Pell"."""
_PRONOUNS = frozenset(["it", "he", "she", "they", "him", "her", "them", "we", "us", "i"])


def find_relay_mentions(report: Report, relays: Iterable[Span], near: Callable[[Span], Sequence[Mention]]) -> Iterator[Mention]:
    """A mention for each place of a relay in which `near` finds none, or only a part of its name.

    A name is an outlet's; documents, radio and television go without a name as sources do.
    """
    for span in dict.fromkeys(relays):
        here = [each for each in near(span) if each.kind != "place"]
        printed = span.exact.rstrip()
        if _OPEN.match(printed):
            continue
        start = 0
        while match := _BEFORE.match(printed, start):
            start = match.end()
        name = _NAME.search(printed, start)
        if name and _can_name(name, printed) and not _is_short(name["name"], report.text):
            left, right = name.start("name"), name.start("name") + len(without_day(name["name"]))
            owner = _OWNER.match(printed, left, right)
            right = owner.end() if owner else right
            end = span.start + right
            end = end if owner or right < len(printed) else _whole_end(report.text, end)
            behind = _BEHIND_SORT.match(report.text, end)
            start, end = behind.span("name") if behind and sort_of(behind["sort"]) else (span.start + left, end)
            whole = report.span(start, start + len(report.text[start:end].rstrip(".")))
            if all(_is_part(each, whole, printed) for each in here):
                yield Mention(whole, "outlet", whole.exact)
        elif not here:
            yield from _unnamed(report, span, printed)


def _can_name(name: re.Match[str], printed: str) -> bool:
    """Whether the words are a name, not "the Ministry", "the Hamburg paper" or "it"."""
    words = name["name"].split()
    if _SORT.match(name["name"]) or _WHERE.search(printed, 0, name.start()):
        return False
    behind = re.match(rf"[”\"»]?\s+(?:{sorts()}|paper|agency|station)\b", printed[name.end() :])
    body = words[0] in body_nouns() and not sort_of(words[0])
    if len(words) == 1 and (body or (words[0].isupper() and len(words[0]) < 3) or ("-" in words[0] and behind)):
        return False
    if len(words) == 1 and words[0] in countries_by_demonym() and re.match(r"\s+[a-z]", printed[name.end() :]):
        return False
    return (words[0] not in not_names() or (len(words) > 1 and name.start() > 0)) and words[0].lower() not in _PRONOUNS


def _whole_end(text: str, end: int) -> int:
    """Where a name ends of which the network marks only the beginning: "Mira" of "Mira Now"."""
    more = _MORE.match(text, end)
    return end if more is None or is_day(more["last"]) else more.end()


_BEHIND_SORT = re.compile(rf" (?P<sort>[a-z]+) {_NAME.pattern}")
"""What a name goes on with that only says whose or in which language an outlet is: "the Merovian service Pell Wave"."""


def _is_short(name: str, text: str) -> bool:
    """Whether one word ends a longer name of the report that is no outlet's: "the Unit" after "the Harbour Inquiry Unit"."""
    word = re.sub(r"[’']s?$", "", name)
    longer = re.finditer(rf"([A-ZÀ-Þ][\w’'-]{{1,40}}) {re.escape(word)}\b", text) if " " not in word else ()
    return any(each[1] not in not_names() and not is_outlet_like(each[0]) for each in longer)


def _is_part(mention: Mention, whole: Span, printed: str) -> bool:
    """Whether a mention is of a part of an outlet's name: no titled person, and not the same characters."""
    inside = whole.start <= mention.span.start and mention.span.end <= whole.end and mention.span != whole
    return inside and not mention.title and (mention.kind != "person" or printed.lower().startswith("the "))


def _is_qualifier(word: str) -> bool:
    """Whether a word with a capital says whose radio it is: "Merovian television", "State television", "Navy's radio"."""
    return word in countries_by_demonym() or word[-2:] in ("'s", "’s", "s'", "s’") or _STATE.match(word) is not None


def _unnamed(report: Report, span: Span, printed: str) -> Iterator[Mention]:
    outlet = _UNNAMED.search(printed)
    if outlet and (not outlet["name"][0].isupper() or _is_qualifier(outlet["name"].split()[0])):
        left, right = outlet.span("name")
        name = outlet["name"] if outlet["name"].split()[0] in countries_by_demonym() else outlet["name"].lower()
        yield Mention(report.span(span.start + left, span.start + right), "outlet", name)
        return
    unnamed = read_unnamed(printed)
    if unnamed and unnamed[0] == "document":
        kind, left, right, _ = unnamed
        yield Mention(report.span(span.start + left, span.start + right), kind, printed[left:right].lower())
