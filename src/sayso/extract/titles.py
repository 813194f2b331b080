"""Offices and ranks printed with a person's name, before it or after a comma."""

import re
from functools import cache
from typing import NamedTuple

from sayso.extract.words import Word, adjoin
from sayso.language.actors import countries_by_demonym, known_names
from sayso.language.offices import body_nouns, office_classes, office_of, office_parts, ranks
from sayso.language.wordlists import section

# Words that may stand before an office noun without being part of an office.
_STOP = section("name_words.txt", "no office")
_TAIL = 160
_NEAR = 24  # words; no title that the patterns below find is longer


class Title(NamedTuple):
    """`start` is where the words before the name begin (the name's own start if there are none); `text` is the office."""

    start: int
    text: str | None
    of: str | None


@cache
def _office() -> str:
    words = sorted(office_classes(), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


# Words of a clause, which no body's name holds.
_CLAUSE = r"that|which|who|whom|was|were|is|are|has|had|will|would|said|says|told|\w{2,}ed"


@cache
def _of_before() -> re.Pattern[str]:
    """Such as "head of the Q (QQ), " at the end of what precedes a name."""
    return re.compile(
        rf"\b(?P<title>(?P<mods>(?:[\w'’-]+ ){{0,3}}?)(?i:{_office()}) (?:of|for|at) (?:the )?"
        rf"(?P<of>[A-Z’'](?:(?!\b(?:{_CLAUSE})\b)[^,;:“”\"]){{1,90}}?))(?: ?\([A-Z]{{2,8}}\))?(?P<comma>,?)\s{{0,3}}$"
    )


# What that needs at least, seen at a tenth of its cost: nine names in ten have no such words before them.
_NAMES_BODY = re.compile(r" (?:of|for|at) (?:the )?[A-Z’'][^,;:“”\"]+,?\s{0,3}$")


@cache
def _comma_before() -> re.Pattern[str]:
    """Such as "its chair, " or "the head of the airline Solmair, " at the end of what precedes a name."""
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|(?P<of>\b[A-Z][\w’' -]{{1,60}}?)['’]s?) "
        rf"(?P<title>(?:(?!(?:the|an?|of)\b)[\w-]+ ){{0,3}}?(?i:{_office()})"
        rf"(?: (?:of|for|at|in) (?:the |an? )?[a-z](?:(?!\b(?:{_CLAUSE}|and|by|to|with)\b)[^,;:.“”\"\n]){{2,60}})?),\s$"
    )


@cache
def _after() -> re.Pattern[str]:
    """Such as ", the deputy head of the Q" after a name."""
    return re.compile(
        rf"(?:,? \d\d)?,? (?:who (?:is|was|heads) )?"
        rf"(?:(?P<whose>(?:the )?[\w’' -]{{2,60}}?)['’]s? |(?:the|a|an|its|his|her|their|our) )?"
        rf"(?P<title>(?:(?!of )[\w’'-]+ ){{0,5}}?(?i:{_office()})"
        r"(?: (?:of|for|at|in|with) "
        r"(?:(?:the )?(?P<of>[A-Z’'][^,;.“”\"\n]{1,90})|(?:the |an? )[a-z][^,;.“”\"\n]{2,60}?))?)"
        r"(?=[,.;:)]| who | and )"
    )


@cache
def _verbs() -> frozenset[str]:
    return section("not_names.txt", "saying")


def find_title(text: str, words: list[Word], first: int, last: int, begin: int) -> Title:
    """The title of the name that words `first` to `last` print; `begin` is where its sentence begins."""
    chain = _chain_start(text, words, first)
    start = words[chain].start
    if not any(word.text.lower() in office_parts() for word in words[max(0, chain - _NEAR) : last + _NEAR]):
        return Title(start, _tidy(text[start : words[first].start]) or None, None)
    office, of = _office_in_chain(text, words, chain, first)
    before = text[max(begin, start - _TAIL) : start]
    named = _of_before().search(before) if _NAMES_BODY.search(before) else None
    skip = _skipped(named["mods"]) if named else 0
    if named and (chain < first or _apposed(text, named["comma"], words[last].end)) and not _speaks(named["title"][skip:]):
        offset = max(begin, start - _TAIL)
        return Title(offset + named.start("title") + skip, _tidy(named["title"][skip:]), _owner(named["of"]))
    if office:
        return Title(start, office, of)
    if text.startswith(",", words[last].end):
        apposed = _comma_before().search(before) if "," in before[-3:] else None
        if apposed and not _speaks(apposed["title"]):
            return Title(start, _tidy(apposed["title"]), _owner(apposed["of"]))
        behind = _after().match(text, words[last].end, words[last].end + _TAIL)
        if behind and not _speaks(behind["title"]):
            return Title(start, _tidy(behind["title"]), _owner(behind["of"]) or _owner(behind["whose"]))
    rank = _tidy(text[start : words[first].start])
    return Title(start, rank or None, None)


def _apposed(text: str, comma: str, end: int) -> bool:
    """A comma before the name needs one behind it: "the head of the Q, Ana Reul, said"."""
    return not comma or text[end : end + 1] in ",.;"


def _speaks(title: str) -> bool:
    return any(word in _verbs() for word in title.split())


def _skipped(mods: str) -> int:
    """Length of the words before an office that are no part of it ("told the " in "told the deputy")."""
    skip = place = 0
    for word in mods.split(" "):
        place += len(word) + 1
        if word.lower() in _STOP or word in _verbs() or word.endswith("ed"):
            skip = place
    return min(skip, len(mods))


def _owner(printed: str | None) -> str | None:
    """The body that holds the office: "Russia’s Federal Service" gives "Federal Service", without bracket and "the"."""
    if not printed:
        return None
    _, _, owned = printed.strip().rpartition("’s " if "’s " in printed else "'s ")
    name = owned if " " in owned else printed.strip()
    name = re.sub(r"\s*\([^)]*\)\s*$", "", name)
    return re.sub(r"^the ", "", name, flags=re.IGNORECASE).strip() or None


def _tidy(printed: str) -> str:
    return " ".join(printed.split()).strip(" ,")


def _chain_start(text: str, words: list[Word], first: int) -> int:
    """Index of the first of the ranks, offices and their modifiers that stand directly before a name."""
    place = first
    offices = 0
    while place > 0 and adjoin(text, words[place - 1], words[place]):
        word = words[place - 1].text
        lower = word.lower()
        if _titular(word):
            offices += 1
        elif not (offices and _modifies(words, place - 1, first)):
            break
        if lower in _STOP or word in _verbs() or "'" in text[words[place - 1].end : words[place].start]:
            break
        if "’" in text[words[place - 1].end : words[place].start]:
            break
        place -= 1
    while place < first and not _titular(words[place].text) and words[place].text[0].islower() and place + 1 < first:
        if _titular(words[place + 1].text):
            break
        place += 1
    return place


def _titular(word: str) -> bool:
    return word in ranks() or word.lower() in office_parts() or word.lower() in office_classes()


def _modifies(words: list[Word], place: int, first: int) -> bool:
    """Whether a word before an office belongs to it: "coastguard" chief, "FSB" chief, "Tajik" president."""
    word = words[place].text
    lower = word.lower()
    if lower in _STOP or word in _verbs() or first - place > 7 or lower.endswith(("ed", "ing")):
        return False
    after = words[place + 1].text
    if after.lower() in _rank_offices() or (after in ranks() and after.lower() not in office_parts()):
        return False
    if word[0].isupper():
        return word not in ("The", "A", "An", "But", "And", "In", "On", "At", "While", "When", "As", "For", "According")
    return after[0].islower() and first - place <= 4 and lower.isalpha() and place + 1 < first


def _office_in_chain(text: str, words: list[Word], chain: int, first: int) -> tuple[str | None, str | None]:
    printed = text[words[chain].start : words[first].start]
    if chain == first:
        return None, None
    of = None
    stop = first
    while stop > chain and words[stop - 1].text in ranks() and office_of(words[stop - 1].text) in (None, *_rank_offices()):
        stop -= 1
    if stop == chain:
        office = None if office_of(printed) is None else _tidy(printed)
        return (office if office and not set(office.split()) <= ranks() else None), None
    printed = _tidy(text[words[chain].start : words[stop - 1].end])
    if office_of(printed) is None:
        return None, None
    place = chain
    while place < stop and words[place].text.lower() not in office_parts():
        place += 1
    before = _tidy(text[words[chain].start : words[place - 1].end]) if place > chain else ""
    last = before.split(" ")[-1] if before else ""
    if (
        (before in known_names() and before not in countries_by_demonym())
        or last in body_nouns()
        or (last.isupper() and len(last) > 1)
    ):
        of = before
    else:
        of = _possessor(text, words, chain)
    return printed, of


def _rank_offices() -> tuple[str, ...]:
    return ("general", "colonel", "captain", "major", "lieutenant", "admiral", "marshal", "commander", "guard", "inspector")


def _possessor(text: str, words: list[Word], chain: int) -> str | None:
    if chain == 0 or words[chain - 1].sentence != words[chain].sentence:
        return None
    gap = text[words[chain - 1].end : words[chain].start]
    if gap not in ("'s ", "’s ", "' ", "’ "):
        return None
    place = chain - 1
    while (
        place > 0
        and words[place - 1].capital
        and adjoin(text, words[place - 1], words[place])
        and words[place - 1].text != "The"
    ):
        place -= 1
    return text[words[place].start : words[chain - 1].end]
