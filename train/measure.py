"""The evaluator's figures of weights that are not exported yet, on annotated files of dev parts. See README.md.

Spans and links are read as when running, without the rules that mend them: the figures are lower than those of `bench/`.
"""

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch

from corpus import document, rows
from network import Network, load_network
from options import tokenizer_of
from sayso.extract.linking import Linked, find_runs, link
from sayso.extract.network import Reader, Scores
from sayso.extract.pieces import Numbers, Pieces


class Unexported(Reader):
    """A network read at one of its exits."""

    def __init__(self, network: Network, exit_: int, window: int, device: str) -> None:
        self.network, self.exit, self.window, self.device = network.to(device), exit_, window, device
        self.special = (101, 102)

    @torch.no_grad()
    def answers(self, given: dict[str, Numbers]) -> list[Scores]:
        """As of the exported parts; no names."""
        found = self.network(*(torch.from_numpy(each).to(self.device) for each in given.values()))[self.exit]
        labels = [each.float().cpu().numpy() for each in found]
        return [*labels, np.zeros((*labels[0].shape[:2], 11), dtype=np.float32)]


def as_entry(pieces: Pieces, linked: Linked) -> dict[str, Any]:
    """An attribution in the evaluator's form."""
    parts = {
        "source": [linked.source] if linked.source else [],
        "cue": [linked.cue] if linked.cue else [],
        "content": linked.content,
    }
    return {
        role: [[int(pieces.starts[run.start]), int(pieces.ends[run.end - 1])] for run in runs] for role, runs in parts.items()
    }


def main() -> None:
    """Read the options and print a line for each file and exit."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--weights", type=Path, nargs="+", required=True)
    ask.add_argument("--data", type=Path, nargs="+", required=True)
    ask.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    ask.add_argument("--window", type=int, default=190)
    ask.add_argument("--device", default="cpu")
    asked = ask.parse_args()
    sys.path.insert(0, str(asked.eval))
    evaluator = importlib.import_module("attribution")
    tokenizer = tokenizer_of(asked.base)
    for weights in asked.weights:
        network, saved = load_network(asked.base, weights)
        for path in asked.data:
            gold = list(rows(path))
            for number in range(len(saved["exits"])):
                reader = Unexported(network, number, asked.window, asked.device)
                found = []
                for row in gold:
                    pieces = document(row, tokenizer).pieces
                    tagging = reader.tag(pieces)
                    listed = [as_entry(pieces, each) for each in link(find_runs(row["text"], pieces, tagging), pieces, tagging)]
                    found.append({"doc": row["doc"], "attributions": listed})
                print(weights.name, path.name, saved["exits"][number], told(evaluator, gold, found), flush=True)


def told(evaluator: Any, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> str:
    """The figures that training is judged by, in percent."""
    figures = evaluator.percent(evaluator.evaluate({row["doc"]: row for row in gold}, {row["doc"]: row for row in found}))
    triple, kinds = figures["triple"], figures["by type"]
    exact = ", ".join(f"{role} exact {figures[role]['exact']['f1']}" for role in ("content", "source", "cue"))
    return (
        f"triple P {triple['p']} R {triple['r']} F1 {triple['f1']}, {exact}, "
        f"source given content {figures['source_given_content']}, recall "
        + " ".join(f"{kind} {held['triple r']}" for kind, held in kinds.items())
    )


if __name__ == "__main__":
    main()
