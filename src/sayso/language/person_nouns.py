"""Nouns for persons, by lists and by how they end."""

import re
from functools import cache

from sayso.language.offices import office_classes
from sayso.language.wordlists import read_words, section

_FILE = "name_words.txt"
_OTHER, _BODIES = section(_FILE, "other words for a speaker"), section(_FILE, "body nouns")
_WOMAN, _MAN = section(_FILE, "words for a woman"), section(_FILE, "words for a man")
_PERSON = re.compile(r"(?:er|or|ist|ian|ant|man|woman|eur|ee|ess|ero|old|elect|designate|mate|hand|smith|wright|naut)$")
# Ending like nouns for persons, they are none.
_THINGS = section(_FILE, "no persons though they end so") | section("documents.txt", "documents")
_MORE = frozenset(noun.strip() for line in read_words("persons.txt") for noun in line.split(","))
# "father-of-two", "baker-turned-mayor", "ex-minister": the part that says who it is.
_COMPOUND = re.compile(r"(?:ex-)?(?:\w+-turned-)?(?P<noun>\w+)(?:-of-\w+)?")


def names_person(noun: str) -> bool:
    """Whether a noun in the singular, in lower case, is one for a person."""
    compound = _COMPOUND.fullmatch(noun)
    noun = compound["noun"] if compound else noun
    if noun in _BODIES or noun in _THINGS:
        return False
    return (
        noun in office_classes()
        or noun in _MORE
        or noun in _OTHER
        or noun in _WOMAN
        or noun in _MAN
        or noun.endswith("ean")
        or _PERSON.search(noun) is not None
    )


_MEMBERS = section(_FILE, "members of parties")
# Nations' sons and daughters whose nouns are no adjectives ("the Dutchman", "the Pole").
_NATIONAL = re.compile(
    r"(?:French|English|Dutch|Irish|Scots|Welsh)(?:wo)?man|"
    r"Pole|Dane|Swede|Finn|Spaniard|Turk|Briton|Scot|Serb|Croat|Czech|Slovak|Slovene"
)
_MEMBERSHIP = re.compile(r"[Tt]he (?:[a-z-]+ )?(?P<whose>[A-Z]\w+(?: [A-Z][a-z]+)?)(?P<office> (?:MP|MEP|MLA|TD|MSP))?")


def is_membership(printed: str) -> bool:
    """Whether a source calls somebody by party or nation: "the Social Democrat", "the Labour MP", "the Dutchman"."""
    match = _MEMBERSHIP.fullmatch(" ".join(printed.split()))
    if match is None:
        return False
    last = match["whose"].split()[-1]
    return bool(match["office"]) or last.lower() in _MEMBERS or _NATIONAL.fullmatch(last) is not None


def gender_of_words(printed: str) -> str:
    """Such as "f" for "the young woman"; empty where no word tells."""
    words = set(re.findall(r"[a-z]+", printed.lower().replace("-", " ")))
    return "f" if words & _WOMAN else "m" if words & _MAN else ""


@cache
def narrower_nouns() -> dict[str, frozenset[str]]:
    """A noun for a person to those of persons that it can mean as well: "player" to "goalkeeper"."""
    found: dict[str, frozenset[str]] = {}
    for line in read_words("equal_nouns.txt"):
        wide, _, narrow = line.partition("|")
        nouns, others = (frozenset(filter(None, map(str.strip, part.split(",")))) for part in (wide, narrow))
        for noun in nouns:
            found[noun] = found.get(noun, frozenset()) | (nouns | others) - {noun}
    return found
