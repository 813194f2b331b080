"""Renderings: the counterpart of each translation among all, and among half of them (wmt21); paraphrases told apart (msrp).

python bench/renderings.py --data ../shared/data [--eval ../shared/eval] [--speed]

The matches are those of `sayso align`, whose thresholds were chosen on the German and Czech rows: the figures to look at are
ru-en. `own` is the F1 of all matches given (its own threshold), `half_missing_f1` the best F1 over all thresholds. Once the
texts are in order, as `align` gets them, and once shuffled, so that order tells nothing.
"""

import random
import re
import time

from common import asked, evaluator, read_rows, synthetic_pile
from sayso.compare.counterparts import find_counterparts
from sayso.compare.likeness import likeness, profile
from sayso.compare.meaning import can_encode
from sayso.compare.rarity import measure_rarity
from sayso.compare.words import split_words, stem
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.statements import find_statements
from sayso.reconcile.stories import group_reports

SIDES = (("a", "b"), ("src", "a"), ("src", "b"))
PAIRS = ("ru-en", "de-en", "cs-en")


def matched(task: dict, *, by_meaning: bool) -> list[dict]:
    """A task's predictions: the matches that `sayso align` gives, and how far each stands out."""
    queries, candidates = ([text for _, text in task[side]] for side in ("queries", "candidates"))
    return [
        {
            "task": task["task"],
            "id": task["queries"][each.left][0],
            "choice": task["candidates"][each.right][0],
            "score": each.lead,
        }
        for each in find_counterparts(queries, candidates, by_meaning=by_meaning)
    ]


def shuffled(task: dict) -> dict:
    """The same task with both sides in an order that tells nothing."""
    return {**task, **{side: random.Random(side).sample(task[side], len(task[side])) for side in ("queries", "candidates")}}


def align_figures(module, rows: list[dict], sides: tuple[str, str], *, by_meaning: bool, in_order: bool) -> dict:
    """The evaluator's figures for one language pair, with the interval of acc@1 and the F1 of all matches given."""
    gold = [{**row, "a": row[sides[0]], "b": row[sides[1]]} for row in rows]
    tasks = module.tasks(gold) if in_order else [shuffled(task) for task in module.tasks(gold)]
    said = [row for task in tasks for row in matched(task, by_meaning=by_meaning)]
    figures = module.match(gold, said)["together"]
    right = {row["id"] for row in said if row["task"] == "all" and row["choice"] == row["id"]}
    chance, hits = random.Random(1), [row["id"] in right for row in gold]
    draws = sorted(sum(chance.choices(hits, k=len(hits))) / len(hits) for _ in range(500))
    half = [row["choice"] == row["id"] for row in said if row["task"] == "half"]
    own = 2 * sum(half) / (len(half) + len(gold[::2]))
    return {"acc@1": figures["acc@1"], "from": draws[12], "to": draws[487], **figures, "own": own}


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
    for pair in PAIRS:
        rows = [row for row in gold if row["pair"] == pair]
        for sides in SIDES:
            for by_meaning in (False, True) if can_encode() else (False,):
                for in_order in (True, False):
                    how = f"{'words and meaning' if by_meaning else 'words'}, {'in order' if in_order else 'shuffled'}"
                    figures = align_figures(module, rows, sides, by_meaning=by_meaning, in_order=in_order)
                    told = "  ".join(f"{name} {value:.4f}" for name, value in figures.items())
                    print(f"{pair} {sides[0]:>3} > {sides[1]}  {how:27} {told}", flush=True)
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
