"""Acronyms that a report explains: "the Harbour Safety Board (HSB)" or "HSB (Harbour Safety Board)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_AFTER = re.compile(r"\((?:the )?([A-Z][A-Za-z&]*[A-Z][A-Za-z&]*(?:-[A-Z])?)(?=[),;/ ])")
_BEFORE = re.compile(r"\b([A-Z]{2,8}) \(((?:the )?[A-Z][^()\n]{4,90})\)")
_PART = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Words that an acronym may pass over: "Organization for Security and Cooperation in Europe" is OSCE.
_SMALL = frozenset(["of", "the", "for", "and", "in", "on", "to", "a", "an", "de", "la", "del", "des", "du", "al"])
_LONGEST = 120


class Definition(NamedTuple):
    """Where the acronym stands, and where what it stands for; offsets in the text."""

    acronym: tuple[int, int]
    expansion: tuple[int, int]


def find_definitions(text: str) -> Iterator[Definition]:
    """Each explained acronym, in reading order of the bracket."""
    for match in _AFTER.finditer(text):
        found = _expansion_before(text, match[1], match.start())
        if found:
            yield Definition(match.span(1), found)
    for match in _BEFORE.finditer(text):
        start = match.start(2) + (4 if match[2].startswith("the ") else 0)
        if _spells(match[1], text[start : match.end(2)]):
            yield Definition(match.span(1), (start, match.end(2)))


def _spells(acronym: str, name: str) -> bool:
    parts = [part for part in _PART.findall(name) if part.lower() not in _SMALL]
    letters = [letter for letter in acronym if letter.isupper()]
    return len(parts) >= len(letters) and _initials(letters, _PART.findall(name)) == 0


def _initials(letters: list[str], parts: list[str]) -> int | None:
    """Index of the part where the acronym begins if its letters are read backwards over the parts; None if they do not fit."""
    left = len(letters)
    for place in range(len(parts) - 1, -1, -1):
        if parts[place][0].upper() == letters[left - 1]:
            left -= 1
            if left == 0:
                return place
        elif parts[place].lower() not in _SMALL:
            return None
    return None


def _expansion_before(text: str, acronym: str, bracket: int) -> tuple[int, int] | None:
    floor = max(text.rfind("\n", 0, bracket) + 1, bracket - _LONGEST)
    end = bracket
    while end > floor and text[end - 1] in " \u00a0":
        end -= 1
    parts = list(_PART.finditer(text, floor, end))
    if not parts or parts[-1].end() != end:
        return None
    letters = [letter for letter in acronym if letter.isupper()]
    place = _initials(letters, [part[0] for part in parts])
    if place is None or not parts[place][0][0].isupper():
        return None
    return parts[place].start(), end
