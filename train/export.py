"""Turn trained weights into what the package ships: an int8 network, its tokenizer and a card. See README.md."""

import argparse
import hashlib
import json
import re
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from network import STATES, Network

KEPT_PIECE = re.compile(r"\[(PAD|UNK|CLS|SEP)\]|(##)?[\u0021-\u024f\u2010-\u20bf]+")
"""Pieces of Latin script, figures and marks; a letter of another script is read as unknown."""
LONGEST = 192


def smaller_vocabulary(path: Path) -> tuple[dict[str, object], list[int]]:
    """The tokenizer's JSON with its pieces renumbered, and the old number of each new one."""
    described = json.loads(path.read_text(encoding="utf-8"))
    pieces = sorted(described["model"]["vocab"], key=described["model"]["vocab"].get)
    kept = [piece for piece in pieces if KEPT_PIECE.fullmatch(piece)]
    old = [described["model"]["vocab"][piece] for piece in kept]
    described["model"]["vocab"] = {piece: number for number, piece in enumerate(kept)}
    for special in described["added_tokens"]:
        special["id"] = described["model"]["vocab"].get(special["content"], -1)
    described["added_tokens"] = [each for each in described["added_tokens"] if each["id"] >= 0]
    described.update(post_processor=None, padding=None, truncation=None)
    return described, old


def load(base: Path, weights: Path) -> tuple[Network, dict[str, object]]:
    """The trained network, ready to run, and what was saved beside its weights."""
    saved = torch.load(weights)
    network = Network(base, saved["layers"])
    network.load_state_dict(saved["weights"])
    return network.eval(), {key: saved[key] for key in ("layers", "history")}


def write_onnx(network: Network, path: Path) -> None:
    """The network in full precision, for one window of any length up to LONGEST.

    A window at a time needs no padding and no mask, and on one thread is faster than eight together (16,500 against 14,800
    pieces a second before the mask went).
    """
    names = ["ids", *STATES]
    sample = tuple(torch.ones(1, 16, dtype=torch.int64) for _ in names)
    outputs = ["labels", "to_source", "to_cue"]
    axes = {name: {1: "pieces"} for name in (*names, *outputs)}
    axes["to_source"] = axes["to_cue"] = {1: "pieces", 2: "pieces"}
    torch.onnx.export(
        network, sample, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False
    )


def main() -> None:
    """Read the options and write the three files."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--weights", type=Path, required=True)
    ask.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "src/sayso/weights/attribution")
    ask.add_argument("--version", required=True)
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    network, saved = load(asked.base, asked.weights)
    tokenizer, old = smaller_vocabulary(asked.base / "tokenizer.json")
    network.words = torch.nn.Embedding.from_pretrained(network.words.weight.data[old])
    network.order = torch.nn.Embedding.from_pretrained(network.order.weight.data[:LONGEST])
    (asked.out / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    Tokenizer.from_file(str(asked.out / "tokenizer.json"))
    full, small = asked.weights.with_suffix(".onnx"), asked.out / "network.onnx"
    write_onnx(network, full)
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    onnx.checker.check_model(str(small))
    card_file = asked.out / "card.json"
    before = json.loads(card_file.read_text(encoding="utf-8")) if card_file.exists() else {}
    card = before | {
        "name": "sayso-attribution",
        "version": asked.version,
        "files": {
            name: hashlib.sha256((asked.out / name).read_bytes()).hexdigest() for name in ("network.onnx", "tokenizer.json")
        },
        "training": saved,
        "window": LONGEST - 2,
    }
    card_file.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print({name: (asked.out / name).stat().st_size for name in ("network.onnx", "tokenizer.json")})


if __name__ == "__main__":
    main()
