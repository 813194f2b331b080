"""The list of quotes in the form that the user asked for, written report by report."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.export.quote_rows import citron_row, offset_row, whole_row, written
from sayso.language.outlets import same_outlet
from sayso.model.attribution import Attribution
from sayso.model.report import Report, Skipped
from sayso.model.settings import Setting
from sayso.model.span import Span
from sayso.saying import Sayings
from sayso.terminal import counted

WHO = 25
"""Columns of who says it: most names with an office fit on two lines, and 43 of 80 are left for what is said."""
WIDEST = 120
"""Columns of the whole table: in wider ones the eye loses its line."""


def write_quotes(found: Iterable[Sayings | Skipped], form: str, setting: Setting, output: str) -> tuple[int, list[Skipped]]:
    """Write each report's quotes as soon as they are found to the file `output` ("-" is standard output).

    Gives the number of reports, and what could not be read. Where there is no report nothing is written, no empty file either.
    """
    skipped: list[Skipped] = []
    sayings = _without_skipped(found, skipped)
    first = next(sayings, None)
    if first is None:
        return 0, skipped
    reports = 0
    with nullcontext(sys.stdout.buffer) if output == "-" else Path(output).open("wb") as out:
        for number, each in enumerate(_after(first, sayings)):
            out.write(_written(each, form, setting, number, to_file=output != "-").encode("utf-8", "replace"))
            out.flush()
            reports += 1
        out.write(b"\n]\n" if form == "json" else b"")
        out.flush()
    return reports, skipped


def _without_skipped(found: Iterable[Sayings | Skipped], skipped: list[Skipped]) -> Iterator[Sayings]:
    for each in found:
        if isinstance(each, Skipped):
            skipped.append(each)
        else:
            yield each


def _after(first: Sayings, others: Iterator[Sayings]) -> Iterator[Sayings]:
    yield first
    yield from others


def _written(said: Sayings, form: str, setting: Setting, number: int, *, to_file: bool) -> str:
    if form == "jsonl":
        return written(offset_row(said)) + "\n"
    if form == "citron":
        return written(citron_row(said, setting)) + "\n"
    if form == "json":
        return (",\n" if number else "[\n") + msgspec.json.format(written(whole_row(said)), indent=2)
    return draw_table(said, Console(width=80, color_system=None, highlight=False) if to_file else Console(highlight=False))


def draw_table(said: Sayings, console: Console) -> str:
    """The report's quotes as that terminal shows them: who, with the words of source and cue; what; which kind, how sure."""
    console.width = min(console.width, WIDEST)
    with console.capture() as capture:
        console.print(_heading(said), soft_wrap=True)
        console.print()
        for each in said.attributions:
            table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
            table.add_column(width=WHO)
            table.add_column(ratio=1)
            table.add_column(width=8)
            table.add_row(_who(said, each), Text(_words(said, each.content)), _kind(each))
            console.print(table)
            console.print()
    return "".join(line.rstrip() + "\n" for line in capture.get().splitlines())


def _heading(said: Sayings) -> Text:
    report: Report = said.report
    found = f"  {counted(len(said.attributions), 'attribution')}"
    return Text.assemble((report.path, "bold"), (found, "dim"))


def _who(said: Sayings, each: Attribution) -> Text:
    """The speaker, and below what the report prints of who says it and how, and who passes it on."""
    speaker = said.speaker(each)
    printed = _words(said, sorted((*each.source, *each.cue)))
    own = said.report.outlet
    relays = [name for name in said.relays(each) if not (own and same_outlet(name, own))]
    via = (f"\nvia {', '.join(relays)}" if relays else "", "italic")
    if speaker is None and each.source:
        return Text.assemble(printed, via)
    name = (speaker.name, "bold") if speaker else ("nobody named", "dim italic")
    return Text.assemble(name, ("\n" + printed if printed else "", "dim"), via)


def _kind(each: Attribution) -> Text:
    return Text.assemble(each.kind, ("\n" + f"{each.confidence:.0%}", "dim"))


def _words(said: Sayings, spans: Sequence[Span]) -> str:
    """The words of all parts, with "…" where the report has others between them."""
    joined = ""
    for before, span in zip((None, *spans), spans, strict=False):
        between = said.report.text[before.end : span.start] if before else ""
        if any(map(str.isalnum, between)):
            joined = joined.rstrip(",") + " …"
        joined += (" " if before else "") + " ".join(span.exact.split())
    return joined
