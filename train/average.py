"""Between a network and those that went on from it: means of their weights, which forget less of what the first one knew.

python train/average.py BEFORE AFTER [AFTER ...] --share 0.5 --out MEAN
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Read the options and write the mean, with all else that was saved with the later one."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("before", type=Path)
    ask.add_argument("after", type=Path, nargs="+", help="the first one that went on learning, once or by several ways")
    ask.add_argument("--share", type=float, default=0.5, help="of the later ones together")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    before = torch.load(asked.before, map_location="cpu")
    after = [torch.load(path, map_location="cpu") for path in asked.after]
    later = {name: sum(each["weights"][name] for each in after) / len(after) for name in before["weights"]}
    mean = {name: torch.lerp(held, later[name], asked.share) for name, held in before["weights"].items()}
    learned = sorted({*before["learned"], *(doc for each in after for doc in each["learned"])})
    runs = [each["history"][-1] | {"share": asked.share / len(after)} for each in after]
    history = [*before["history"], *runs]
    torch.save(before | {"weights": mean, "history": history, "learned": learned}, asked.out)


if __name__ == "__main__":
    main()
