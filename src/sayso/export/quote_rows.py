"""Who said what in one report as a JSON value: whole, as offsets, or as the quotes of BBC Citron."""

import json
from pathlib import PurePath
from typing import Any

import msgspec

from sayso import __version__
from sayso.compare.names import fold
from sayso.extract.network import model_cards
from sayso.model.attribution import Attribution
from sayso.model.settings import Setting
from sayso.model.span import Span
from sayso.saying import Sayings


def whole_row(said: Sayings) -> dict[str, Any]:
    """The report's attributions as an account has them, with the names of speaker and relays in place of their ids."""
    return {
        "path": said.report.path,
        "id": said.report.id,
        "language": said.report.language,
        "attributions": [_whole(said, each) for each in said.attributions],
    }


def _whole(said: Sayings, each: Attribution) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(each)
    del row["occasion"], row["statement"]
    return row | {"speaker": _name(said, each), "through": said.relays(each)}


def offset_row(said: Sayings) -> dict[str, Any]:
    """The places of source, cue, content and insertions: start and end in code points of the text that was read."""
    roles = ("source", "cue", "content", "insertions")
    places = [
        {"speaker": _name(said, each), "through": said.relays(each), "kind": each.kind, "confidence": each.confidence}
        | {role: [[span.start, span.end] for span in getattr(each, role)] for role in roles}
        for each in said.attributions
    ]
    report = said.report
    return {"doc": own_name(report.path), "path": report.path, "language": report.language, "attributions": places}


def citron_row(said: Sayings, setting: Setting = "fast") -> dict[str, Any]:
    """The object that Citron's extractor gives for one text, and "doc" beside it, for there may be many.

    Where a source is a pronoun or a short form, Citron puts the full name's place in `sources` and what is printed in
    `coreferences`. Its quotes always have a cue and a source: one that has none gets an empty cue where its content
    begins, and no sources. The key "model:" has its colon there too.
    """
    (model,) = model_cards(setting)[:1]
    source = {"application": f"sayso {__version__}", "model:": f"{model.name} {model.version}"}
    return {"quotes": [_quote(said, each) for each in said.attributions], "source": source, "doc": own_name(said.report.path)}


def _quote(said: Sayings, each: Attribution) -> dict[str, Any]:
    text, at = said.report.text, each.content[0].start
    printed = [_place(text, *each.source)] if each.source else []
    named = _full_name(said, each)
    return {
        "sources": [_place(text, named)] if named else printed,
        "coreferences": printed if named else [],
        "cue": _place(text, *each.cue) if each.cue else {"start": at, "end": at, "text": ""},
        "contents": [_place(text, span) for span in each.content],
        "confidence": f"{each.confidence:.4f}",
    }


def _full_name(said: Sayings, each: Attribution) -> Span | None:
    """Where the report first prints the speaker's full name; None where the source itself prints it, or nobody does."""
    speaker = said.speaker(each)
    if speaker is None or not each.source or any(fold(speaker.name) in fold(span.exact) for span in each.source):
        return None
    return next((span for span in sorted(speaker.mentions) if fold(speaker.name) in fold(span.exact)), None)


def _place(text: str, *spans: Span) -> dict[str, Any]:
    """One place that holds them all: Citron's sources and cues have one part."""
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return {"start": start, "end": end, "text": text[start:end]}


def _name(said: Sayings, each: Attribution) -> str | None:
    speaker = said.speaker(each)
    return speaker.name if speaker else None


def own_name(path: str) -> str:
    """The id that a row gives its report (it stands behind the path's `#`), else the file's stem."""
    file, mark, own = path.partition("#")
    return own if mark else PurePath(file).stem


def written(row: dict[str, Any]) -> str:
    """The row on one line. One that has no UTF-8, for its path holds odd bytes, is written in ASCII, and nothing is lost."""
    try:
        return msgspec.json.encode(row).decode()
    except UnicodeEncodeError:
        return json.dumps(row, separators=(",", ":"))
