"""The options that the trainings take, and what follows from them alike."""

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer


def trainer(told: str | None, *, steps: int, rate: float) -> argparse.ArgumentParser:
    """A parser with the common options; `steps` and `rate` are their defaults."""
    ask = argparse.ArgumentParser(description=told)
    ask.add_argument(
        "--base", type=Path, required=True, help="folder with the encoder's model.safetensors, config.json, tokenizer.json"
    )
    ask.add_argument("--start", type=Path, help="go on from the weights in this file")
    ask.add_argument("--steps", type=int, default=steps)
    ask.add_argument("--batch", type=int, default=20)
    ask.add_argument("--rate", type=float, default=rate)
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--device", default="cpu", help="cpu or cuda")
    ask.add_argument("--half", action="store_true", help="multiply in bfloat16")
    return ask


def prepare(asked: argparse.Namespace) -> Tokenizer:
    """Fix seed and threads; the base encoder's tokenizer, for texts of any length."""
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    return tokenizer_of(asked.base)


def tokenizer_of(base: Path) -> Tokenizer:
    """An encoder's tokenizer, for texts of any length."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
