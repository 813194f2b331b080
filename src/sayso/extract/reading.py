"""A report as the network reads it. Several extractors ask for it; it is read once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from sayso.extract.network import Tagging, network
from sayso.extract.parse import Parse
from sayso.extract.pieces import Pieces, cut_into_parts, cut_into_pieces
from sayso.model.report import LONGEST, Report

KEPT = 100_000
"""Characters of the longest report whose reading is kept for the next extractor: what it takes is some 5 MB then."""


class Reading(Struct, frozen=True, eq=False):
    """Pieces of a report outside page furniture, and what the network makes of them."""

    pieces: Pieces
    tagging: Tagging


def read(parse: Parse) -> Iterable[Reading]:
    """The readings of a report's parts, in order; a report of usual length is one."""
    return _kept(parse) if len(parse.report.text) <= KEPT else _read(parse)


@lru_cache(maxsize=1)
def _kept(parse: Parse) -> tuple[Reading, ...]:
    return tuple(_read(parse))


def _read(parse: Parse) -> Iterator[Reading]:
    if not parse.sentences:
        return
    report, reader = parse.report, network(parse.settings.attribution)
    quotations = (each for each in parse.quotations if each.end < LONGEST)
    pieces = _outside_residue(cut_into_pieces(report.text[:LONGEST], quotations, reader.tokenizer), report)
    for part in cut_into_parts(pieces):
        yield Reading(part, reader.tag(part))


def _outside_residue(pieces: Pieces, report: Report) -> Pieces:
    """The pieces that do not stand in page furniture."""
    if not report.residue:
        return pieces
    ends = [span.end for span in report.residue]
    starts = [span.start for span in report.residue]
    outside = [
        number
        for number, start in enumerate(pieces.starts.tolist())
        if not any(starts[at] <= start for at in (bisect_right(ends, start),) if at < len(starts))
    ]
    return Pieces(*(getattr(pieces, name)[outside] for name in Pieces.__struct_fields__))
