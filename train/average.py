"""Average the weights of networks that were trained apart from one start. See README.md.

Such networks lie in one basin, and their mean is mostly better than each (Wortsman et al. 2022, "Model soups").
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Read the options and average."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("weights", type=Path, nargs="+")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    saved = [torch.load(path) for path in asked.weights]
    mean = {name: sum(each["weights"][name] for each in saved) / len(saved) for name in saved[0]["weights"]}
    runs = [run for number, each in enumerate(saved) for run in each["history"] if not number or run not in saved[0]["history"]]
    torch.save({"exits": saved[0]["exits"], "history": runs, "weights": mean}, asked.out)


if __name__ == "__main__":
    main()
