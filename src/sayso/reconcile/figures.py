"""Whose say-so a figure is: the speaker inside whose words it stands."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.span import Span


def attribute_figures(figures: Iterable[Figure], attributions: Iterable[Attribution]) -> tuple[Figure, ...]:
    """Each figure with the attribution that holds all of it; of several, the one whose words are fewest."""
    contents: dict[str, list[tuple[Span, Attribution]]] = defaultdict(list)
    for attribution in attributions:
        for span in attribution.content:
            contents[span.report].append((span, attribution))
    shelves = {report: _Shelf(each) for report, each in contents.items()}
    return tuple(_attributed(figure, shelves.get(figure.span.report)) for figure in figures)


class _Shelf:
    """The contents of one report in order, to be searched by place."""

    def __init__(self, contents: list[tuple[Span, Attribution]]) -> None:
        self.contents = sorted(contents, key=lambda each: (each[0].start, -each[0].end, each[1].id))
        self.starts = [span.start for span, _ in self.contents]
        self.reach: list[int] = []
        furthest = 0
        for span, _ in self.contents:
            furthest = max(furthest, span.end)
            self.reach.append(furthest)

    def innermost(self, span: Span) -> Attribution | None:
        """The attribution with the shortest content that covers the span."""
        best: tuple[int, Attribution] | None = None
        at = bisect_right(self.starts, span.start) - 1
        while at >= 0 and self.reach[at] >= span.end:
            content, attribution = self.contents[at]
            if content.end >= span.end and (best is None or content.end - content.start < best[0]):
                best = (content.end - content.start, attribution)
            at -= 1
        return best[1] if best else None


def _attributed(figure: Figure, shelf: _Shelf | None) -> Figure:
    attribution = shelf.innermost(figure.span) if shelf else None
    if attribution is None:
        return figure
    return replace(figure, said_by=attribution.speaker, attribution=attribution.id)
