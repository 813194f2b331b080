"""What quotation marks alone tell: quotations in a report in a language whose words are not read."""

import re
from collections.abc import Iterator

from sayso.extract.completion import Sentences
from sayso.extract.insertions import find_insertions
from sayso.extract.parse import Parse
from sayso.extract.quotations import Quotation
from sayso.model.attribution import Attribution
from sayso.model.identity import identity

LEAST_WORDS = 4
"""Words of a quotation that is taken for speech: of those with one word more 86% are it, with two less 51%; shorter ones are
mostly titles, nicknames and words held at arm's length (German train part, half of what somebody is annotated to say)."""
LEAST_LETTERS = 8
"""The same for scripts that put no space between words."""
LIKELY = 0.5
"""Confidence, of the content alone: such quotations are what somebody says, in half or more of it, 80 times in 100 in German,
48 in PolNeAR's English (train parts), where the statement often begins before the mark. Other languages were not measured."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def find_marked(parse: Parse) -> Iterator[Attribution]:
    """Every quotation long enough to be speech, as an attribution without source and cue, in reading order."""
    if parse.settings.least_sure > LIKELY:
        return
    report, sentences = parse.report, Sentences(parse.report.text, parse.sentences)
    for each in parse.quotations:
        if _is_whole(each) and sentences.at(each.start) and _is_speech(report.text, each):
            content = report.span(each.start - 1, each.end + 1)
            insertions = tuple(report.span(*place) for place in find_insertions(report.text, each.start, each.end))
            name = identity("a", report.id, content.start, content.end)
            yield Attribution(name, report.id, "direct", (), (), (content,), insertions, LIKELY)


def _is_whole(each: Quotation) -> bool:
    return each.depth == 1 and each.opened and each.closed and not each.single


def _is_speech(text: str, each: Quotation) -> bool:
    if len(_UNSPACED.findall(text, each.start, each.end)) >= LEAST_LETTERS:
        return True
    return sum(1 for _ in _WORD.finditer(text, each.start, each.end)) >= LEAST_WORDS
