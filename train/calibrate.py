"""Fit the confidence of attributions on dev files and write it, with its error, into the card. See README.md."""

import argparse
import json
from pathlib import Path
from typing import get_args

import numpy as np

from corpus import rows
from sayso.extract.attributions import read_attributions
from sayso.extract.certainty import evidence
from sayso.extract.parse import parse_report
from sayso.model.report import Report
from sayso.model.settings import Setting, Settings

FOLDS, BINS, PENALTY = 5, 10, 1.0
Parts = list[tuple[int, int]]


def places(pieces_starts: np.ndarray, parts: Parts) -> frozenset[int]:
    """The pieces that begin inside some stretches of characters."""
    found: set[int] = set()
    for start, end in parts:
        found.update(range(*np.searchsorted(pieces_starts, (start, end)).tolist()))
    return frozenset(found)


def samples(paths: list[Path], setting: Setting) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Evidence, whether it is right, and the document's number, of every attribution found in some files' documents.

    Right: an annotated attribution shares half of the content (Jaccard), and a piece of the source or has none either.
    """
    found, right, numbers = [], [], []
    for number, row in enumerate(row for path in paths for row in rows(path)):
        report = Report(row["doc"], row["doc"], "", "", row["text"], language="en")
        parts = list(read_attributions(parse_report(report, Settings(setting))))
        for pieces, each in ((pieces, each) for pieces, linked in parts for each in linked):
            gold = [
                (places(pieces.starts, one["content"]), places(pieces.starts, one["source"])) for one in row["attributions"]
            ]
            content = frozenset(piece for run in each.content for piece in range(run.start, run.end))
            source = frozenset(range(each.source.start, each.source.end)) if each.source else frozenset()
            found.append(evidence(pieces, each))
            right.append(
                any(
                    2 * len(content & there) >= len(content | there) and (source & theirs or not (source or theirs))
                    for there, theirs in gold
                )
            )
            numbers.append(number)
    return np.array(found), np.array(right, dtype=float), np.array(numbers)


def fit(values: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Weights of a logistic regression, the bias last, by Newton's method."""
    inputs = np.hstack([values, np.ones((len(values), 1))])
    weights = np.zeros(inputs.shape[1])
    penalty = PENALTY * np.eye(len(weights))
    for _ in range(30):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (likely - right) + penalty @ weights
        bend = (inputs * (likely * (1 - likely))[:, None]).T @ inputs + penalty
        weights -= np.linalg.solve(bend, slope)
    return weights


def expected(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Confidence of each sample."""
    return 1 / (1 + np.exp(-(values @ weights[:-1] + weights[-1])))


def error(likely: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error over BINS bins of equal width."""
    bins = np.minimum((likely * BINS).astype(int), BINS - 1)
    return float(sum(abs((likely - right)[bins == each].sum()) for each in range(BINS)) / len(right))


def main() -> None:
    """Read the options, fit, and write the card."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, nargs="+", required=True, help="annotated files, of dev parts")
    ask.add_argument("--card", type=Path, default=Path(__file__).parents[1] / "src/sayso/weights/reader/card.json")
    asked = ask.parse_args()
    card = json.loads(asked.card.read_text(encoding="utf-8"))
    card["calibration"] = {setting: fitted(*samples(asked.data, setting)) for setting in get_args(Setting)}
    asked.card.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(card["calibration"])


def fitted(values: np.ndarray, right: np.ndarray, numbers: np.ndarray) -> dict[str, object]:
    """The weights of a setting's confidence, and its error on documents it was not fitted on."""
    likely = np.zeros(len(right))
    for fold in range(FOLDS):
        held = numbers % FOLDS == fold
        likely[held] = expected(values[held], fit(values[~held], right[~held]))
    weights = fit(values, right)
    return {
        "weights": [round(each, 4) for each in weights[:-1].tolist()],
        "bias": round(float(weights[-1]), 4),
        "samples": len(right),
        "expected_error_crossfitted": round(error(likely, right), 4),
    }


if __name__ == "__main__":
    main()
