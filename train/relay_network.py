"""The network that tells through whose hands attributions came: it goes on from the reader's vectors, over whole reports."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from network import Layer
from sayso.extract.relay_inputs import MOST_LINES, MOST_SENTENCES, PAIR_COUNT, ROLE_COUNT, ROLES

SIZE, HEADS, INNER = 384, 12, 896
"""The reader's layers have 1,536 inner numbers; 640 of them go, so that all weights stay under 30 MB."""
TAKEN = (3, 4, 5)
"""Layers of the reader from which the network's own start: those that go on from the vectors that it is given."""
HIDDEN = 128
LINK_SIZE = 96
LINKS = 2
"""Who passed it on last, next to the speaker, and who before that."""
NO_PLACE = -1e4
BLIND, NAMELESS = 0.12, 0.25
"""Shares of pieces, and of places, whose vectors are not shown in training, so that who relays is not learned by heart."""


class RelayNetwork(nn.Module):
    """For each attribution a score of every place for being the one who passed it on; place 0 is nobody."""

    def __init__(self, layers: int = len(TAKEN)) -> None:
        super().__init__()
        self.roles = nn.Linear(ROLE_COUNT, SIZE, bias=False)
        self.sentences = nn.Embedding(MOST_SENTENCES, SIZE)
        self.lines = nn.Embedding(MOST_LINES, SIZE)
        for table in (self.roles, self.sentences, self.lines):
            nn.init.normal_(table.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(SIZE, HEADS, INNER) for _ in range(layers))
        self.drop = nn.Dropout(0.2)
        self.asks = nn.Linear(len(ROLES) * SIZE, HIDDEN)
        self.answers = nn.Linear(SIZE, HIDDEN)
        self.pairs = nn.Linear(PAIR_COUNT, HIDDEN)
        self.nobody = nn.Parameter(torch.zeros(HIDDEN))
        self.between = nn.Linear(HIDDEN, HIDDEN)
        self.score = nn.Linear(HIDDEN, LINKS)
        self.points = nn.Linear(len(ROLES) * SIZE, LINK_SIZE)
        self.pointed = nn.Linear(SIZE, LINK_SIZE)

    def forward(
        self,
        vectors: Tensor,
        roles: Tensor,
        sentences: Tensor,
        lines: Tensor,
        parts: Tensor,
        places: Tensor,
        pairs: Tensor,
        allowed: Tensor,
        hidden: Tensor | None = None,
    ) -> Tensor:
        """Scores: report by link by attribution by place. Inputs are `RelayInputs` by report; `hidden` as for a layer."""
        read = self._blinded(self.drop(vectors), places) + self.roles(roles) + self.sentences(sentences) + self.lines(lines)
        for layer in self.layers:
            read = layer(read, hidden)
        read = self.drop(read)
        spoken = (parts.flatten(1, 2) @ read).reshape(parts.shape[0], -1, len(ROLES) * SIZE)
        named = places @ read
        answers = torch.cat([self.nobody.expand(named.shape[0], 1, -1), self.answers(named[:, 1:])], 1)
        joined = self.asks(spoken)[:, :, None] + answers[:, None] + self.pairs(pairs)
        joined = functional.gelu(self.between(functional.gelu(self.drop(joined))))
        scores = self.score(joined).permute(0, 3, 1, 2)
        linked = self.points(spoken) @ self.pointed(named).transpose(1, 2) * LINK_SIZE**-0.5
        linked = torch.cat([torch.zeros_like(linked[..., :1]), linked[..., 1:]], -1)
        scores = torch.cat([scores[:, :1] + linked[:, None], scores[:, 1:]], 1)
        return torch.where(allowed[:, None], scores, NO_PLACE)

    def take(self, reader: dict[str, Tensor]) -> None:
        """Begin with the reader's layers TAKEN, of whose inner numbers those stay that weigh most."""
        for layer, number in zip(self.layers, TAKEN, strict=True):
            begins = f"layers.{number}."
            taken = {name.removeprefix(begins): each for name, each in reader.items() if name.startswith(begins)}
            weight = taken["widen.weight"].norm(dim=1) * taken["narrow.weight"].norm(dim=0)
            kept = weight.topk(INNER).indices.sort().values
            taken |= {name: taken[name][kept] for name in ("widen.weight", "widen.bias")}
            layer.load_state_dict(taken | {"narrow.weight": taken["narrow.weight"][:, kept]})

    def _blinded(self, vectors: Tensor, places: Tensor) -> Tensor:
        if not self.training:
            return vectors
        shown = (torch.rand(vectors.shape[:2]) > BLIND).to(vectors.dtype)
        hidden = (torch.rand(places.shape[:2]) < NAMELESS).to(vectors.dtype)
        named = ((places > 0).to(vectors.dtype) * hidden[..., None]).amax(1)
        return vectors * (shown * (1 - named))[..., None]


def against(scores: Tensor, answers: Tensor, asked: Tensor) -> Tensor:
    """Mean over links of the negative logarithm of what the right places get together; the outer link counts half.

    `answers` are 1 at each right place, `asked` 1 where there is an answer: report by link by attribution (by place).
    """
    likely = functional.log_softmax(scores, -1)
    lost = -torch.logsumexp(likely + torch.log(answers + 1e-9), -1) * asked
    weights: Sequence[float] = (1.0, 0.5)
    return sum((lost[:, n].sum() / asked[:, n].sum().clamp(min=1) * w for n, w in enumerate(weights)), torch.zeros(()))
