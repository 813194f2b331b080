"""What every extractor needs of a report, worked out once."""

from msgspec import Struct

from sayso.extract.quotations import Quotation, find_quotations
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report


class Parse(Struct, frozen=True):
    """A report with its sentences and quotations, in reading order. Residue is left out of the sentences."""

    report: Report
    sentences: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]


def parse_report(report: Report) -> Parse:
    """Split the text; a sentence that lies inside page furniture is left out."""
    residue = [(span.start, span.end) for span in report.residue]
    sentences = tuple(
        (start, end)
        for start, end in find_sentences(report.text)
        if not any(left <= start and end <= right for left, right in residue)
    )
    quotations = tuple(sorted(find_quotations(report.text), key=lambda each: (each.start, -each.end)))
    return Parse(report, sentences, quotations)
