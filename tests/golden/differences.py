"""Scores typed differences on the pairs of `differences.txt`: `python -m tests.golden.differences [tuned|held]`.

With a part, also what is wrong in it. Half of the pairs (the odd ones) were looked at while rules were written.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

from sayso.compare.words import fold_words
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.differences import find_differences

GOLD = Path(__file__).with_name("differences.txt")
Typed = tuple[str, str, str]
"""Kind, words of the earlier rendering, words of the later one; "-" for nothing."""


class Pair(NamedTuple):
    earlier: str
    later: str
    actors: list[list[str]]
    wanted: list[Typed]


class Named:
    """A cast that knows each actor by the names that a pair lists."""

    def __init__(self, actors: list[list[str]], reports: dict[str, Report]):
        self.places = [
            (report, match.span(), str(number))
            for number, names in enumerate(actors)
            for name in names
            for report, each in reports.items()
            for match in re.finditer(rf"\b{re.escape(name)}\b", each.text, re.IGNORECASE)
        ]

    def actor_at(self, span: Span) -> str | None:
        return next((who for report, (start, end), who in self.places if report == span.report and start < span.end and span.start < end), None)  # fmt: skip  # noqa: E501


def read_pairs() -> list[Pair]:
    blocks = [block.splitlines() for block in GOLD.read_text(encoding="utf-8").split("\n\n")]
    return [read_pair([line for line in block if line and line[0] in "<>=@"]) for block in blocks if block[0].startswith("<")]


def read_pair(lines: list[str]) -> Pair:
    by_mark = {mark: [line[2:] for line in lines if line[0] == mark] for mark in "<>=@"}
    wanted = []
    for line in by_mark["="]:
        kind, _, sides = line.partition(": ")
        earlier, _, later = sides.partition(" > ")
        wanted.append((kind, earlier, later))
    return Pair(by_mark["<"][0], by_mark[">"][0], [each.split(", ") for each in by_mark["@"]], wanted)


def find(pair: Pair) -> list[Typed]:
    reports, insertions = {}, []
    for key, text in (("later", pair.later), ("earlier", pair.earlier)):
        plain, spans = "", []
        for part in re.split(r"(\{[^}]*\})", text):
            if part.startswith("{"):
                spans.append((len(plain), len(plain) + len(part) - 2))
            plain += part.strip("{}")
        reports[key] = Report(key, key, "", "", plain)
        insertions += [reports[key].span(*span) for span in spans]
    here, there = (reports[key].span(0, len(reports[key].text)) for key in ("later", "earlier"))
    found = find_differences(here, there, reports, Named(pair.actors, reports), insertions)
    return [(each.kind, each.there.exact if each.there else "-", each.here.exact if each.here else "-") for each in found]


def alike(found: Typed, wanted: Typed) -> bool:
    """Of one kind, and on each side either nothing in both or a word in common."""
    return found[0] == wanted[0] and all(
        one == other or bool(set(fold_words(one)) & set(fold_words(other)))
        for one, other in zip(found[1:], wanted[1:], strict=True)
    )


def count(pair: Pair) -> tuple[int, int, int]:
    """How many differences are right, found and wanted."""
    found, right = find(pair), 0
    left = list(found)
    for wanted in pair.wanted:
        match = next((each for each in left if alike(each, wanted)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return right, len(found), len(pair.wanted)


def figures(pairs: list[Pair]) -> dict[str, float]:
    """F1 of typed differences, and the share of pairs with all of them right and no other."""
    counts = [count(pair) for pair in pairs]
    right, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    exact = sum(one == two == three for one, two, three in counts)
    return {"F1": 2 * right / (found + wanted), "exact": exact / len(pairs), "right": right, "found": found, "wanted": wanted}


def parts() -> dict[str, list[Pair]]:
    pairs = read_pairs()
    return {"tuned": pairs[::2], "held": pairs[1::2]}


if __name__ == "__main__":
    for name, part in parts().items():
        print(f"{name:6}", "  ".join(f"{key} {value:.3f}" for key, value in figures(part).items()))
        for pair in part if name in sys.argv[1:] else ():
            if len(set(count(pair))) > 1:
                print(f"  < {pair.earlier}\n  > {pair.later}\n      wanted {pair.wanted}\n      found  {find(pair)}")
