"""Whom "it" in a source looks back to: what begins the sentence, or the one before, is a name as much as a source is."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.extract.unnamed import read_unnamed
from sayso.model.report import Report
from sayso.model.span import Span

_IT = re.compile(r"(?:it|its|they|their)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?:But|And|Meanwhile|However),? )?(?=(?:[Tt]he|An?) )?")
# "The Grain Programme has", "Northgas, the exporter,": capitals with small words between them, then a small word or a comma.
_NAME = re.compile(
    r"(?:The )?(?:[A-Z][\w&’'.-]*)(?: (?:(?:of|for|and|the|on|&) ){0,2}[A-Z][\w&’'.-]*){0,6}(?=,? (?:[a-z]|[A-Z]{2,}))"
)
_LONGEST = 6
"""Words of a body without a name ("The prosecutor's office", "The embassy of the flag state")."""


def find_antecedents(report: Report, sentences: Sequence[tuple[int, int]], sources: Sequence[Span]) -> Iterator[Span]:
    """The first phrase of the sentence of each "it" and of the one before in its paragraph, where a body can be named there."""
    looked: set[int] = set()
    for source in sources:
        if not _IT.match(source.exact):
            continue
        number = bisect_right(sentences, source.start, key=lambda sentence: sentence[0]) - 1
        for at in (number, number - 1):
            if at < 0 or at in looked or "\n" in report.text[sentences[at][0] : source.start]:
                continue
            looked.add(at)
            phrase = _first_phrase(report, sentences[at][0], min(sentences[at][1], source.start))
            if phrase:
                yield phrase


def _first_phrase(report: Report, start: int, end: int) -> Span | None:
    opener = _ARTICLE.match(report.text, start, end)
    start = opener.end() if opener else start
    name = _NAME.match(report.text, start, end)
    if name and " " in name[0].removeprefix("The "):
        return report.span(*name.span())
    words = list(re.finditer(r"[\w’'-]+", report.text[start : min(end, start + 80)]))[:_LONGEST]
    if not words or words[0][0] not in ("The", "the", "A", "An"):
        return None
    for last in range(len(words) - 1, 0, -1):
        printed = report.text[start : start + words[last].end()]
        found = read_unnamed(printed)
        if found and found[0] == "organisation" and found[2] == len(printed):
            return report.span(start, start + len(printed))
    return None
