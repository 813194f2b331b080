"""What every extractor needs of a report, worked out once."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sayso.extract.quotations import Quotation, find_quotations
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report
from sayso.model.settings import DEFAULTS, Settings
from sayso.model.span import Span
from sayso.read.language_id import SUPPORTED


class Parse(Struct, frozen=True):
    """A report with its sentences and quotations, in reading order. Residue is left out of the sentences."""

    report: Report
    sentences: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]
    settings: Settings = DEFAULTS

    @property
    def foreign(self) -> bool:
        """Whether the report is known to be in a language of which only the quotation marks are read."""
        return self.report.language is not None and self.report.language not in SUPPORTED


def parse_report(report: Report, settings: Settings = DEFAULTS) -> Parse:
    """Split the text; a sentence that lies inside page furniture is left out."""
    sentences = tuple(_outside(find_sentences(report.text), report.residue))
    quotations = tuple(sorted(find_quotations(report.text), key=lambda each: (each.start, -each.end)))
    return Parse(report, sentences, quotations, settings)


def _outside(sentences: Iterable[tuple[int, int]], residue: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The sentences that lie in no stretch of residue; both are walked through once, in order."""
    left = sorted((span.start, span.end) for span in residue)
    place, reach = 0, -1
    for start, end in sentences:
        while place < len(left) and left[place][0] <= start:
            reach = max(reach, left[place][1])
            place += 1
        if end > reach:
            yield start, end
