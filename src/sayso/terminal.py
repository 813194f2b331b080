"""What the terminal shows: progress, the summary of an account, what could not be read, a check's result."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from sayso.export.disputes import by_weight, printed_values
from sayso.export.hands import via
from sayso.export.page import Page, lay_out
from sayso.export.quotation import heading
from sayso.export.tongue import best_rendering
from sayso.model.account import Account
from sayso.model.lineage import Origins
from sayso.model.report import Skipped
from sayso.verify import Check
from sayso.watch import Watch, watch_nothing

SHOWN = 8
"""Rows of a list in the summary; the brief has all of them."""


def counted(number: int, noun: str) -> str:
    """Number and noun: "1 report", "2 reports", "2 stories"."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


@contextmanager
def progress(quiet: bool) -> Iterator[Watch]:
    """A bar on standard error while the work goes on, gone when it is done; nothing where that is no terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield watch_nothing
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        tasks = {}

        def watch(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step)
            bar.update(tasks[step], completed=done, total=total or None)

        yield watch


def print_summary(account: Account, output: str, size: int) -> None:
    """The account in a few lines on standard error: stories with their origins, what was told often, what disagrees."""
    out = Console(stderr=True, highlight=False)
    out.print()
    stories = sorted(account.stories, key=lambda story: (-len(story.reports), story.id))
    out.print(Text(f"{counted(len(account.reports), 'report')}, {_stories(account)}", style="bold"))
    table = _counts("story")
    for story in stories[:SHOWN]:
        table.add_row(Text(story.title), str(len(story.reports)), _origins(story.origins))
    out.print(table)
    _more(out, len(stories), "story")
    page = lay_out(account)
    _print_told_often(out, page)
    _print_discrepancies(out, page)
    parts = [counted(len(account.statements), "statement"), counted(len(account.actors), "actor")]
    parts += [counted(len(account.figures), "figure"), counted(len(account.events), "event")]
    parts += [f"{counted(len(account.unsure), 'question')} left open"] if account.unsure else []
    out.print()
    out.print(Text(", ".join(parts), style="dim"))
    print_skipped(account.skipped)
    if output != "-":
        out.print(Text.assemble(("wrote ", "dim"), (output, "bold"), (f" ({size / 1000:,.0f} kB)", "dim")), soft_wrap=True)


def _counts(name: str, *, speaker: int = 0) -> Table:
    """A table whose first column takes what the counts of reports and origins leave; a column of names before it if wanted."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    if speaker:
        table.add_column("", no_wrap=True, overflow="ellipsis", width=speaker)
    table.add_column(name, ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column("reports", justify="right", min_width=7)
    table.add_column("origins", justify="right", min_width=7)
    return table


def _stories(account: Account) -> str:
    origins = sum(story.origins.count for story in account.stories)
    return f"{counted(len(account.stories), 'story')}, {counted(origins, 'origin')}"


def _origins(origins: Origins) -> str:
    return str(origins.count) if origins.low == origins.high else f"{origins.count} ({origins.low}–{origins.high})"


def _more(out: Console, number: int, noun: str) -> None:
    if number > SHOWN:
        out.print(Text(f"and {counted(number - SHOWN, noun)} more", style="dim"))


def _print_told_often(out: Console, page: Page) -> None:
    told = {each.id: page.renderings(each) for each in page.statements.values()}
    often = [each for each in page.statements.values() if len({one.report for one in told[each.id]}) > 1]
    if not often:
        return
    out.print()
    table = _counts("told by more than one report", speaker=20)
    for each in often[:SHOWN]:
        reports = len({one.report for one in told[each.id]})
        hands = via(page, told[each.id])
        said = Text.assemble((f"{hands}: " if hands else "", "dim"), heading(best_rendering(page, each)))
        table.add_row(Text(page.speaker(each)), said, str(reports), _origins(each.origins))
    out.print(table)
    _more(out, len(often), "statement")


def _print_discrepancies(out: Console, page: Page) -> None:
    conflicts = [each for each in by_weight(page) if each.verdict == "conflict"]
    if not conflicts:
        return
    out.print()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    table.add_column("in conflict", width=26, no_wrap=True, overflow="ellipsis")
    table.add_column("as printed", ratio=1, no_wrap=True, overflow="ellipsis")
    for each in conflicts[:SHOWN]:
        printed = (" ".join(spans[0].exact.split()) for spans in printed_values(page, each))
        table.add_row(Text(each.about or each.kind), Text(" or ".join(printed)))
    out.print(table)
    _more(out, len(conflicts), "conflict")


def print_skipped(skipped: Sequence[Skipped]) -> None:
    """What could not be read, each with its reason, on standard error."""
    if not skipped:
        return
    out = Console(stderr=True, highlight=False)
    partly = "" if all(not each.reason.startswith("read") for each in skipped) else ", or not in full"
    out.print(Text(f"{counted(len(skipped), 'thing')} not read{partly}", style="bold"))
    for each in skipped[:50]:
        # Soft: a path that is broken over lines cannot be copied.
        out.print(Text.assemble("  ", (each.path, "bold"), f": {each.reason}"), soft_wrap=True)
    if len(skipped) > 50:
        out.print(Text(f"  and {len(skipped) - 50:,} more (all of them are in the account)", style="dim"))


def print_nothing_written(skipped: Sequence[Skipped], output: str) -> None:
    """Why there is no result; and that what stands in its place, if anything does, is not of these reports."""
    print_skipped(skipped)
    old = f"; {output} is as it was before" if output != "-" and Path(output).exists() else ""
    Console(stderr=True, highlight=False).print(Text(f"nothing written{old}", style="bold"), soft_wrap=True)


def print_caution(caution: str) -> None:
    """What a person should know of a result, on standard error."""
    Console(stderr=True, highlight=False).print(Text(caution), soft_wrap=True)


def print_check(check: Check) -> None:
    """How many cells were checked, and each that fails."""
    out = Console(highlight=False)
    for failure in check.failures:
        out.print(Text(f"{failure.cell}: {failure.found}; expected {failure.expected}"), soft_wrap=True)
    if check.failures:
        out.print(Text(f"{counted(check.cells, 'cell')} checked, {len(check.failures):,} failed", style="bold red"))
    else:
        out.print(Text(f"{counted(check.cells, 'cell')} checked, every one exact", style="bold"))
