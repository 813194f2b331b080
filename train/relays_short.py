"""Go on with the relay network on short reports, beside whole ones, so that it knows what is told in two or three sentences.

A step takes `--whole` reports, and `--short` short ones: stretches cut out of reports (`relay_data.py --stretches`), a third of
them from `--written`, reports that were written short. None of them may be known to the reader that saw them. The rate rises
over thirty steps and falls to a twentieth; what is kept is the running mean of the weights, every so many steps.
"""

import argparse
import copy
import pickle
import random
import time
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import nn

from relay_case import Case
from relay_network import RelayNetwork
from relays import HOME, export, follow, lost

HELD = 0.99
"""What the running mean keeps of itself at a step, once there are many."""
WARM, COOL = 30, 0.05
"""Steps in which the rate rises, and the share to which it falls."""
WRITTEN = 1 / 3
"""Of the short reports of a step, the share of those that were written short."""


def train(
    network: RelayNetwork, whole: list[Case], cut: list[Case], written: list[Case], asked: argparse.Namespace
) -> RelayNetwork:
    """The running mean. Whole reports and short ones count as much together."""
    chance = random.Random(asked.seed)
    adam = torch.optim.AdamW(network.parameters(), lr=asked.rate, weight_decay=0.01)
    mean, begun = copy.deepcopy(network).eval(), time.monotonic()
    network.train()
    count = round(WRITTEN * asked.short)
    for step in range(asked.steps):
        for group in adam.param_groups:
            group["lr"] = asked.rate * min(1, (step + 1) / WARM) * max(COOL, 1 - step / asked.steps)
        shorts = [*chance.sample(cut, asked.short - count), *chance.sample(written, count)]
        losses = []
        for some in (chance.sample(whole, asked.whole), shorts):
            loss = lost(network, some)
            (loss / 2).backward()
            losses.append(f"{loss.item():.3f}")
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        adam.step()
        adam.zero_grad()
        follow(mean, network, min(HELD, (1 + step) / (10 + step)))
        if (step + 1) % asked.every == 0:
            print(f"{step + 1}/{asked.steps} loss {' '.join(losses)}, {time.monotonic() - begun:.0f} s", flush=True)
            torch.save(mean.state_dict(), asked.out.with_stem(f"{asked.out.stem}_{step + 1}"))
    return mean


def unknown(paths: Iterable[Path]) -> list[Case]:
    """The cases of reports that the reader had not learned from, and of which something is asked."""
    cases = (case for path in paths for case in pickle.loads(path.read_bytes()))
    return [case for case in cases if case.newer and case.asked.any()]


def main() -> None:
    """Read the options, train and export."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--start", type=Path, required=True, help="the weights to go on from")
    for name in ("data", "cut", "written"):
        ask.add_argument(f"--{name}", type=Path, nargs="+", required=True, help="what relay_data.py gathered")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--into", type=Path, default=HOME, help="the folder of the reader that it belongs to")
    ask.add_argument("--steps", type=int, default=240)
    ask.add_argument("--every", type=int, default=60)
    ask.add_argument("--whole", type=int, default=4)
    ask.add_argument("--short", type=int, default=18)
    ask.add_argument("--rate", type=float, default=1e-4)
    ask.add_argument("--seed", type=int, default=5)
    asked = ask.parse_args()
    torch.manual_seed(asked.seed)
    network = RelayNetwork()
    network.load_state_dict(torch.load(asked.start, map_location="cpu"))
    whole = unknown(asked.data)
    mean = train(network, whole, unknown(asked.cut), unknown(asked.written), asked)
    torch.save(mean.state_dict(), asked.out)
    export(mean, whole[0], asked.into)


if __name__ == "__main__":
    main()
