"""Markdown: plain text, with front matter as metadata."""

import re
from collections.abc import Iterator

from sayso.model.report import LONGEST, Byline, Report, Skipped
from sayso.read.compose import Known, compose, left_off
from sayso.read.encoding import decode
from sayso.read.outlet import FoundOutlet
from sayso.read.publication import date_of

_MATTER = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"(?P<key>[A-Za-z_-]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)


def read_markdown(data: bytes, path: str) -> Iterator[Report | Skipped]:
    """The report of a .md file. Markup stays; front matter is residue, `key: value` lines. Raises UnreadableError."""
    text = decode(data)
    matter = _MATTER.match(text, 0, LONGEST)
    fields = _fields(matter["fields"]) if matter else {}
    yield compose(text[:LONGEST], data, path, _known(fields), len(matter[0].rstrip()) if matter else 0)
    yield from left_off(text, path)


def _fields(matter: str) -> dict[str, str]:
    """Top-level keys with a plain or quoted value on their line; lists, blocks and nested keys are passed over."""
    pairs = ((match["key"].lower(), _unquoted(match["value"])) for match in _FIELD.finditer(matter))
    return {key: value for key, value in pairs if value and value[0] not in "|>[{&*"}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return re.sub(r"\s+#.*$", "", value).strip()


def _known(fields: dict[str, str]) -> Known:
    outlet, author, date = fields.get("outlet"), fields.get("author"), fields.get("date")
    return Known(
        headline=fields.get("title"),
        headline_basis="front matter" if fields.get("title") else "",
        outlet=FoundOutlet(outlet, "front matter") if outlet else None,
        byline=Byline(author, "front matter") if author else None,
        published=date_of(date, "front matter") if date else None,
        language=(fields.get("language") or fields.get("lang") or "").lower()[:2] or None,
        url=fields.get("url"),
    )
