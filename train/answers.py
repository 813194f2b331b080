"""What trained networks say of texts: the mean of their answers, for another network to learn from. See README.md.

Of a text that some of the teachers did not learn from, only those are asked: nobody answers by heart.
"""

import argparse
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from corpus import CHOICES, LINKS, NONE, Answers, Document, load, no_answers
from network import Network, load_network
from options import tokenizer_of
from sayso.extract.network import cut_windows
from windows import Corpus

TOGETHER = 64
"""Windows that are read at once."""


class Teacher:
    """A network and the names of the documents that it learned from."""

    def __init__(self, base: Path, weights: Path, device: str) -> None:
        network, saved = load_network(base, weights)
        self.network: Network = network.to(device)
        self.learned = frozenset(saved["learned"])


@torch.no_grad()
def answer(teachers: list[Teacher], documents: list[Document], device: str, window: int) -> list[Answers]:
    """The teachers' mean answers to each document."""
    corpus = Corpus(documents, device)
    told = no_answers(corpus.starts[-1])
    for asked, windows in _shared_out(teachers, corpus, window):
        windows.sort(key=lambda each: each[2] - each[0])
        for first in range(0, len(windows), TOGETHER):
            some = windows[first : first + TOGETHER]
            means = _mean(asked, corpus.batch([(start, end) for start, _, end in some]).given, device)
            for row, (start, own, end) in enumerate(some):
                _put(told, [each[row] for each in means], start, own, end)
    # Links are asked of cues and contents alone, those to cues of contents, as in the annotated documents.
    for link, name in enumerate(LINKS):
        told.likely[link] *= told.labels[:, 5 if name == "cue" else 3 :].sum(1, keepdims=True)
    return [_part(told, start, end) for start, end in pairwise(corpus.starts)]


def _shared_out(
    teachers: list[Teacher], corpus: Corpus, size: int
) -> Iterator[tuple[list[Teacher], list[tuple[int, int, int]]]]:
    """Who is asked about which windows: first piece, first own piece, end."""
    found: dict[tuple[int, ...], list[tuple[int, int, int]]] = {}
    for document, here in zip(corpus.documents, corpus.starts, strict=False):
        fresh = tuple(n for n, each in enumerate(teachers) if document.doc not in each.learned)
        windows = found.setdefault(fresh or tuple(range(len(teachers))), [])
        windows += [(here + start, here + own, here + end) for start, own, end in cut_windows(document.pieces, size)]
    for numbers, windows in found.items():
        yield [teachers[number] for number in numbers], windows


def _mean(teachers: list[Teacher], given: tuple[Tensor, ...], device: str) -> list[Tensor]:
    """Probabilities: labels, links to sources, cues, relays' labels, links to relays."""
    with torch.autocast(device, dtype=torch.bfloat16):
        said = [[each.float().softmax(-1) for each in teacher.network(*given)[-1]] for teacher in teachers]
    return [torch.stack(each).mean(0) for each in zip(*said, strict=True)]


def _put(told: Answers, means: list[Tensor], start: int, own: int, end: int) -> None:
    """A window's answers to its own pieces; of each link the likeliest places, whose probabilities add up to 1."""
    labels, to_source, to_cue, relays, to_relay = (each[own - start + 1 : end - start + 1] for each in means)
    told.labels[own:end], told.relays[own:end] = labels.cpu().numpy(), relays.cpu().numpy()
    for link, rows in enumerate((to_source, to_cue, to_relay)):
        best = rows.topk(min(CHOICES, rows.shape[1]), dim=1)
        count = best.values.shape[1]
        told.places[link, own:end, :count] = torch.where(best.indices == 0, NONE, best.indices - 1 + start).cpu().numpy()
        told.likely[link, own:end, :count] = (best.values / best.values.sum(1, keepdim=True)).cpu().numpy()


def _part(told: Answers, start: int, end: int) -> Answers:
    places = told.places[:, start:end]
    return Answers(
        told.labels[start:end],
        told.relays[start:end],
        np.where(places < 0, places, places - start),
        told.likely[:, start:end],
    )


def write_answers(path: Path, answers: list[Answers]) -> None:
    """One file of arrays, the documents one after another."""
    np.savez(
        path,
        sizes=np.array([len(each.labels) for each in answers]),
        labels=np.concatenate([each.labels for each in answers]).astype(np.float16),
        relays=np.concatenate([each.relays for each in answers]).astype(np.float16),
        places=np.concatenate([each.places for each in answers], axis=1).astype(np.int32),
        likely=np.concatenate([each.likely for each in answers], axis=1).astype(np.float16),
    )


def read_answers(path: Path, documents: list[Document]) -> list[Answers]:
    """The answers of a file, one for each document. Raises ValueError where they are those of other documents."""
    with np.load(path) as file:
        sizes, labels, relays, places, likely = (file[name] for name in ("sizes", "labels", "relays", "places", "likely"))
    if sizes.tolist() != [len(each.pieces.ids) for each in documents]:
        raise ValueError(f"{path}: answers to {len(sizes)} other documents than these {len(documents)}: give the same --data")
    edges = np.cumsum([0, *sizes])
    return [
        Answers(
            labels[a:b].astype(np.float32), relays[a:b].astype(np.float32), places[:, a:b].astype(np.int64),
            likely[:, a:b].astype(np.float32),
        )
        for a, b in pairwise(edges)
    ]  # fmt: skip


def main() -> None:
    """Read the options and write the answers."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--base", type=Path, required=True, help="the teachers' base encoder")
    ask.add_argument("--weights", type=Path, nargs="+", required=True)
    ask.add_argument("--data", type=Path, nargs="+", required=True)
    ask.add_argument("--window", type=int, default=190)
    ask.add_argument("--device", default="cpu")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    tokenizer = tokenizer_of(asked.base)
    documents = [each for path in asked.data for each in load(path, tokenizer)]
    teachers = [Teacher(asked.base, path, asked.device) for path in asked.weights]
    write_answers(asked.out, answer(teachers, documents, asked.device, asked.window))


if __name__ == "__main__":
    main()
