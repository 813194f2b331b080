"""The pile: the files, folders and patterns that a user gives, and the reports in them."""

import glob
import gzip
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from sayso.model.report import Report, Skipped
from sayso.read.language_id import SUPPORTED
from sayso.read.unreadable import UnreadableError
from sayso.registry import readers

STANDARD_INPUT = "-"
PACKED = ".gz"
LARGEST_FILE = 1_000_000_000
"""Bytes. A file is read whole, so one that is larger would take the memory of the reports."""


_INSTEAD = {
    (
        ".csv",
        ".tsv",
        ".json",
        ".xlsx",
        ".xls",
        ".ods",
    ): "give its rows as .jsonl, a JSON object with title, text and date a line",
    (".pdf", ".doc", ".docx", ".rtf", ".odt", ".eml", ".msg"): "save it as text (.txt) or as a page (.html)",
    (".xml", ".rss", ".atom", ".mhtml", ".webarchive"): "save its reports as pages (.html)",
}
"""What to do with files that newsrooms have and that have no reader of ours."""


class Given(Struct, frozen=True):
    """One file to read. `suffix` chooses the reader; `file` is None for standard input."""

    path: str
    suffix: str
    file: Path | None


def find_files(paths: Sequence[str | Path]) -> Iterator[Given | Skipped]:
    """Every file behind `paths` once, in order: files, folders (with what lies below them), patterns, `-` for standard input.

    Hidden files in folders are passed over. A path that leads to nothing readable comes back as `Skipped`, with the reason.
    """
    seen: set[Path] = set()
    for path in map(str, paths):
        for found in _behind(path):
            if isinstance(found, Given) and found.file is not None:
                place = found.file.resolve()
                if place in seen:
                    continue
                seen.add(place)
            yield found


def _behind(path: str) -> Iterator[Given | Skipped]:
    place = Path(path)
    try:
        if path == STANDARD_INPUT:
            yield Given("standard input", "", None)
        elif place.is_dir():
            yield from _in_folder(place)
        elif place.exists():
            yield _file(place)
        elif place.is_symlink():
            yield Skipped(path, "a link that leads nowhere")
        elif matches := sorted(glob.glob(path, recursive=True)):  # noqa: PTH207  (absolute patterns too)
            for match in matches:
                yield from _behind(match)
        else:
            yield Skipped(path, "there is no such file or folder, and no file fits it as a pattern")
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        yield Skipped(path, _trouble(error))


def _in_folder(folder: Path) -> Iterator[Given | Skipped]:
    denied: list[Skipped] = []

    def note(error: OSError) -> None:
        denied.append(Skipped(str(error.filename), _trouble(error)))

    found = []
    for place, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [_file(Path(place, name)) for name in sorted(files) if not name.startswith(".")]
    if not any(isinstance(each, Given) for each in found) and not denied:
        found.append(Skipped(str(folder), f"a folder with nothing to read in it (readers: {' '.join(readers)})"))
    yield from found
    yield from denied


def _file(file: Path) -> Given | Skipped:
    """Pipes and devices are never opened: reading one may wait for ever."""
    suffix = (file.with_suffix("") if file.suffix.lower() == PACKED else file).suffix.lower()
    try:
        if not file.is_file():
            return Skipped(str(file), "a link that leads nowhere" if file.is_symlink() else "a pipe, socket or device, no file")
    except OSError as error:
        return Skipped(str(file), _trouble(error))
    if suffix not in readers:
        return Skipped(str(file), _no_reader(suffix))
    return Given(str(file), suffix, file)


def _no_reader(suffix: str) -> str:
    """What there is instead, and what a person can do about it."""
    advice = "; ".join(told for kinds, told in _INSTEAD.items() if suffix in kinds)
    there_are = f"no reader for {suffix or 'files without a suffix'} (there are: {' '.join(readers)})"
    return f"{there_are}; {advice}" if advice else there_are


def read_reports(given: Given) -> Iterator[Report | Skipped]:
    """The reports in one file. What cannot be read comes back as `Skipped`; what is read in part as both, the report first."""
    try:
        data, suffix = read_bytes(given)
        for found in readers[suffix](data, given.path):
            yield found
            if isinstance(found, Report):
                yield from _foreign(found)
    except UnreadableError as error:
        yield Skipped(given.path, str(error))
    except OSError as error:
        yield Skipped(given.path, _trouble(error))


def read_bytes(given: Given) -> tuple[bytes, str]:
    """The bytes of a file, unpacked, and the suffix that chooses their reader. Raises OSError and UnreadableError."""
    data = _read(given.file)
    return data, given.suffix or _suffix_of(data)


def _read(file: Path | None) -> bytes:
    if file is None:
        return sys.stdin.buffer.read()
    if file.suffix.lower() == PACKED:
        return _unpacked(file)
    size = file.stat().st_size
    if size > LARGEST_FILE:
        raise UnreadableError(f"{size / 1e9:.1f} GB: a file is read whole, up to {LARGEST_FILE // 10**9} GB; split it")
    return file.read_bytes()


def _unpacked(file: Path) -> bytes:
    """The bytes inside a gzipped file, which may be far more than it holds itself."""
    try:
        with gzip.open(file) as inside:
            data = inside.read(LARGEST_FILE + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(f"its name says gzip, but it cannot be unpacked ({error})") from None
    if len(data) > LARGEST_FILE:
        raise UnreadableError(f"more than {LARGEST_FILE // 10**9} GB when unpacked: a file is read whole; split it")
    return data


def _suffix_of(data: bytes) -> str:
    """The kind of standard input, by its first character: a row of JSON, a page, or plain text."""
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return {b"{": ".jsonl", b"<": ".html"}.get(first, ".txt")


def _foreign(report: Report) -> Iterator[Skipped]:
    """What is said of a report in a language that is not read."""
    if report.language is not None and report.language not in SUPPORTED:
        language, supported = report.language, ", ".join(SUPPORTED)
        yield Skipped(
            report.path,
            f"read in part: its language is {language!r}, of which only quotations are read (whole reports: {supported})",
        )


def _trouble(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def read_pile(paths: Sequence[str | Path]) -> Iterator[Report | Skipped]:
    """Every report behind `paths`. A report met twice (same outlet, same text) is kept once, the second named as skipped."""
    first: dict[str, str] = {}
    for given in find_files(paths):
        for found in [given] if isinstance(given, Skipped) else read_reports(given):
            if isinstance(found, Report) and found.id in first:
                yield Skipped(found.path, f"the same report as {first[found.id]}: same outlet, same text")
            else:
                if isinstance(found, Report):
                    first[found.id] = found.path
                yield found
