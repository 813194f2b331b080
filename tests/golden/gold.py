"""The demo's gold account: what a careful reader finds in `examples/reports`, written as strings of those reports."""

import html
import json
import re
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

EXAMPLES = Path(__file__).parents[2] / "examples"


class Dateline(Struct, frozen=True, forbid_unknown_fields=True):
    place: str | None
    date: str | None
    agency: str | None


class Credit(Struct, frozen=True, forbid_unknown_fields=True):
    to: str
    kind: str


class Read(Struct, frozen=True, forbid_unknown_fields=True):
    """What one report says of itself; `neutral` lines (masthead, date, byline) are scored neither as text nor as residue."""

    outlet: str | None
    title: str
    published: str
    dateline: Dateline | None
    credits: tuple[Credit, ...]
    residue: tuple[str, ...]
    neutral: tuple[str, ...]
    byline: str | None = None


class Occasion(Struct, frozen=True, forbid_unknown_fields=True):
    to: str | None = None
    event: str | None = None
    place: str | None = None
    date: str | None = None


class Attribution(Struct, frozen=True, forbid_unknown_fields=True):
    """`speaker` lists every answer that is right where there are several. `optional` says why people would not agree on it."""

    id: str
    report: str
    kind: Literal["direct", "mixed", "indirect"]
    source: tuple[str, ...]
    cue: tuple[str, ...]
    content: tuple[str, ...]
    speaker: str | tuple[str | None, ...] | None
    through: tuple[str, ...] = ()
    occasion: Occasion | None = None
    insertions: tuple[str, ...] = ()
    optional: str | None = None

    def speakers(self) -> tuple[str | None, ...]:
        """Every actor key that is right; None stands for nobody that the report names."""
        return self.speaker if isinstance(self.speaker, tuple) else (self.speaker,)


class Actor(Struct, frozen=True, forbid_unknown_fields=True):
    """`names` are asked for; by `described` an actor is known too, but nobody need name it so."""

    kind: str
    names: tuple[str, ...]
    described: tuple[str, ...] = ()


class Figure(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    report: str
    quote: str
    low: float | None
    high: float | None
    qualifier: str | None = None
    unit: str | None = None
    counted: str | None = None
    of: str | None = None
    as_of: str | None = None
    attribution: str | None = None
    optional: str | None = None


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    quote: str


class Event(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: str
    date: str
    place: str | None
    told: tuple[Told, ...]


class Weekday(Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    quote: str
    date: str


class Origins(Struct, frozen=True, forbid_unknown_fields=True):
    count: int
    low: int
    high: int
    groups: tuple[tuple[str, ...], ...] = ()


class Story(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    reports: tuple[str, ...]
    origins: Origins


class Reprint(Struct, frozen=True, forbid_unknown_fields=True):
    report: str
    of: str
    outlet: str
    verdict: str
    optional: str | None = None


class Statement(Struct, frozen=True, forbid_unknown_fields=True):
    """`renderings` belong together; those in `also` render part of it, so that joining them is neither asked for nor wrong."""

    id: str
    speaker: str
    renderings: tuple[str, ...]
    origins: Origins
    also: tuple[str, ...] = ()


class Discrepancy(Struct, frozen=True, forbid_unknown_fields=True):
    """`sides`: ids of figures or events, those of one side agreeing with one another."""

    id: str
    kind: str
    about: str
    verdict: str
    sides: tuple[tuple[str, ...], ...]
    optional: str | None = None


class Compatible(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    about: str
    members: tuple[str, ...]


class Gold(Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal["sayso.gold/1"]
    reports: dict[str, Read]
    attributions: tuple[Attribution, ...]
    actors: dict[str, Actor]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    weekdays: tuple[Weekday, ...]
    stories: tuple[Story, ...]
    reprints: tuple[Reprint, ...]
    statements: tuple[Statement, ...]
    discrepancies: tuple[Discrepancy, ...]
    compatible: tuple[Compatible, ...]


def load_gold(path: Path = EXAMPLES / "gold.json") -> Gold:
    """The gold account; `msgspec.ValidationError` where a field is missing, unknown or of another type."""
    return msgspec.json.decode(path.read_bytes(), type=Gold)


def report_paths() -> list[Path]:
    """The demo's files, sorted by name."""
    return sorted((EXAMPLES / "reports").iterdir())


def report_texts() -> dict[str, str]:
    """Each report's text by its key: the file's name, with `#` and the row's id for a row of a JSONL file.

    Of a page this is the article without its tags, a stand-in good enough to look strings up in.
    """
    return {key: text for path in report_paths() for key, text in _texts_of(path)}


def _texts_of(path: Path) -> list[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in text.splitlines()]
        return [(f"{path.name}#{row['id']}", row["text"]) for row in rows]
    if path.suffix == ".html":
        article = text[text.index("<article>") : text.index("</article>")]
        return [(path.name, html.unescape(re.sub(r"<[^>]+>", "", article)))]
    return [(path.name, text)]


def locate(text: str, quote: str, report: str = "the text") -> tuple[int, int]:
    """Start and end of a quote in a text: of its part in braces, where it has one ("{he} said, and left").

    LookupError unless the whole, without the braces, stands in the text exactly once.
    """
    whole = quote.replace("{", "").replace("}", "")
    found = text.count(whole)
    if not whole or found != 1:
        raise LookupError(f"{report}: {quote!r} found {found} times, expected once; lengthen it, the part meant in braces")
    start = text.index(whole)
    if "{" not in quote:
        return start, start + len(whole)
    return start + quote.index("{"), start + quote.index("}") - 1
