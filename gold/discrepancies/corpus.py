"""The gold of discrepancies: pairs of short reports, the words that speak of one thing, and whether they agree.

`python -m gold.discrepancies.corpus` takes `check` or `counts`.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

HOME = Path(__file__).parent
PARTS = ("dev", "test")
VERDICTS = ("conflict", "differs", "not-comparable", "agree", "apart")
"""The first three are lines of a ledger; for the last two nothing is written."""
KINDS = ("figure", "date", "place", "occasion", "name")
_QUESTION = re.compile(rf"(?P<id>\d) (?P<verdict>{'|'.join(VERDICTS)}) (?P<kind>{'|'.join(KINDS)})")
_REPORT = re.compile(r"^--- (?P<outlet>.+) (?P<date>\d{4}-\d\d-\d\d)$", re.MULTILINE)
_TOKEN = re.compile(r"\{(?P<id>\d):|\}|\{")
_SENTENCE = re.compile(r"[.!?][\"”]?(?=\s|$)")
_WORD = re.compile(r"\w+")
_SHINGLE = 9
_MOST = 12
"""Sentences in the longest report that still counts as short, initials and datelines counted as ends."""
Place = tuple[int, int]


class PairError(ValueError):
    """A file cannot be read; the message says where."""


class Question(Struct, frozen=True):
    """One thing of which both reports speak, and the verdict on it."""

    id: int
    verdict: str
    kind: str


class GoldReport(Struct, frozen=True):
    """One of the two: its bare text, and the places of each question's words."""

    outlet: str
    date: str
    text: str
    marks: dict[int, tuple[Place, ...]]


class Pair(Struct, frozen=True):
    """Two reports with their questions."""

    name: str
    part: str
    questions: tuple[Question, ...]
    reports: tuple[GoldReport, GoldReport]


def read_pair(name: str, part: str, written: str) -> Pair:
    """A pair as it is written. Raises PairError where it cannot be read."""
    heads = list(_REPORT.finditer(written))
    if len(heads) != 2:
        raise PairError(f"{len(heads)} lines '--- outlet date'; expected two")
    questions = tuple(_read_question(line) for line in written[: heads[0].start()].strip().splitlines())
    ends = (heads[1].start(), len(written))
    first, second = (
        GoldReport(head["outlet"], head["date"], *read_marks(written[head.end() : end].strip("\n")))
        for head, end in zip(heads, ends, strict=True)
    )
    return Pair(name, part, questions, (first, second))


def _read_question(line: str) -> Question:
    match = _QUESTION.fullmatch(line)
    if match is None:
        raise PairError(f"{line!r}; expected a number, a verdict ({', '.join(VERDICTS)}) and a kind ({', '.join(KINDS)})")
    return Question(int(match["id"]), match["verdict"], match["kind"])


def read_marks(marked: str) -> tuple[str, dict[int, tuple[Place, ...]]]:
    """The bare text and the places that `{1:words}` marks. Raises PairError on a brace without a partner."""
    text, at, opened = "", 0, list[tuple[int, int]]()
    found: dict[int, tuple[Place, ...]] = {}
    for token in _TOKEN.finditer(marked):
        text += marked[at : token.start()]
        at = token.end()
        if token["id"]:
            opened.append((int(token["id"]), len(text)))
        elif token[0] == "}" and opened:
            number, start = opened.pop()
            found[number] = (*found.get(number, ()), (start, len(text)))
        else:
            raise PairError(f"a brace without a partner: {marked[max(0, token.start() - 40) : token.end() + 10]!r}")
    if opened:
        raise PairError(f"the mark {opened[-1][0]} is not closed")
    return text + marked[at:], found


def read_corpus(parts: Sequence[str] = PARTS) -> list[Pair]:
    """All pairs of some parts, in the order of their names."""
    return [
        read_pair(path.stem, part, path.read_text("utf-8")) for part in parts for path in sorted((HOME / part).glob("*.txt"))
    ]


def find_faults(pairs: Sequence[Pair]) -> Iterator[str]:
    """Every inconsistency, a line each."""
    for pair in pairs:
        yield from (f"{pair.part}/{pair.name}: {fault}" for fault in _faults_of(pair))
    for name, times in Counter(pair.name for pair in pairs).items():
        if times > 1:
            yield f"two pairs are named {name}"
    yield from _shared(pairs)


def _faults_of(pair: Pair) -> Iterator[str]:
    numbers = [question.id for question in pair.questions]
    if not numbers or len(set(numbers)) < len(numbers):
        yield "each pair has one question or more, each with its own number"
    if pair.reports[0].outlet == pair.reports[1].outlet:
        yield f"both reports are by {pair.reports[0].outlet}"
    for report in pair.reports:
        if set(report.marks) != set(numbers):
            yield f"{report.outlet} marks {sorted(report.marks)}, the header asks {numbers}"
        try:
            date.fromisoformat(report.date)
        except ValueError as error:
            yield f"{report.outlet}: {error}"
        headline, empty, body = (*report.text.split("\n", 2), "", "")[:3]
        if not headline or empty or not body:
            yield f"{report.outlet}: expected a headline, an empty line and the text"
        if not 1 <= len(_SENTENCE.findall(body)) <= _MOST:
            yield f"{report.outlet}: {len(_SENTENCE.findall(body))} sentences"


def _shared(pairs: Sequence[Pair]) -> Iterator[str]:
    """Nine running words, or an outlet, in both parts."""
    where: dict[tuple[str, ...], set[str]] = {}
    for pair in pairs:
        for report in pair.reports:
            words = [word.lower() for word in _WORD.findall(report.text)]
            shingles = {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
            for key in (*shingles, (report.outlet,)):
                where.setdefault(key, set()).add(pair.part)
    yield from (f"both parts have {' '.join(words)!r}" for words, parts in where.items() if len(parts) > 1)


def counts(pairs: Sequence[Pair]) -> Iterator[str]:
    """Pairs and questions of each part, by verdict and kind, as lines of a table."""
    for part in PARTS:
        own = [pair for pair in pairs if pair.part == part]
        table = Counter((question.verdict, question.kind) for pair in own for question in pair.questions)
        silent = sum(all(each.verdict in VERDICTS[3:] for each in pair.questions) for pair in own)
        yield f"{part}: {len(own)} pairs, {silent} without a discrepancy, {table.total()} questions"
        for verdict in VERDICTS:
            cells = "  ".join(f"{kind} {table[verdict, kind]}" for kind in KINDS)
            yield f"  {verdict:15} {sum(table[verdict, kind] for kind in KINDS):3}   {cells}"


def main(arguments: Sequence[str]) -> int:
    """The command; 1 where the corpus has a fault."""
    if list(arguments) not in (["check"], ["counts"]):
        print("expected: python -m gold.discrepancies.corpus check | counts", file=sys.stderr)
        return 2
    pairs = read_corpus()
    if arguments[0] == "counts":
        print("\n".join(counts(pairs)))
        return 0
    faults = list(find_faults(pairs))
    print("\n".join(faults) or f"{len(pairs)} pairs, no fault")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
