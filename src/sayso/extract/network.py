"""The trained network that reads who said what and which words are names: loaded once, checked by its hash, run on windows.

It has three parts. The setting "fast" reads attributions off the lower, "accurate" off the upper, which goes on from the
lower's vectors; names are read by a layer of their own on the lower's vectors too.
"""

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any, cast

import numpy as np
from msgspec import Struct

from sayso.extract.pieces import Numbers, Pieces
from sayso.model.account import Model
from sayso.model.settings import Setting

FOLDER = "reader"
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC")
"""As in OntoNotes; the network tags a name's pieces with B and I of one of them, all others with O."""
PARTS: dict[Setting, tuple[str, ...]] = {"fast": ("lower.onnx",), "accurate": ("lower.onnx", "upper.onnx")}
NAMES = "names.onnx"
Scores = np.ndarray[Any, np.dtype[np.float32]]
CONTEXT = 48
"""Pieces of its own line read before a window that begins inside a line. One that begins a line needs none: 16 pieces of the
line before cost 0.8 triple F1 on dev and a tenth of the time."""
KEPT = 16
"""Windows whose answers are kept, 5 MB: a text that says the same over and over is read once."""
SILENT = 0.9
"""Probability of being neither cue nor content above which a piece's links are not kept; it only saves memory."""


class Links(Struct):
    """Where the pieces of cues and contents point: rows of probabilities over a stretch of pieces, its column 0 for "none"."""

    first: Numbers
    """For each piece, the piece that column 1 of its row stands for."""
    source: dict[int, Scores]
    cue: dict[int, Scores]


class Tagging(Struct):
    """What the network makes of a text's pieces: probabilities of LABELS for each, links, and probabilities of name labels."""

    labels: Scores
    links: Links
    names: Scores


class Network:
    """The network and its tokenizer. Loading raises ValueError where a file is not the one that its card names."""

    def __init__(self, setting: Setting = "fast") -> None:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        files = (*PARTS[setting], NAMES)
        parts = [InferenceSession(_checked(name), options, providers=["CPUExecutionProvider"]) for name in files]
        self.lower, *self.upper, self.names = parts
        self.tokenizer = Tokenizer.from_str(_checked("tokenizer.json").decode("utf-8"))
        self.kept: dict[bytes, list[Scores]] = {}
        self.special = tuple(self.tokenizer.token_to_id(each) for each in ("[CLS]", "[SEP]"))

    def tag(self, pieces: Pieces) -> Tagging:
        """Label every piece; each is labelled in the window that holds most of what follows it."""
        size = len(pieces.ids)
        labels = np.zeros((size, len(LABELS)), dtype=np.float32)
        names = np.zeros((size, 2 * len(NAME_LABELS) + 1), dtype=np.float32)
        links = Links(np.zeros(size, dtype=np.int64), {}, {})
        for start, own, end in cut_windows(pieces, card()["window"]):
            found, *pointers, named = self._answers(self._inputs(pieces, start, end))
            skip, stop = own - start + 1, end - start + 1
            labels[own:end] = _softmax(found[0, skip:stop])
            names[own:end] = _softmax(named[0, skip:stop])
            links.first[own:end] = start
            speaking = own + np.flatnonzero(labels[own:end, :3].sum(axis=1) < SILENT)
            for pointer, rows in zip(pointers, (links.source, links.cue), strict=True):
                rows.update(zip(speaking.tolist(), _softmax(pointer[0, speaking - start + 1, :stop]), strict=True))
        return Tagging(labels, links, names)

    def _answers(self, given: dict[str, Numbers]) -> list[Scores]:
        """What the network says of a window: labels, source links, cue links, names; of the last ones it is remembered."""
        key = b"".join(each.tobytes() for each in given.values())
        found = self.kept.pop(key, None)
        if found is None:
            *found, vectors = cast(list[Scores], self.lower.run(None, given))
            for part in self.upper:
                found = cast(list[Scores], part.run(None, {"vectors": vectors}))
            found += cast(list[Scores], self.names.run(None, {"vectors": vectors}))
            while len(self.kept) >= KEPT:
                del self.kept[next(iter(self.kept))]
        self.kept[key] = found
        return found

    def _inputs(self, pieces: Pieces, start: int, end: int) -> dict[str, Numbers]:
        begin, finish = self.special
        given = {name: np.pad(getattr(pieces, name)[start:end], 1)[None] for name in ("ids", "quoted", "place", "case")}
        given["ids"][0, 0], given["ids"][0, -1] = begin, finish
        return given


def cut_windows(pieces: Pieces, size: int, own: int = 0) -> Iterator[tuple[int, int, int]]:
    """First piece, first own piece, end: windows of whole lines where they fit; every piece from `own` on is own in one."""
    total = len(pieces.ids)
    line_starts = np.flatnonzero(pieces.place)
    while own < total:
        start = own if pieces.place[own] else max(own - CONTEXT, 0)
        end = start + size
        if end < total:
            last = line_starts[np.searchsorted(line_starts, end, side="right") - 1]
            end = int(last) if last > own else end
        end = min(end, total)
        yield start, own, end
        own = end


def _softmax(scores: Scores) -> Scores:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Scores = raised / raised.sum(axis=-1, keepdims=True)
    return result


@cache
def network(setting: Setting = "fast") -> Network:
    """The network of a setting, loaded when first asked for."""
    return Network(setting)


@cache
def card() -> dict[str, Any]:
    """What is known of the shipped weights: name, version, hashes, training, calibration of each setting."""
    found: dict[str, Any] = json.loads(_file("card.json"))
    return found


def model_cards(setting: Setting = "fast") -> tuple[Model, ...]:
    """The parts of the network that a setting runs, as an account names them; costs no loading of weights."""
    known = card()
    files = (*PARTS[setting], NAMES)
    return tuple(
        Model(f"{known['name']}-{name.removesuffix('.onnx')}", known["version"], known["files"][name]) for name in files
    )


def _file(name: str) -> bytes:
    return (resources.files("sayso") / "weights" / FOLDER / name).read_bytes()


def _checked(name: str) -> bytes:
    data, expected = _file(name), card()["files"][name]
    found = sha256(data).hexdigest()
    if found != expected:
        cure = "reinstall sayso, or export the weights again (train/README.md)"
        raise ValueError(f"weights/{FOLDER}/{name}: sha256 {found}, expected {expected}: {cure}")
    return data
