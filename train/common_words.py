"""Write language/common_words.txt: the whole words of BERT's uncased English word pieces, most frequent first.

    python train/common_words.py VOCAB > src/sayso/language/common_words.txt

VOCAB is the `vocab.txt` of bert-base-uncased (Apache-2.0, Google), as any model made from it carries it. Its pieces stand in
order of frequency in Wikipedia and books, so a word's line tells how common it is; nothing else of the model is used.
"""

import sys
from pathlib import Path

MOST = 16_000

if __name__ == "__main__":
    pieces = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    words = [piece for piece in pieces if len(piece) > 1 and piece.isascii() and piece.isalpha()]
    print("\n".join(words[:MOST]))
