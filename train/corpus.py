"""Annotated documents as the network's input and answers."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sayso.extract.pieces import Pieces, cut_into_pieces
from sayso.extract.quotations import find_quotations

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
IGNORED = -100
NONE = -1
"""Of a link: there is no such part."""


@dataclass(frozen=True)
class Document:
    """One annotated text. `labels` and the links have a number for each piece."""

    doc: str
    text: str
    pieces: Pieces
    labels: np.ndarray
    """Index into LABELS."""
    to_source: np.ndarray
    """For a piece of a cue or content: first piece of the source, NONE or IGNORED."""
    to_cue: np.ndarray
    """For a piece of a content: first piece of the cue, NONE or IGNORED."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def load(path: Path, tokenizer: Any) -> list[Document]:
    """Every document of a file, in its order."""
    return [annotated(row, tokenizer) for row in rows(path)]


def annotated(row: dict[str, Any], tokenizer: Any) -> Document:
    """A row's text with its attributions laid over its pieces."""
    text = row["text"]
    pieces = cut_into_pieces(text, find_quotations(text), tokenizer)
    size = len(pieces.ids)
    labels = np.zeros(size, dtype=np.int64)
    to_source = np.full(size, IGNORED, dtype=np.int64)
    to_cue = np.full(size, IGNORED, dtype=np.int64)
    for attribution in row["attributions"]:
        runs = {role: [covered(pieces, *span) for span in attribution[role]] for role in ROLES}
        first = {role: min((run.start for run in runs[role] if run), default=NONE) for role in ROLES}
        for role in ("content", "source", "cue"):
            for run in runs[role]:
                where = slice(run.start, run.stop)
                labels[where] = LABELS.index(f"I-{role}")
                labels[run.start : run.start + bool(run)] = LABELS.index(f"B-{role}")
                to_source[where] = IGNORED if role == "source" else first["source"]
                to_cue[where] = first["cue"] if role == "content" else IGNORED
    return Document(row["doc"], text, pieces, labels, to_source, to_cue)


def covered(pieces: Pieces, start: int, end: int) -> range:
    """The pieces that begin inside the characters `start` up to `end`."""
    return range(int(np.searchsorted(pieces.starts, start)), int(np.searchsorted(pieces.starts, end)))
