"""Rows of a JSON Lines file read lightly: no more of each report than grouping into stories looks at."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import msgspec

from sayso.model.identity import identity
from sayso.model.report import LONGEST, Published, Report, Skipped
from sayso.read.lines import has_letters
from sayso.read.publication import date_of

Name = str | int
_decoder = msgspec.json.Decoder()


def read_rows(data: bytes, path: str) -> Iterator[tuple[Name, Report] | Skipped]:
    """Each row's report with the id that the row gives it (the line's number where it gives none).

    A row may have a title and no text. Furniture, credits and datelines are not looked for, and no language is refused: that
    would cost ten times what grouping costs. A line that holds no report is Skipped with its number; none at all, the path.
    """
    number = 0
    for number, line in enumerate(BytesIO(data.removeprefix(b"\xef\xbb\xbf")), 1):
        if line.strip():
            try:
                yield _report(_fields(line), path, number)
            except ValueError as error:
                yield Skipped(path, f"line {number}: {error}")
    if not data.strip():
        yield Skipped(path, "the file is empty; expected a JSON object with a title or a text on each line")


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        fields = _slowly(line)
    if not isinstance(fields, dict):
        raise ValueError(f"a JSON {type(fields).__name__}; expected an object")
    return fields


def _slowly(line: bytes) -> Any:
    """What the strict decoder refuses may still be JSON to others: half a character from an escape, NaN."""
    try:
        return json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not a JSON object in UTF-8 ({error})") from None


def _report(fields: dict[str, Any], path: str, number: int) -> tuple[Name, Report]:
    title, text = _string(fields, "title", "headline"), _string(fields, "text", "body")
    if not has_letters(title) and not has_letters(text):
        raise ValueError('no words in "title" nor in "text"; expected a report')
    if len(text) > LONGEST:
        raise ValueError(f"{len(text):,} characters: more than {LONGEST:,} is not one report")
    name = fields.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        name = number
    day = date_of(_string(fields, "date", "published"), "row")
    published = Published(day.date, day.precision, day.basis) if day else None
    return name, Report(
        identity("row", name, title, text), f"{path}#{name}", "", "", text or title, headline=title, published=published
    )


def _string(fields: dict[str, Any], *keys: str) -> str:
    """The first of these fields that holds a text that is not blank."""
    return next((value for key in keys if isinstance(value := fields.get(key), str) and value.strip()), "")
