"""One office to which two reports give two holders."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.counted import roots
from sayso.compare.persons import compare_persons
from sayso.extract.sentences import find_sentences
from sayso.language.offices import office_of
from sayso.model.decision import Discrepancy
from sayso.model.identity import identity
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.cast import Cast
from sayso.reconcile.order import reading_order
from sayso.reconcile.told_sentences import ToldSentence, tell_alike, tell_sentence
from sayso.reconcile.wording import told_by

_NAME = r"(?P<name>[A-Z][^\W\d_]+(?:[ -](?:(?:al|el|de|van|von|bin|da|di|du)[ -])?[A-Z][^\W\d_]+){1,3})"
_OFFICE = r"(?:the |its |their |his |her |a )?(?:new )?(?P<office>[a-z][\w -]{2,60}?)"
_MADE = r"(?:named|appointed|elected|nominated|chose|chosen|picked|made|installed)"
_ENDS = r"(?=[.,;]| on | by | in | after | this | last |$)"
_PATTERNS = tuple(
    re.compile(each)
    for each in (
        rf"\b{_MADE} {_NAME},? (?:as |to be )?{_OFFICE}{_ENDS}",
        rf"{_NAME}(?:, [^,.;]{{3,60}},)? (?:was|has been|had been) {_MADE} (?:as )?{_OFFICE}{_ENDS}",
        rf"\b[Tt]he (?P<office>[a-z][\w -]{{2,60}}), {_NAME},",
        rf"{_NAME}, the (?P<office>[a-z][\w -]{{2,60}}?),",
    )
)
_MAY = re.compile(rf"\b{_MADE}\b|\b[Tt]he [a-z][\w -]{{2,60}}, [A-Z]|[a-z], the [a-z]")
"""What a sentence must have for one of them; cheap."""
_FORMER = re.compile(r"\b(?:former|ex|acting|deputy|one|first|old|previous|then)\b")
_LEAST, _SHARE = 4, 0.6
"""Words that both sentences have beside the names, and their share of the shorter one; as for days."""


def find_office_disagreements(groups: Iterable[Sequence[Report]], cast: Cast) -> Iterator[Discrepancy]:
    """Within a story, where two like sentences give one office to two persons and no report has both names."""
    for group in groups:
        if len(group) > 1:
            told = [each for report in sorted(group, key=reading_order) for each in _told(report)]
            found: dict[tuple[str, str], Discrepancy] = {}
            for left, right in tell_alike(told, _LEAST, _SHARE):
                if _clash(left, right):
                    found.setdefault((left.span.exact, right.span.exact), _line(left, right, cast))
            yield from found.values()


def _told(report: Report) -> Iterator[ToldSentence]:
    """Each sentence that gives an office to somebody; `value` is the office."""
    for start, end in find_sentences(report.text):
        for pattern in _PATTERNS if _MAY.search(report.text, start, end) else ():
            match = pattern.search(report.text, start, end)
            if match and _is_office(match["office"]):
                yield tell_sentence(report, (start, end), report.span(*match.span("name")), match["office"])
                break


def _is_office(words: str) -> bool:
    return office_of(words) is not None and not _FORMER.search(words)


def _clash(left: ToldSentence, right: ToldSentence) -> bool:
    ours, theirs = roots(left.value), roots(right.value)
    if not (ours <= theirs or theirs <= ours) or office_of(left.value) != office_of(right.value):
        return False
    one, other = left.span.exact, right.span.exact
    printed = one in right.report.text or other in left.report.text
    return not printed and compare_persons(one, other).verdict == "different"


def _line(left: ToldSentence, right: ToldSentence, cast: Cast) -> Discrepancy:
    spans: tuple[Span, ...] = (left.span, right.span)
    members = tuple(actor for span in spans if (actor := cast.actor_at(span)))
    about = max(left.value, right.value, key=len)
    sides = (f"{told_by(each.report)} prints “{each.span.exact}”" for each in (left, right))
    why = f"Of the {about}, {'; '.join(sides)}: both cannot hold."
    made = identity("discrepancy", "office", *((span.report, span.start) for span in spans))
    return Discrepancy(made, "name", members, "conflict", why, about, spans)
