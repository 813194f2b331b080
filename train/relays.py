"""Train the network that tells through whose hands attributions came (`relay_network.py`), and write it into the package.

It goes on from the vectors of a reader. Reports that this reader has learned from cannot teach who relays: it is in their
vectors already, as it will not be in a new report's. They teach where nobody does; what relays counts little. So the data come
from several readers, of which each report has one at least that does not know it. Where further ones do not either, their
vectors of it are another view of the same, of which every epoch takes a share. What is kept is the running mean of the weights.
"""

import argparse
import copy
import hashlib
import json
import math
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from export import write_onnx
from relay_case import Case
from relay_network import RelayNetwork, against
from sayso.extract.relay_inputs import PAIR_COUNT, ROLE_COUNT, ROLES

HOME = Path(__file__).parents[1] / "src/sayso/weights/reader"
FILE = "relays.onnx"
GIVEN = ("roles", "sentences", "lines", "parts", "places", "pairs", "allowed")
HELD = 0.998
"""What the running mean keeps of itself at a step, once there are many."""
KNOWN = 0.1
"""What a relayed attribution counts in a report that the reader has learned from; others count 1."""
POOL = 10
"""Batches whose reports are sorted by length together."""
Batch = tuple[list[Tensor], Tensor, Tensor, Tensor]
"""What the network is given, what is added to the attention, the right places, and what is asked."""


def batch(some: Sequence[Case]) -> Batch:
    """Reports side by side, filled up to the longest."""
    pieces, told, places = (
        max(sizes) for sizes in zip(*((len(each.vectors), *each.given.pairs.shape[:2]) for each in some), strict=True)
    )
    shapes = {
        "roles": (pieces, ROLE_COUNT), "sentences": (pieces,), "lines": (pieces,), "parts": (told, len(ROLES), pieces),
        "places": (places, pieces), "pairs": (told, places, PAIR_COUNT), "allowed": (told, places),
    }  # fmt: skip
    columns = [_filled([each.vectors for each in some], (pieces, some[0].vectors.shape[1]), np.dtype(np.float32))]
    for name in GIVEN:
        found = [getattr(each.given, name) for each in some]
        columns.append(_filled(found, shapes[name], found[0].dtype))
    own = _filled([np.ones(len(each.vectors), dtype=np.float32) for each in some], (pieces,), np.dtype(np.float32))
    answers = _filled([each.answers for each in some], (2, told, places), np.dtype(np.float32))
    asked = _filled([each.asked * _weights(each) for each in some], (2, told), np.dtype(np.float32))
    return columns, (1 - own)[:, None, None, :] * -1e4, answers, asked


def _weights(case: Case) -> np.ndarray:
    """For each attribution what it counts."""
    relayed = case.answers[0, :, 0] == 0
    return np.where(relayed, 1.0 if case.newer else KNOWN, 1.0)[None].astype(np.float32)


def _filled(found: Sequence[np.ndarray], shape: tuple[int, ...], kind: np.dtype) -> Tensor:
    filled = np.zeros((len(found), *shape), dtype=kind)
    for number, each in enumerate(found):
        filled[(number, *(slice(size) for size in each.shape))] = each
    return torch.from_numpy(filled)


class Learned(NamedTuple):
    """The cases by what they are for."""

    newer: list[Case]
    """Of each report that some reader does not know, as the first one of these sees it."""
    views: list[Case]
    """Of the same reports, as the other ones see them."""
    known: list[Case]
    """Of reports that every reader knows, as the first one sees them."""


def sorted_out(gathered: Sequence[Sequence[Case]]) -> Learned:
    """What `relay_data.py` gathered with several readers, by what it is for."""
    learned, seen = Learned([], [], []), set[str]()
    for cases in gathered:
        for case in filter(lambda each: each.newer, cases):
            (learned.views if case.report in seen else learned.newer).append(case)
        seen |= {case.report for case in cases if case.newer}
    learned.known.extend(case for case in gathered[0] if case.report not in seen)
    return learned


def train(network: RelayNetwork, learned: Learned, asked: argparse.Namespace) -> RelayNetwork:
    """The running mean: AdamW with a warm-up and a fall to zero; layers taken from the reader learn slower than what is new."""
    chance = random.Random(asked.seed)
    taken = list(network.layers.parameters())
    new = [each for name, each in network.named_parameters() if not name.startswith("layers.")]
    rates = [asked.rate, asked.rate * 20 / 3]
    adam = torch.optim.AdamW(
        [{"params": part, "lr": rate} for part, rate in zip((taken, new), rates, strict=True)], weight_decay=0.01
    )
    shares = [(learned.known, asked.share), (learned.views, asked.views)]
    counts = [int(share * len(cases)) for cases, share in shares]
    steps = max(asked.epochs, 1) * math.ceil((len(learned.newer) + sum(counts)) / asked.batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, rates, total_steps=steps, pct_start=0.1)
    begun, step = time.monotonic(), 0
    mean = copy.deepcopy(network).eval()
    network.train()
    for epoch in range(1, asked.epochs + 1):
        shown = 0.0
        also = (case for (cases, _), count in zip(shares, counts, strict=True) for case in chance.sample(cases, count))
        batches = _batches([*learned.newer, *also], asked.batch, chance)
        for some in batches:
            loss = lost(network, some)
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            adam.step()
            schedule.step()
            step += 1
            follow(mean, network, min(HELD, (1 + step) / (10 + step)))
            shown += loss.item()
        print(f"{epoch}/{asked.epochs} loss {shown / len(batches):.3f}, {time.monotonic() - begun:.0f} s", flush=True)
        torch.save(mean.state_dict(), asked.out.with_stem(f"{asked.out.stem}_{epoch}"))  # the best one may not be the last
    return mean


def lost(network: RelayNetwork, some: Sequence[Case]) -> Tensor:
    """What the network loses on reports side by side (`against`)."""
    given, hidden, answers, wanted = batch(some)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(*given, hidden)
    return against(scores.float(), answers, wanted)


@torch.no_grad()
def follow(mean: RelayNetwork, network: RelayNetwork, held: float) -> None:
    """Let the running mean of the weights keep `held` of itself and take the rest from the network."""
    for old, new in zip(mean.parameters(), network.parameters(), strict=True):
        old.lerp_(new, 1 - held)


def _batches(found: list[Case], size: int, chance: random.Random) -> list[list[Case]]:
    chance.shuffle(found)
    batches = []
    for start in range(0, len(found), POOL * size):
        pool = sorted(found[start : start + POOL * size], key=lambda each: len(each.vectors))
        batches += [pool[at : at + size] for at in range(0, len(pool), size)]
    chance.shuffle(batches)
    return batches


def export(network: RelayNetwork, case: Case, home: Path) -> None:
    """Write the network in int8, and its hash into the reader's card."""
    given, *_ = batch([case])
    # What varies: reports never, pieces, attributions and places always.
    sizes = {"vectors": "p", "roles": "p", "sentences": "p", "lines": "p", "parts": "a-p", "places": "cp", "pairs": "ac"}
    sizes["allowed"] = "ac"
    axes = {name: {at: letter for at, letter in enumerate(letters, 1) if letter != "-"} for name, letters in sizes.items()}
    named = dict(zip(("vectors", *GIVEN), given, strict=True))
    write_onnx(network.eval(), named, ["scores"], home / FILE, axes | {"scores": {2: "a", 3: "c"}})
    card = json.loads((home / "card.json").read_text(encoding="utf-8"))
    card["files"][FILE] = hashlib.sha256((home / FILE).read_bytes()).hexdigest()
    (home / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Read the options, train and export."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, nargs="+", required=True, help="what relay_data.py gathered, once or more")
    ask.add_argument("--reader", type=Path, help="the reader's weights, from whose layers this network's start")
    ask.add_argument(
        "--start", type=Path, nargs="*", default=[], help="the network's own to go on from, or the mean of several"
    )
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--into", type=Path, default=HOME, help="the folder of the reader that it belongs to")
    ask.add_argument("--share", type=float, default=0.2, help="share of the reports known to the reader that an epoch takes")
    ask.add_argument(
        "--views", type=float, default=0.5, help="share of what further readers make of reports that an epoch takes"
    )
    ask.add_argument("--epochs", type=int, default=7, help="0: export what there is")
    ask.add_argument("--rate", type=float, default=1.5e-4)
    ask.add_argument("--batch", type=int, default=8)
    ask.add_argument("--seed", type=int, default=0)
    asked = ask.parse_args()
    torch.manual_seed(asked.seed)
    network = RelayNetwork()
    if asked.start:
        parts = [torch.load(each, map_location="cpu") for each in asked.start]
        network.load_state_dict({name: sum(part[name] for part in parts) / len(parts) for name in parts[0]})
    elif asked.reader:
        network.take(torch.load(asked.reader, map_location="cpu")["weights"])
    gathered: list[list[Case]] = [pickle.loads(path.read_bytes()) for path in asked.data]
    mean = train(network, sorted_out(gathered), asked)
    torch.save(mean.state_dict(), asked.out)
    export(mean, gathered[0][0], asked.into)


if __name__ == "__main__":
    main()
