"""What reading comes to: python bench/reading.py --data ../shared/data --eval ../shared/eval [--only dateline residue].

Residue is cross-validated: the weights that judge a page were trained on the other pages (train/residue.py, five folds),
since the package's own weights have seen them all. Intervals are 95 % bootstraps over documents.
"""

import argparse
import importlib.util
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from sayso.model.report import Report
from sayso.read.dateline import find_dateline
from sayso.read.html import read_html
from sayso.read.lines import Line, lines_of
from sayso.read.residue import find_residue
from sayso.read.unreadable import UnreadableError

FOLDS = 5
Rows = dict[str, dict[str, Any]]


def module(path: Path) -> ModuleType:
    """A file as a module: evaluators and training scripts are no packages."""
    spec = importlib.util.spec_from_file_location(f"bench_{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not there; give the evaluators' folder with --eval")
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def interval(gold: Rows, predicted: Rows, figure: Callable[[Rows, Rows], float], draws: int = 200) -> tuple[float, float]:
    """95 % bootstrap over documents; the same document drawn twice counts twice."""
    chance, keys = random.Random(1), sorted(gold)
    found = []
    for _ in range(draws):
        drawn = [(f"{place} {key}", key) for place, key in enumerate(chance.choices(keys, k=len(keys)))]
        found.append(
            figure({new: gold[key] for new, key in drawn}, {new: predicted[key] for new, key in drawn if key in predicted})
        )
    found.sort()
    return found[int(0.025 * draws)], found[int(0.975 * draws)]


def datelines(gold: Rows) -> Rows:
    """A span or None for each text."""
    found = {key: find_dateline(lines_of(row["text"])) for key, row in gold.items()}
    return {key: {"span": [each.start, each.end] if each else None} for key, each in found.items()}


def residue(gold: Rows, data: Path) -> Rows:
    """Furniture of each page, by weights from the other folds."""
    training = module(Path(__file__).parents[1] / "train/residue.py")
    read = list(training.documents(data / "reading/residue.jsonl.gz"))
    predicted: Rows = {}
    for fold in range(FOLDS):
        weights = training.fit([each for place, each in enumerate(read) if place % FOLDS != fold])
        for key, row in list(gold.items())[fold::FOLDS]:
            lines = [Line(each["start"], each["end"], row["text"][each["start"] : each["end"]]) for each in row["lines"]]
            out = find_residue([line for line in lines if line.text.strip()], weights=weights)
            predicted[key] = {"residue": [[line.start, line.end] for line in out]}
    return predicted


def bodies(gold: Rows) -> Rows:
    """Each page's text without its headline and furniture."""
    predicted: Rows = {}
    for key, row in gold.items():
        try:
            report = next(iter(read_html(row["html_latin1"].encode("latin-1"), key)))
        except UnreadableError as error:
            print(f"  {key[:12]}: {error}", file=sys.stderr)
            continue
        if isinstance(report, Report):
            predicted[key] = {"body": _body(report)}
    return predicted


def _body(report: Report) -> str:
    cuts = sorted((span.start, span.end) for span in (*report.residue, *((report.title,) if report.title else ())))
    ends = [0, *(end for _, end in cuts)]
    starts = [*(start for start, _ in cuts), len(report.text)]
    return "".join(report.text[end:start] for end, start in zip(ends, starts, strict=True))


def main() -> None:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument(
        "--only", nargs="+", choices=("dateline", "residue", "extraction"), default=("dateline", "residue", "extraction")
    )
    asked = parser.parse_args()
    sys.path.insert(0, str(asked.eval))
    rows = module(asked.eval / "rows.py")

    def gold(name: str) -> Rows:
        return rows.by_key(rows.read(asked.data / f"reading/{name}.jsonl.gz"), "id")

    if "dateline" in asked.only:
        judge, given = module(asked.eval / "dateline.py"), gold("dateline")
        told = datelines(given)
        print("dateline", judge.evaluate(given, told))
        print("  exact, 95 %", interval(given, told, lambda a, b: judge.evaluate(a, b)["exact"]))
    if "residue" in asked.only:
        judge, given = module(asked.eval / "residue.py"), gold("residue")
        told = residue(given, asked.data)
        print("residue (cross-validated)", judge.evaluate(given, told))
        print("  body F1, 95 %", interval(given, told, lambda a, b: judge.evaluate(a, b)["body"]["f1"]))
    if "extraction" in asked.only:
        judge, given = module(asked.eval / "extraction.py"), gold("pages_zyte")
        print("extraction", judge.evaluate(given, bodies(given), with_interval=True))


if __name__ == "__main__":
    main()
