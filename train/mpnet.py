"""Rewrite the parts of all-mpnet-base-v2 as a base encoder in the form that `network.py` reads. See README.md.

Its vocabulary has the same pieces as BERT's in another order, so its rows are put into the order of the other base encoder.
"""

import argparse
import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

SPECIAL = {"[PAD]": "<pad>", "[UNK]": "[UNK]", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
LAYER = {
    "attention.attn.q": "attention.self.query",
    "attention.attn.k": "attention.self.key",
    "attention.attn.v": "attention.self.value",
    "attention.attn.o": "attention.output.dense",
    "attention.LayerNorm": "attention.output.LayerNorm",
}
SHIFT = 2
"""Rows of its table of places that stand for no piece."""


def main() -> None:
    """Read the options and write the folder."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--mpnet", type=Path, required=True, help="folder with its model.safetensors, config.json, vocab.txt")
    ask.add_argument("--base", type=Path, required=True, help="folder of the encoder whose tokenizer is used")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    shutil.copy(asked.base / "tokenizer.json", asked.out)
    known = {piece: number for number, piece in enumerate((asked.mpnet / "vocab.txt").read_text("utf-8").split("\n"))}
    pieces = (asked.base / "vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    order = [known.get(SPECIAL.get(piece, piece), known["[UNK]"]) for piece in pieces]
    weights = {}
    for name, values in load_file(asked.mpnet / "model.safetensors").items():
        for theirs, ours in LAYER.items():
            name = name.replace(theirs, ours)
        weights[name.removeprefix("mpnet.")] = values
    weights["embeddings.word_embeddings.weight"] = weights["embeddings.word_embeddings.weight"][order].contiguous()
    places = weights["embeddings.position_embeddings.weight"][SHIFT:].contiguous()
    weights["embeddings.position_embeddings.weight"] = places
    weights["embeddings.token_type_embeddings.weight"] = torch.zeros(1, places.shape[1])
    save_file({name: values for name, values in weights.items() if "position_ids" not in name}, asked.out / "model.safetensors")
    config = json.loads((asked.mpnet / "config.json").read_text())
    config |= {"vocab_size": len(pieces), "max_position_embeddings": len(places)}
    (asked.out / "config.json").write_text(json.dumps(config, indent=2) + "\n")


if __name__ == "__main__":
    main()
