"""Translations: reports taken from one in another language, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sayso.compare.counterparts import find_counterparts
from sayso.compare.matching import Match
from sayso.compare.meaning import KNOWN, can_encode, encode
from sayso.compare.words import fold_words
from sayso.extract.sentences import find_sentences
from sayso.language.languages import language_name
from sayso.model.decision import Unsure
from sayso.model.lineage import Passage, Reprint
from sayso.model.report import Report
from sayso.reconcile.direction import Direction, direction_told
from sayso.reconcile.faces import tongue_of
from sayso.reconcile.order import reading_order
from sayso.reconcile.origins import WHOLE_FROM
from sayso.reconcile.reprints import ask_about

if TYPE_CHECKING:
    from sayso.compare.meaning import Vectors

# A report is a translation if this share of the shorter one's sentences, and so many, have counterparts that are alike enough
# and keep one order. In wmt21's German and every second Russian document translations have .75 to 1.0, trimmed ones too;
# two reports with nothing but the first sentence in common .5 at most, but for one of four sentences with .75.
SHARE, FEWEST, ALIKE = 0.6, 3, 0.35
# The same by words alone, which is left open: half of the translations reach it, one independent report of fifty.
BLIND_SHARE, BLIND_FEWEST, BLIND_ALIKE, BLIND_SCORE = 0.75, 4, 0.15, 0.6
_MOST_REPORTS, _MOST_SENTENCES = 12, 80
"""Of a story so many reports of a language are compared, and of a report so many sentences."""


class _Text(Struct, frozen=True, eq=False):
    """A report's sentences outside residue, in their places, and their meaning where it can be told."""

    report: Report
    language: str
    places: tuple[tuple[int, int], ...]
    vectors: "Vectors | None" = None

    @property
    def sentences(self) -> list[str]:
        """The sentences' words."""
        return [self.report.text[start:end] for start, end in self.places]


class _Likeness(Struct, frozen=True):
    """Two texts, the later first, and the sentences that keep one order, by their places on both sides."""

    later: _Text
    earlier: _Text
    matches: tuple[Match, ...]
    sure: bool

    def share(self, text: _Text) -> float:
        """Share of a text's words (0 to 1) that stand in the matched sentences."""
        places = {each.left if text is self.later else each.right for each in self.matches}
        lengths = [len(fold_words(sentence)) for sentence in text.sentences]
        return sum(lengths[place] for place in places) / max(1, sum(lengths))


def with_translations(
    groups: Sequence[Sequence[Report]], reprints: Sequence[Reprint], unsure: Sequence[Unsure]
) -> tuple[tuple[Reprint, ...], tuple[Unsure, ...]]:
    """The reprints with those by translation inside each group, by report as before; and the pairs that stay open.

    Each report has one original in another language at most: the one most of it is from. A copy of a report in its own
    language is not asked for another original, and is none.
    """
    copies = {each.report for each in reprints if each.verdict == "taken" and each.share >= WHOLE_FROM}
    found = [each for group in groups for each in _translated(group, copies)]
    if not found:
        return tuple(reprints), tuple(unsure)
    known = {(each.report, each.of) for each in found}
    place = {report.id: number for number, report in enumerate(sorted((r for g in groups for r in g), key=reading_order))}
    kept = [each for each in reprints if (each.report, each.of) not in known]
    reports = {report.id: report for group in groups for report in group}
    return (
        tuple(sorted((*kept, *found), key=lambda each: (place[each.report], -each.share, each.of or ""))),
        (*unsure, *(ask_about(each, reports) for each in found if each.verdict == "undecided")),
    )


def _translated(group: Sequence[Report], copies: set[str]) -> Iterator[Reprint]:
    texts: dict[str, list[_Text]] = {}
    for report in sorted(group, key=reading_order):
        language = tongue_of(report)
        if language is not None and report.id not in copies and len(texts.setdefault(language, [])) < _MOST_REPORTS:
            texts[language].append(_Text(report, language, tuple(_sentences(report))))
    if len(texts) < 2:
        return
    texts = {language: [_read(text) for text in known] for language, known in texts.items()}
    best: dict[str, tuple[float, Reprint]] = {}
    for here, there in combinations(sorted(texts), 2):
        for one in texts[here]:
            for other in texts[there]:
                alike = _compare(one, other)
                if alike is None:
                    continue
                reprint, weight = _reprint(alike), sum(each.likeness for each in alike.matches)
                if weight > best.get(reprint.report, (0.0, reprint))[0]:
                    best[reprint.report] = weight, reprint
    yield from (reprint for _, reprint in best.values())


def _read(text: _Text) -> _Text:
    """The text with its meaning: each is compared with several."""
    known = can_encode() and text.language in KNOWN and text.places
    return replace(text, vectors=encode(text.sentences)) if known else text


def _sentences(report: Report) -> Iterator[tuple[int, int]]:
    residue = [(span.start, span.end) for span in report.residue]
    found = 0
    for start, end in find_sentences(report.text):
        if found < _MOST_SENTENCES and not any(first <= start < past for first, past in residue):
            found += 1
            yield start, end


def _compare(one: _Text, other: _Text) -> _Likeness | None:
    """None where too few sentences keep one order."""
    later, earlier = (one, other) if reading_order(other.report) <= reading_order(one.report) else (other, one)
    encoded = (later.vectors, earlier.vectors) if later.vectors is not None and earlier.vectors is not None else None
    by_meaning = encoded is not None
    share, fewest, alike = (SHARE, FEWEST, ALIKE) if by_meaning else (BLIND_SHARE, BLIND_FEWEST, BLIND_ALIKE)
    found = find_counterparts(later.sentences, earlier.sentences, by_meaning=by_meaning, encoded=encoded)
    kept = _in_order([match for match in found if match.likeness >= alike])
    if len(kept) < max(fewest, share * min(len(later.places), len(earlier.places))):
        return None
    return _Likeness(later, earlier, tuple(kept), by_meaning)


def _in_order(matches: Sequence[Match]) -> list[Match]:
    """The most matches that ascend on both sides."""
    ends: list[int] = []
    tails: list[Match] = []
    before: dict[int, Match | None] = {}
    for match in sorted(matches, key=lambda each: each.left):
        at = bisect_left(ends, match.right)
        before[match.left] = tails[at - 1] if at else None
        ends[at : at + 1], tails[at : at + 1] = [match.right], [match]
    found: list[Match] = []
    last = tails[-1] if tails else None
    while last is not None:
        found.append(last)
        last = before[last.left]
    return found[::-1]


def _reprint(alike: _Likeness) -> Reprint:
    one, other = alike.later, alike.earlier
    direction = direction_told(one.report, other.report) or Direction(
        one.report, other.report, "common-origin", ("text",), "neither date nor credit says which came first"
    )
    here, there = (one, other) if direction.taker.id == one.report.id else (other, one)
    share, of = alike.share(here), alike.share(there)
    names = " and ".join(sorted(language_name(each.language) for each in (one, other)))
    common = f"{len(alike.matches)} sentences in {names} say the same in one order, {share:.0%} of the later text"
    doubt = "" if alike.sure else " by names and numbers alone, for what they mean was not compared"
    return Reprint(
        here.report.id, there.report.id, there.report.outlet, direction.basis, tuple(_passages(alike, here)),
        direction.verdict if alike.sure else "undecided", f"{common}{doubt}; {direction.because}.",
        share=round(share, 3), score=1.0 if alike.sure else BLIND_SCORE, spans=direction.spans, share_of=round(of, 3),
    )  # fmt: skip


def _passages(alike: _Likeness, here: _Text) -> Iterator[Passage]:
    for match in alike.matches:
        later = alike.later.report.span(*alike.later.places[match.left])
        earlier = alike.earlier.report.span(*alike.earlier.places[match.right])
        yield Passage(later, earlier, "translated") if here is alike.later else Passage(earlier, later, "translated")
