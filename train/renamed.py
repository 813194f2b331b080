"""Copies of annotated reports with other names: a network that reads them learns how words are passed on, not by whom.

    python train/renamed.py wire_train.jsonl.gz --copies 8 --out renamed.jsonl.gz

Persons, outlets and bodies get names of speakers of other reports, places and peoples words that end alike; some of those who
speak and pass on are put in the place of others whose phrase begins with the same word. Nothing but the file itself is drawn
on, so a part that is trained on borrows from no other. The same seed gives the same copies.
"""

import argparse
import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corpus import ROLES, rows
from sayso.language.common_words import word_ranks

SWAPPED = {"relays": 0.4, "source": 0.15}
"""How many of those who pass on, and of those who speak, give place to others."""
LONGEST = 60
"""Characters of a phrase that may take another's place: a longer one tells too much about its own report."""
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]*(?:[’'][A-ZÀ-Þ]\w+)?\b")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who|which|him|her|them|us|one|both|that|his|its|their)\b", re.IGNORECASE)
Row = dict[str, Any]
Span = tuple[int, int]
Changes = list[tuple[int, int, str]]
"""Stretches of a text and what stands there instead, in order, none overlapping."""


class Names:
    """What names there are in some reports, by their sort and shape."""

    def __init__(self, reports: Iterable[Row]) -> None:
        self.names: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.phrases: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in reports:
            for kind, name in sorted(named(row).values()):
                self.names[kind, shape(kind, name)].append(name)
            for role in SWAPPED:
                for start, end in spans_of(row, [role]):
                    phrase = row["text"][start:end]
                    if is_swapped(phrase):
                        self.phrases[role, beginning(phrase)].append(phrase)

    def other(self, kind: str, name: str, chance: random.Random) -> str:
        """A name of the same kind and shape."""
        return chance.choice(self.names[kind, shape(kind, name)])


def shape(kind: str, name: str) -> str:
    """What names must have in common to stand for each other."""
    if kind == "other":
        return name[-2:]
    if kind in ("given", "family"):
        return ""
    return "acronym" if name.isupper() else "word" if " " not in name else "words"


def beginning(phrase: str) -> str:
    """The first word of a phrase where that is not a name's."""
    first = phrase.split()[0]
    return "Name" if first[0].isupper() and first not in ("The", "A", "An", "His", "Her", "Its", "Their") else first


def is_swapped(phrase: str) -> bool:
    """Whether a phrase can stand in another report: short, and no pronoun."""
    return len(phrase) <= LONGEST and not _PRONOUN.match(phrase) and "\n" not in phrase


def named(row: Row) -> dict[str, tuple[str, str]]:
    """The names in a report: as printed, to their kind and the name."""
    found: dict[str, tuple[str, str]] = {}
    for each in row["speakers"].values():
        forms = [name.removeprefix("the ").removeprefix("The ") for name in each["names"]]
        if each["kind"] == "person":
            words = [word for word in forms[0].split() if _NAME.fullmatch(word)]
            for word, kind in zip(reversed(words), ("family", "given"), strict=False):
                found[word] = kind, word
        elif each["kind"] in ("outlet", "organisation"):
            found |= {form: (each["kind"], form) for form in forms if form and _NAME.match(form)}
    held = {word for form in found for word in form.split()}
    for match in _NAME.finditer(row["text"]):
        word = match[0]
        if word not in held and word.lower() not in word_ranks() and not word.isupper():
            found[word] = "other", word
    return found


def spans_of(row: Row, roles: Iterable[str]) -> list[Span]:
    """Every stretch that has one of the roles, in order."""
    return sorted({(start, end) for each in row["attributions"] for role in roles for start, end in each[role] if start < end})


def renamed(row: Row, names: Names, number: int, chance: random.Random) -> Row:
    """A copy with other phrases and names."""
    copy = _changed(row, list(_other_phrases(row, names, chance)))
    given = {form: names.other(kind, name, chance) for form, (kind, name) in sorted(named(row).items())}
    if given:
        pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(given, key=len, reverse=True))) + r")\b")
        copy = _changed(copy, [(*match.span(), given[match[0]]) for match in pattern.finditer(copy["text"])])
    return copy | {"doc": f"{row['doc']}-{number}"}


def _other_phrases(row: Row, names: Names, chance: random.Random) -> Iterator[tuple[int, int, str]]:
    edges = {edge for stretch in spans_of(row, (*ROLES, "relays")) for edge in stretch}
    last = 0
    for start, end, role in sorted((*span, each) for each in SWAPPED for span in spans_of(row, [each])):
        phrase = row["text"][start:end]
        alone = start >= last and not any(start < edge < end for edge in edges)
        if alone and is_swapped(phrase) and chance.random() < SWAPPED[role]:
            yield start, end, chance.choice(names.phrases[role, beginning(phrase)])
            last = end


def _changed(row: Row, changes: Changes) -> Row:
    """The row with other words, and every span where its words are then."""
    changes = sorted(changes)
    parts, at = [], 0
    for start, end, put in changes:
        parts += [row["text"][at:start], put]
        at = end
    text = "".join([*parts, row["text"][at:]])

    def moved(place: int, ends: bool) -> int:
        by = 0
        for start, end, put in changes:
            if place >= end:
                by += len(put) - (end - start)
            elif place > start:
                return start + by + (len(put) if ends else 0)
        return place + by

    attributions = [
        each | {role: [[moved(start, False), moved(end, True)] for start, end in each[role]] for role in (*ROLES, "relays")}
        for each in row["attributions"]
    ]
    return {"doc": row["doc"], "speakers": row["speakers"], "text": text, "attributions": attributions}


def main() -> None:
    """Read the options and write the copies."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("reports", type=Path)
    ask.add_argument("--copies", type=int, default=8)
    ask.add_argument("--only", default="", help="copy those whose name begins so (a regular expression); all lend their names")
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    reports, chance = list(rows(asked.reports)), random.Random(asked.seed)
    names = Names(reports)
    reports = [row for row in reports if re.match(asked.only, row["doc"])]
    with gzip.GzipFile(asked.out, "w", mtime=0) as file:
        for number in range(1, asked.copies + 1):
            for row in reports:
                file.write((json.dumps(renamed(row, names, number, chance), ensure_ascii=False) + "\n").encode())


if __name__ == "__main__":
    main()
