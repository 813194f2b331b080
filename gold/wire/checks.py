"""What an annotator checks twice: header against markup, kinds against marks, nesting against relays, parts against parts."""

import calendar
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from gold.wire.corpus import OPEN, Attribution, GoldReport, is_date

SPEAKER_KINDS = ("person", "organisation", "outlet", "country", "group", "document")
_WORD = re.compile(r"\w+")
_OPENING = {"“": "”", "„": "“”", "«": "»", "»": "«"}
_PRONOUN = re.compile(r"(?:he|she|his|her|him|they|their|who|it|its|i|we)", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:"
    r"said|says|told|added|stressed|noted|according to|announced|warned|claimed|insisted|explained|recalled|"
    r"admitted|pointed out|quoted|citing|believes|accused|denied|denies|reiterated|emphasi[sz]ed|underlined|"
    r"acknowledged|argued|asserted|alleged|urged|called for|promised|vowed|replied|commented|testified|wrote|"
    r"reported|confirmed|described|declared|remarked|conceded|revealed|disclosed|fears|hopes|hoped|thinks|"
    r"expects|suspects|doubts|quoting|pledged|asked|demanded|hinted"
    r")\b",
    re.IGNORECASE,
)
_OCCASION = ("to", "event", "medium", "place", "when")
_PREPOSITION = re.compile(r"(?:in|at|on|during|before|by|to|of) ", re.IGNORECASE)
_SHINGLE = 8
"""Running words that two reports of different parts may not share: the house's measure of copied text."""


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Stretches inside double marks, outermost, marks included; one left open ends with its line."""
    found: list[tuple[int, int]] = []
    offset = 0
    for line in text.split("\n"):
        found += [(offset + start, offset + end) for start, end in _stretches_of(line)]
        offset += len(line) + 1
    return found


def _stretches_of(line: str) -> Iterator[tuple[int, int]]:
    waiting: list[str] = []
    start = 0
    for at, mark in enumerate(line):
        if waiting and mark in waiting[-1]:
            waiting.pop()
            if not waiting:
                yield start, at + 1
        elif mark in _OPENING or (mark == '"' and '"' not in waiting):
            start = start if waiting else at
            waiting.append(_OPENING.get(mark, mark))
    if waiting:
        yield start, len(line)


def kind_by_marks(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """As the evaluator has it: direct if every word stands inside double marks, indirect if none does."""
    quoted = quoted_stretches(text)
    inside = [
        any(start <= span[0] + word.start() < end for start, end in quoted)
        for span in spans
        for word in _WORD.finditer(text[span[0] : span[1]])
    ]
    if all(inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"


def check(reports: Sequence[GoldReport]) -> list[str]:
    """Every inconsistency, a line each, in the order of the reports; those between parts last."""
    problems = [f"{report.part}/{report.name}: {problem}" for report in reports for problem in check_report(report)]
    return problems + list(_between_parts(reports))


def check_report(report: GoldReport) -> Iterator[str]:
    """What is wrong inside one report."""
    yield from _check_fields(report)
    for mark in report.stray:
        yield f"{mark.role} of {mark.id}, which the header lacks: {report.text[mark.start : mark.end]!r}"
    for number, times in Counter(attribution.id for attribution in report.attributions).items():
        if times > 1:
            yield f"attribution {number} is listed twice"
    for attribution in report.attributions:
        yield from (f"{attribution.id}: {problem}" for problem in _check_attribution(report, attribution))
    yield from _check_nesting(report)
    yield from _check_uncovered(report)


def _check_fields(report: GoldReport) -> Iterator[str]:
    for field in ("outlet", "date", "manner"):
        if not report.fields.get(field):
            yield f"the header has no {field}"
    if not is_date(report.fields.get("date", "")):
        yield "the date is not one of ISO 8601"
    used = {key for each in report.attributions for key in (each.speaker, *each.through)}
    for key, speaker in report.speakers.items():
        if speaker.kind not in SPEAKER_KINDS:
            yield f"speaker {key} has the kind {speaker.kind!r}"
        if key not in used:
            yield f"speaker {key} is not used"
        yield from (f"speaker {key}: the text lacks {name!r}" for name in speaker.names[1:] if name not in report.text)
    yield from (f"no speaker has the key {key}" for key in sorted(used - {OPEN} - report.speakers.keys()))


def _check_attribution(report: GoldReport, attribution: Attribution) -> Iterator[str]:
    text = report.text
    content = attribution.spans("content")
    if not content:
        yield "no content"
        return
    by_marks = kind_by_marks(text, content)
    if (by_marks != attribution.kind) != attribution.sure:
        yield f"{attribution.kind}{'!' * attribution.sure} in the header, {by_marks} by its marks"
    yield from _check_marks(text, attribution)
    if attribution.spans("relay") and not attribution.through:
        yield "a relay is marked, but the header has none"
    if bool(attribution.spans("when")) != bool(attribution.date) or (attribution.date and not is_date(attribution.date)):
        yield "date in the header and words of the date in the text do not go together"
    elif attribution.date:
        yield from _check_weekday(report, attribution, attribution.date)
    yield from _check_distance(text, attribution)
    yield from _check_speaker(report, attribution)


def _check_marks(text: str, attribution: Attribution) -> Iterator[str]:
    content = attribution.spans("content")
    for mark in attribution.marks:
        words = text[mark.start : mark.end]
        if mark.role in _OCCASION and _PREPOSITION.match(words):
            yield f"{mark.role} begins with its preposition: {words!r}"
        if not words or words != words.strip():
            yield f"{mark.role} is empty or has white space around it: {words!r}"
    for start, end in (*attribution.spans("source"), *attribution.spans("cue")):
        if any(start < stop and begin < end for begin, stop in content):
            yield f"source or cue overlaps its own content: {text[start:end]!r}"
    for start, end in attribution.spans("insertion"):
        if not any(begin <= start and end <= stop for begin, stop in content):
            yield f"insertion outside the content: {text[start:end]!r}"
        if text[start] not in "([—–-":
            yield f"insertion without bracket or dash: {text[start:end]!r}"


def _check_weekday(report: GoldReport, attribution: Attribution, said: str) -> Iterator[str]:
    if said > report.fields.get("date", said):
        yield f"said on {said}, after the report's own date"
    words = " ".join(report.text[start:end] for start, end in attribution.spans("when")).lower()
    named = [day for day in calendar.day_name if day.lower() in words]
    if named and len(said) == 10 and named != [calendar.day_name[date.fromisoformat(said).weekday()]]:
        yield f"{said} was no {named[0]}"


def _check_distance(text: str, attribution: Attribution) -> Iterator[str]:
    """Source, cue and content stand in one paragraph or in neighbouring ones: what is further apart is said twice."""
    paragraphs = sorted(
        {text.count("\n\n", 0, start) for role in ("source", "cue", "content") for start, _ in attribution.spans(role)}
    )
    if any(second - first > 1 for first, second in pairwise(paragraphs)):
        yield f"its parts stand in the paragraphs {paragraphs}, which are not neighbours"
    if 0 in paragraphs and len(paragraphs) > 1:
        yield "headline and text share it; give each an id"


def _check_speaker(report: GoldReport, attribution: Attribution) -> Iterator[str]:
    for start, end in attribution.spans("source"):
        words = report.text[start:end]
        if attribution.speaker == OPEN and _PRONOUN.fullmatch(words):
            continue_with = "give the speaker, or mark the noun that the pronoun stands for"
            if not _open_before(report, attribution):
                yield f"the pronoun {words!r} has no speaker: {continue_with}"
        others = [key for key, each in report.speakers.items() if words in each.names]
        if others and attribution.speaker not in others:
            yield f"source {words!r} names {others[0]}, the header says {attribution.speaker}"


def _open_before(report: GoldReport, attribution: Attribution) -> bool:
    """Whether an unnamed speaker, for whom the pronoun can stand, was marked further up."""
    first = attribution.spans("source")[0][0]
    unnamed = [each for each in report.attributions if each.speaker == OPEN]
    return any(
        end <= first and not _PRONOUN.fullmatch(report.text[start:end])
        for each in unnamed
        for start, end in each.spans("source")
    )


def _check_nesting(report: GoldReport) -> Iterator[str]:
    """What stands inside another's content came through that other."""
    for inner in report.attributions:
        frame = inner.spans("cue") or inner.spans("source") or inner.spans("content")
        around = [outer for outer in report.attributions if outer.id != inner.id and _holds(outer, frame[:1], inner)]
        if not around:
            continue
        outer = min(around, key=lambda each: sum(end - start for start, end in each.spans("content")))
        expected = outer.through if outer.speaker == inner.speaker != OPEN else (*outer.through, outer.speaker)
        if inner.through[: len(expected)] != expected:
            yield f"{inner.id} stands inside {outer.id}, so it came through {' < '.join(expected)}"


def _holds(outer: Attribution, frame: list[tuple[int, int]], inner: Attribution) -> bool:
    content = outer.spans("content")
    inside = bool(frame) and any(start <= frame[0][0] and frame[0][1] <= end for start, end in content)
    return inside and sorted(content) != sorted(inner.spans("content"))


def _check_uncovered(report: GoldReport) -> Iterator[str]:
    content = [span for each in report.attributions for span in each.spans("content")]
    exempt = content + [(mark.start, mark.end) for mark in report.not_speech]
    for start, end in quoted_stretches(report.text):
        if not any(begin < end and start < stop for begin, stop in exempt):
            yield f"in quotation marks, but neither content nor marked as not speech: {report.text[start:end]!r}"
    covered = exempt + [(mark.start, mark.end) for each in report.attributions for mark in each.marks if mark.role == "cue"]
    for verb in _SAYING.finditer(report.text):
        if not any(begin <= verb.start() < stop for begin, stop in covered):
            around = report.text[max(0, verb.start() - 40) : verb.end() + 20]
            yield f"a word of saying outside every cue and content: {around!r}"


def _between_parts(reports: Sequence[GoldReport]) -> Iterator[str]:
    names: dict[str, set[str]] = defaultdict(set)
    shingles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    where: dict[str, str] = {report.name: report.part for report in reports}
    for name, times in Counter(report.name for report in reports).items():
        if times > 1:
            yield f"two reports are named {name}"
    for report in reports:
        names[report.fields.get("outlet", "")].add(report.name)
        for speaker in report.speakers.values():
            last = speaker.names[0].split()[-1] if speaker.kind == "person" else speaker.names[0]
            names[last].add(report.name)
        words = [word.lower() for word in _WORD.findall(report.text)]
        for first in range(len(words) - _SHINGLE + 1):
            shingles[tuple(words[first : first + _SHINGLE])].add(report.name)
    yield from (
        f"{' and '.join(sorted(found))} share the name {name}"
        for name, found in names.items()
        if name != name.lower() and _crosses(found, where)
    )
    shared = {tuple(sorted(found)): " ".join(words) for words, found in shingles.items() if _crosses(found, where)}
    yield from (f"{' and '.join(found)} share the words {words!r}" for found, words in shared.items())


def _crosses(names: Iterable[str], where: dict[str, str]) -> bool:
    return len({where[name] for name in names}) > 1
