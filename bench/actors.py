"""Speed of naming, and how well names alone join mentions over reports.

    python bench/actors.py --data ../shared/data --eval ../shared/eval

Prints the CPU time of finding names and of gathering the cast on PolNeAR's development reports, the actors of the seed
reports, and, on gold mentions of NewsWCL50 in up to three capitalised words whose chain holds a name of two (persons above
all), B3 and LEA of the chains that comparing names alone makes (topics apart as in the gold; 95 % by resampling chains).
"""

import argparse
import gzip
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.compare.names import sound
from sayso.compare.persons import compare_persons, person_name
from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.registry import readers


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def named(report: Report) -> Findings:
    """The names of one report."""
    parse = parse_report(report)
    return Findings(report.id, parse.sentences, tuple(find_mentions(parse)))


def speed(data: Path) -> None:
    """Print CPU time a report."""
    documents = rows(data / "attribution" / "polnear_dev.jsonl.gz")
    reports = [Report(f"r{number:03}", row["doc"], "", "", row["text"]) for number, row in enumerate(documents)]
    named(reports[0])
    start = time.process_time()
    findings = {report.id: named(report) for report in reports}
    found = time.process_time()
    cast = gather_cast(reports, findings)
    gathered = time.process_time()
    characters = sum(len(report.text) for report in reports) / len(reports)
    print(
        f"{len(reports)} reports of {characters:.0f} characters: names {1000 * (found - start) / len(reports):.1f} ms a report,"
    )
    print(
        f"cast {1000 * (gathered - found) / len(reports):.1f} ms a report, {len(cast.actors)} actors, {len(cast.unsure)} open"
    )


def seeds(data: Path) -> None:
    """Print the actors of the seed reports."""
    reports = [
        report
        for path in sorted((data / "seeds").glob("*.txt"))
        for report in readers[".txt"](path.read_bytes(), str(path))
        if isinstance(report, Report)
    ]
    cast = gather_cast(reports, {report.id: named(report) for report in reports})
    for actor in cast.actors:
        if actor.kind != "place":
            forms = ", ".join(f"{name.name} {sum(name.reports.values())}" for name in actor.names)
            print(f"  {actor.kind:<13}{actor.name}: {forms}")


def person_mentions(data: Path) -> list[dict[str, Any]]:
    """Gold mentions in up to three capitalised words, of chains that hold a name of two."""
    mentions = list(rows(data / "coreference" / "newswcl50.mentions.jsonl.gz"))
    texts = {row["id"]: row["text"] for row in rows(data / "coreference" / "newswcl50.docs.jsonl.gz")}
    kept = []
    for mention in mentions:
        printed = texts[mention["doc"]][mention["start"] : mention["end"]]
        words = printed.replace("’s", "").replace("'s", "").split()
        if (
            words
            and all(word[0].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in words)
            and len(words) < 4
        ):
            kept.append({**mention, "printed": " ".join(words)})
    persons = Counter(mention["chain"] for mention in kept if len(person_name(mention["printed"]).given) == 1)
    return [mention for mention in kept if persons[mention["chain"]] > 1]


def chains_by_name(mentions: list[dict[str, Any]]) -> dict[tuple[Any, ...], object]:
    """Full names by comparison; a lone surname goes to the one full name of its topic that has it."""
    chains: dict[str, list[str]] = defaultdict(list)
    predicted: dict[tuple[Any, ...], object] = {}
    for mention in sorted(mentions, key=lambda each: -len(each["printed"].split())):
        name = mention["printed"]
        key = f"{mention['topic']} {sound(person_name(name).surname)}"
        full = [each for each in chains[key] if compare_persons(each, name).verdict != "different"]
        if not full:
            chains[key].append(name)
        predicted[(mention["doc"], mention["start"], mention["end"], mention["chain"])] = (key, full[0] if full else name)
    return predicted


def naming(data: Path, evaluators: Path) -> None:
    """Print the scores of names alone."""
    sys.path.insert(0, str(evaluators))
    import coreference

    mentions = person_mentions(data)
    gold = {(each["doc"], each["start"], each["end"], each["chain"]): (each["topic"], each["chain"]) for each in mentions}
    predicted = chains_by_name(mentions)
    groups = defaultdict(list)
    for mention, chain in gold.items():
        groups[chain].append(mention)
    names = sorted(groups)
    draw = random.Random(0)
    for title, measure in (("B3", coreference.b_cubed), ("LEA", coreference.lea)):
        scores = []
        for _ in range(300):
            sample = {mention for chain in draw.choices(names, k=len(names)) for mention in groups[chain]}
            scores.append(measure({m: gold[m] for m in sample}, {m: predicted[m] for m in sample})["f1"])
        scores.sort()
        print(f"  {title} F1 {measure(gold, predicted)['f1']:.3f} [{scores[7]:.3f}, {scores[292]:.3f}]", end="")
    print(f" on {len(mentions)} mentions in {len(names)} chains")


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    asked = parser.parse_args()
    speed(asked.data)
    print("actors of the seeds (names with their mentions):")
    seeds(asked.data)
    print("names of NewsWCL50 joined by name alone:")
    naming(asked.data, asked.eval)


if __name__ == "__main__":
    main()
