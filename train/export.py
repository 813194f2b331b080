"""Turn trained weights into what the package ships: an int8 network in three parts, its tokenizer and a card. See README.md."""

import argparse
import hashlib
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from corpus import rows
from network import NAME_DEPTHS, STATES, NameHead, Network, load_network

KEPT_PIECE = re.compile(r"\[(PAD|UNK|CLS|SEP)\]|(##)?[\u0021-\u024f\u2010-\u20bf]+")
"""Pieces of Latin script, figures and marks; a letter of another script is read as unknown."""
SELDOM = 0
"""A piece that the texts have so often or less is left out, and its word is read in smaller ones: of 7.6 million characters of
news 5,622 of 28,860 pieces (at 1, as in 3.3, 7,842). A single letter or mark always stays."""
LONGEST = 192
ANSWERS = ["labels", "to_source", "to_cue", "relays", "to_relay"]
FILES = ("lower.onnx", "upper.onnx", "names.onnx", "tokenizer.json")


def smaller_vocabulary(path: Path, texts: Iterable[Path]) -> tuple[dict[str, object], list[int]]:
    """The tokenizer's JSON with its pieces renumbered, and the old number of each new one. `texts` show which pieces occur."""
    described = json.loads(path.read_text(encoding="utf-8"))
    pieces = sorted(described["model"]["vocab"], key=described["model"]["vocab"].get)
    latin = [piece for piece in pieces if KEPT_PIECE.fullmatch(piece)]
    often = occurrences(Tokenizer.from_file(str(path)), texts)
    kept = [piece for piece in latin if often[piece] > SELDOM or len(piece.removeprefix("##")) == 1 or piece[0] == "["]
    old = [described["model"]["vocab"][piece] for piece in kept]
    described["model"]["vocab"] = {piece: number for number, piece in enumerate(kept)}
    for special in described["added_tokens"]:
        special["id"] = described["model"]["vocab"].get(special["content"], -1)
    described["added_tokens"] = [each for each in described["added_tokens"] if each["id"] >= 0]
    described.update(post_processor=None, padding=None, truncation=None)
    return described, old


def occurrences(tokenizer: Tokenizer, texts: Iterable[Path]) -> Counter[str]:
    """How often each piece occurs in the texts."""
    found: Counter[str] = Counter()
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for path in texts:
        for row in rows(path):
            found.update(tokenizer.encode(row["text"].replace("\n", " "), add_special_tokens=False).tokens)
    return found


class Lower(nn.Module):
    """From pieces to the answers of the first exit and the vectors that the other parts go on from."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        """The answers and the vectors at NAME_DEPTHS, the last of them those at the first exit."""
        depths = self.network.depths(self.network.begin(*given))
        return (*self.network.heads[0](depths[-1], None), *depths)


class Upper(nn.Module):
    """From the vectors at the first exit to the answers of the last."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor) -> tuple[Tensor, ...]:
        """The answers."""
        first, last = self.network.exits[0], self.network.exits[-1]
        answers: tuple[Tensor, ...] = self.network.heads[-1](self.network.pass_through(vectors, first, last), None)
        return answers


class Names(nn.Module):
    """From the vectors at NAME_DEPTHS to the label scores of names."""

    def __init__(self, head: NameHead) -> None:
        super().__init__()
        self.head = head

    def forward(self, *depths: Tensor) -> Tensor:
        """Label scores."""
        scores: Tensor = self.head(depths, None)
        return scores


Axes = dict[str, dict[int, str]]
"""Of each input and answer, which sizes vary."""


def write_onnx(part: nn.Module, given: dict[str, Tensor], answers: list[str], path: Path, axes: Axes) -> None:
    """A part in int8, for one window of any length up to LONGEST; its products in full precision stay in a temporary folder.

    A window at a time needs no padding and no mask, and on one thread is faster than eight together (16,500 against 14,800
    pieces a second before the mask went).
    """
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder, path.name)
        torch.onnx.export(
            part, tuple(given.values()), str(full), input_names=list(given), output_names=answers, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    onnx.checker.check_model(str(path))


def _axes(given: Iterable[str], answers: Iterable[str]) -> Axes:
    axes = {name: {1: "pieces"} for name in (*given, *answers)}
    return axes | {name: {1: "pieces", 2: "pieces"} for name in answers if name.startswith("to_")}


def main() -> None:
    """Read the options and write the three files."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/sayso/weights/reader")
    ask.add_argument("--version", required=True)
    ask.add_argument("--texts", type=Path, nargs="+", required=True, help="news that shows which pieces occur")
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    network, saved = load_network(asked.base, asked.weights)
    head = NameHead(network.words.embedding_dim)
    head.load_state_dict(saved["names"])
    tokenizer, old = smaller_vocabulary(asked.base / "tokenizer.json", asked.texts)
    network.words = torch.nn.Embedding.from_pretrained(network.words.weight.data[old])
    network.order = torch.nn.Embedding.from_pretrained(network.order.weight.data[:LONGEST])
    (asked.out / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    Tokenizer.from_file(str(asked.out / "tokenizer.json"))
    pieces = {name: torch.ones(1, 16, dtype=torch.int64) for name in ("ids", *STATES)}
    depths = {f"depth{each}": torch.ones(1, 16, network.words.embedding_dim) for each in NAME_DEPTHS}
    last = f"depth{network.exits[0]}"
    write_onnx(Lower(network), pieces, [*ANSWERS, *depths], asked.out / "lower.onnx", _axes(pieces, [*ANSWERS, *depths]))
    write_onnx(Upper(network), {last: depths[last]}, ANSWERS, asked.out / "upper.onnx", _axes([last], ANSWERS))
    write_onnx(Names(head.eval()), depths, ["labels"], asked.out / "names.onnx", _axes(depths, ["labels"]))
    card_file = asked.out / "card.json"
    before = json.loads(card_file.read_text(encoding="utf-8")) if card_file.exists() else {}
    card = before | {
        "name": "sayso-reader",
        "version": asked.version,
        "files": before.get("files", {})
        | {name: hashlib.sha256((asked.out / name).read_bytes()).hexdigest() for name in FILES},
        "training": {key: saved[key] for key in ("exits", "history")},
        "window": LONGEST - 2,
    }
    card_file.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print({name: (asked.out / name).stat().st_size for name in FILES})


if __name__ == "__main__":
    main()
