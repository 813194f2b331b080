"""What the parts of the gold hold."""

from collections import Counter
from collections.abc import Sequence

from gold.wire.corpus import OPEN, PARTS, GoldReport

HEADS = (
    *("part", "reports", "none", "words", "attributions", "direct", "mixed", "indirect"),
    *("open", "sourceless", "relayed", "occasions", "insertions", "not speech"),
)


def counts(reports: Sequence[GoldReport]) -> str:
    """A table of what each part holds."""
    rows = [HEADS, *(tuple(map(str, (part, *_numbers([each for each in reports if each.part == part])))) for part in PARTS)]
    rows.append(tuple(map(str, ("all", *_numbers(reports)))))
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _numbers(reports: Sequence[GoldReport]) -> tuple[int, ...]:
    every = [attribution for report in reports for attribution in report.attributions]
    kinds = Counter(attribution.kind for attribution in every)
    occasions = sum(any(each.spans(role) for role in ("to", "event", "place", "when")) for each in every)
    return (
        len(reports),
        sum(not report.attributions for report in reports),
        sum(len(report.text.split()) for report in reports),
        len(every),
        *(kinds[kind] for kind in ("direct", "mixed", "indirect")),
        sum(attribution.speaker == OPEN for attribution in every),
        sum(not attribution.spans("source") for attribution in every),
        sum(bool(attribution.through) for attribution in every),
        occasions,
        sum(len(attribution.spans("insertion")) for attribution in every),
        sum(len(report.not_speech) for report in reports),
    )
