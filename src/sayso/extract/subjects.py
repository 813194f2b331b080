"""Persons whom no rule has named, though the next sentence speaks of them: "Reul has baked here since 1987. The baker says"."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from sayso.extract.noun_phrases import head_noun
from sayso.extract.phrases import not_names
from sayso.language.common_words import word_ranks
from sayso.language.offices import body_nouns
from sayso.language.person_nouns import names_person
from sayso.model.actor import Mention
from sayso.model.report import Report
from sayso.model.span import Span

_BACK = 3
"""Sentences before a source, in its paragraph, that can begin with the name of whom it means."""
_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this)\s", re.IGNORECASE)
_AGE = re.compile(r"\d{1,3}-year-old$")
# A name at the head of a sentence, then what only a person or a body does there.
_NAME = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: (?:(?:de|del|da|di|van|von|der|al|bin|ibn|el) )?[A-Z][\w’'-]+){0,3})"
    r"(?:, (?:who|whose|\d\d|an?|the|his|her)\b|,? who\b| (?:has|had|is|was|runs?|ran|owns?|owned|knows?|knew|works?|worked|"
    r"lives?|lived|sells?|sold|lost|keeps?|kept|grew|came|went|stood|sat|leads?|led|heads?|headed|teaches|taught|did|does|will|"
    r"would|could|can|spent|began|became|left|took|made|saw|wrote|won|never|still|also|once|[a-z]{3,}(?:ed|s))\b)"
)


def find_subjects(
    report: Report, sentences: Sequence[tuple[int, int]], sources: Sequence[Span], near: Callable[[Span], Sequence[Mention]]
) -> Iterator[Mention]:
    """A person for the name that begins a sentence before "he" or "the baker", where the paragraph names nobody else.

    `near` gives the mentions that share characters with a stretch.
    """
    looked: set[int] = set()
    for source in sources:
        if not _means_person(source.exact):
            continue
        number = bisect_right(sentences, source.start, key=lambda sentence: sentence[0]) - 1
        first = _first_of_paragraph(report, sentences, source, number)
        if first is None or first in looked:
            continue
        looked.add(first)
        before = report.span(sentences[first][0], source.start)
        if any(each.kind == "person" for each in near(before)):
            continue
        match = _NAME.match(report.text, sentences[first][0], sentences[first][1])
        if match and _can_be(match["name"]):
            span = report.span(*match.span("name"))
            if not near(span):
                yield Mention(span, "person", match["name"])


def _means_person(printed: str) -> bool:
    if _PRONOUN.fullmatch(printed):
        return True
    return _DEFINITE.match(printed) is not None and (names_person(head := head_noun(printed)) or _AGE.search(head) is not None)


def _first_of_paragraph(report: Report, sentences: Sequence[tuple[int, int]], source: Span, number: int) -> int | None:
    """Number of the sentence that begins the source's paragraph; None where that is the source's own or too far back."""
    at = number
    while at > 0 and number - at <= _BACK and "\n" not in report.text[sentences[at - 1][0] : source.start]:
        at -= 1
    return at if 0 <= at < number and number - at <= _BACK else None


def _can_be(name: str) -> bool:
    words = name.split()
    if words[0] in not_names() or words[-1] in body_nouns() or words[0].isupper():
        return False
    return len(words) > 1 or (words[0].lower() not in word_ranks() and len(words[0]) > 2)
