"""Documents in windows: all pieces in a row on one device, of which a batch takes some stretches."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from corpus import Document
from network import STATES
from sayso.extract.network import cut_windows

SHORTEST = 8
POOL = 40
"""Batches whose windows are sorted by length together."""
BEGIN, END = 101, 102
Window = tuple[int, int]
"""First piece and end among all pieces."""


@dataclass(frozen=True)
class Batch:
    """Windows side by side, each between the two special pieces, filled up to the longest: windows by pieces."""

    given: tuple[Tensor, ...]
    """Ids, the states, and the mask: 1 for pieces, 0 for filling."""
    labels: Tensor
    """A distribution over labels for each piece."""
    relays: Tensor
    links: tuple[Tensor, ...]
    """For each of LINKS: for each piece a distribution over the pieces of its window, place 0 for "none"."""


class Corpus:
    """Documents on a device."""

    def __init__(self, documents: list[Document], device: str) -> None:
        self.documents = documents
        self.starts = np.cumsum([0, *(len(each.pieces.ids) for each in documents)]).tolist()

        def joined(parts: Iterable[np.ndarray], axis: int = 0) -> Tensor:
            return torch.from_numpy(np.concatenate(list(parts), axis)).to(device)

        self.given = [joined(getattr(each.pieces, name) for each in documents) for name in ("ids", *STATES)]
        answers = [each.answers for each in documents]
        self.labels, self.relays = joined(each.labels for each in answers), joined(each.relays for each in answers)
        shifted = (
            np.where(each.places < 0, each.places, each.places + start)
            for each, start in zip(answers, self.starts, strict=False)
        )
        self.places = joined(shifted, axis=1)
        self.likely = joined((each.likely for each in answers), axis=1)
        self.device = device

    def batch(self, windows: list[Window]) -> Batch:
        """Some windows with their answers; a link that leads outside its window is not asked for."""
        length = max(end - start for start, end in windows) + 2
        start, end = (torch.tensor(side, device=self.device)[:, None] for side in zip(*windows, strict=True))
        at = start - 1 + torch.arange(length, device=self.device)
        own = (at >= start) & (at < end)
        at = at.clamp(0, len(self.labels) - 1)
        ids, *states = (torch.where(own, column[at], 0) for column in self.given)
        ids[:, 0] = BEGIN
        ids.scatter_(1, end - start + 1, END)
        mask = (torch.arange(length, device=self.device) < end - start + 2).long()
        return Batch(
            (ids, *states, mask),
            self.labels[at] * own[..., None],
            self.relays[at] * own[..., None],
            tuple(self._links(link, at, own, start[..., None], end[..., None]) for link in range(len(self.places))),
        )

    def _links(self, link: int, at: Tensor, own: Tensor, start: Tensor, end: Tensor) -> Tensor:
        places, likely = self.places[link][at], self.likely[link][at]
        inside = (places < 0) | ((places >= start) & (places < end))
        column = torch.where(places < 0, 0, places - start + 1)
        answers = torch.zeros(*at.shape, at.shape[1], device=self.device)
        return answers.scatter_add_(2, torch.where(inside, column, 0), likely * inside * own[..., None])

    def epoch(self, size: int, length: int, chance: random.Random) -> list[list[Window]]:
        """Batches of windows of like length over all documents in random order, cut as when running, but from a random line."""
        windows = [window for number in range(len(self.documents)) for window in self._cut(number, length, chance)]
        windows = [window for window in windows if window[1] - window[0] > SHORTEST]
        chance.shuffle(windows)
        batches = []
        for start in range(0, len(windows), POOL * size):
            pool = sorted(windows[start : start + POOL * size], key=lambda window: window[1] - window[0])
            batches += [pool[at : at + size] for at in range(0, len(pool), size)]
        chance.shuffle(batches)
        return batches

    def _cut(self, number: int, length: int, chance: random.Random) -> Iterator[Window]:
        pieces, here = self.documents[number].pieces, self.starts[number]
        first = chance.choice(np.flatnonzero(pieces.place[:length]).tolist() or [0])
        if first:
            yield here, here + first
        yield from ((here + start, here + end) for start, _, end in cut_windows(pieces, length, first))
