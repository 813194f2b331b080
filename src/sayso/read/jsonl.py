"""JSON Lines: a report a line."""

import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from sayso.model.report import LONGEST, Byline, Report, Skipped
from sayso.read.compose import Known, compose, left_off
from sayso.read.encoding import LARGEST
from sayso.read.outlet import FoundOutlet
from sayso.read.publication import date_of
from sayso.read.unreadable import UnreadableError

_LATEST = 1e18
"""A moment beyond this is none: a float cannot tell it from the next."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_jsonl(data: bytes, path: str) -> Iterator[Report | Skipped]:
    """Reports of the lines, each with the path `file.jsonl#id` (the line's number where it has no id).

    A line that holds no report is Skipped with its number; the others are read. Raises UnreadableError only for an empty file.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data.strip():
        raise UnreadableError("the file is empty; expected a JSON object with a text on each line")
    for number, line in enumerate(data.split(b"\n"), 1):
        row = line.strip(b" \t\r")
        if row:
            yield from _read(row, path, number)


def _read(row: bytes, path: str, number: int) -> Iterator[Report | Skipped]:
    try:
        fields = _fields(row)
        text = _SURROGATE.sub("\ufffd", _string(fields, "text", "body") or "")
        if not text:
            raise UnreadableError('no "text" (nor "body"); expected the report\'s text')
        name = f"{path}#{_name(fields) or number}"
        report = compose(text[:LONGEST], row, name, _known(fields))
        yield replace(report, moment=_moment(fields))
        yield from left_off(text, name)
    except UnreadableError as error:
        yield Skipped(path, f"line {number}: {error}")


def _fields(row: bytes) -> dict[str, Any]:
    if len(row) > LARGEST:
        raise UnreadableError(f"{len(row) / 1e6:.0f} MB: more than {LARGEST // 10**6} MB is not one report")
    try:
        fields = json.loads(row.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"not a JSON object in UTF-8 ({error})") from None
    if not isinstance(fields, dict):
        raise UnreadableError(f"a JSON {type(fields).__name__}; expected an object")
    return fields


def _string(fields: dict[str, Any], *keys: str) -> str | None:
    """The first of these fields that holds a text that is not blank."""
    return next((value for key in keys if isinstance(value := fields.get(key), str) and value.strip()), None)


def _name(fields: dict[str, Any]) -> str | None:
    name = fields.get("id")
    return str(name) if isinstance(name, int | str) and not isinstance(name, bool) and str(name) else None


def _moment(fields: dict[str, Any]) -> float | None:
    told = fields.get("t")
    return float(told) if isinstance(told, int | float) and not isinstance(told, bool) and abs(told) < _LATEST else None


def _known(fields: dict[str, Any]) -> Known:
    headline, outlet, author = (
        _clean(_string(fields, *keys)) for keys in (("title", "headline"), ("outlet", "source"), ("author", "byline"))
    )
    date_key = next((key for key in ("date", "published") if _string(fields, key)), None)
    language = _string(fields, "language")
    return Known(
        headline=headline,
        headline_basis="row field title" if headline else "",
        outlet=FoundOutlet(outlet, f"row field {'outlet' if _string(fields, 'outlet') else 'source'}") if outlet else None,
        byline=Byline(author, "row field author") if author else None,
        published=date_of(fields[date_key], f"row field {date_key}") if date_key else None,
        language=language.strip().lower()[:2] if language else None,
        url=_clean(_string(fields, "url")),
    )


def _clean(value: str | None) -> str | None:
    return _SURROGATE.sub("\ufffd", value).strip() if value else None
