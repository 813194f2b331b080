"""Renderings: the counterpart of each translation among all, and among half of them (wmt21); paraphrases told apart (msrp).

python bench/renderings.py --data ../shared/data [--eval ../shared/eval] [--speed]
"""

import random
import re
import time

from common import asked, evaluator, read_rows, synthetic_pile
from sayso.compare.likeness import likeness, profile
from sayso.compare.matching import match_profiles
from sayso.compare.rarity import measure_rarity
from sayso.compare.words import split_words, stem
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.statements import find_statements
from sayso.reconcile.stories import group_reports


def matched(task: dict) -> list[dict]:
    """A task's predictions: for each sentence its match's place and how far it stands out; none where it has none."""
    queries, candidates = ([split_words(text).folds for _, text in task[side]] for side in ("queries", "candidates"))
    rarity = measure_rarity([stem(fold) for fold in folds] for folds in queries + candidates)
    found = match_profiles([profile(folds, rarity) for folds in queries], [profile(folds, rarity) for folds in candidates])
    return [
        {
            "task": task["task"],
            "id": task["queries"][each.left][0],
            "choice": task["candidates"][each.right][0],
            "score": each.lead,
        }
        for each in found
    ]


def paraphrases(rows: list[dict]) -> list[dict]:
    """The likeness of each pair."""
    folds = [(split_words(row["a"]).folds, split_words(row["b"]).folds) for row in rows]
    rarity = measure_rarity([stem(fold) for fold in side] for pair in folds for side in pair)
    return [
        {"id": row["id"], "score": likeness(profile(a, rarity), profile(b, rarity))}
        for row, (a, b) in zip(rows, folds, strict=True)
    ]


class Nobody:
    """A cast that knows nobody."""

    def actor_at(self, span: Span) -> None:
        """None."""

    def outlet_of(self, report_id: str) -> None:
        """None."""

    def named(self, name: str) -> None:
        """None."""


def quoted(report: Report) -> list[Attribution]:
    """Every 40 words or so of a report as an attribution: more than real reports have."""
    lines = list(re.finditer(r"[^.\n]{60,400}\.", report.text))[::2]
    return [
        Attribution(f"{report.id}-{each.start()}", report.id, "direct", (), (), (report.span(*each.span()),)) for each in lines
    ]


if __name__ == "__main__":
    options = asked(__doc__)
    module, tell = evaluator(options.eval, "renderings"), evaluator(options.eval, "rows").show
    gold = read_rows(options.data / "renderings/wmt21.jsonl.gz")
    said = [row for task in module.tasks(gold) for row in matched(task)]
    tell(module.match(gold, said), False)
    right = {row["id"]: row["choice"] == row["id"] for row in said if row["task"] == "all"}
    chance, hits = random.Random(1), [right.get(row["id"], False) for row in gold]
    draws = sorted(sum(chance.choices(hits, k=len(hits))) / len(hits) for _ in range(500))
    print(f"acc@1 over all rows      95 % [{draws[12]:.3f} {draws[487]:.3f}]")
    pairs = read_rows(options.data / "renderings/msrp.jsonl.gz")
    tell({"msrp": module.pairs(pairs, {row["id"]: row for row in paraphrases(pairs)})}, False)
    if options.speed:
        for size in (100, 500, 1000, 2000):
            groups = group_reports(synthetic_pile(options.data, size))
            said = [attribution for group in groups for report in group for attribution in quoted(report)]
            begin = time.process_time()
            find_statements(groups, said, Nobody(), ())
            spent = 1000 * (time.process_time() - begin)
            print(f"{size:6} reports, {len(said)} attributions: {spent / size:.2f} ms a report")
