"""Figures as they are compared: with what they are about, their sentence, and the time and place that they hold for."""

import re
from collections.abc import Iterator

from msgspec import Struct

from sayso.compare.counted import TO_PEOPLE, Subject, subject_of
from sayso.compare.measures import in_base_unit
from sayso.extract.sentences import find_sentences
from sayso.language.times import MEANINGS
from sayso.language.wordlists import section
from sayso.model.figure import Figure
from sayso.model.report import Report

_AS_OF = re.compile(r"\b(?:as of|as at|by|until|till|up to|since|through)\s+((?:the\s|late\s|early\s|on\s)*\w+)", re.IGNORECASE)
_ESTIMATED = re.compile(
    r"\b(?:estimat\w+|believe[sd]?|reckon\w*|guess\w*|put(?:s|ting)? (?:the|its|their) [\w ]{3,40} at)\b", re.IGNORECASE
)
_WIDE = section("clause_words.txt", "wide places")
_WHOLE = re.compile(
    r"\b(?:nation|country|world)wide\b|\b(?:across|throughout|in) the (?:whole )?(?:country|nation|world|continent)\b"
)
_IN = re.compile(r"\b(?:in|across|throughout) (?:the )?([A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)*)((?: [a-z]+)?)")
_REACH = 300
"""Characters on each side of a figure: more than most sentences have, so that a line without an end costs no more."""
_TIMELY = frozenset({"weekday", "month", "monthabbr"})
_HOURS = section("clause_words.txt", "times to count by")


class Told(Struct, frozen=True):
    """A figure with what it is about and the report that prints it."""

    figure: Figure
    """With its value in the base unit of what it measures."""
    printed: Figure
    subject: Subject
    report: Report
    sentence: tuple[int, int]

    @property
    def words(self) -> str:
        """The sentence, or of a very long one what stands around the figure."""
        start, end = self.sentence
        span = self.figure.span
        return self.report.text[max(start, span.start - _REACH) : min(end, span.end + _REACH)]


def tell_figures(report: Report, figures: list[Figure]) -> Iterator[Told]:
    """Those of the report's figures that are about something, in reading order."""
    if not figures:
        return
    sentences = iter(find_sentences(report.text))
    here = next(sentences, (0, 0))
    for figure in sorted(figures, key=lambda each: each.span):
        while here[1] < figure.span.end and (following := next(sentences, None)):
            here = following
        subject = subject_of(figure, report.text, here)
        if subject is not None:
            yield Told(in_base_unit(figure), figure, subject, report, here)


def counted_until(told: Told) -> str | None:
    """The time up to which was counted ("by noon", "as of Friday"), as printed; None where the sentence prints none."""
    for match in _AS_OF.finditer(told.words):
        last = match[1].split()[-1].lower()
        if last in _HOURS or last[:1].isdigit() or _TIMELY & MEANINGS.get(last, {}).keys():
            return match[1].lower()
    return None


def is_of_a_moment(told: Told) -> bool:
    """Whether it happened at once (a death, a fine): a date beside it tells when, else it tells when was counted."""
    at_once = bool(told.subject.happened & (TO_PEOPLE - {"displaced", "missing"} | {"damaged"}))
    paid = told.subject.measure.kind == "money" and told.subject.measure.per is None
    return (at_once or paid) and counted_until(told) is None


def is_estimated(told: Told) -> bool:
    """Whether the sentence says that the number is an estimate."""
    return _ESTIMATED.search(told.words) is not None


def is_wider(told: Told, other: Told) -> bool:
    """Whether the sentence speaks of a whole country or province, and the other's of a place without saying that of it."""
    places = [(match[1], match[2].strip()) for match in _IN.finditer(told.words)]
    theirs = [(match[1], match[2].strip()) for match in _IN.finditer(other.words)]
    if not theirs or any(place in other.words for place, _ in places):
        return False
    if _WHOLE.search(told.words):
        return not _WHOLE.search(other.words)
    return any(_is_wide(place) for place in places) and not any(_is_wide(place) for place in theirs)


def _is_wide(place: tuple[str, str]) -> bool:
    return place[1] in _WIDE or place[0].split()[-1].lower() in _WIDE
