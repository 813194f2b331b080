"""Sentences in quotation marks that stand alone: nobody is named beside them, and no clause holds them.

'The keeper wants no bridge. "Let them row." A decision is due in May.' The network, which learned from news that names a
speaker with almost every quotation, overlooks them.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.completion import Sentences
from sayso.extract.draft import BY_FORM, Draft, Stretch
from sayso.extract.quotations import Quotation
from sayso.extract.taken import Taken

LEAST = 3
"""Words that they have at least: fewer are names and labels as well."""
_END = r"[.?!…][\])»›’'”\"]*"
_ENDED = re.compile(rf"{_END}\s*$")
_STARTS = re.compile(rf"(?:^|\n|{_END}[ \u00a0]+)$")
_GOES_ON = re.compile(r"[.?!…]?[ \u00a0]*(?:\n|$|[ \u00a0][\"“„«‘'(\[–—A-Z\d])")
_NEAR = 10
"""Characters that tell how the sentence before ends."""


def with_bare_quotations(sentences: Sentences, quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and behind them the quotations of whole sentences that no draft touches, without source and cue.

    Of wire dev's direct attributions they raise those found from 94.6 to 95.9 of 100; its triple F1 from 90.67 to 90.75,
    and PolNeAR dev's falls from 76.0 to 75.9 (`bench/attribution.py`).
    """
    taken = Taken(span for draft in drafts for span in draft.spans())
    alone = (place for place in _whole_sentences(sentences, quotations) if not taken.touches(*place))
    return [*drafts, *(Draft((), (), (place,), BY_FORM) for place in alone)]


def _whole_sentences(sentences: Sentences, quotations: Sequence[Quotation]) -> Iterator[Stretch]:
    """The quotations, marks and all, before and behind which a sentence ends; none in page furniture."""
    text = sentences.text
    for each in quotations:
        start, end = each.start - 1, each.end + 1
        if each.depth > 1 or each.single or not (each.opened and each.closed) or sentences.at(each.start) is None:
            continue
        inside = text[each.start : each.end]
        ended = _ENDED.search(inside) or text[end : end + 1] in tuple(".?!…")
        starts = _STARTS.search(text[max(start - _NEAR, 0) : start])
        if ended and starts and len(inside.split()) >= LEAST and _GOES_ON.match(text, end):
            yield start, end
