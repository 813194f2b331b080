"""The gold of attribution in wire style: reports with header and markup, read and exported.

`python -m gold.wire.corpus` takes `check`, `counts`, or `export` and a part.
"""

import json
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from gold.wire.markup import Mark, MarkupError, read_markup
from msgspec import Struct

HOME = Path(__file__).parent
PARTS = ("train", "dev", "test")
KINDS = {"d": "direct", "m": "mixed", "i": "indirect"}
OPEN = "?"
"""In the place of a speaker's key: the report does not name them, or leaves open who it is."""
_ATTRIBUTION = re.compile(
    r"(?P<id>\d+)\s+(?P<kind>[dmi])(?P<sure>!?)\s+(?P<speaker>[a-z]\w*|\?)"
    r"(?P<through>(?:\s*<\s*(?:[a-z]\w*|\?))*)(?:\s*@(?P<date>\S+))?$"
)


class Speaker(Struct, frozen=True):
    """Somebody who speaks or relays. `names` are the forms that the report prints, the canonical name first."""

    key: str
    kind: str
    names: tuple[str, ...]


class Attribution(Struct, frozen=True):
    """What the header says of an attribution, with its marks. `sure` says that the kind is meant though the marks differ."""

    id: int
    kind: str
    sure: bool
    speaker: str
    through: tuple[str, ...]
    date: str | None
    marks: tuple[Mark, ...] = ()

    def spans(self, role: str) -> list[tuple[int, int]]:
        """Where the attribution has that role, in reading order."""
        return [(mark.start, mark.end) for mark in self.marks if mark.role == role]


class GoldReport(Struct, frozen=True):
    """One report: its header's fields, its bare text, its attributions by id, and the marks of what is not speech."""

    name: str
    part: str
    fields: dict[str, str]
    speakers: dict[str, Speaker]
    attributions: tuple[Attribution, ...]
    text: str
    not_speech: tuple[Mark, ...] = ()
    stray: tuple[Mark, ...] = ()
    """Marks whose id the header lacks."""


def read_report(name: str, part: str, written: str) -> GoldReport:
    """A report as it is written. Raises MarkupError where header or markup cannot be read."""
    header, ruler, marked = written.partition("\n---\n")
    if not ruler:
        raise MarkupError("no line --- between header and text")
    fields, speakers, listed = _read_header(header)
    text, marks = read_markup(marked.strip("\n"))
    ids = {attribution.id for attribution in listed}
    return GoldReport(
        name,
        part,
        fields,
        {speaker.key: speaker for speaker in speakers},
        tuple(_with_marks(attribution, marks) for attribution in listed),
        text,
        tuple(mark for mark in marks if mark.role == "not speech"),
        tuple(mark for mark in marks if mark.role != "not speech" and mark.id not in ids),
    )


def _with_marks(attribution: Attribution, marks: Sequence[Mark]) -> Attribution:
    own = tuple(mark for mark in marks if mark.id == attribution.id and mark.role != "not speech")
    return Attribution(
        attribution.id, attribution.kind, attribution.sure, attribution.speaker, attribution.through, attribution.date, own
    )


def _read_header(header: str) -> tuple[dict[str, str], list[Speaker], list[Attribution]]:
    fields: dict[str, str] = {}
    speakers: list[Speaker] = []
    listed: list[Attribution] = []
    for line in filter(None, map(str.strip, header.split("\n"))):
        if line[0].isdigit():
            listed += [_read_attribution(entry.strip()) for entry in line.split("|")]
        elif " = " in line:
            speakers.append(_read_speaker(line))
        else:
            key, colon, value = line.partition(":")
            if not colon or key in fields:
                raise MarkupError(f"not a field, speaker or attribution, or a field twice: {line!r}")
            fields[key] = value.strip()
    return fields, speakers, listed


def _read_speaker(line: str) -> Speaker:
    key, _, rest = line.partition(" = ")
    kind, _, names = rest.partition(":")
    return Speaker(key.strip(), kind.strip(), tuple(name.strip() for name in names.split(";")))


def _read_attribution(entry: str) -> Attribution:
    found = _ATTRIBUTION.fullmatch(entry)
    if not found:
        raise MarkupError(f"an attribution reads 'id kind speaker < relay @date', not {entry!r}")
    through = tuple(re.findall(r"[a-z]\w*|\?", found["through"]))
    return Attribution(int(found["id"]), KINDS[found["kind"]], bool(found["sure"]), found["speaker"], through, found["date"])


def read_corpus(home: Path = HOME, parts: Sequence[str] = PARTS) -> list[GoldReport]:
    """Every report of the parts, by file name. Raises MarkupError that names the file."""
    found = []
    for part in parts:
        for file in sorted((home / part).glob("*.txt")):
            try:
                found.append(read_report(file.stem, part, file.read_text(encoding="utf-8")))
            except MarkupError as error:
                raise MarkupError(f"{file}: {error}") from error
    return found


def as_row(report: GoldReport) -> dict[str, Any]:
    """The report in the evaluator's form, with speaker, relays, occasion and insertions beside the three roles."""
    return {
        "doc": report.name,
        "split": report.part,
        "outlet": report.fields.get("outlet", ""),
        "date": report.fields.get("date", ""),
        "speakers": {key: {"kind": each.kind, "names": list(each.names)} for key, each in report.speakers.items()},
        "text": report.text,
        "attributions": [_as_entry(report, attribution) for attribution in report.attributions],
        "not_speech": [[mark.start, mark.end] for mark in report.not_speech],
    }


def _as_entry(report: GoldReport, attribution: Attribution) -> dict[str, Any]:
    return {
        "id": attribution.id,
        "source": attribution.spans("source"),
        "cue": attribution.spans("cue"),
        "content": attribution.spans("content"),
        "kind": attribution.kind,
        "speaker": None if attribution.speaker == OPEN else attribution.speaker,
        "through": [None if key == OPEN else key for key in attribution.through],
        "relays": attribution.spans("relay"),
        "insertions": attribution.spans("insertion"),
        "occasion": _occasion(report, attribution),
    }


def _occasion(report: GoldReport, attribution: Attribution) -> dict[str, Any] | None:
    found: dict[str, Any] = {}
    for role in ("to", "event", "medium", "place", "when"):
        if spans := attribution.spans(role):
            found[role] = {"text": report.text[spans[0][0] : spans[-1][1]], "spans": spans}
    if attribution.date:
        found["date"] = attribution.date
    return found or None


def is_date(value: str) -> bool:
    """Whether it is a day of the calendar, or a year and month, in ISO 8601."""
    try:
        date.fromisoformat(value if len(value) > 7 else f"{value}-01")
    except ValueError:
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands; the exit status is 1 when the check found something."""
    from gold.wire.checks import check  # imports this module
    from gold.wire.counts import counts

    if arguments[:1] == ["export"] and len(arguments) == 2 and arguments[1] in PARTS:
        for report in read_corpus(parts=arguments[1:]):
            print(json.dumps(as_row(report), ensure_ascii=False))
        return 0
    if list(arguments) not in (["check"], ["counts"]):
        print(__doc__, file=sys.stderr)
        return 2
    reports = read_corpus()
    if arguments[0] == "counts":
        print(counts(reports))
        return 0
    problems = check(reports)
    print("\n".join(problems) or "no inconsistency")
    print(counts(reports))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
