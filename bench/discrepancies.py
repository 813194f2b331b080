"""What the product finds of our own gold of discrepancies (gold/discrepancies).

nice -n 10 python bench/discrepancies.py [--part dev|test] [--errors]

Each pair is read as a pile of its own, with the outlets and dates of its header, and goes down the whole line. A line of the
ledger matches a question of the gold when it has words that the gold marks for it in both reports, and the same verdict; in
the lenient rows any verdict. Every line that matches no question counts against precision, whatever it is about. Intervals:
95 %, pairs drawn with replacement 2,000 times. Rules were written on dev, which says nothing of how they generalise.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from sayso.account import extract_findings, reconcile_reports
from sayso.model.account import Account
from sayso.model.decision import Discrepancy
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.read.jsonl import read_jsonl

sys.path.insert(0, str(Path(__file__).parents[1]))
from gold.discrepancies.corpus import KINDS, VERDICTS, Pair, Question, read_corpus

WRITTEN = VERDICTS[:3]
DRAWS = 2000


class Line(Struct, frozen=True):
    """A line that was written (`found`), that should have been (`gold`), or both."""

    verdict: str
    kind: str
    found: bool
    gold: bool
    note: str = ""


def as_reports(pair: Pair) -> list[Report]:
    """Both reports with what the header says of them."""
    read = []
    for number, gold in enumerate(pair.reports):
        row = {"id": f"{pair.name}-{number}", "text": gold.text, "outlet": gold.outlet, "date": gold.date, "language": "en"}
        (report,) = read_jsonl(json.dumps(row).encode(), f"{pair.name}-{number}")
        assert isinstance(report, Report) and report.text == gold.text
        read.append(report)
    return read


def give_ledger(reports: list[Report]) -> Account:
    """The account of these reports alone."""
    return reconcile_reports(reports, {report.id: extract_findings(report) for report in reports})


def places_of(account: Account, line: Discrepancy) -> list[Span]:
    """All characters behind the members of a line."""
    spans: list[Span] = list(line.spans)
    for member in line.members:
        spans += [each.span for each in account.figures if each.id == member]
        for event in account.events:
            if event.id == member:
                spans += [*event.spans, *((event.date.span,) if event.date and event.date.span else ())]
        for said in account.attributions:
            if said.id == member:
                spans += [*said.spans(), *(said.occasion.spans if said.occasion else ())]
        spans += [span for each in account.actors if each.id == member for span in each.mentions]
    return spans


def meets(pair: Pair, question: Question, reports: list[Report], spans: list[Span]) -> bool:
    """Whether the spans overlap the words that both reports have for the question."""
    return all(
        any(
            span.report == report.id and span.start < end and start < span.end
            for span in spans
            for start, end in gold.marks[question.id]
        )
        for gold, report in zip(pair.reports, reports, strict=True)
    )


def compare(pair: Pair, *, lenient: bool, ledger: tuple[list[Report], Account]) -> list[Line]:
    """Every line of the ledger and of the gold, matched one to one; of two for one question the right verdict first."""
    reports, account = ledger
    wanted = [each for each in pair.questions if each.verdict in WRITTEN]
    met: set[int] = set()
    lines = []
    told = [(each, places_of(account, each)) for each in account.discrepancies]
    pairs = [
        (line.verdict != question.verdict, line.kind != question.kind, n, question)
        for n, (line, spans) in enumerate(told)
        for question in wanted
        if meets(pair, question, reports, spans) and (lenient or line.verdict == question.verdict)
    ]
    taken: set[int] = set()
    for _, _, n, question in sorted(pairs, key=lambda each: each[:3]):
        if n not in taken and question.id not in met:
            taken.add(n)
            met.add(question.id)
            lines.append(Line(question.verdict, question.kind, found=True, gold=True))
    for n, (line, _) in enumerate(told):
        if n not in taken:
            lines.append(Line(line.verdict, line.kind, found=True, gold=False, note=f"{line.about}: {line.why}"))
    for question in wanted:
        if question.id not in met:
            words = [report.text[slice(*report.marks[question.id][0])] for report in pair.reports]
            together = "" if any(len(story.reports) == 2 for story in account.stories) else " (two stories)"
            note = " | ".join(words) + together
            lines.append(Line(question.verdict, question.kind, found=False, gold=True, note=note))
    return lines


def scores(lines: Iterable[Line]) -> tuple[float, float, float]:
    """Precision, recall and F1; 1 where nothing was to be found and nothing was."""
    count = Counter((line.found, line.gold) for line in lines)
    hit, extra, missed = count[True, True], count[True, False], count[False, True]
    precision = hit / (hit + extra) if hit + extra else 1.0
    recall = hit / (hit + missed) if hit + missed else 1.0
    f1 = 2 * hit / (2 * hit + extra + missed) if hit + extra + missed else 1.0
    return precision, recall, f1


def row(name: str, found: list[list[Line]], keep: Callable[[Line], bool]) -> str:
    """One line of the table, with intervals over pairs."""
    kept = [[line for line in lines if keep(line)] for lines in found]
    own = scores(line for lines in kept for line in lines)
    chance = random.Random(1)
    drawn = [scores(line for lines in chance.choices(kept, k=len(kept)) for line in lines) for _ in range(DRAWS)]
    cells = []
    for column, value in enumerate(own):
        ordered = sorted(each[column] for each in drawn)
        cells.append(f"{value:.3f} [{ordered[int(0.025 * DRAWS)]:.3f}, {ordered[int(0.975 * DRAWS)]:.3f}]")
    count = Counter((line.found, line.gold) for lines in kept for line in lines)
    numbers = f"{count[True, True]:3} right {count[True, False]:3} false {count[False, True]:3} missed"
    return f"{name:26} {numbers}   P {cells[0]}  R {cells[1]}  F1 {cells[2]}"


def table(strict: list[list[Line]], lenient: list[list[Line]]) -> Iterator[str]:
    """All lines that are printed."""
    for verdict in WRITTEN:
        yield row(verdict, strict, lambda line, verdict=verdict: line.verdict == verdict)  # type: ignore[misc]
    for kind in KINDS:
        yield row(f"conflict, {kind}", strict, lambda line, kind=kind: line.verdict == "conflict" and line.kind == kind)  # type: ignore[misc]
    yield row("all verdicts", strict, lambda line: True)
    yield row("any verdict (lenient)", lenient, lambda line: True)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--data", type=Path, help="not used: the gold is in the repository")
    parser.add_argument("--errors", action="store_true", help="print what is false or missed (dev only)")
    asked = parser.parse_args()
    if asked.errors and asked.part != "dev":
        parser.error("errors are read on dev only")
    strict, lenient = [], []
    for pair in read_corpus((asked.part,)):
        reports = as_reports(pair)
        ledger = (reports, give_ledger(reports))
        strict.append(compare(pair, lenient=False, ledger=ledger))
        lenient.append(compare(pair, lenient=True, ledger=ledger))
        if asked.errors:
            for line in strict[-1]:
                if line.found != line.gold:
                    print(f"{'FALSE ' if line.found else 'MISSED'} {pair.name:26} {line.verdict:14} {line.kind:8} {line.note}")
    print(f"{asked.part}: {len(strict)} pairs")
    print("\n".join(table(strict, lenient)))


if __name__ == "__main__":
    main()
