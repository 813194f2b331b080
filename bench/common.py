"""What the commands of bench share: their options, the evaluators, piles of reports."""

import argparse
import gzip
import importlib
import json
import random
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

from sayso.model.report import Published, Report


def asked(told: str | None, *own: argparse.ArgumentParser) -> argparse.Namespace:
    """The options that every command takes, and its own."""
    parser = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter, parents=own)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--speed", action="store_true", help="also print the cost per report at several sizes")
    return parser.parse_args()


def evaluator(folder: Path, name: str) -> ModuleType:
    """A module of the folder of evaluators, which is not part of the package."""
    if str(folder.resolve()) not in sys.path:
        sys.path.insert(0, str(folder.resolve()))
    return importlib.import_module(name)


def read_rows(path: Path) -> list[dict]:
    """Rows of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def synthetic_pile(data: Path, size: int) -> list[Report]:
    """Reports of g5w1h and, to reach `size`, reports whose words are drawn from theirs, dated over a year."""
    docs, chance = read_rows(data / "stories/g5w1h.docs.jsonl.gz"), random.Random(1)
    pile = [_report(row["id"], row["title"], row["text"], row["date"][:10]) for row in docs[:size]]
    sentences = [line for row in docs for line in row["text"].split(". ")]
    while len(pile) < size:
        number = len(pile)
        text = ". ".join(chance.sample(sentences, 25))
        words = text.split(" ")
        chance.shuffle(words)
        pile.append(
            _report(f"made{number}", " ".join(words[:8]), " ".join(words), f"2018-{number % 12 + 1:02d}-{number % 28 + 1:02d}")
        )
    return pile


def feed(data: Path, size: int, a_day: int = 300) -> list[Report]:
    """A made feed of about 1,000 characters a report, `a_day` reports a day.

    Nothing in it reads as text: words are drawn as often as they stand in g5w1h. A story (1 to 40 reports within four days,
    2.6 on average) has 30 words of its own, half of them names that no other story has; a report draws 20 of them twice.
    """
    chance = random.Random(1)
    words = [word for row in read_rows(data / "stories/g5w1h.docs.jsonl.gz") for word in row["text"].split()]
    made: list[Report] = []
    while len(made) < size:
        story, begin = len(made), date(2020, 1, 1).toordinal() + len(made) // a_day
        own = chance.choices(words, k=15) + [f"Nam{story}x{number}" for number in range(15)]
        for number in range(min(40, int(chance.paretovariate(1.2)))):
            told = chance.sample(own, 20) * 2 + chance.choices(words, k=115)
            chance.shuffle(told)
            day = date.fromordinal(begin + chance.randrange(4)).isoformat()
            made.append(_report(f"{story}-{number}", " ".join(chance.sample(own, 8)), " ".join(told), day))
    return made[:size]


def _report(key: str, title: str, text: str, date: str) -> Report:
    return Report(key, key, "", "", text or title, headline=title, published=Published(date, "day", "row field date"))


def bootstrap(module: ModuleType, rows: list[dict], said: list[dict], draws: int = 200) -> dict[str, tuple[float, float]]:
    """95 % intervals of the reuse figures: the made documents are drawn with replacement."""
    made, chance = [row["id"] for row in rows if not row["real"]], random.Random(1)
    docs = {row["id"]: row for row in rows}
    counts = {key: _one_document(module, docs, said, key) for key in made}
    found: dict[str, list[float]] = {"characters F1": [], "true source": []}
    for _ in range(draws):
        drawn = [counts[key] for key in chance.choices(made, k=len(made))]
        right, ours, theirs, hit = (sum(column) for column in zip(*drawn, strict=True))
        found["characters F1"].append(2 * right / max(1, ours + theirs))
        found["true source"].append(hit / len(drawn))
    return {name: (sorted(values)[int(0.025 * draws)], sorted(values)[int(0.975 * draws)]) for name, values in found.items()}


def _one_document(module: ModuleType, docs: dict[str, dict], said: list[dict], key: str) -> tuple[int, int, int, int]:
    """Characters right, predicted and in the gold, and whether the source is right, for one made document."""
    shared: dict[str, set[int]] = {}
    for row in said:
        for side, other in (("a", "b"), ("b", "a")):
            if row[side] == key:
                shared.setdefault(row[other], set()).update(range(row[f"{side}_start"], row[f"{side}_end"]))
    doc = docs[key]
    gold = {place for span in doc["spans"] for place in range(span["start"], span["end"])}
    copied = {place for span in doc["spans"] if span["src"] == doc["source"] for place in range(span["start"], span["end"])}
    found: set[int] = set().union(*shared.values()) if shared else set()
    earlier = [other for other in shared if docs[other]["t"] < doc["t"]]
    guess = max(earlier, key=lambda other: (len(shared[other] & copied), docs[other]["t"], other), default=None)
    return len(gold & found), len(found), len(gold), int(guess == doc["source"])
