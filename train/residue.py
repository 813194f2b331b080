"""Train the model of page furniture: python train/residue.py --data ../shared/data [--folds 5] -o src/sayso/read/residue.json.

A logistic regression over the marks of `sayso.read.line_marks`, fitted by Newton's method; no chance is involved. Each document
is given twice: the whole page, and its story alone, so that a text without furniture keeps its lines. With --folds it prints
what documents it did not see come to, by threshold (folds by every k-th document), and writes nothing.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from sayso.read.line_marks import marks_of
from sayso.read.lines import Line
from sayso.read.residue import STAY, THRESHOLD, kept

PENALTY = 2.0
"""L2. 1 and 4 gave the same body F1 within .002 in cross-validation."""
FEWEST = 3
"""A mark on fewer lines gets no weight."""

Document = tuple[list[Line], list[str], list[list[str]], list[list[str]]]


def documents(path: Path) -> Iterator[Document]:
    """Lines, labels, marks on the page, marks in the story alone."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            both = [
                (Line(each["start"], each["end"], row["text"][each["start"] : each["end"]]), each["label"])
                for each in row["lines"]
            ]
            both = [(line, label) for line, label in both if line.text.strip()]
            lines = [line for line, _ in both]
            yield (
                lines,
                [label for _, label in both],
                marks_of(lines),
                marks_of([line for line, label in both if label != "residue"]),
            )


def examples(read: Iterable[Document]) -> Iterator[tuple[list[str], bool]]:
    """Marks, and whether the line is the story's; lines labelled mixed (part story, part furniture) teach nothing."""
    for _, labels, page, story in read:
        yield from ((marks, label == "body") for marks, label in zip(page, labels, strict=True) if label in ("body", "residue"))
        told = [label for label in labels if label != "residue"]
        yield from ((marks, True) for marks, label in zip(story, told, strict=True) if label != "mixed")


def fit(read: Iterable[Document]) -> dict[str, float]:
    """The weight of each mark; that of "" is the constant."""
    given = list(examples(read))
    often = Counter(mark for marks, _ in given for mark in set(marks))
    places = {mark: place for place, mark in enumerate(sorted(mark for mark, count in often.items() if count >= FEWEST), 1)}
    table = np.zeros((len(given), len(places) + 1), np.float32)
    table[:, 0] = 1
    for row, (marks, _) in enumerate(given):
        table[row, [places[mark] for mark in marks if mark in places]] = 1
    wanted = np.array([label for _, label in given], np.float64)
    penalty = np.full(table.shape[1], PENALTY)
    penalty[0] = 1e-3
    weights = np.zeros(table.shape[1])
    for _ in range(15):
        chance = 1 / (1 + np.exp(-(table @ weights)))
        slope = table.T @ (wanted - chance) - penalty * weights
        bend = (table * (chance * (1 - chance) + 1e-6)[:, None]).T @ table + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-4:
            break
    return {"": round(float(weights[0]), 3), **{mark: round(float(weights[place]), 3) for mark, place in places.items()}}


def cross_validate(read: list[Document], folds: int) -> None:
    """Body precision, recall and F1 of unseen pages, and the share of body lines lost in stories without furniture."""
    scored: list[tuple[Document, dict[str, float]]] = []
    for fold in range(folds):
        weights = fit([each for place, each in enumerate(read) if place % folds != fold])
        scored += [(each, weights) for place, each in enumerate(read) if place % folds == fold]
    for threshold in (-1.5, -1.0, -0.5, 0.0, 0.5):
        for stay in (0.0, 0.5, 1.0):
            print(
                threshold, stay, *_figures(scored, threshold, stay), "<- used" if (threshold, stay) == (THRESHOLD, STAY) else ""
            )


def _figures(scored: list[tuple[Document, dict[str, float]]], threshold: float, stay: float) -> Iterator[str]:
    page: Counter[tuple[str, bool]] = Counter()
    story: Counter[tuple[str, bool]] = Counter()
    for (_, labels, whole, alone), weights in scored:
        page.update(zip(labels, kept(whole, weights, threshold, stay), strict=True))
        told = [label for label in labels if label != "residue"]
        story.update(zip(told, kept(alone, weights, threshold, stay), strict=True))
    right, body = page["body", True], page["body", True] + page["body", False]
    precision, recall = right / (right + page["residue", True]), right / body
    yield f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"
    yield f"lost without furniture {story['body', False] / (story['body', True] + story['body', False]):.3f}"


def main() -> None:
    """Train on all pages, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("-o", "--output", type=Path)
    asked = parser.parse_args()
    read = list(documents(asked.data / "reading/residue.jsonl.gz"))
    if asked.folds:
        cross_validate(read, asked.folds)
    if asked.output:
        card: dict[str, Any] = {
            "about": "Weights of marks of lines (sayso.read.line_marks): above 0 for the story, below for page furniture.",
            "trained_on": "178 pages of Zyte's article extraction benchmark (MIT) and fundus fixtures (MIT); no text of them.",
            "weights": fit(read),
        }
        asked.output.write_text(json.dumps(card, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
