"""Reprints: characters, pairs and true sources on reuse_synth, with 95 % intervals, and the cost per report as piles grow.

The figures are those of `sayso reprints FILE`: rows are read as the command reads them, their `t` is the order. Thresholds were
chosen on this same set, with an eye on another draw of copies made of texts that are not in it: expect a little less elsewhere.

python bench/reprints.py --data ../shared/data [--eval ../shared/eval] [--speed [--large] [--rensa VENV]]

--speed also prints how fast the reports worth comparing are found, beside rensa where it is installed (see candidates.py).
"""

import json
import time
from argparse import ArgumentParser
from pathlib import Path

from candidates import told
from common import asked, bootstrap, evaluator, read_rows, synthetic_pile
from sayso.export.reprint_rows import write_reprint_rows
from sayso.lineage import find_reprints_in
from sayso.reconcile.reprints import find_reprints

if __name__ == "__main__":
    own = ArgumentParser(add_help=False)
    own.add_argument("--large", action="store_true", help="with --speed: 100,000 reports too")
    own.add_argument("--rensa", type=Path, help="with --speed: a virtual environment that rensa is installed in")
    options = asked(__doc__, own)
    reuse = evaluator(options.eval, "reuse")
    path = options.data / "reuse/reuse_synth.jsonl.gz"
    rows = read_rows(path)
    begin = time.process_time()
    lineage = find_reprints_in([path])
    print(f"{len(rows) / (time.process_time() - begin):.0f} reports per CPU second, reading included")
    said = [json.loads(line) for line in write_reprint_rows(lineage.reprints, lineage.names).splitlines()]
    said = [row for row in said if "a" in row]
    figures = reuse.evaluate({row["id"]: row for row in rows}, said)
    evaluator(options.eval, "rows").show(figures, False)
    for name, interval in bootstrap(reuse, rows, said).items():
        print(f"{name:24} 95 % [{interval[0]:.3f} {interval[1]:.3f}]")
    if options.speed:
        for size in (100, 500, 1000, 2000):
            pile = synthetic_pile(options.data, size)
            begin = time.process_time()
            find_reprints([pile])
            print(f"{size:6} reports: {1000 * (time.process_time() - begin) / size:.2f} ms a report")
        for line in told((1_000, 10_000, 100_000) if options.large else (1_000, 10_000), options.rensa):
            print(line, flush=True)
