"""Between two networks of one shape: the mean of their weights, which forgets less of what the first one knew.

python train/average.py BEFORE AFTER --share 0.5 --out MEAN
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Read the options and write the mean, with all else that was saved with the later one."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("before", type=Path)
    ask.add_argument("after", type=Path, help="the first one that went on learning")
    ask.add_argument("--share", type=float, default=0.5, help="of the later one")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    before, after = (torch.load(path, map_location="cpu") for path in (asked.before, asked.after))
    mean = {name: torch.lerp(held, after["weights"][name], asked.share) for name, held in before["weights"].items()}
    learned = sorted({*before["learned"], *after["learned"]})
    history = [*after["history"][:-1], after["history"][-1] | {"share": asked.share}]
    torch.save(after | {"weights": mean, "history": history, "learned": learned}, asked.out)


if __name__ == "__main__":
    main()
