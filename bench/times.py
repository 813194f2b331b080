"""Time expressions against TimeBank and AQUAINT: F1 of spans (strict, relaxed) and of values, 95 % intervals over documents.

python bench/times.py [--data ../shared/data] [--eval ../shared/eval] [--show]
"""

import argparse
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from sayso.extract.times import read_times


def predict(row: dict) -> list[dict]:
    """The row's expressions with their TIMEX3 values."""
    published = date.fromisoformat(row["dct"][:10]) if row["dct"] else None
    return [
        {
            "start": each.start,
            "end": each.end,
            "value": each.meaning.timex or (each.meaning.when.timex if each.meaning.when else ""),
        }
        for each in read_times(row["text"], published=published)
    ]


def show(rows: dict, predicted: dict) -> None:
    """Print the commonest expressions missed, invented, cut otherwise or read otherwise."""
    faults: Counter = Counter()
    for key, row in rows.items():
        gold = {(each["start"], each["end"]): each["value"] for each in row["timex"]}
        ours = {(each["start"], each["end"]): each["value"] for each in predicted[key]["timex"]}
        text = row["text"]
        for start, end in gold.keys() - ours.keys():
            near = [text[s:e] for s, e in ours if s < end and e > start]
            faults["cut " + repr(near[0]) if near else "missed", text[start:end]] += 1
        for start, end in ours.keys() - gold.keys():
            if not any(s < end and e > start for s, e in gold):
                faults["invented", text[start:end]] += 1
        for place in gold.keys() & ours.keys():
            if gold[place] != ours[place]:
                faults[f"read {ours[place]} not {gold[place]} at {row['dct']}", text[slice(*place)]] += 1
    for (what, words), count in faults.most_common(400):
        print(count, what, repr(words))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    parser.add_argument("--show", action="store_true", help="list the commonest faults")
    asked = parser.parse_args()
    sys.path.insert(0, str(asked.eval))
    import rows as table
    import timex

    every = table.by_key(table.read(asked.data / "reading" / "timex.jsonl.gz"), "id")
    for wanted in (("AQUAINT",), ("TimeBank",), ("AQUAINT", "TimeBank")):
        gold = {key: row for key, row in every.items() if row["ds"] in wanted}
        begin = time.process_time()
        predicted = {key: {"id": key, "timex": predict(row)} for key, row in gold.items()}
        took = time.process_time() - begin
        figures = timex.evaluate(gold, predicted)
        print("+".join(wanted), f"{sum(len(row['text']) for row in gold.values()) / took / 1000:.0f} kchar/CPU-s")
        table.show(figures, False)
        for name in ("strict", "relaxed", "value"):
            print(f"  {name} 95 %", interval(table, timex, gold, predicted, name))
    if asked.show:
        show(gold, predicted)


def interval(table: object, timex: object, gold: dict, predicted: dict, name: str) -> str:
    """Bootstrap over documents; each document's counts are taken back from its own figures."""
    counts = []
    for key, row in gold.items():
        own = timex.evaluate({key: row}, {key: predicted[key]})
        counts.append((own[name]["p"] * own["predicted"], own["predicted"], own["gold"]))
    low, high = table.interval(counts, lambda sums: table.scores(*sums)["f1"])
    return f"{low:.3f} to {high:.3f}"


if __name__ == "__main__":
    main()
