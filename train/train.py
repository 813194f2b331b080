"""Train a reader, or a teacher of readers, and save its weights. See README.md for the commands."""

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from answers import read_answers
from corpus import LABELS, LINKS, RELAY_LABELS, Document, load, no_answers
from folds import in_fold
from network import LABEL_COUNT, LINK_COUNT, RELAY_COUNT, Answer, Network, load_network
from options import prepare, trainer
from windows import Batch, Corpus

WINDOW = 190
"""Pieces in a window, without the two special ones."""
LINK_SHARE = 0.5
"""What the loss of a pointer counts beside that of the labels."""


def loss_of(found: Answer, asked: Batch, relaying: float = 1.0) -> Tensor:
    """The loss at one exit: of the labels and half of that of each pointer; what tells of relays counts `relaying` times."""
    labels, to_source, to_cue, relays, to_relay = found
    speech, passing = against(labels, asked.labels), against(relays, asked.relays)
    for pointer, links in zip((to_source, to_cue), asked.links[:2], strict=True):
        speech = speech + LINK_SHARE * against(pointer, links)
    return speech + relaying * (passing + LINK_SHARE * against(to_relay, asked.links[2]))


def against(scores: Tensor, answers: Tensor) -> Tensor:
    """Cross entropy against distributions, mean over the pieces that are asked for an answer."""
    told = -(answers * functional.log_softmax(scores.float(), -1)).sum()
    return told / answers.sum().clamp(min=1.0)


def train(network: Network, corpus: Corpus, asked: argparse.Namespace, saved: dict[str, object]) -> None:
    """AdamW with a warm-up and a cosine to zero, the new parts at five times the rate; saves every 500 steps."""
    chance = random.Random(asked.seed)
    queue: list[list[tuple[int, int]]] = []
    heads = {id(p) for part in (network.heads, network.states) for p in part.parameters()}
    groups = [
        {"params": [p for p in network.parameters() if id(p) not in heads and p.requires_grad], "lr": asked.rate},
        {"params": [p for p in network.parameters() if id(p) in heads], "lr": asked.head_rate or 5 * asked.rate},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)

    def pace(step: int) -> float:
        return min(1.0, (step + 1) / asked.warmup) * 0.5 * (1 + math.cos(math.pi * step / asked.steps))

    schedule = torch.optim.lr_scheduler.LambdaLR(adam, pace)
    network.train()
    begun, shown = time.monotonic(), torch.zeros((), device=asked.device)
    for step in range(1, asked.steps + 1):
        queue = queue or corpus.epoch(asked.batch, asked.window, chance)
        batch = corpus.batch(queue.pop())
        with torch.autocast(asked.device, dtype=torch.bfloat16, enabled=asked.half):
            found = network(*batch.given)
        loss = torch.stack([loss_of(exit_, batch, asked.relaying) for exit_ in found]).mean()
        adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        adam.step()
        schedule.step()
        shown += loss.detach()
        if step % 100 == 0 or step == asked.steps:
            print(f"{step}/{asked.steps} loss {shown / 100:.3f}, {(time.monotonic() - begun) / step:.3f} s a step", flush=True)
            shown.zero_()
        if step % 500 == 0 or step == asked.steps:
            run = {"seed": asked.seed, "rate": asked.rate, "batch": asked.batch, "steps": asked.steps, "stopped": step}
            history = [*saved["history"], run]
            torch.save(saved | {"exits": network.exits, "history": history, "weights": network.state_dict()}, asked.out)


def kept(documents: list[Document], fold: str) -> list[Document]:
    """All but a fold's documents: "0/4" leaves a quarter out."""
    return [each for each in documents if not in_fold(each.doc, fold)]


def main() -> None:
    """Read the options and train."""
    ask = trainer(__doc__, steps=1500, rate=1.5e-4)
    ask.add_argument(
        "--data", type=Path, nargs="+", required=True, help="annotated files, and files of texts for teachers' answers"
    )
    ask.add_argument("--answers", type=Path, help="what teachers say of them (answers.py)")
    ask.add_argument("--share", type=float, default=0.5, help="of the teachers' answers where there are people's too")
    ask.add_argument("--own", type=Path, nargs="+", default=[], help="files learned as people annotated them, without answers")
    ask.add_argument("--relaying", type=float, default=1.0, help="what relays count beside all else")
    ask.add_argument("--frozen", type=int, default=-1, help="what begins below this layer stays as it is, 0: the input alone")
    ask.add_argument("--fold", help="leave out a part of the documents, 0/4 the first of four")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--exits", type=int, nargs="+", default=[3, 6], help="layers after which the labels are read off")
    ask.add_argument("--window", type=int, default=WINDOW, help="pieces in a window")
    ask.add_argument("--warmup", type=int, default=100)
    ask.add_argument("--head-rate", type=float, help="rate of the new parts, five times the other if not given")
    asked = ask.parse_args()
    tokenizer = prepare(asked)
    assert (len(LABELS), len(RELAY_LABELS), len(LINKS)) == (LABEL_COUNT, RELAY_COUNT, LINK_COUNT)
    documents = [each for path in asked.data for each in load(path, tokenizer)]
    if asked.answers:
        told = read_answers(asked.answers, documents)
        documents = [each.answered(answers, asked.share) for each, answers in zip(documents, told, strict=True)]
    own = [each for path in asked.own for each in load(path, tokenizer)]
    # Answered by nobody, so that all have as many places to point to.
    documents += [each.answered(no_answers(len(each.pieces.ids)), 0.0) if asked.answers else each for each in own]
    documents = kept(documents, asked.fold) if asked.fold else documents
    network, history = Network(asked.base, tuple(asked.exits)), []
    if asked.start:
        network, begun = load_network(asked.base, asked.start)
        history = begun["history"]
    network.freeze(asked.frozen)
    learned = sorted({each.doc for each in documents if each.answers.labels.any()})
    train(network.to(asked.device), Corpus(documents, asked.device), asked, {"history": history, "learned": learned})


if __name__ == "__main__":
    main()
