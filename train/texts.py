"""Gather texts without annotation, for teachers to answer: headline and `text` of every row of some files. See README.md."""

import argparse
import gzip
import json
from pathlib import Path

from corpus import rows


def main() -> None:
    """Read the options and write one file of rows `doc` and `text`."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("files", type=Path, nargs="+")
    ask.add_argument("--out", type=Path, required=True)
    asked = ask.parse_args()
    with gzip.open(asked.out, "wt", encoding="utf-8") as out:
        for path in asked.files:
            for number, row in enumerate(rows(path)):
                title = row.get("title") or ""
                headed = row["text"] if row["text"].startswith(title) else f"{title}\n\n{row['text']}"
                print(json.dumps({"doc": f"{path.name}-{number}", "text": headed}, ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
