"""Documents as the network's input and answers: what people annotated, what teachers say, or a mean of both."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from sayso.extract.pieces import Pieces, cut_into_pieces
from sayso.extract.quotations import find_quotations

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
RELAY_LABELS = ("O", "B-relay", "I-relay")
LINKS = ("source", "cue", "relay")
"""Where pieces point: those of cues and contents to a source, those of contents to a cue, both to who passes it on."""
CHOICES = 4
"""Places that a piece may point to, each with a probability."""
NONE = -1
"""Of a link: there is no such part."""


@dataclass(frozen=True)
class Answers:
    """For each piece a distribution over the labels and over places; one that adds up to 0 asks for no answer."""

    labels: np.ndarray
    """Pieces by LABELS (or another list of labels)."""
    relays: np.ndarray
    """Pieces by RELAY_LABELS."""
    places: np.ndarray
    """LINKS by pieces by CHOICES: first piece of what is pointed to, or NONE."""
    likely: np.ndarray
    """The probability of each of them."""

    def mixed(self, other: "Answers", share: float) -> "Answers":
        """With a share of another's answers where both have one; places of both, the likeliest first."""
        places = np.concatenate([self.places, other.places], axis=2)
        both = (self.likely.sum(2, keepdims=True) > 0) & (other.likely.sum(2, keepdims=True) > 0)
        own, theirs = np.where(both, 1 - share, 1.0), np.where(both, share, 1.0)
        likely = np.concatenate([self.likely * own, other.likely * theirs], axis=2)
        return Answers(
            _mixed(self.labels, other.labels, share),
            _mixed(self.relays, other.relays, share),
            places,
            likely.astype(np.float32),
        )


def _mixed(own: np.ndarray, other: np.ndarray, share: float) -> np.ndarray:
    both = (own.sum(1, keepdims=True) > 0) & (other.sum(1, keepdims=True) > 0)
    return np.where(both, (1 - share) * own + share * other, own + other).astype(np.float32)


@dataclass(frozen=True)
class Document:
    """One text with its answers."""

    doc: str
    text: str
    pieces: Pieces
    answers: Answers

    def answered(self, other: Answers, share: float) -> "Document":
        """With a share of a teacher's answers."""
        return replace(self, answers=self.answers.mixed(other, share))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def load(path: Path, tokenizer: Any) -> list[Document]:
    """Every document of a file, in its order."""
    return [document(row, tokenizer) for row in rows(path)]


def document(row: dict[str, Any], tokenizer: Any) -> Document:
    """A row's text with its attributions laid over its pieces; a row without any has no answers of its own."""
    text = row["text"]
    pieces = cut_into_pieces(text, find_quotations(text), tokenizer)
    answers = no_answers(len(pieces.ids))
    if "attributions" in row:
        _annotate(answers, pieces, row["attributions"])
    return Document(str(row["doc"]), text, pieces, answers)


def no_answers(size: int, labels: int = len(LABELS)) -> Answers:
    """Answers that ask for nothing, to be filled in."""
    return Answers(
        np.zeros((size, labels), dtype=np.float32),
        np.zeros((size, len(RELAY_LABELS)), dtype=np.float32),
        np.full((len(LINKS), size, CHOICES), NONE, dtype=np.int64),
        np.zeros((len(LINKS), size, CHOICES), dtype=np.float32),
    )


def _annotate(answers: Answers, pieces: Pieces, attributions: list[dict[str, Any]]) -> None:
    answers.labels[:, 0] = 1
    told = all("relays" in each for each in attributions)
    answers.relays[:, 0] = told
    for attribution in attributions:
        runs = {role: [covered(pieces, *span) for span in attribution[role]] for role in ROLES}
        relays = [covered(pieces, *span) for span in attribution["relays"]] if told else []
        first = {role: min((run.start for run in runs[role] if run), default=NONE) for role in ROLES}
        for role in ("content", "source", "cue"):
            for run in runs[role]:
                label(answers.labels, run, LABELS.index(f"B-{role}"))
                where = slice(run.start, run.stop)
                answers.likely[:, where] = 0
                if role != "source":
                    _point(answers, 0, where, [first["source"]])
                    _point(answers, 2, where, [run.start for run in relays] or [NONE], told)
                if role == "content":
                    _point(answers, 1, where, [first["cue"]])
        for run in relays:
            label(answers.relays, run, 1)


def label(labels: np.ndarray, run: range, begins: int) -> None:
    """Label a run of pieces: the first with the label `begins`, the others with the one behind it."""
    labels[run.start : run.stop] = 0
    labels[run.start : run.stop, begins + 1] = 1
    labels[run.start : run.start + bool(run)] = np.eye(labels.shape[1])[begins]


def _point(answers: Answers, link: int, where: slice, places: list[int], told: bool = True) -> None:
    places = places[:CHOICES]
    answers.places[link, where, : len(places)] = places
    answers.likely[link, where, : len(places)] = told / len(places)


def covered(pieces: Pieces, start: int, end: int) -> range:
    """The pieces that begin inside the characters `start` up to `end`."""
    return range(int(np.searchsorted(pieces.starts, start)), int(np.searchsorted(pieces.starts, end)))
