"""Asides: words set off inside a quotation that an earlier rendering of the same words lacks, so the outlet's own."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from sayso.compare.words import split_words
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Span

_ASIDE = re.compile(r"[–—] ?[^–—\n“”\"]{2,120}? ?[–—]|(?<= )- [^\n“”\"]{2,120}? -(?= )|\([^()\n]{2,120}\)|\[[^\[\]\n]{2,120}\]")
# Words on each side of an aside that must stand together, without it, in the earlier rendering: two could meet by chance in
# a long speech ("that we"), four and more lose the asides near the ends of a sentence.
_FLANK = 3
# Earlier renderings that are looked at: the reports that copy one wire word for word add nothing.
_MOST = 20


class _Aside(Struct, frozen=True):
    span: Span
    before: tuple[str, ...]
    inside: tuple[str, ...]
    after: tuple[str, ...]


def find_asides(renderings: Sequence[Attribution], reports: Mapping[str, Report]) -> dict[str, tuple[Span, ...]]:
    """By attribution id, its insertions with those that a comparison shows; `renderings` of one statement, the earliest first.

    An aside is an insertion where some earlier quotation has the words on both sides of it in one run, and none has it.
    """
    found: dict[str, tuple[Span, ...]] = {}
    for number, rendering in enumerate(renderings):
        if rendering.kind == "indirect":
            continue
        asides = list(_asides(rendering, reports[rendering.report]))
        if not asides:
            continue
        known = list(rendering.insertions)
        earlier = [each for each in renderings[:number] if each.kind != "indirect" and each.report != rendering.report]
        runs = [_run(each, (*each.insertions, *found.get(each.id, ()))) for each in earlier[:_MOST]]
        for aside in asides:
            lacks = any(_holds(run, (*aside.before, *aside.after)) for run in runs)
            has = any(_holds(run, (*aside.before[-1:], *aside.inside, *aside.after[:1])) for run in runs)
            if lacks and not has and not any(aside.span.overlaps(each) for each in known):
                known.append(aside.span)
        if len(known) > len(rendering.insertions):
            found[rendering.id] = tuple(sorted(known))
    return found


def _asides(rendering: Attribution, report: Report) -> Iterator[_Aside]:
    for part in rendering.content:
        for match in _ASIDE.finditer(part.exact):
            span = report.span(part.start + match.start(), part.start + match.end())
            before = split_words(part.exact[: match.start()]).folds[-_FLANK:]
            after = split_words(part.exact[match.end() :]).folds[:_FLANK]
            inside = split_words(match[0]).folds
            if len(before) == len(after) == _FLANK and inside and _is_quoted(report.text, span):
                yield _Aside(span, before, inside, after)


def _is_quoted(text: str, span: Span) -> bool:
    """Whether the last quotation mark before it, in its line, opens; straight ones open and close by turns."""
    start = text.rfind("\n", 0, span.start) + 1
    line = text[max(start, span.start - 2_000) : span.start]
    mark = max(line.rfind(each) for each in '“”"«»')
    return mark >= 0 and (line[mark] in "“«" or (line[mark] == '"' and line.count('"') % 2 == 1))


def _run(rendering: Attribution, inserted: Sequence[Span]) -> tuple[str, ...]:
    """The words of a rendering in one run, without the insertions known of it."""
    return tuple(
        fold
        for part in rendering.content
        for fold, start in zip(*_placed(part), strict=True)
        if not any(each.start <= start < each.end for each in inserted)
    )


def _placed(part: Span) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words = split_words(part.exact)
    return words.folds, tuple(part.start + start for start in words.starts)


def _holds(run: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(run)} "
