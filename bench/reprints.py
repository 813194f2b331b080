"""Reprints: characters, pairs and true sources on reuse_synth, with 95 % intervals, and the cost per report as piles grow.

python bench/reprints.py --data ../shared/data [--eval ../shared/eval] [--speed]
"""

import time

from common import asked, bootstrap, evaluator, read_rows, synthetic_pile
from sayso.model.lineage import Reprint
from sayso.model.report import Published, Report
from sayso.reconcile.reprints import find_reprints


def reports(rows: list[dict]) -> list[Report]:
    """The set's documents; its `t` is a moment, told here as a day."""
    return [
        Report(row["id"], row["id"], "", "", row["text"], published=Published(f"2020-01-{row['t'] + 1:02d}", "day", "t"))
        for row in rows
    ]


def predictions(found: tuple[Reprint, ...]) -> list[dict]:
    """Passages as the evaluator takes them."""
    return [
        {
            "a": p.here.report,
            "a_start": p.here.start,
            "a_end": p.here.end,
            "b": p.there.report,
            "b_start": p.there.start,
            "b_end": p.there.end,
        }
        for reprint in found
        for p in reprint.passages
    ]


if __name__ == "__main__":
    options = asked(__doc__)
    reuse = evaluator(options.eval, "reuse")
    rows = read_rows(options.data / "reuse/reuse_synth.jsonl.gz")
    begin = time.process_time()
    found, _ = find_reprints([reports(rows)])
    print(f"{len(rows) / (time.process_time() - begin):.0f} reports per CPU second")
    said = predictions(found)
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
