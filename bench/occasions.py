"""On what occasion it was said, and the outlet's own words inside a quotation: our figures on our own gold (gold/wire).

python bench/occasions.py [--part dev] [--oracle] [--errors] [--eval ../shared/eval]

Each report is read by itself, with the outlet and the date of its header. A cell is one of: to, event, medium, place, date.
A cell is right when its characters overlap the gold's and hold the gold's head word (the last one before a preposition or a
comma) or share half of the words (Jaccard); a date also has to be the gold's day (its month where the gold has no day).
Only what is printed with the attribution counts, as in the gold: what the product carries over from the same speaker's
earlier attribution, and lists in `carried`, is left out. An insertion is right when both share half of the longer one.

"matched": over the attributions that match a gold one as in the evaluator's triple. "end to end": everything, so that an
attribution not found loses its cells, and one too many adds false ones. `--oracle` gives the gold's source, cue and content
to the stages that find occasions and insertions, so that they are measured alone. Rules were written on train and dev.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from common import evaluator
from sayso.account import extract_findings
from sayso.extract.insertions import insertions_in
from sayso.extract.parse import parse_report
from sayso.model.attribution import Attribution
from sayso.model.findings import Findings
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.read.jsonl import read_jsonl
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.circumstances import Circumstances, find_circumstances

CELLS = {"to": "to", "event": "event", "medium": "medium", "place": "place", "date": "when"}
_HEAD = re.compile(
    r"^(?P<phrase>.+?)(?:,| (?:of|in|at|on|with|for|to|from|after|between|by|during|following|who|which|that|published|held"
    r"|sent|given|read|hung|written|seen|full|out|\w{2,}ed)\b|\s[„“\"«(]|$)"
)
Place = tuple[int, int]


def gold_rows(part: str) -> list[dict[str, Any]]:
    """The gold in the evaluator's form."""
    import sys

    sys.path.insert(0, str(Path(__file__).parents[1]))
    from gold.wire.corpus import as_row, read_corpus

    return [as_row(report) for report in read_corpus(parts=(part,))]


def as_report(row: dict[str, Any]) -> Report:
    """The report with what its header says of it."""
    known = {"id": row["doc"], "text": row["text"], "outlet": row["outlet"], "date": row["date"], "language": "en"}
    (report,) = read_jsonl(json.dumps(known).encode(), row["doc"])
    assert isinstance(report, Report) and report.text == row["text"]
    return report


def from_gold(report: Report, row: dict[str, Any]) -> tuple[Attribution, ...]:
    """The gold's attributions, in the order of the contents, without occasion; insertions are ours."""
    quotations = [(each.start, each.end) for each in parse_report(report).quotations]
    listed = sorted((each for each in row["attributions"] if each["content"]), key=lambda each: each["content"][0])

    def spans(each: dict[str, Any], role: str) -> tuple[Span, ...]:
        return tuple(report.span(*place) for place in each[role])

    return tuple(
        Attribution(
            f"gold{each['id']}",
            report.id,
            each["kind"],
            spans(each, "source"),
            spans(each, "cue"),
            spans(each, "content"),
            tuple(
                report.span(*place)
                for place in insertions_in(
                    report.text,
                    each["content"],
                    _shared(quotations, each["content"]),
                    " ".join(report.text[start:end] for start, end in each["source"]),
                )
            ),
        )
        for each in listed
    )


def _shared(left: list[Place], right: list[Place]) -> list[Place]:
    """What stretches have in common."""
    both = [(max(a, c), min(b, d)) for a, b in left for c, d in right]
    return [(start, end) for start, end in both if start < end]


def read_one(row: dict[str, Any], oracle: bool) -> tuple[Report, tuple[Attribution, ...], tuple[Circumstances, ...]]:
    """What we find in one report."""
    report = as_report(row)
    findings: Findings = extract_findings(report)
    attributions = from_gold(report, row) if oracle else findings.attributions
    cast = gather_cast([report], {report.id: findings})
    return report, attributions, find_circumstances(report, findings, attributions, cast)


def matched(module: ModuleType, row: dict[str, Any], found: tuple[Attribution, ...]) -> dict[int, int]:
    """Index of a found attribution to that of its gold one, by the evaluator's triple."""
    text = module.Text(row["text"])
    places = [[[(span.start, span.end) for span in spans] for spans in (each.source, each.content)] for each in found]
    ours = [[text.covered(role) for role in each] for each in places]
    gold = [[text.covered(each[role]) for role in ("source", "content")] for each in row["attributions"]]
    pairs = [
        (module.jaccard(x[1], y[1]), i, j)
        for i, x in enumerate(ours)
        for j, y in enumerate(gold)
        if x[1] & y[1] and module.jaccard(x[1], y[1]) >= 0.5 and (x[0] & y[0] or not (x[0] or y[0]))
    ]
    return dict(module.one_to_one(pairs))


def is_right(cell: str, found: Any, gold: dict[str, Any], text: str) -> bool:
    """Whether the cell found is the gold's."""
    key = CELLS[cell]
    if found is None or key not in gold:
        return False
    if cell == "date" and "date" in gold:
        return found.value[: len(gold["date"])] == gold["date"]
    left, right = gold[key]["spans"][0][0], gold[key]["spans"][-1][1]
    if found.end <= left or right <= found.start:
        return False
    ours, theirs = (set(re.findall(r"\w+", text[a:b].lower())) for a, b in ((found.start, found.end), (left, right)))
    head = re.findall(r"\w+", _HEAD.search(text[left:right])["phrase"].lower() or " ")  # type: ignore[index]
    return head[-1] in ours or 2 * len(ours & theirs) >= len(ours | theirs)


def same_insertion(left: Place, right: Place) -> bool:
    """Whether both share half of the characters of the longer one."""
    common = min(left[1], right[1]) - max(left[0], right[0])
    return 2 * common >= max(left[1] - left[0], right[1] - right[0])


def count(module: ModuleType, row: dict[str, Any], oracle: bool, errors: bool) -> Counter[tuple[str, str, str]]:
    """Right, found and gold of each scope and cell in one report."""
    _, attributions, circumstances = read_one(row, oracle)
    to_gold = matched(module, row, attributions) if not oracle else _by_id(row, attributions)
    total: Counter[tuple[str, str, str]] = Counter()
    for scope, cell, side, message in _cells(row, circumstances, to_gold):
        total[scope, cell, side] += 1
        if errors and scope == "end to end" and message:
            print(f"{row['doc'][:24]:24} {cell:7} {message}")
    ours = {(span.start, span.end) for each in attributions for span in each.insertions}
    gold = {tuple(place) for each in row["attributions"] for place in each["insertions"]}
    _tell(total, "end to end", row["text"], ours, gold)
    for i, j in to_gold.items():
        mine = {(span.start, span.end) for span in attributions[i].insertions}
        _tell(total, "matched", row["text"], mine, {tuple(place) for place in row["attributions"][j]["insertions"]})
    if errors:
        for name, these, those in (("insertion not in gold", ours, gold), ("insertion missed", gold, ours)):
            for place in sorted(these):
                if not any(same_insertion(place, each) for each in those):
                    print(f"{row['doc'][:24]:24} {name}: {row['text'][place[0] - 20 : place[1] + 20]!r}")
    return total


def _tell(total: Counter[tuple[str, str, str]], scope: str, text: str, ours: set[Place], gold: set[Any]) -> None:
    for place in ours:
        total[scope, _set_off_by(text, place), "right"] += any(same_insertion(place, other) for other in gold)
        total[scope, _set_off_by(text, place), "found"] += 1
    for place in gold:
        total[scope, _set_off_by(text, place), "gold"] += 1


def _set_off_by(text: str, place: Place) -> str:
    return "dashes" if text[place[0]] in "-–—" else "brackets"


def _by_id(row: dict[str, Any], attributions: tuple[Attribution, ...]) -> dict[int, int]:
    numbers = {f"gold{each['id']}": j for j, each in enumerate(row["attributions"])}
    return {i: numbers[each.id] for i, each in enumerate(attributions)}


def _cells(
    row: dict[str, Any], circumstances: tuple[Circumstances, ...], to_gold: dict[int, int]
) -> Iterator[tuple[str, str, str, str]]:
    """Scope, cell, side, and for errors a message."""
    text = row["text"]
    of_gold = {j: i for i, j in to_gold.items()}
    for i, each in enumerate(circumstances):
        gold = row["attributions"][to_gold[i]]["occasion"] or {} if i in to_gold else {}
        for cell in CELLS:
            found = getattr(each, cell)
            if found is None:
                continue
            right = is_right(cell, found, gold, text)
            around = text[max(0, found.start - 60) : found.end + 25].replace("\n", "¶")
            expected = gold.get(CELLS[cell], {}).get("text")
            note = (
                ""
                if right
                else f"WRONG {found.value!r} (gold {expected!r} {gold.get('date', '')}; matched {i in to_gold}) {around!r}"
            )
            for scope in ("matched", "end to end")[i not in to_gold :]:
                yield scope, cell, "found", note
                if right:
                    yield scope, cell, "right", ""
    for j, entry in enumerate(row["attributions"]):
        gold = entry["occasion"] or {}
        for cell, key in CELLS.items():
            if key not in gold and not (cell == "date" and "date" in gold):
                continue
            lost = j not in of_gold
            note = ""
            if lost or getattr(circumstances[of_gold[j]], cell) is None:
                left, right_end = (gold[key]["spans"][0][0], gold[key]["spans"][-1][1]) if key in gold else (0, 0)
                around = text[max(0, left - 60) : right_end + 25].replace("\n", "¶")
                note = f"{'LOST WITH ITS ATTRIBUTION' if lost else 'MISSED'} {gold.get(key, {}).get('text')!r} {around!r}"
            for scope in ("matched", "end to end")[lost:]:
                yield scope, cell, "gold", note


def scores(counts: tuple[float, ...]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (right, found, gold)."""
    right, found, gold = counts
    return (right / found if found else 0.0, right / gold if gold else 0.0, 2 * right / (found + gold) if found + gold else 0.0)


def show(rows: ModuleType, counts: list[Counter[tuple[str, str, str]]], scope: str) -> None:
    """A line for the occasion, for each kind of cell, for the insertions."""
    print(f"{scope:12} {'P':>6} {'R':>6} {'F1':>6}   95% of F1      right found gold")
    for name, cells in (
        ("occasion", tuple(CELLS)),
        *((f"  {cell}", (cell,)) for cell in CELLS),
        ("insertions", ("brackets", "dashes")),
        ("  brackets", ("brackets",)),
        ("  dashes", ("dashes",)),
    ):
        each = [tuple(sum(one[scope, cell, side] for cell in cells) for side in ("right", "found", "gold")) for one in counts]
        total = tuple(sum(column) for column in zip(*each, strict=True))
        p, r, f = (100 * value for value in scores(total))
        low, high = (100 * value for value in rows.interval(each, lambda c: scores(tuple(c))[2]))
        print(f"{name:12} {p:6.1f} {r:6.1f} {f:6.1f}   {low:5.1f}-{high:5.1f}   {total[0]:6} {total[1]:5} {total[2]:4}")


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--part", choices=("train", "dev", "test"), default="dev")
    ask.add_argument("--data", type=Path, help="not used: the texts are in the repository")
    ask.add_argument("--oracle", action="store_true", help="with the gold's source, cue and content")
    ask.add_argument("--errors", action="store_true", help="also print every wrong and missed cell (not for test)")
    ask.add_argument("--eval", type=Path, default=Path("../shared/eval"))
    asked = ask.parse_args()
    if asked.errors and asked.part == "test":
        ask.error("the errors on test are not to be read")
    module, rows = evaluator(asked.eval, "attribution"), evaluator(asked.eval, "rows")
    gold = gold_rows(asked.part)
    counts = [count(module, row, asked.oracle, asked.errors) for row in gold]
    print(f"{asked.part}, {len(gold)} reports" + (", the gold's source, cue and content" if asked.oracle else ""))
    for scope in ("matched", "end to end"):
        show(rows, counts, scope)


if __name__ == "__main__":
    main()
