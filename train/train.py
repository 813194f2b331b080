"""Train the attribution network and save its weights. See README.md for the commands."""

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from corpus import IGNORED, LABELS, NONE, Document, load
from network import LABEL_COUNT, STATES, Answer, Network
from options import prepare, trainer
from sayso.extract.network import cut_windows

WINDOW = 190
"""Pieces in a window, without the two special ones."""
SHORTEST = 8
POOL = 40
"""Batches whose windows are sorted by length together."""
BEGIN, END = 101, 102
Place = tuple[Document, int, int]


def batched(places: list[Place]) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
    """Inputs (ids, states, mask) and answers (labels, source links, cue links) of some windows."""
    length = max(end - start for _, start, end in places) + 2

    def column(values: list[list[int]], head: int, tail: int, filler: int) -> Tensor:
        return torch.tensor([[head, *row, tail] + [filler] * (length - 2 - len(row)) for row in values])

    ids = column([d.pieces.ids[a:b].tolist() for d, a, b in places], BEGIN, END, 0)
    states = [column([getattr(d.pieces, name)[a:b].tolist() for d, a, b in places], 0, 0, 0) for name in STATES]
    mask = column([[1] * (b - a) for _, a, b in places], 1, 1, 0)
    labels = column([d.labels[a:b].tolist() for d, a, b in places], IGNORED, IGNORED, IGNORED)
    links = [
        column(
            [[inside(link, a, b) for link in getattr(d, name)[a:b].tolist()] for d, a, b in places], IGNORED, IGNORED, IGNORED
        )
        for name in ("to_source", "to_cue")
    ]
    return (ids, *states, mask), (labels, *links)


def inside(link: int, start: int, end: int) -> int:
    """A link's place in its window: 0 for none, IGNORED where it leads outside."""
    if link == NONE:
        return 0
    return link - start + 1 if start <= link < end else IGNORED


def losses(network: Network, places: list[Place]) -> Tensor:
    """Mean over the exits of the loss of the labels plus half of that of each pointer."""
    inputs, answers = batched(places)
    return torch.stack([loss_at(exit_, answers) for exit_ in network(*inputs)]).mean()


def loss_at(found: Answer, answers: tuple[Tensor, ...]) -> Tensor:
    """The loss at one exit."""
    (scores, *pointers), (labels, *links) = found, answers
    loss = functional.cross_entropy(scores.reshape(-1, LABEL_COUNT).float(), labels.reshape(-1), ignore_index=IGNORED)
    for pointer, link in zip(pointers, links, strict=True):
        if (link != IGNORED).any():
            pointed = functional.cross_entropy(
                pointer.reshape(-1, pointer.shape[-1]).float(), link.reshape(-1), ignore_index=IGNORED
            )
            loss = loss + 0.5 * pointed
    return loss


def epoch(documents: list[Document], batch: int, chance: random.Random) -> list[list[Place]]:
    """Batches of windows over all documents, cut as when running, but from a random line; of like length, in random order."""
    places: list[Place] = []
    for document in documents:
        lines = np.flatnonzero(document.pieces.place[:WINDOW]).tolist()
        first = chance.choice(lines)
        places += [(document, 0, first)] * (first > SHORTEST)
        places += [(document, start, end) for start, _, end in cut_windows(document.pieces, WINDOW, first)]
    places = [place for place in places if place[2] - place[1] > SHORTEST]
    chance.shuffle(places)
    batches = []
    for start in range(0, len(places), POOL * batch):
        pool = sorted(places[start : start + POOL * batch], key=lambda place: place[2] - place[1])
        batches += [pool[at : at + batch] for at in range(0, len(pool), batch)]
    chance.shuffle(batches)
    return batches


def train(network: Network, documents: list[Document], asked: argparse.Namespace, history: list[dict[str, float]]) -> None:
    """AdamW with a warm-up and a cosine to zero, the new parts at five times the rate; saves every 100 steps."""
    chance = random.Random(asked.seed)
    queue: list[list[Place]] = []
    heads = {id(p) for part in (network.heads, network.states) for p in part.parameters()}
    groups = [
        {"params": [p for p in network.parameters() if id(p) not in heads], "lr": asked.rate},
        {"params": [p for p in network.parameters() if id(p) in heads], "lr": 5 * asked.rate},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)

    def pace(step: int) -> float:
        return min(1.0, (step + 1) / asked.warmup) * 0.5 * (1 + math.cos(math.pi * step / asked.steps))

    schedule = torch.optim.lr_scheduler.LambdaLR(adam, pace)
    network.train()
    begun, shown = time.monotonic(), 0.0
    for step in range(1, min(asked.steps, asked.stop or asked.steps) + 1):
        queue = queue or epoch(documents, asked.batch, chance)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=asked.half):
            loss = losses(network, queue.pop())
        adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        adam.step()
        schedule.step()
        shown += loss.item()
        if step % 50 == 0 or step == asked.steps:
            print(f"{step}/{asked.steps} loss {shown / 50:.3f}, {(time.monotonic() - begun) / step:.2f} s a step", flush=True)
            shown = 0.0
        if step % 100 == 0 or step == asked.steps:
            run = {"seed": asked.seed, "rate": asked.rate, "steps": asked.steps, "stopped": step}
            torch.save({"exits": network.exits, "history": [*history, run], "weights": network.state_dict()}, asked.out)


def main() -> None:
    """Read the options and train."""
    ask = trainer(__doc__, steps=1500, rate=1.5e-4)
    ask.add_argument("--data", type=Path, required=True, help="an annotated file: polnear_train.jsonl.gz")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--exits", type=int, nargs="+", default=[3, 6], help="layers after which the labels are read off")
    ask.add_argument("--stop", type=int, help="end after so many of the steps")
    ask.add_argument("--warmup", type=int, default=100)
    asked = ask.parse_args()
    tokenizer = prepare(asked)
    assert len(LABELS) == LABEL_COUNT
    documents = load(asked.data, tokenizer)
    network, history = Network(asked.base, tuple(asked.exits)), []
    if asked.start:
        begun = torch.load(asked.start)
        network.load_state_dict(begun["weights"])
        history = begun["history"]
    train(network, documents, asked, history)


if __name__ == "__main__":
    main()
