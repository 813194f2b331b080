"""Faces: what a story in one language shows of itself to one in another, and what speaks for two being one."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from sayso.compare.across import Evidence, Lead, compare_leads, meaning_of, measure_keys, read_lead
from sayso.compare.leads import headline
from sayso.compare.meaning import KNOWN, can_encode, encode, nearest_rows
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report
from sayso.read.language_id import language_of
from sayso.reconcile.order import day_of

if TYPE_CHECKING:
    from sayso.compare.meaning import Vectors

FURTHEST_DAYS = 28
"""Stories whose nearest reports are further apart in time are not compared."""
_REPORTS, _SENTENCES, _FOR_MEANING, _LONGEST = 3, 9, 5, 6_000
"""Of a story so many reports are compared, of each the names and numbers in so many sentences (the headline is one) within so
many characters, and the meaning of fewer: nine move nothing but leads that have no sentence in common (recall .59 for .56)."""
_BY_MEANING, _BY_KEYS, _COMMON_FROM = 10, 20, 40
"""Candidates that a face keeps by meaning, and by names and numbers; one that more faces have leads to none."""
_LONGEST_SENTENCE = 320
"""Characters of a sentence that are compared: of wmt21's one in two hundred is longer; the time grows with them."""
_MOST_ENCODED = 3_000
"""Faces whose meaning is compared with all others': 40 s of CPU; of more only that of those that share names or numbers."""
_ENOUGH_TO_TELL = 600
"""Characters that tell a language."""


class Face(Struct, frozen=True):
    """What a story shows of itself to one in another language."""

    number: int
    language: str
    lead: Lead
    reports: tuple[tuple[str, ...], ...]
    """The sentences of each report whose meaning is compared."""
    days: tuple[int, ...]


class FacePair(Struct, frozen=True):
    """Two faces by their places, what speaks for them, and the days between their nearest reports."""

    left: int
    right: int
    evidence: Evidence
    days: int


def tongue_of(report: Report) -> str | None:
    """The report's language, told from its beginning where it was not read in full."""
    return report.language or language_of(report.text[:_ENOUGH_TO_TELL])


def find_faces(groups: Sequence[tuple[Report, ...]]) -> list[Face]:
    """One for each group whose language is known, as far as one in another language is near in time."""
    told = [_told(group) for group in groups]
    calendars: defaultdict[str, list[int]] = defaultdict(list)
    undated: set[str] = set()
    for each in told:
        if each is not None:
            calendars[each.language] += each.days
            undated |= set() if each.days else {each.language}
    for days in calendars.values():
        days.sort()
    faces: list[Face] = []
    for number, each in enumerate(told):
        others = [language for language in calendars if each is not None and language != each.language]
        if each is not None and any(language in undated or _is_near(each.days, calendars[language]) for language in others):
            faces += _face(number, each)
    return faces


class _Told(Struct, frozen=True):
    """The language of most of a group's reports, those in it, and the days of all, ascending."""

    language: str
    own: tuple[Report, ...]
    days: tuple[int, ...]


def _told(group: Sequence[Report]) -> _Told | None:
    tongues = [tongue_of(report) for report in group]
    known = Counter(tongue for tongue in tongues if tongue is not None)
    if not known:
        return None
    language = min(known, key=lambda tongue: (-known[tongue], tongue))
    own = tuple(report for report, tongue in zip(group, tongues, strict=True) if tongue == language)
    return _Told(language, own, tuple(sorted(day for report in group if (day := day_of(report)) is not None)))


def _is_near(days: Sequence[int], calendar: Sequence[int]) -> bool:
    """Whether a day of the calendar, which is in order, is near one of the days; undated is near all."""
    places = ((day, bisect_left(calendar, day - FURTHEST_DAYS)) for day in days)
    return not days or any(place < len(calendar) and calendar[place] <= day + FURTHEST_DAYS for day, place in places)


def _face(number: int, told: _Told) -> Iterator[Face]:
    """None where no report has a sentence."""
    reports = tuple(sentences for report in told.own[:_REPORTS] if (sentences := tuple(_lead(report))))
    if reports:
        lead = read_lead([sentence for report in reports for sentence in report])
        yield Face(number, told.language, lead, tuple(report[:_FOR_MEANING] for report in reports), told.days)


def _lead(report: Report) -> list[str]:
    """The headline and the first sentences outside residue."""
    text = report.text[:_LONGEST]
    residue = [(span.start, span.end) for span in report.residue]
    title = headline(report)
    found = [title] if title else []
    for start, end in find_sentences(text):
        if len(found) >= _SENTENCES:
            break
        inside = any(first <= start < past for first, past in residue)
        if not inside and text[start:end] != title and any(letter.isalpha() for letter in text[start:end]):
            found.append(text[start:end])
    return [sentence[:_LONGEST_SENTENCE] for sentence in found]


def compare_faces(faces: Sequence[Face]) -> list[FacePair]:
    """Every two faces in different languages that can be near, with the evidence."""
    rarity = measure_keys(face.lead for face in faces)
    alike = _with_common_keys(faces)
    wanted = range(len(faces)) if len(faces) <= _MOST_ENCODED else sorted({place for pair in alike for place in pair})
    vectors = _encoded(faces, wanted)
    return [
        FacePair(left, right, compare_leads(faces[left].lead, faces[right].lead, rarity, _meaning(vectors, left, right)), days)
        for left, right in sorted(alike | set(_nearest_in_meaning(faces, vectors)))
        if (days := _days_between(faces[left], faces[right])) <= FURTHEST_DAYS
    ]


def _encoded(faces: Sequence[Face], wanted: Sequence[int]) -> dict[int, "list[Vectors]"]:
    """For each face that is wanted, in a language that the encoder knows, the vectors of its reports' sentences."""
    known = [place for place in wanted if faces[place].language in KNOWN] if can_encode() else []
    if not known:
        return {}
    rows = encode([sentence for place in known for report in faces[place].reports for sentence in report])
    found: dict[int, list[Vectors]] = {}
    start = 0
    for place in known:
        for report in faces[place].reports:
            found.setdefault(place, []).append(rows[start : start + len(report)])
            start += len(report)
    return found


def _meaning(vectors: dict[int, "list[Vectors]"], left: int, right: int) -> float | None:
    """For each report of one story the best of the other, and back: the mean of both sides' means."""
    if left not in vectors or right not in vectors:
        return None
    table = [[meaning_of(one, other) for other in vectors[right]] for one in vectors[left]]
    rows = sum(map(max, table)) / len(table)
    columns = sum(max(column) for column in zip(*table, strict=True)) / len(table[0])
    return float(rows + columns) / 2


def _with_common_keys(faces: Sequence[Face]) -> set[tuple[int, int]]:
    """Pairs of places, the lesser first, that share most rare names and numbers."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, face in enumerate(faces):
        for key in face.lead.keys:
            holders[key].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) <= _COMMON_FROM:
            shared.update(pair for pair in combinations(holding, 2) if faces[pair[0]].language != faces[pair[1]].language)
    near: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (left, right), count in shared.items():
        near[left].append((-count, right))
        near[right].append((-count, left))
    return {(min(place, other), max(place, other)) for place, others in near.items() for _, other in sorted(others)[:_BY_KEYS]}


def _nearest_in_meaning(faces: Sequence[Face], vectors: dict[int, "list[Vectors]"]) -> Iterator[tuple[int, int]]:
    if not vectors:
        return
    import numpy as np

    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(vectors):
        by_language[faces[place].language].append(place)
    wholes = {place: np.concatenate(rows).mean(axis=0) for place, rows in vectors.items()}
    for here, there in combinations(sorted(by_language), 2):
        ours, theirs = by_language[here], by_language[there]
        one, other = (np.stack([wholes[place] for place in side]) for side in (ours, theirs))
        for left, right in nearest_rows(one, other, _BY_MEANING):
            yield min(ours[left], theirs[right]), max(ours[left], theirs[right])
        for right, left in nearest_rows(other, one, _BY_MEANING):
            yield min(ours[left], theirs[right]), max(ours[left], theirs[right])


def _days_between(one: Face, other: Face) -> int:
    """Between their nearest reports; 0 where one is undated."""
    return min((abs(here - there) for here in one.days for there in other.days), default=0)
