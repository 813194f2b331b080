"""Parts of the documents, by their names; and a file of annotated reports without one part of some.

python train/folds.py wire_train.jsonl.gz --of 't[a-z]-' --without 0/2 --out wire_train0.jsonl.gz
"""

import argparse
import gzip
import json
import re
import zlib
from pathlib import Path


def in_fold(name: str, fold: str) -> bool:
    """Whether a document is in a part: "0/4" is the first of four."""
    number, count = map(int, fold.split("/"))
    return zlib.crc32(name.encode()) % count == number


def main() -> None:
    """Read the options and write the file."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("reports", type=Path)
    ask.add_argument("--of", type=re.compile, required=True, help="how the names of those begin of which a part is left out")
    ask.add_argument("--without", required=True, help="the part: 0/2 is the first half")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    with gzip.open(asked.reports, "rt", encoding="utf-8") as reports, gzip.GzipFile(asked.out, "w", mtime=0) as out:
        for line in reports:
            name = json.loads(line)["doc"]
            if not (asked.of.match(name) and in_fold(name, asked.without)):
                out.write(line.encode())


if __name__ == "__main__":
    main()
