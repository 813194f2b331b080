"""Bodies that were taken for persons or places: where "the company" speaks, one of the names before it is a company's."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import structs

from sayso.language.body_sorts import BUSINESSES, is_of_sort, read_sorts
from sayso.language.common_words import word_ranks
from sayso.language.offices import gender_of_name
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_NOUN = re.compile(r"(?:the|its) (?P<noun>[\w-]+)(?: itself|['’]s?(?: .*)?)?", re.IGNORECASE)
_SPOKEN_FOR = re.compile(r"(?:an?|its|the) (?:company )?spokes(?:man|woman|person)", re.IGNORECASE)
# Characters before "the company" in which its name can stand: some six sentences.
_BACK = 900
_PERSONS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|who)\b")
_NEXT = 120
"""Characters behind a name in which a pronoun tells that it is a person's."""


def find_mistaken(report: Report, sources: Sequence[Span], named: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of names that have to be bodies', as such; none where the report names a body that can be meant."""
    nouns = [(source, match["noun"].lower()) for source in sources if (match := _NOUN.fullmatch(source.exact))]
    bodies = [frozenset(each.name.lower().split()) for each in named if each.kind == "organisation"]
    starts = [each.span.start for each in named]
    spoken_for = (source for source in sources if _SPOKEN_FOR.fullmatch(source.exact))
    changed = {each.name for each in named if _is_called_body(report, each) and _can_operate(report, each, named)}
    changed.update(filter(None, (_subject_before(report, source, named, starts) for source in spoken_for)))
    for source, noun in nouns:
        subject = _subject_before(report, source, named, starts) if noun in BUSINESSES | _PRIVATE else None
        if subject:
            changed.add(subject)
            continue
        if noun not in BUSINESSES or any(is_of_sort(noun, words) for words in bodies):
            continue
        before = named[bisect_left(starts, source.start - _BACK) : bisect_left(starts, source.start)]
        name = next((each.name for each in reversed(before) if _may_be_body(report, each)), None)
        if name:
            changed.add(name)
    for each in named:
        if each.name in changed and each.kind in ("person", "place"):
            start = each.span.end - len(each.name)
            yield structs.replace(each, span=report.span(start, each.span.end), kind="organisation", title=None, of=None)


_PRIVATE = frozenset(
    ["club", "team", "airline", "carrier", "retailer", "lender", "utility", "developer", "brokerage", "studio", "label"]
)
"""Bodies that are named as persons and places are; ministries, courts and unions have names that tell."""
_NEAR = 250
"""Characters before "the company" in which the sentence begins whose subject it can be."""
_BEGINS = re.compile(r"(?:^|[.!?”\"] |\n)(?:The )?$")
_OPERATES = re.compile(r" [a-z]")
_PLACING = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Tt]o|[Oo]utside|[Aa]round) $")


def _subject_before(report: Report, source: Span, named: Sequence[Mention], starts: Sequence[int]) -> str | None:
    """The name that begins a sentence of the paragraph, where "the company" of the next one goes on from it."""
    text = report.text
    for each in reversed(named[bisect_left(starts, source.start - _NEAR) : bisect_left(starts, source.start)]):
        start, end = each.span.start, each.span.end
        if "\n" in text[end : source.start]:
            return None
        if not _BEGINS.search(text[max(0, start - 6) : start]) or not _OPERATES.match(text, end):
            continue
        return each.name if _can_operate(report, each, named) else None
    return None


_SORTS = ("club", "airline", "automaker", "developer", "retailer", "brokerage", "carrier")
_NOUNS = "|".join(sorted(BUSINESSES - {"publisher", "producer", "builder", "giant"}))
_CALLED = re.compile(rf"\b(?:spokes(?:man|woman|person) for|[Ss]hares in|{_NOUNS}) $")


def _holds_office(each: Mention) -> bool:
    """Whether a title other than a noun for a body is printed ("operator")."""
    return each.title is not None and each.title.split()[-1].lower() not in BUSINESSES


def _is_called_body(report: Report, each: Mention) -> bool:
    """Whether a name taken for a person's has a body's last word ("Asel Rovers"), or one that only bodies have before it."""
    if each.kind != "person":
        return False
    words = each.name.lower().split()
    if len(words) > 1:
        return any(words[-1] in read_sorts()[noun] for noun in _SORTS)
    start = each.span.end - len(each.name)
    return _CALLED.search(report.text[max(0, start - 20) : start]) is not None


def _can_operate(report: Report, each: Mention, named: Sequence[Mention]) -> bool:
    """Whether a name without office or given name is nobody's surname, and nothing happens in it."""
    if each.kind not in ("person", "place") or _holds_office(each) or gender_of_name(each.name.lower().split()[0]):
        return False
    text = report.text
    for other in named:
        if other.name.endswith(f" {each.name}") and other.kind == "person":
            return False
        if other.name == each.name and (
            _holds_office(other) or _PLACING.search(text[max(0, other.span.start - 9) : other.span.start])
        ):
            return False
    return not _PERSONS.search(text[each.span.end : each.span.end + _NEXT].split("\n")[0])


def _may_be_body(report: Report, each: Mention) -> bool:
    """Whether neither title nor given name nor pronoun speak for a person, and an everyday word or none speaks for a body."""
    if each.kind not in ("person", "place"):
        return False
    if each.title:  # "plant operator Sundline"
        return each.title.split()[-1].lower() in BUSINESSES and each.name.lower().split()[-1] in word_ranks()
    words = each.name.lower().split()
    behind = report.text[each.span.end : each.span.end + _NEXT].split("\n")[0]
    if gender_of_name(words[0]) or (each.kind == "person" and _PERSONS.search(behind)):
        return False
    if len(words) == 1:
        return each.kind == "person" and words[0] not in word_ranks()
    return words[-1] in word_ranks()
