"""Train the head that finds names on the vectors of the attribution network's lower part. See README.md.

Its teacher is spaCy's small English recognizer: what it tags in the training texts is the answer.
"""

import argparse
import gzip
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from corpus import covered, rows
from network import NAME_LABELS, NameHead, Network, load_network
from sayso.extract.attribution_network import cut_windows
from sayso.extract.pieces import Pieces, cut_into_pieces
from sayso.extract.quotations import find_quotations
from train import BEGIN, END, POOL, WINDOW

Window = tuple[Tensor, np.ndarray]
"""Vectors of the lower part, with those of the two special pieces, and the label of each piece between."""


def write_answers(paths: list[Path], out: Path) -> None:
    """Tag every text of some files of rows (key `text`) with the teacher; a line each: text, names (start, end, label)."""
    from sayso.extract.sentences import find_sentences
    from teacher import tag_names

    with gzip.open(out, "wt", encoding="utf-8") as lines:
        for path in paths:
            for row in rows(path):
                names = list(tag_names(row["text"], find_sentences(row["text"])))
                lines.write(json.dumps({"text": row["text"], "names": names}) + "\n")


def labelled(pieces: Pieces, names: list[tuple[int, int, str]]) -> np.ndarray:
    """An index into NAME_LABELS for each piece."""
    labels = np.zeros(len(pieces.ids), dtype=np.int64)
    for start, end, label in names:
        if f"B-{label}" in NAME_LABELS:
            run = covered(pieces, start, end)
            labels[run.start : run.stop] = NAME_LABELS.index(f"I-{label}")
            labels[run.start : run.start + bool(run)] = NAME_LABELS.index(f"B-{label}")
    return labels


@torch.no_grad()
def windows(network: Network, path: Path, tokenizer: Tokenizer) -> list[Window]:
    """Every window of every text, as when running."""
    found = []
    for row in rows(path):
        pieces = cut_into_pieces(row["text"], find_quotations(row["text"]), tokenizer)
        labels = labelled(pieces, row["names"])
        for start, _, end in cut_windows(pieces, WINDOW):
            ids = torch.tensor([[BEGIN, *pieces.ids[start:end].tolist(), END]])
            states = [torch.tensor(np.pad(getattr(pieces, name)[start:end], 1)[None]) for name in ("quoted", "place", "case")]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                vectors = network.pass_through(network.begin(ids, *states), 0, network.exits[0])
            found.append((vectors[0].to(torch.float16), labels[start:end]))
    return found


def batched(places: list[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Vectors, what is added to the attention, labels."""
    length = max(len(vectors) for vectors, _ in places)
    vectors = torch.zeros(len(places), length, places[0][0].shape[1])
    hidden = torch.full((len(places), 1, 1, length), -1e4)
    labels = torch.full((len(places), length), -100)
    for row, (given, answers) in enumerate(places):
        vectors[row, : len(given)] = given.float()
        hidden[row, :, :, : len(given)] = 0.0
        labels[row, 1 : len(answers) + 1] = torch.tensor(answers)
    return vectors, hidden, labels


def train(head: NameHead, places: list[Window], asked: argparse.Namespace) -> None:
    """AdamW with a warm-up and a fall to zero."""
    chance = random.Random(asked.seed)
    adam = torch.optim.AdamW(head.parameters(), lr=asked.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, asked.rate, total_steps=asked.steps, pct_start=0.1)
    head.train()
    queue: list[list[Window]] = []
    begun, shown = time.monotonic(), 0.0
    for step in range(1, asked.steps + 1):
        if not queue:
            chance.shuffle(places)
            for start in range(0, len(places), POOL * asked.batch):
                pool = sorted(places[start : start + POOL * asked.batch], key=lambda place: len(place[1]))
                queue += [pool[at : at + asked.batch] for at in range(0, len(pool), asked.batch)]
            chance.shuffle(queue)
        vectors, hidden, labels = batched(queue.pop())
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=asked.half):
            scores = head(vectors, hidden)
        loss = functional.cross_entropy(scores.reshape(-1, len(NAME_LABELS)).float(), labels.reshape(-1), ignore_index=-100)
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
def agreement(head: NameHead, places: list[Window]) -> float:
    """F1 of the names (first piece, last piece, label) against the teacher's."""
    head.eval()
    right = ours = theirs = 0
    for start in range(0, len(places), 16):
        vectors, hidden, labels = batched(places[start : start + 16])
        said = head(vectors, hidden).argmax(-1)
        for row, answers in zip(said, labels, strict=True):
            known = answers != -100
            mine, gold = set(runs(row[known].tolist())), set(runs(answers[known].tolist()))
            right, ours, theirs = right + len(mine & gold), ours + len(mine), theirs + len(gold)
    return 2 * right / max(ours + theirs, 1)


def runs(labels: list[int]) -> list[tuple[int, int, int]]:
    """First, end and label of each run that begins with a B, or with an I of another label."""
    found: list[tuple[int, int, int]] = []
    for at, label in enumerate(labels):
        kind = (label + 1) // 2
        if label and (label % 2 or at == 0 or (labels[at - 1] + 1) // 2 != kind):
            found.append((at, at + 1, kind))
        elif label and found:
            found[-1] = (found[-1][0], at + 1, kind)
    return found


def main() -> None:
    """Read the options; tag with the teacher, or train."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--tag", type=Path, nargs="+", help="files of rows to tag with the teacher; then nothing is trained")
    ask.add_argument("--answers", type=Path, required=True, help="the tagged texts")
    ask.add_argument("--dev", type=Path, help="tagged texts to measure on")
    ask.add_argument("--base", type=Path)
    ask.add_argument("--weights", type=Path, help="the attribution network; the head is added to the file")
    ask.add_argument("--steps", type=int, default=1500)
    ask.add_argument("--batch", type=int, default=20)
    ask.add_argument("--rate", type=float, default=5e-4)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--half", action="store_true", help="multiply in bfloat16")
    asked = ask.parse_args()
    if asked.tag:
        write_answers(asked.tag, asked.answers)
        return
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    tokenizer = Tokenizer.from_file(str(asked.base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    network, saved = load_network(asked.base, asked.weights)
    head = NameHead(asked.base, network.exits[0])
    train(head, windows(network, asked.answers, tokenizer), asked)
    if asked.dev:
        print(f"agreement with the teacher: F1 {agreement(head, windows(network, asked.dev, tokenizer)):.4f}")
    torch.save(saved | {"names": head.state_dict()}, asked.weights)


if __name__ == "__main__":
    main()
