"""A joint tagger of source, cue, content and relay that also points from each piece to those it belongs to.

One encoder, read at two depths: the setting `fast` stops at the first exit, `accurate` goes on to the last.
"""

import json
import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

STATES = {"quoted": 4, "place": 3, "case": 4}
"""The inputs beside the word pieces, and how many values each has (`sayso.extract.pieces`)."""
LABEL_COUNT, RELAY_COUNT, LINK_COUNT = 7, 3, 3
LINK_SIZE = 96
FARTHEST = 128
"""Pieces between two of which an encoder with relative places (MPNet) sees no greater distance."""
NAME_LABELS = ("O", *(f"{mark}-{kind}" for kind in ("PERSON", "ORG", "GPE", "LOC", "FAC") for mark in "BI"))
NAME_DEPTHS = (0, 1, 3)
"""Layers whose vectors names are read off. A lower part that long learned who said what has lost much of them at its end:
agreement with their teacher after 250 steps is .43 from layer 3, .63 from input and layer 3, .64 from input and layer 1."""
Answer = tuple[Tensor, ...]
"""Label scores of each piece; scores of every piece of the window for being the first of its source; the same for its cue;
scores of the labels of relays; scores of every piece for being the first of a relay."""


class Head(nn.Module):
    """What is read off at an exit. In the pointers place 0, the opening special piece, stands for "none"."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.label = nn.Linear(size, LABEL_COUNT)
        self.relay = nn.Linear(size, RELAY_COUNT)
        self.asks = nn.Linear(size, LINK_COUNT * LINK_SIZE)
        self.answers = nn.Linear(size, LINK_COUNT * LINK_SIZE)

    def forward(self, vectors: Tensor, hidden: Tensor | None) -> Answer:
        """`hidden` as for a layer."""
        batch, length, _ = vectors.shape
        asks = self.asks(vectors).view(batch, length, LINK_COUNT, LINK_SIZE).permute(2, 0, 1, 3)
        answers = self.answers(vectors).view(batch, length, LINK_COUNT, LINK_SIZE).permute(2, 0, 3, 1)
        links = asks @ answers * LINK_SIZE**-0.5
        links = links if hidden is None else links + hidden[:, 0]
        dropped = self.drop(vectors)
        return self.label(dropped), links[0], links[1], self.relay(dropped), links[2]


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self, size: int, heads: int, inner: int, smallest: float = 1e-12) -> None:
        super().__init__()
        self.heads = heads
        self.project = nn.Linear(size, 3 * size)
        self.mix = nn.Linear(size, size)
        self.mixed_norm = nn.LayerNorm(size, eps=smallest)
        self.widen = nn.Linear(size, inner)
        self.narrow = nn.Linear(inner, size)
        self.norm = nn.LayerNorm(size, eps=smallest)
        self.drop = nn.Dropout(0.1)

    def forward(self, vectors: Tensor, hidden: Tensor | None) -> Tensor:
        """`hidden` is added to the attention scores: 0 for pieces, very low for padding; None where there is no padding."""
        batch, length, size = vectors.shape
        parts = self.project(vectors).view(batch, length, 3, self.heads, size // self.heads).permute(2, 0, 3, 1, 4)
        scores = parts[0] @ parts[1].transpose(-1, -2)
        scores = scores if hidden is None else scores + hidden
        seen = (self.drop(functional.softmax(scores, -1)) @ parts[2]).transpose(1, 2).reshape(batch, length, size)
        vectors = self.mixed_norm(vectors + self.drop(self.mix(seen)))
        return self.norm(vectors + self.drop(self.narrow(functional.gelu(self.widen(vectors)))))


class NameHead(nn.Module):
    """One more layer, of its own, on the vectors at several depths, and the labels of names."""

    def __init__(self, base: Path, begins: int) -> None:
        """The layer starts from layer `begins` of the base encoder; what it is given, from the mean of the depths."""
        super().__init__()
        encoder = Network(base, (begins + 1,))
        size = encoder.words.embedding_dim
        self.join = nn.Linear(len(NAME_DEPTHS) * size, size)
        self.join.weight.data.copy_(torch.eye(size).repeat(1, len(NAME_DEPTHS)) / len(NAME_DEPTHS))
        nn.init.zeros_(self.join.bias)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layer = encoder.layers[begins]
        self.label = nn.Linear(size, len(NAME_LABELS))

    def forward(self, depths: Sequence[Tensor], hidden: Tensor | None) -> Tensor:
        """Label scores; `hidden` as for a layer."""
        joined = self.norm(self.join(torch.cat(list(depths), -1)))
        scores: Tensor = self.label(self.layer(joined, hidden))
        return scores


class Network(nn.Module):
    """The first layers of a BERT encoder with the three states added to its input, and a head after each number in `exits`."""

    def __init__(self, base: Path, exits: tuple[int, ...]) -> None:
        super().__init__()
        config = json.loads((base / "config.json").read_text())
        size, smallest = config["hidden_size"], config["layer_norm_eps"]
        self.exits = exits
        self.words = nn.Embedding(config["vocab_size"], size)
        self.order = nn.Embedding(config["max_position_embeddings"], size)
        self.states = nn.ModuleDict({name: nn.Embedding(count, size) for name, count in STATES.items()})
        self.norm = nn.LayerNorm(size, eps=smallest)
        self.drop = nn.Dropout(0.1)
        heads, inner = config["num_attention_heads"], config["intermediate_size"]
        self.layers = nn.ModuleList(Layer(size, heads, inner, smallest) for _ in range(exits[-1]))
        self.heads = nn.ModuleList(Head(size) for _ in exits)
        self.known = config["num_hidden_layers"]
        steps = config.get("relative_attention_num_buckets")
        self.distance = nn.Embedding(steps, heads) if steps else None
        for table in self.states.values():
            nn.init.zeros_(table.weight)
        self._take(load_file(base / "model.safetensors"))

    def forward(
        self, ids: Tensor, quoted: Tensor, place: Tensor, case: Tensor, mask: Tensor | None = None
    ) -> tuple[Answer, ...]:
        """An answer for each exit. Inputs are batch by length; `mask` is 1 for pieces, 0 for padding, None without padding."""
        hidden = None if mask is None else (1.0 - mask.to(self.words.weight.dtype))[:, None, None, :] * -1e4
        vectors = self.begin(ids, quoted, place, case)
        answers = []
        for start, end, head in zip((0, *self.exits), self.exits, self.heads, strict=False):
            vectors = self.pass_through(vectors, start, end, hidden)
            answers.append(head(vectors, hidden))
        return tuple(answers)

    def begin(self, ids: Tensor, *states: Tensor) -> Tensor:
        """The input of the first layer."""
        vectors = self.words(ids) + self.order.weight[: ids.shape[1]]
        for name, state in zip(STATES, states, strict=True):
            vectors = vectors + self.states[name](state)
        result: Tensor = self.drop(self.norm(vectors))
        return result

    def depths(self, vectors: Tensor, hidden: Tensor | None = None) -> list[Tensor]:
        """The vectors at NAME_DEPTHS for the input of the first layer; the last are those at the first exit."""
        found = [vectors]
        for start, end in pairwise(NAME_DEPTHS):
            found.append(self.pass_through(found[-1], start, end, hidden))
        return found

    def pass_through(self, vectors: Tensor, start: int, end: int, hidden: Tensor | None = None) -> Tensor:
        """The output of layer `end` (exclusive) for the input of layer `start`."""
        if self.distance is not None:
            far = self.distance(distances(vectors.shape[1], self.distance.num_embeddings).to(vectors.device)).permute(2, 0, 1)
            hidden = far[None] if hidden is None else hidden + far
        for layer in self.layers[start:end]:
            vectors = layer(vectors, hidden)
        return vectors

    def _take(self, weights: dict[str, Tensor]) -> None:
        """Copy a BERT encoder's weights; the query's scale and the segment embedding are folded in."""

        def put(module: nn.Module, name: str) -> None:
            module.weight.data.copy_(weights[f"{name}.weight"])
            module.bias.data.copy_(weights[f"{name}.bias"])

        self.words.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
        if self.distance is not None:
            self.distance.weight.data.copy_(weights["encoder.relative_attention_bias.weight"])
        segment = weights["embeddings.token_type_embeddings.weight"][0]
        self.order.weight.data.copy_(weights["embeddings.position_embeddings.weight"] + segment)
        put(self.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            at = f"encoder.layer.{taken_from(number, len(self.layers), self.known)}"
            scale = (layer.mix.in_features // layer.heads) ** -0.5
            for field in ("weight", "bias"):
                query, key, value = (weights[f"{at}.attention.self.{each}.{field}"] for each in ("query", "key", "value"))
                getattr(layer.project, field).data.copy_(torch.cat([query * scale, key, value]))
            put(layer.mix, f"{at}.attention.output.dense")
            put(layer.mixed_norm, f"{at}.attention.output.LayerNorm")
            put(layer.widen, f"{at}.intermediate.dense")
            put(layer.narrow, f"{at}.output.dense")
            put(layer.norm, f"{at}.output.LayerNorm")


def taken_from(number: int, layers: int, known: int) -> int:
    """The layer of an encoder with `known` layers that a layer starts from: of a deeper network the last ones are doubled."""
    single = 2 * known - max(layers, known)
    return number if number < single else (number + single) // 2


def distances(length: int, steps: int) -> Tensor:
    """The step of the distance from each piece (row) to each (column), as in MPNet and T5.

    Exact when near, by its logarithm when far; the second half of the steps is for pieces that follow.
    """
    near = steps // 4
    apart = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    size = apart.abs()
    far = near + (torch.log(size.clamp(min=1) / near) / math.log(FARTHEST / near) * (steps // 2 - near)).long()
    return torch.where(size < near, size, far.clamp(max=steps // 2 - 1)) + (apart > 0) * (steps // 2)


def load_network(base: Path, weights: Path) -> tuple[Network, dict[str, Any]]:
    """A trained network, ready to run, and all that was saved with it."""
    saved: dict[str, Any] = torch.load(weights, map_location="cpu")
    network = Network(base, tuple(saved["exits"]))
    network.load_state_dict(saved["weights"])
    return network.eval(), saved
