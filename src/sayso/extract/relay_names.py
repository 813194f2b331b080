"""Outlets by the place where they are named: beside a noun for an outlet, or where one passes words on."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from sayso.extract.outlet_edges import OPEN_TITLES, find_short, trimmed, whole_start
from sayso.extract.programmes import find_titles
from sayso.language.actors import known_names
from sayso.language.common_words import word_ranks
from sayso.language.offices import body_nouns, given_names, office_classes, ranks
from sayso.language.outlets import is_outlet_like
from sayso.language.wordlists import section
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_WORD = r"(?:(?:(?<= )(?:(?:al|el|an|as|ad|ar)-|[dl]['’]))?[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*|\d{1,3}\b)"
_LINKS = r"(?:of|de|da|du|des|di|della|la|le|do|dos|del|van|von|der|den|het|et|und|y|&)"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_LINKS} ){{0,2}}{_WORD}){{0,4}})"
_OPENING = rf"(?<![\w’'-]){_NAME}"
_CLOSES = r"[”\"»’]?"


@cache
def sorts() -> str:
    """Pattern of what an outlet is called ("news agency", "weekly")."""
    return "|".join(sorted(map(re.escape, section("outlet_words.txt", "sorts")), key=len, reverse=True))


_WROTE = r"reported|reports|wrote|writes"
_BASED = (
    r"citing|quoting|referring to|with (?:reference|a link) to|attributing|basing|relying|on the (?:basis|strength) of|"
    r"from (?:an?|its|two|three|four|several|sources|officials|investigators)"
)
_PASSES = (
    r"(?:\([A-Z]{2,6}\) )?(?:ha[sd] |also )?"
    r"(?:reports?|reported|quot(?:ed|es)|cit(?:ed|es)|wr(?:ote|ites)|carried|published|added)\b"
)
_PRINTED = r"(?:wr(?:ote|ites|iting)|op-ed|article|essay|column|published|printed|serialised)"
_PUBLISHED = r"(?:(?:carried|aired|broadcast|published|reproduced|printed|transcribed) by|(?:aired|broadcast|read(?: out)?) on)"


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Each sign, and before it those words of it that follow a name it begins with: most reports lack them."""
    quotes = r"(?:quoted|quotes|cited|cites|reported, citing|broadcast|quoting)"
    first = "".join(sorted({sort[0] for sort in sorts().split("|")}))
    signs = (
        rf"\b(?=[{first}{first.upper()}])(?i:{sorts()})\s+[“\"«‘]?{_NAME}",
        rf"\b(?:told|according to|with|by|to|citing) the (?:agency|paper|station|publication)\s+[“\"«‘]?{_NAME}",
        rf"{_OPENING}{_CLOSES}\s(?:{sorts()})\b(?! (?:chief|head|minister|spokes)| [“\"«‘]?[A-ZÀ-Þ])",
        rf"{_OPENING}{_CLOSES}(?: \([A-Z]{{2,6}}\))?, (?:a|an|the) (?:[\w-]+ ){{0,3}}?(?:{sorts()})\b",
        rf"{_OPENING} {quotes} (?=[^.,;]{{3,90}}? as (?:saying|telling|claiming|stating|warning)\b)",
        rf"[(\[;] ?{_NAME}, (?=\d{{1,2}}(?:\.\d| [A-Z]))",
        rf"\b(?:op-ed|column|essay) (?:for|in) (?:the )?{_NAME}(?=[,.;])",
        rf"{_OPENING}, (?:citing|quoting) (?=[^.]{{3,90}}, (?:reported|said|wrote|writes|reports)\b)",
        rf"{_OPENING} (?:ha[sd] )?(?:[a-z]+ly )?(?:learn(?:ed|t|s)|{_WROTE}),? (?:{_BASED})\b",
        rf"\b(?:agency|service|outlet|platform|programme|program|podcast|wire) [“\"«‘]?{_NAME}(?=[”\"»’]? {_PASSES})",
        rf"\b{_PRINTED} in (?:the )?{_NAME}(?=[,.;:]| that\b)",
        (
            rf"{_OPENING} (?:on \d[^,.]{{3,15}} )?(?:ha[sd] )?(?:aired|broadcast|published|carried|printed) "
            r"(?:an? (?:interview|article|report|text|video|recording|letter)|remarks|comments|footage)"
        ),
        rf"\b{_PUBLISHED} (?:the )?{_NAME}(?=[,.;:]|’s |'s )",
    )
    return tuple((re.compile(sign.removeprefix(_OPENING).removeprefix(_CLOSES)), re.compile(sign)) for sign in signs)


def find_relay_names(report: Report, mentions: Sequence[Mention], sources: Sequence[Span]) -> Iterator[Mention]:
    """A mention for each outlet that is named so, and for the other places of its name; who has a title is left as he is.

    A name that nothing else tells of is an outlet's where somebody "told" it something, as long as it says nothing itself.
    """
    persons = {each.span.start for each in mentions if each.kind == "person"}
    officials = [each for each in mentions if each.kind == "person" and each.title and each.title not in OPEN_TITLES]
    titled = {each.span.start for each in officials}
    counted = Counter(each.name.split()[-1] for each in officials)
    names: dict[str, None] = {}
    found: dict[tuple[int, int], None] = {}
    for number, (words, pattern) in enumerate(_patterns()):
        for match in pattern.finditer(report.text) if words.search(report.text) else ():
            place = trimmed(match)
            if place is None or (place[0] in titled or (place[0] in persons and number in _NOT_PERSONS)):
                continue
            name = report.text[slice(*place)]
            if _can_name(name) and not counted[name.split()[-1]]:
                names.setdefault(name)
                found.setdefault(place)
    for match in re.finditer(_OPENING, report.text):
        place = trimmed(match)
        if place and place[0] not in titled and _is_outlets(report.text[slice(*place)]):
            names.setdefault(report.text[slice(*place)])
    people = Counter(each.name.split()[-1] for each in mentions if each.kind == "person" and " " in each.name)
    for place in _titles(report.text, titled, counted, counted | people):
        names.setdefault(report.text[slice(*place)])
        found.setdefault(place)
    for name in (*_told(report.text, mentions, sources), *_called_paper(report.text, mentions, {*names})):
        names.setdefault(name)
    for name in [name for name in names if any(other.endswith(f" {name}") for other in _longer(names, mentions))]:
        del names[name]
    for place in _everywhere(report.text, names):
        found.setdefault(place)
    for start, end in found:
        yield Mention(report.span(start, end), "outlet", report.text[start:end])


def _everywhere(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every place of some names, with the words before it that are the name's, and of their short forms."""
    every = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    for match in re.finditer(rf"(?<![\w’'-])(?:{every})(?![\w-])", text) if every else ():
        yield whole_start(text, match.start()), match.end()
    yield from find_short(text, names)


def _titles(text: str, titled: set[int], officials: Mapping[str, int], persons: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Where titles of programmes and papers stand that are no officials' names, nor surnames alone ("Brenn to Veld: ...")."""
    for start, end in find_titles(text):
        name = text[start:end]
        if start not in titled and _can_name(name) and not (officials if " " in name else persons).get(name.split()[-1]):
            yield start, end


_NOT_PERSONS = (4, 7)
"""The patterns whose names may as well be persons'."""
_SUFFIX = re.compile(
    r"\w{3,}(?:kurier|kurir|blatt|zeitung|bladet|posten|tidning(?:en)?|inform|bote|anzeiger|rundschau|spiegel|leht|lehti|press|wire|kuriren|avisen|TV|tv)$|TV\d*$"
)


# Ships, clubs and offices are named so, too.
_ALSO_OTHERS = frozenset(["Star", "Post", "Mail", "Register", "Guardian", "Sentinel", "Observer", "Monitor", "Journal"])


def _is_outlets(name: str) -> bool:
    """Whether the words of a name can only be an outlet's."""
    words = name.replace("-", " ").split()
    if words[-1] in _ALSO_OTHERS or (words[-1].lower() in office_classes() and words[-1] != "Advocate"):
        return False
    if is_outlet_like(name):
        return True
    listed = section("outlet_words.txt", "in names")
    return (len(words) > 1 and any(word.lower() in listed for word in words)) or any(map(_SUFFIX.fullmatch, words))


_TOLD = re.compile(
    rf"\b(?:told|tells|interview (?:with|to|for|in|on)|op-ed (?:for|in)|article in|"
    rf"quoted by|cited by|informed|a report (?:by|in)|"
    rf"said on|read on|aired by|carried by|related to|explained to|reported by|recorded by|speaking to|spoke to|recounted to|"
    rf"(?:comments?|remarks?|statements?|confirmed|repeated|complained|admitted|in a call) to)"
    rf" (?:the (?:[a-z]+-[a-z]+ )?)?{_NAME}(?![\w’'-])"
    rf"(?=[.;)]|,? (?:that|on|in|how|he|she|it|they|the|there|why|this|last|yesterday|by|which|when|during|from|via)\b"
    rf"| \([A-Z]{{2,6}}\))"
)


def _told(text: str, mentions: Sequence[Mention], sources: Sequence[Span]) -> Iterator[str]:
    """Names without any other sign that stand where outlets hear."""
    spoken = " | ".join(source.exact for source in sources)
    persons = [each.name.split() for each in mentions if each.kind == "person"]
    for match in _TOLD.finditer(text):
        place = trimmed(match)
        if place is None:
            continue
        name = text[slice(*place)]
        words = name.split()
        if (
            not words
            or (name in spoken and _is_also_short(text, words))
            or any(word in body_nouns() or word.lower() in given_names() for word in words)
            or (any(word in known_names() for word in words) and not (len(words) > 1 and text[: place[0]].endswith("the ")))
            or not _can_name(name)
            or any(set(words) < set(person) for person in persons)
            or (
                not text[: place[0]].endswith("the ") and any(len(words) > 1 and set(person) < set(words) for person in persons)
            )
            or any(each.name == name and each.title for each in mentions)
            or re.search(rf"(?:Mrs?|Ms|Dr)\.? {re.escape(name)}", text)
        ):
            continue
        yield name


def _is_also_short(text: str, words: Sequence[str]) -> bool:
    """Whether the last word of a name stands alone elsewhere, as surnames do, or the name is one short word."""
    alone = re.search(rf"(?<!{re.escape(words[-2])} ){re.escape(words[-1])}\b", text) if len(words) > 1 else None
    return alone is not None


_PAPER = re.compile(
    r"\b[Tt]he (?:daily|weekly|newspaper|paper|portal|magazine|tabloid|broadcaster|radio station|news agency)\b(?! [“\"«A-Z])"
)
_OPENS = re.compile(
    rf"(?:^|(?<=[.!?”\"»] )){_NAME}(?=,? [a-z])(?! (?:also |later |then )?(?:said|told|says|and)\b)(?!, (?:who|the|a|an|\d))"
)


def _called_paper(text: str, mentions: Sequence[Mention], found: set[str]) -> Iterator[str]:
    """Names that begin a sentence and that the paragraph then calls "the paper", where it names no other outlet."""
    outlets = sorted(each.span.start for each in mentions if each.kind == "outlet")
    others = {each.span.start: each for each in mentions if each.kind != "outlet"}
    for match in _PAPER.finditer(text):
        line = max(text.rfind("\n", max(0, match.start() - _PARAGRAPH), match.start()) + 1, match.start() - _PARAGRAPH)
        before = text[line : match.start()]
        if bisect_left(outlets, line) < bisect_left(outlets, match.start()) or any(name in before for name in found):
            continue
        for opens in reversed(list(_OPENS.finditer(before))):
            place = trimmed(opens)
            if place and _can_be_paper(before[slice(*place)], others.get(line + place[0])):
                yield before[slice(*place)]
                break


_PARAGRAPH = 2_000
"""Characters before "the paper" in which its name is looked for."""


def _can_be_paper(name: str, mention: Mention | None) -> bool:
    """Whether nothing speaks for a person or body of that name."""
    words = name.split()
    if len(words) == 1 and (name.lower() in word_ranks() or name.endswith("ing")):
        return False
    if mention and (mention.title or mention.kind in ("organisation", "group") or len(mention.name.split()) > 1):
        return False
    return _can_name(name) and not any(word.lower() in given_names() or word in body_nouns() for word in words)


def _longer(names: Iterable[str], mentions: Sequence[Mention]) -> set[str]:
    """Names of outlets of several words: "the Herald" is the one whose name ends so."""
    return {*names, *(each.name for each in mentions if each.kind == "outlet")}


def _can_name(name: str) -> bool:
    words = name.split()
    known = known_names().get(name)
    if (known is not None and known.kind != "outlet") or re.search(r"-(?:based|run|language)$", words[0]):
        return False
    if len(words) == 1 and (words[0].lower() in office_classes() or words[0] in ranks() or words[0] in body_nouns()):
        return False
    if re.fullmatch(r"[A-Z]{2,}s", name):
        return False
    first = len(words) > 1 and words[0] in OPEN_TITLES
    return not any(word in ranks() for word in words[first:]) and not name.isdigit()
