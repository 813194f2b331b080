"""Whether an account still stands on its reports: every hash and every span recomputed from the files."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

import msgspec
from msgspec import Struct

from sayso.model.report import Report
from sayso.pile import read_pile
from sayso.watch import Watch, watch_nothing

SPAN_KEYS = {"report", "start", "end", "exact"}


class Failure(Struct, frozen=True):
    """A cell that does not hold. `cell` is its place in the account ("attributions[3].content[0]")."""

    cell: str
    found: str
    expected: str


class Check(Struct, frozen=True):
    """How many cells (hashes and spans) were recomputed, and those that fail."""

    cells: int
    failures: tuple[Failure, ...]


def read_document(file: Path) -> dict[str, Any]:
    """An account's JSON as plain values, so that keys unknown to this version are checked too.

    Raises ValueError, naming the file, where it is no account.
    """
    try:
        document = msgspec.json.decode(file.read_bytes())
    except msgspec.DecodeError as error:
        raise ValueError(f"{file}: not JSON ({error}); expected an account written by `sayso brief -o account.json`") from error
    if not isinstance(document, dict) or not str(document.get("format", "")).startswith("sayso.account/1"):
        raise ValueError(f"{file}: not an account; expected an object whose format is 'sayso.account/1'")
    return document


def verify_account(document: Mapping[str, Any], folder: Path, *, watch: Watch = watch_nothing) -> Check:
    """Read the reports in `folder` again, and compare every hash and the characters behind every span.

    A report is looked for by the hash of its bytes, then by its file's name, so that a folder that moved still verifies.
    """
    found: list[Report] = []
    for each in read_pile([folder]):
        if isinstance(each, Report):
            found.append(each)
            watch("reading", len(found), 0)
    by_hash = {report.sha256: report for report in found}
    by_name = {_name(report.path): report for report in found}
    cells, failures, texts = 0, [], {}
    for number, row in enumerate(document.get("reports", [])):
        report = by_hash.get(row["sha256"]) or by_name.get(_name(row["path"]))
        at = f"reports[{number}]"
        if report is None:
            failures.append(Failure(at, "no such report", f"{row['path']} below {folder}"))
            cells += 2
            continue
        texts[row["id"]] = report.text
        for key, value in (("sha256", report.sha256), ("text_sha256", _hash(report.text))):
            cells += 1
            if row[key] != value:
                failures.append(Failure(f"{at}.{key}", value, row[key]))
        if "text" in row:
            cells += 1
            if row["text"] != report.text:
                failures.append(Failure(f"{at}.text", "another text", f"the text of {report.path}"))
    for cell, span in _spans(document, ""):
        cells += 1
        failures += _failure_of(cell, span, texts)
    return Check(cells, tuple(failures))


def _failure_of(cell: str, span: Mapping[str, Any], texts: Mapping[str, str]) -> Iterator[Failure]:
    text = texts.get(span["report"])
    if text is None:
        yield Failure(cell, f"no text for report {span['report']}", repr(span["exact"]))
        return
    start, end = span["start"], span["end"]
    there = text[start:end] if 0 <= start < end <= len(text) else None
    if there is None or there != span["exact"]:
        yield Failure(
            cell, f"{start}-{end} holds {there!r}" if there else f"{start}-{end} is outside the text", repr(span["exact"])
        )


def _spans(value: Any, at: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(value, dict):
        if value.keys() >= SPAN_KEYS:
            yield at, value
        for key, inner in value.items():
            yield from _spans(inner, f"{at}.{key}" if at else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _spans(inner, f"{at}[{number}]")


def _name(path: str) -> str:
    return PurePath(path).name


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
