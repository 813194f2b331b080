"""The command line: parse, call the account, show. Nothing is decided here."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso import __version__
from sayso.model.settings import DEFAULTS, Settings

EXIT_FAILED, EXIT_USAGE, EXIT_SKIPPED, EXIT_NOTHING = 1, 2, 3, 4

EXIT_CODES = """
\b
Exit codes:
  0  all well
  1  a check failed
  2  wrong use
  3  done, but some of what was given could not be read: it is named
  4  nothing could be read, nothing written
"""


def _examples(*lines: str) -> str:
    r"""The end of a command's help: examples, a line each, and the exit codes; \b keeps the lines as they are."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines))) + "\n" + EXIT_CODES


app = typer.Typer(
    name="sayso",
    help="Many news reports in, one sourced account out: who said what, in whose words, through whose hands.",
    epilog=_examples("sayso brief reports/ -o brief.html", "sayso verify account.json --reports reports/"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[list[str], typer.Argument(metavar="PATHS...", help="Files, folders, patterns, or - for standard input.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")]
Accurate = Annotated[bool, typer.Option("--accurate", help="Take longer and find more.")]
LeastSure = Annotated[
    float, typer.Option("--least-sure", metavar="0..1", min=0, max=1, help="Leave out attributions less sure than this.")
]


class Rows(StrEnum):
    """Forms of a list of quotes."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    citron = "citron"


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {__version__}")
        raise typer.Exit()


@app.callback()
def sayso(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Many news reports in, one sourced account out."""


@app.command(
    short_help="Write the brief, or the account as data.",
    epilog=_examples(
        "sayso brief reports/ -o brief.html",
        "sayso brief 'saved/*.html' feed.jsonl -o account.json",
        "sayso brief reports/ --format md | less",
    ),
)
def brief(
    paths: Paths,
    output: Annotated[str | None, typer.Option("-o", "--output", help="File to write; - for standard output.")] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="html|json|md", help="Default: by OUTPUT, else html.")] = None,
    accurate: Accurate = False,
    least_sure: LeastSure = DEFAULTS.least_sure,
    quiet: Quiet = False,
) -> None:
    """Read reports, reconcile them, and write the brief (html, md) or the account (json).

    Without -o, html goes to brief.html and the other formats to standard output.
    """
    form = _form_of(form, output)
    output = output or ("brief.html" if form == "html" else "-")
    _must_be_writable(output)
    from sayso.account import give_account
    from sayso.registry import exports
    from sayso.terminal import print_nothing_written, print_skipped, print_summary, progress

    with progress(quiet) as watch:
        account = give_account(paths, settings=_settings(accurate, least_sure), watch=watch)
    if not account.reports:
        print_nothing_written(account.skipped, output)
        raise typer.Exit(EXIT_NOTHING)
    written = exports[form](account).encode("utf-8", "replace")
    _write(written, output)
    if not quiet:
        print_summary(account, output, len(written))
    else:
        print_skipped(account.skipped)
    raise typer.Exit(EXIT_SKIPPED if account.skipped else 0)


def _settings(accurate: bool, least_sure: float) -> Settings:
    return Settings("accurate" if accurate else "fast", least_sure)


def _form_of(form: str | None, output: str | None) -> str:
    """The format asked for, else the output's suffix, else html; a plug-in's format is as good as ours."""
    from sayso.registry import exports

    suffix = Path(output).suffix.lower().lstrip(".") if output and output != "-" else "html"
    wanted = form or {"htm": "html"}.get(suffix, suffix)
    if wanted not in exports:
        raise typer.BadParameter(
            f"no format {wanted!r}; there are {', '.join(exports)}", param_hint="--format" if form else "-o"
        )
    return wanted


def _must_be_writable(output: str) -> None:
    """Said before the work begins, not after it."""
    folder = Path(output).parent
    if output != "-" and (not folder.is_dir() or Path(output).is_dir()):
        raise typer.BadParameter(f"{output}: expected a file in a folder that exists", param_hint="-o")


@app.command(
    short_help="List who said what, each report by itself.",
    epilog=_examples(
        "sayso quotes report.txt",
        "cat report.txt | sayso quotes -",
        "sayso quotes feed.jsonl --format jsonl --jobs 4 -o quotes.jsonl",
    ),
)
def quotes(
    paths: Paths,
    form: Annotated[
        Rows,
        typer.Option(
            "--format",
            metavar="table|json|jsonl|citron",
            help="table; json, with all characters; jsonl, a line a report, offsets only; citron, the same as BBC Citron's.",
        ),
    ] = Rows.table,
    output: Annotated[str, typer.Option("-o", "--output", help="File to write; - for standard output.")] = "-",
    speakers: Annotated[
        bool, typer.Option("--speakers/--no-speakers", help="Name who speaks, from the report alone; takes as long again.")
    ] = True,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Processes that work at once.")] = 1,
    accurate: Accurate = False,
    least_sure: LeastSure = DEFAULTS.least_sure,
    quiet: Quiet = False,
) -> None:
    """List who said what in each report, by itself: speaker, source, cue and content.

    Each report is written as soon as it is done, in the order given, so there may be any number of them.
    """
    _must_be_writable(output)
    from sayso.quote_list import write_quotes
    from sayso.saying import find_sayings
    from sayso.terminal import print_skipped, progress

    settings = _settings(accurate, least_sure)
    # Rows that appear on the terminal are their own progress.
    with progress(quiet or (output == "-" and sys.stdout.isatty())) as watch:
        found = find_sayings(paths, settings=settings, speakers=speakers, jobs=jobs, watch=watch)
        reports, skipped = write_quotes(found, form.value, settings.attribution, output)
    print_skipped(skipped)
    raise typer.Exit(EXIT_NOTHING if not reports else EXIT_SKIPPED if skipped else 0)


@app.command(
    short_help="List which report was taken from which.",
    epilog=_examples("sayso reprints feed.jsonl", "sayso reprints reports/ -o reprints.jsonl"),
)
def reprints(
    paths: Paths,
    output: Annotated[str, typer.Option("-o", "--output", help="File to write; - for standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """List the passages that reports took from others, a JSON line each: reports and offsets on both sides, verdict, why.

    Reports are named by the ids of their rows, else by their paths. A row's `date`, or its number `t`, says what came first.
    """
    _must_be_writable(output)
    from sayso.export.reprint_rows import write_reprint_rows
    from sayso.lineage import find_reprints_in
    from sayso.terminal import print_nothing_written, print_skipped, progress

    with progress(quiet) as watch:
        lineage = find_reprints_in(paths, watch=watch)
    if not lineage.names:
        print_nothing_written(lineage.skipped, output)
        raise typer.Exit(EXIT_NOTHING)
    _write(write_reprint_rows(lineage.reprints, lineage.names).encode("utf-8", "replace"), output)
    print_skipped(lineage.skipped)
    raise typer.Exit(EXIT_SKIPPED if lineage.skipped else 0)


@app.command(
    short_help="List which reports tell one story.",
    epilog=_examples(
        "sayso stories feed.jsonl", "sayso stories feed.jsonl.gz -o stories.jsonl", "cat feed.jsonl | sayso stories -"
    ),
)
def stories(
    paths: Paths,
    output: Annotated[str, typer.Option("-o", "--output", help="File to write; - for standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """List the story of each report, a JSON line each in the order given: {"id": report, "cluster": story, "topic": topic}.

    A story is one event; a topic is the run of stories that make one longer matter, or a story alone. Reports are named by
    the ids of their rows, else by their paths. A row needs a `title` or a `text`; its `date` helps.
    """
    _must_be_writable(output)
    from sayso.export.story_rows import write_story_rows
    from sayso.stories import find_stories_in
    from sayso.terminal import print_nothing_written, print_skipped, progress

    with progress(quiet) as watch:
        found = find_stories_in(paths, watch=watch)
    if not found.rows:
        print_nothing_written(found.skipped, output)
        raise typer.Exit(EXIT_NOTHING)
    _write(write_story_rows(found.rows), output)
    print_skipped(found.skipped)
    raise typer.Exit(EXIT_SKIPPED if found.skipped else 0)


class AlignedRows(StrEnum):
    """Forms of an alignment."""

    jsonl = "jsonl"
    table = "table"


@app.command(
    short_help="Say which line of one text is which of another.",
    epilog=_examples("sayso align original.txt translation.txt", "sayso align left.txt right.txt --format table"),
)
def align(
    left: Annotated[str, typer.Argument(metavar="LEFT", help="A text, a sentence a line; - for standard input.")],
    right: Annotated[str, typer.Argument(metavar="RIGHT", help="Another, in the same language or in another one.")],
    form: Annotated[
        AlignedRows, typer.Option("--format", metavar="jsonl|table", help="jsonl, a line a match; table, with the sentences.")
    ] = AlignedRows.jsonl,
    output: Annotated[str, typer.Option("-o", "--output", help="File to write; - for standard output.")] = "-",
    quiet: Quiet = False,
) -> None:
    """Align two texts, a sentence a line: {"left": 0, "right": 2, "score": 0.41} says that left's first is right's third line.

    Lines count from 0, empty ones too. Only matches that stand out from every rival on both sides are given, so a line may
    have none; the score is how far a match stands out. Across languages, install the extra: pip install 'sayso[languages]'.
    """
    if left == right == "-":
        raise typer.BadParameter("both texts are standard input; expected one file at least", param_hint="RIGHT")
    _must_be_writable(output)
    from sayso.alignment import align_files
    from sayso.export.alignment_rows import write_alignment_rows, write_alignment_table
    from sayso.terminal import print_caution, print_nothing_written, progress

    with progress(quiet) as watch:
        found = align_files(left, right, watch=watch)
    if isinstance(found, list):
        print_nothing_written(found, output)
        raise typer.Exit(EXIT_NOTHING)
    _write(write_alignment_rows(found) if form is AlignedRows.jsonl else write_alignment_table(found), output)
    if found.caution and not quiet:
        print_caution(found.caution)


def _write(data: bytes, output: str) -> None:
    if output == "-":
        sys.stdout.buffer.write(data)
    else:
        Path(output).write_bytes(data)


@app.command(
    short_help="Check every cell of an account against its reports.",
    epilog=_examples("sayso verify account.json --reports reports/"),
)
def verify(
    account: Annotated[Path, typer.Argument(metavar="ACCOUNT", help="An account as JSON.", exists=True, dir_okay=False)],
    reports: Annotated[Path, typer.Option("--reports", help="The folder (or file) of the reports.", exists=True)],
) -> None:
    """Recompute every hash of an account and the characters behind every cell; exit code 1 if any fails."""
    from sayso.terminal import print_check, progress
    from sayso.verify import read_document, verify_account

    try:
        with progress(quiet=False) as watch:
            check = verify_account(read_document(account), reports, watch=watch)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="ACCOUNT") from error
    print_check(check)
    raise typer.Exit(EXIT_FAILED if check.failures else 0)


@app.command(epilog=_examples("sayso schema > account.schema.json"))
def schema() -> None:
    """Print the JSON Schema of the account."""
    from sayso.schema import account_schema

    sys.stdout.write(account_schema())


def main() -> None:
    """Entry point of the command `sayso`."""
    app()
