"""Train the head that finds names on the vectors of the attribution network's lower part. See README.md.

Its teacher is spaCy's small English recognizer: what it tags in the training texts is the answer.
"""

import argparse
import random
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from corpus import Document, covered, label, no_answers, rows
from network import NAME_LABELS, NameHead, Network, load_network
from options import prepare, trainer
from sayso.extract.pieces import Pieces, cut_into_pieces
from sayso.extract.quotations import find_quotations
from train import WINDOW, against
from windows import Corpus

Batch = tuple[list[Tensor], Tensor, Tensor]
"""Vectors of the lower part at several depths, what is added to the attention, labels; window by piece."""


def labelled(pieces: Pieces, names: list[tuple[int, int, str]]) -> np.ndarray:
    """A distribution over NAME_LABELS for each piece."""
    labels = np.zeros((len(pieces.ids), len(NAME_LABELS)), dtype=np.float32)
    labels[:, 0] = 1
    for start, end, kind in names:
        if f"B-{kind}" in NAME_LABELS:
            label(labels, covered(pieces, start, end), NAME_LABELS.index(f"B-{kind}"))
    return labels


def documents(path: Path, tokenizer: Tokenizer) -> list[Document]:
    """Every text of a file; its labels are of names, and it has no links."""
    found = []
    for row in rows(path):
        pieces = cut_into_pieces(row["text"], find_quotations(row["text"]), tokenizer)
        answers = replace(no_answers(len(pieces.ids)), labels=labelled(pieces, row["names"]))
        found.append(Document("", row["text"], pieces, answers))
    return found


@torch.no_grad()
def batches(network: Network, path: Path, tokenizer: Tokenizer, asked: argparse.Namespace) -> list[Batch]:
    """The windows of every text, in batches, as the lower part gives them on."""
    found = []
    corpus = Corpus(documents(path, tokenizer), asked.device)
    for windows in corpus.epoch(asked.batch, WINDOW, random.Random(0)):
        batch = corpus.batch(windows)
        *given, mask = batch.given
        hidden = (1.0 - mask.float())[:, None, None, :] * -1e4
        with torch.autocast(asked.device, dtype=torch.bfloat16):
            depths = network.depths(network.begin(*given), hidden)
        found.append(([each.to(torch.float16) for each in depths], hidden, batch.labels))
    return found


def train(head: NameHead, given: list[Batch], asked: argparse.Namespace) -> None:
    """AdamW with a warm-up and a fall to zero."""
    chance = random.Random(asked.seed)
    adam = torch.optim.AdamW(head.parameters(), lr=asked.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, asked.rate, total_steps=asked.steps, pct_start=0.1)
    head.train()
    queue: list[Batch] = []
    begun, shown = time.monotonic(), 0.0
    for step in range(1, asked.steps + 1):
        queue = queue or chance.sample(given, len(given))
        depths, hidden, labels = queue.pop()
        with torch.autocast(asked.device, dtype=torch.bfloat16, enabled=asked.half):
            scores = head([each.float() for each in depths], hidden)
        loss = against(scores, labels)
        adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
        adam.step()
        schedule.step()
        shown += loss.item()
        if step % 100 == 0:
            print(f"{step}/{asked.steps} loss {shown / 100:.4f}, {(time.monotonic() - begun) / step:.2f} s a step", flush=True)
            shown = 0.0


@torch.no_grad()
def agreement(head: NameHead, given: list[Batch]) -> float:
    """F1 of the names (first piece, last piece, label) against the teacher's."""
    head.eval()
    right = ours = theirs = 0
    for depths, hidden, labels in given:
        for row, answers in zip(head([each.float() for each in depths], hidden).argmax(-1), labels, strict=True):
            known = answers.sum(-1) > 0
            mine, gold = set(runs(row[known].tolist())), set(runs(answers[known].argmax(-1).tolist()))
            right, ours, theirs = right + len(mine & gold), ours + len(mine), theirs + len(gold)
    return 2 * right / max(ours + theirs, 1)


def runs(labels: list[int]) -> list[tuple[int, int, int]]:
    """First, end and label of each run that begins with a B, or with an I of another label."""
    found: list[tuple[int, int, int]] = []
    for at, number in enumerate(labels):
        kind = (number + 1) // 2
        if number and (number % 2 or at == 0 or (labels[at - 1] + 1) // 2 != kind):
            found.append((at, at + 1, kind))
        elif number and found:
            found[-1] = (found[-1][0], at + 1, kind)
    return found


def main() -> None:
    """Read the options and train."""
    ask = trainer(__doc__, steps=1500, rate=2e-3)
    ask.add_argument("--answers", type=Path, required=True, help="texts that teacher.py has tagged")
    ask.add_argument("--dev", type=Path, help="tagged texts to measure on")
    ask.add_argument("--weights", type=Path, required=True, help="the attribution network; the head is added to the file")
    asked = ask.parse_args()
    tokenizer = prepare(asked)
    network, saved = load_network(asked.base, asked.weights)
    network.to(asked.device)
    head = NameHead(network.words.embedding_dim)
    if asked.start:
        head.load_state_dict(torch.load(asked.start, map_location="cpu")["names"])
    train(head.to(asked.device), batches(network, asked.answers, tokenizer, asked), asked)
    if asked.dev:
        print(f"agreement with the teacher: F1 {agreement(head, batches(network, asked.dev, tokenizer, asked)):.4f}")
    torch.save(saved | {"names": head.cpu().state_dict()}, asked.weights)


if __name__ == "__main__":
    main()
