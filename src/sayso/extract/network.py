"""The trained network that reads who said what and which words are names: loaded once, checked by its hash, run on windows.

It has four parts. The setting "fast" reads attributions off the lower, "accurate" off the upper, which goes on from the
lower's vectors; names are read by two narrow convolutions over the lower's vectors at several depths, and through whose hands
attributions came by three layers that go on from them over more of the report (`sayso.extract.hands`).
"""

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any, Protocol, cast

import numpy as np
from msgspec import Struct

from sayso.extract.pieces import Numbers, Pieces
from sayso.extract.relay_inputs import Flags, RelayInputs
from sayso.model.account import Model
from sayso.model.settings import Setting

FOLDER = "reader"
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
RELAY_LABELS = ("O", "B-relay", "I-relay")
"""A relay is who passes on what another said: the agency in "the agency quoted the minister as saying"."""
NAME_LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC")
"""As in OntoNotes; the network tags a name's pieces with B and I of one of them, all others with O."""
ANSWERS = ("labels", "to_source", "to_cue", "relays", "to_relay")
PARTS: dict[Setting, tuple[str, ...]] = {"fast": ("lower.onnx",), "accurate": ("lower.onnx", "upper.onnx")}
NAMES = "names.onnx"
RELAYS = "relays.onnx"
SLOWER_FUSED = "SkipLayerNormFusion"
"""A sum and a norm as one operation take onnxruntime 1.32 six times as long as the two (.3 ms of 9.4 a layer and window)."""
Scores = np.ndarray[Any, np.dtype[np.float32]]
CONTEXT = 48
"""Pieces of its own line read before a window that begins inside a line. One that begins a line needs none: 16 pieces of the
line before cost 0.8 triple F1 on dev and a tenth of the time."""
KEPT = 16
"""Windows whose answers are kept, 10 MB: a text that says the same over and over is read once."""
SILENT = 0.9
"""Probability of being neither cue nor content above which a piece's links are not kept; it only saves memory."""


class Links(Struct):
    """Where the pieces of cues and contents point: rows of probabilities over a stretch of pieces, its column 0 for "none"."""

    first: Numbers
    """For each piece, the piece that column 1 of its row stands for."""
    source: dict[int, Scores]
    cue: dict[int, Scores]
    relay: dict[int, Scores]
    """Where a statement was passed on by several, their first pieces share the probability."""


class Tagging(Struct):
    """What the network makes of a text's pieces: links, and for each piece probabilities of LABELS, RELAY_LABELS and names."""

    labels: Scores
    relays: Scores
    links: Links
    names: Scores


class Reader(Protocol):
    """A network that answers for a window of pieces: exported (`Network`), or in training."""

    window: int
    """Pieces in a window, without the two special ones."""
    special: tuple[int, int]
    """The pieces before and behind a window."""

    def answers(self, given: dict[str, Numbers]) -> list[Scores]:
        """Of one window: scores of labels, source links, cue links, relay labels, relay links, name labels."""

    def tag(self, pieces: Pieces) -> Tagging:
        """Label every piece; each is labelled in the window that holds most of what follows it."""
        size = len(pieces.ids)
        labels, relays, names = (
            np.zeros((size, count), dtype=np.float32) for count in (len(LABELS), len(RELAY_LABELS), 2 * len(NAME_LABELS) + 1)
        )
        links = Links(np.zeros(size, dtype=np.int64), {}, {}, {})
        for start, own, end in cut_windows(pieces, self.window):
            labelled, to_source, to_cue, relaying, to_relay, named = self.answers(self._inputs(pieces, start, end))
            skip, stop = own - start + 1, end - start + 1
            for kept, found in ((labels, labelled), (relays, relaying), (names, named)):
                kept[own:end] = _softmax(found[0, skip:stop])
            links.first[own:end] = start
            speaking = own + np.flatnonzero(labels[own:end, :3].sum(axis=1) < SILENT)
            for pointer, rows in ((to_source, links.source), (to_cue, links.cue), (to_relay, links.relay)):
                rows.update(zip(speaking.tolist(), _softmax(pointer[0, speaking - start + 1, :stop]), strict=True))
        return Tagging(labels, relays, links, names)

    def _inputs(self, pieces: Pieces, start: int, end: int) -> dict[str, Numbers]:
        given = {name: np.zeros((1, end - start + 2), dtype=np.int64) for name in ("ids", "quoted", "place", "case")}
        for name, row in given.items():
            row[0, 1:-1] = getattr(pieces, name)[start:end]
        given["ids"][0, 0], given["ids"][0, -1] = self.special
        return given


class Network(Reader):
    """The exported network and its tokenizer. Loading raises ValueError where a file is not the one that its card names."""

    def __init__(self, setting: Setting = "fast") -> None:
        from tokenizers import Tokenizer

        parts = [_load(name) for name in (*PARTS[setting], NAMES)]
        self.lower, *self.upper, self.names = parts
        self.told = [each.name for each in self.lower.get_outputs()]
        self.tokenizer = Tokenizer.from_str(_checked("tokenizer.json").decode("utf-8"))
        self.window = card()["window"]
        self.kept: dict[bytes, list[Scores]] = {}
        self.special = cast(tuple[int, int], tuple(self.tokenizer.token_to_id(each) for each in ("[CLS]", "[SEP]")))

    def answers(self, given: dict[str, Numbers]) -> list[Scores]:
        """Of the last windows they are remembered."""
        return self._told(given)[:-1]

    def vectors(self, pieces: Pieces, wanted: Flags) -> Scores:
        """What the lower part makes of some pieces, for networks that go on from it; of windows just read it is remembered."""
        found = np.zeros((len(pieces.ids), self.lower.get_outputs()[-1].shape[-1]), dtype=np.float32)
        for start, own, end in cut_windows(pieces, self.window):
            if wanted[own:end].any():
                found[own:end] = self._told(self._inputs(pieces, start, end))[-1][0, own - start + 1 : end - start + 1]
        return found[wanted]

    def relaying(self, vectors: Scores, given: RelayInputs) -> Scores:
        """Probabilities of standing next to the speaker, and next to that one, by attribution, by place."""
        network = _load_relays()
        told = {each.name: getattr(given, each.name) for each in network.get_inputs() if each.name != "vectors"}
        answers = network.run(None, {name: each[None] for name, each in told.items()} | {"vectors": vectors[None, given.kept]})
        return _softmax(cast(Scores, answers[0])[0])

    def _told(self, given: dict[str, Numbers]) -> list[Scores]:
        """The answers about a window, and behind them the vectors of the lower part."""
        key = b"".join(each.tobytes() for each in given.values())
        found = self.kept.pop(key, None)
        if found is None:
            told = dict(zip(self.told, cast(list[Scores], self.lower.run(None, given)), strict=True))
            vectors = told[self.told[-1]]
            for part in self.upper:
                told |= zip(ANSWERS, cast(list[Scores], part.run(None, _inputs_of(part, told))), strict=True)
            found = [told[name] for name in ANSWERS]
            found += cast(list[Scores], self.names.run(None, _inputs_of(self.names, told)))
            found.append(vectors)
            while len(self.kept) >= KEPT:
                del self.kept[next(iter(self.kept))]
        self.kept[key] = found
        return found


def _load(name: str) -> Any:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(
        _checked(name), sess_options=options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOWER_FUSED]
    )


@cache
def _load_relays() -> Any:
    """The part that both settings share, when first asked for."""
    return _load(RELAYS)


def _inputs_of(part: Any, told: dict[str, Scores]) -> dict[str, Scores]:
    """What another part goes on from: vectors of the lower part, by the depth at which they stand."""
    return {each.name: told[each.name] for each in part.get_inputs()}


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
    raised: Scores = scores - scores.max(axis=-1, keepdims=True)
    np.exp(raised, out=raised)
    raised /= raised.sum(axis=-1, keepdims=True)
    return raised


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
    files = (*PARTS[setting], NAMES, RELAYS)
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
