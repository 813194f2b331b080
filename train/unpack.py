"""Weights of a part that the package ships, from int8 back to what the trainings go on from, where the originals are gone.

python train/unpack.py upper.onnx --out reader.pt     (what relays.py takes as --reader)
python train/unpack.py relays.onnx --out relays.pt    (what it takes as --start)

What int8 lost stays lost. The shipped relays.onnx, unpacked and exported again (relays.py --epochs 0), is the same file.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

HOME = Path(__file__).parents[1] / "src/sayso/weights/reader"
PREFIX = "network."
"""What parts of the reader have before the names of its weights."""


def unpack(part: Path) -> dict[str, torch.Tensor]:
    """The weights by the names that they had in training."""
    graph = onnx.load(part).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}

    def restored(name: str) -> np.ndarray:
        steps = held[f"{name}_quantized"].astype(np.float32) - held[f"{name}_zero_point"].astype(np.float32)
        return steps * held[f"{name}_scale"]

    found = {name: each for name, each in held.items() if each.dtype == np.float32 and not name.endswith("_scale")}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            layer = node.output[0].split("/MatMul")[0].strip("/").replace("/", ".")
            found[f"{layer}.weight"] = restored(node.input[1].removesuffix("_quantized")).T
    tables = (name.removesuffix("_quantized") for name in held if name.endswith(".weight_quantized"))
    found |= {name: restored(name) for name in tables}
    kept = {name.removeprefix(PREFIX): each for name, each in found.items() if not name.startswith("onnx::")}
    return {name: torch.tensor(each) for name, each in kept.items()}


def main() -> None:
    """Read the options and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("part", help="a file of the reader's folder")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    weights = unpack(HOME / asked.part)
    torch.save(weights if asked.part == "relays.onnx" else {"weights": weights}, asked.out)


if __name__ == "__main__":
    main()
