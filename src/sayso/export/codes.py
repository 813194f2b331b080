"""Short codes for reports: two letters of the outlet, unique within a page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

from sayso.model.report import Report

ADDRESS = re.compile(r"^(?:www\.)?([\w-]+(?:\.[\w-]+)*?)(?:\.(?:com?|org|net|gov|ac))?\.[a-z]{2,}$")
"""A web address as an outlet's name: what stands before the domain's last labels names the outlet."""
SKIPPED_WORDS = frozenset({"the", "a", "an", "of", "and", "for", "in", "on"})


def _choices(outlet: str) -> Iterator[str]:
    """Codes for an outlet, the best first: initials, its first letter with a consonant, with any letter, with a number."""
    words = [word for word in re.findall(r"[^\W_]+", ADDRESS.sub(r"\1", outlet)) if word.lower() not in SKIPPED_WORDS] or ["X"]
    capitals = [letter for letter in words[0] if letter.isupper()]
    if len(words) > 1:
        yield (words[0][0] + words[1][0]).upper()
    if len(words) == 1 and len(capitals) == 2:
        yield "".join(capitals)
    letters = "".join(words)
    consonants = [letter for letter in letters[1:] if letter.lower() not in "aeiou"]
    for letter in (*consonants, *letters[1:]):
        yield (letters[0] + letter).upper()
    yield from (f"{letters[0].upper()}{number}" for number in count(2))


def outlet_codes(outlets: Sequence[str]) -> dict[str, str]:
    """A code for each outlet; those given first choose first."""
    taken: set[str] = set()
    codes: dict[str, str] = {}
    for outlet in dict.fromkeys(outlets):
        code = next(choice for choice in _choices(outlet) if choice not in taken)
        taken.add(code)
        codes[outlet] = code
    return codes


def report_codes(reports: Sequence[Report]) -> dict[str, str]:
    """Report id to code: the outlet’s, numbered where it has several reports; “?1”, “?2” where it is not known."""
    codes = outlet_codes([report.outlet for report in reports if report.outlet])
    many = Counter(report.outlet for report in reports)
    met: Counter[str | None] = Counter()
    found = {}
    for report in reports:
        met[report.outlet] += 1
        stem = codes[report.outlet] if report.outlet else "?"
        found[report.id] = stem if report.outlet and many[report.outlet] == 1 else f"{stem}{met[report.outlet]}"
    return found
