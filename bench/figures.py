"""Spans of figures against the quantities of MeasEval (science abstracts, so only a rough guide for news).

    python bench/figures.py [--data ../shared/data] [--eval ../shared/eval] [--show]

strict: same characters; relaxed: a character in common. MeasEval also counts years and single numbers; sayso leaves those out.
"""

import argparse
import sys
import time
from pathlib import Path

from sayso.extract.figures import find_figures
from sayso.extract.parse import parse_report
from sayso.model.report import Report


def spans_of(text: str) -> list[tuple[int, int]]:
    """The figures of a text."""
    return [(each.span.start, each.span.end) for each in find_figures(parse_report(Report("r", "row", "", "", text)))]


def counted(gold: list[tuple[int, int]], ours: list[tuple[int, int]]) -> tuple[int, int]:
    """How many match strictly and how many at all; each gold span takes at most one of ours."""
    strict, relaxed, free = 0, 0, list(ours)
    for start, end in gold:
        near = [each for each in free if each[0] < end and each[1] > start]
        if near:
            chosen = (start, end) if (start, end) in near else near[0]
            free.remove(chosen)
            relaxed += 1
            strict += chosen == (start, end)
    return strict, relaxed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--show", action="store_true", help="list what was missed and what was invented")
    asked = parser.parse_args()
    sys.path.insert(0, str(asked.eval))
    import rows as table

    counts = []
    begin, characters = time.process_time(), 0
    for row in table.read(asked.data / "reading" / "measeval.jsonl.gz"):
        text = row["text"]
        gold = sorted({(each["start"], each["end"]) for each in row["ann"] if each["type"] == "Quantity"})
        ours = spans_of(text)
        characters += len(text)
        counts.append((*counted(gold, ours), len(ours), len(gold)))
        if asked.show:
            for name, left, right in (("missed", gold, ours), ("invented", ours, gold)):
                for start, end in left:
                    if not any(s < end and e > start for s, e in right):
                        print(name, repr(text[max(0, start - 30) : start] + "[" + text[start:end] + "]" + text[end : end + 30]))
    took = time.process_time() - begin
    for name, place in (("strict", 0), ("relaxed", 1)):
        sums = [sum(column) for column in zip(*counts, strict=True)]
        low, high = table.interval(counts, lambda drawn, place=place: table.scores(drawn[place], drawn[2], drawn[3])["f1"])
        figures = table.scores(sums[place], sums[2], sums[3])
        print(f"{name}: p {figures['p']:.3f} r {figures['r']:.3f} f1 {figures['f1']:.3f} (95 % {low:.3f} to {high:.3f})")
    print(f"{len(counts)} texts, {sums[3]} quantities, {sums[2]} figures, {characters / took / 1000:.0f} kchar/CPU-s")


if __name__ == "__main__":
    main()
