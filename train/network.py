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
NAME_SIZE, NAME_REACH = 192, 2
"""Agreement of two convolutions after 500 steps .757, of one .729; of a whole layer of the encoder's size after 1,500 .719."""
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
        asks, answers = (
            each(vectors).reshape(vectors.shape[0], -1, LINK_COUNT, LINK_SIZE).transpose(1, 2)
            for each in (self.asks, self.answers)
        )
        links = asks @ answers.transpose(-1, -2) * LINK_SIZE**-0.5
        links = links if hidden is None else links + hidden
        to_source, to_cue, to_relay = links.unbind(1)
        dropped = self.drop(vectors)
        return self.label(dropped), to_source, to_cue, self.relay(dropped), to_relay


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
        batch, _, size = vectors.shape
        parts = self.project(vectors).reshape(batch, -1, 3 * self.heads, size // self.heads).transpose(1, 2)
        query, key, value = parts.split(self.heads, 1)
        scores = query @ key.transpose(-1, -2)
        scores = scores if hidden is None else scores + hidden
        seen = (self.drop(functional.softmax(scores, -1)) @ value).transpose(1, 2).reshape(batch, -1, size)
        vectors = self.mixed_norm(vectors + self.drop(self.mix(seen)))
        return self.norm(vectors + self.drop(self.narrow(functional.gelu(self.widen(vectors)))))


class Nearby(nn.Module):
    """What each piece learns from those within NAME_REACH of it: a convolution, as one product that int8 makes fast."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.widen = nn.Linear((2 * NAME_REACH + 1) * size, size)
        self.narrow = nn.Linear(size, size)
        self.norm = nn.LayerNorm(size)

    def forward(self, vectors: Tensor, own: Tensor | None) -> Tensor:
        """`own` is 1 for pieces, 0 for padding; None where there is no padding."""
        length = vectors.shape[1]
        around = functional.pad(vectors if own is None else vectors * own, (0, 0, NAME_REACH, NAME_REACH))
        near = torch.cat([around[:, at : at + length] for at in range(2 * NAME_REACH + 1)], -1)
        result: Tensor = self.norm(vectors + self.narrow(functional.gelu(self.widen(near))))
        return result


class NameHead(nn.Module):
    """Two narrow convolutions on the vectors at several depths, and the labels of names."""

    def __init__(self, size: int) -> None:
        """`size` is that of the vectors it is given."""
        super().__init__()
        self.join = nn.Linear(len(NAME_DEPTHS) * size, NAME_SIZE)
        self.norm = nn.LayerNorm(NAME_SIZE)
        self.nearby = nn.ModuleList(Nearby(NAME_SIZE) for _ in range(2))
        self.label = nn.Linear(NAME_SIZE, len(NAME_LABELS))

    def forward(self, depths: Sequence[Tensor], hidden: Tensor | None) -> Tensor:
        """Label scores; `hidden` as for a layer."""
        own = None if hidden is None else (hidden[:, 0, 0] == 0)[..., None].to(depths[0].dtype)
        vectors = self.norm(self.join(torch.cat(list(depths), -1)))
        for each in self.nearby:
            vectors = each(vectors, own)
        scores: Tensor = self.label(vectors)
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

    def freeze(self, below: int) -> None:
        """Let the input and the layers before `below` learn nothing any more; below 0 all goes on learning."""
        parts = [] if below < 0 else [self.words, self.order, self.states, self.norm, *self.layers[:below]]
        for part in parts:
            part.requires_grad_(False)

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
