"""How far later readings of dev and test agree with the gold: `python -m gold.wire.agreement [folder of another gold]`.

`readings/*.tsv` hold what each reading answered for every attribution: the speaker, the chain from the outlet inwards, the
insertions, and whether another reader could well answer otherwise; names as the report prints them, `?` for open, `-` for none.
"""

import csv
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gold.wire.corpus import HOME, OPEN, GoldReport, read_corpus
from msgspec import Struct

READINGS = Path(__file__).parent / "readings"
HEADS = ("", "speaker", "chain, of those relayed", "chain where it had none", "insertions it had")


class Answer(Struct, frozen=True):
    """Who speaks, through whom, and the outlet's own words, of one attribution; speaker and relays by the gold's keys.

    Of relays those that are open are left out, and so is the report's own outlet. A name that is no gold speaker's stands in
    brackets.
    """

    speaker: str
    through: tuple[str, ...]
    insertions: frozenset[str]


Answers = Mapping[tuple[str, int], Answer]
"""By report and id."""


def gold_answers(reports: Sequence[GoldReport]) -> Answers:
    """What the gold answers."""
    return {
        (report.name, each.id): Answer(
            each.speaker,
            _chain(report, each.through),
            frozenset(report.text[start:end] for start, end in each.spans("insertion")),
        )
        for report in reports
        for each in report.attributions
    }


def read_answers(file: Path, reports: Sequence[GoldReport]) -> Answers:
    """What a reading answers of those reports."""
    known = {report.name: report for report in reports}
    found = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            report = known[row["report"]]
            relays = [key_of(report, name) for name in _parts(row["through"], "<")]
            answer = Answer(key_of(report, row["speaker"]), _chain(report, relays), frozenset(_parts(row["insertions"], ";;")))
            found[report.name, int(row["id"])] = answer
    return found


def key_of(report: GoldReport, name: str) -> str:
    """The key of the speaker whose forms share most words with a name, half of them at least; in brackets where none does."""
    if name == OPEN:
        return OPEN
    words = _words(name)
    likeness = {key: max(_alike(words, _words(form)) for form in each.names) for key, each in report.speakers.items()}
    best = max(likeness, key=lambda key: likeness[key], default="")
    return best if best and likeness[best] >= 0.5 else f"[{' '.join(sorted(words))}]"


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold())) - {"the", "a", "an", "its", "his", "her", "of"}


def _alike(words: frozenset[str], form: frozenset[str]) -> float:
    """1 where both are the same, at least a half where one holds the other, and otherwise the share that both have."""
    common = len(words & form) / max(len(words | form), 1)
    return max(common, 0.5) if words and form and (words <= form or form <= words) else common


def _parts(cell: str, mark: str) -> list[str]:
    return [] if cell == "-" else [part.strip() for part in cell.split(mark)]


def _chain(report: GoldReport, keys: Sequence[str]) -> tuple[str, ...]:
    names = [report.fields["outlet"], *filter(None, report.fields.get("credits", "").split(";"))]
    return tuple(key for key in keys if key != OPEN and key not in {key_of(report, name.strip()) for name in names})


def compare(first: Answers, second: Answers) -> Iterator[str]:
    """The cells of a line: shares in percent, with the counts they are of."""
    pairs = [(first[at], second[at]) for at in first if at in second]
    relayed = [(one, other) for one, other in pairs if one.through]
    plain = [(one, other) for one, other in pairs if not one.through]
    held = [(words, other.insertions) for one, other in pairs for words in one.insertions]
    yield _share([one.speaker == other.speaker for one, other in pairs])
    yield _share([one.through == other.through for one, other in relayed])
    yield _share([bool(other.through) for _, other in plain])
    yield _share([words in others for words, others in held])


def _share(met: Sequence[bool]) -> str:
    return f"{100 * sum(met) / max(len(met), 1):.1f} ({sum(met)}/{len(met)})"


def table(home: Path = HOME) -> str:
    """Each reading beside the gold in a folder, and beside the other reading of its part where there is one."""
    rows = [HEADS]
    for part in ("dev", "test"):
        reports = read_corpus(home, parts=(part,))
        gold = gold_answers(reports)
        readings = {file.stem: read_answers(file, reports) for file in sorted(READINGS.glob(f"{part}*.tsv"))}
        rows += [(f"gold, {name}", *compare(gold, answers)) for name, answers in readings.items()]
        if len(readings) > 1:
            rows.append((", ".join(readings), *compare(*readings.values())))
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


if __name__ == "__main__":
    print(table(*map(Path, sys.argv[1:2])))
