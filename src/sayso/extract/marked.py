"""Quotations in a report in a language whose words are not read: by their marks, with whoever is named beside them."""

import re
from collections.abc import Iterator

from sayso.extract.completion import Sentences
from sayso.extract.draft import Stretch
from sayso.extract.insertions import find_insertions
from sayso.extract.parse import Parse
from sayso.extract.quotations import Quotation
from sayso.extract.voices_abroad import Voice, find_aside, find_voice
from sayso.language.saying_abroad import SayingWords, saying_words
from sayso.model.attribution import Attribution
from sayso.model.identity import identity
from sayso.model.report import Report

LEAST_WORDS = 4
"""Words of a quotation that is taken for speech: of those with one word more 86% are it, with two less 51%; shorter ones are
mostly titles, nicknames and words held at arm's length (German train part, half of what somebody is annotated to say)."""
LEAST_LETTERS = 8
"""The same for scripts that put no space between words."""
LIKELY = 0.5
"""Confidence, of the content alone: such quotations are what somebody says, in half or more of it, 80 times in 100 in German,
48 in PolNeAR's English (train parts), where the statement often begins before the mark. Other languages were not measured."""
WITH_CUE = 0.8
"""Confidence where a verb of saying names who speaks: content and source are right in 78 of 100, the content alone in 95
(German train part, on which the verbs were chosen; dev 82 and 97)."""
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def find_marked(parse: Parse) -> Iterator[Attribution]:
    """Every quotation long enough to be speech, in reading order; without source and cue where no word of saying tells them."""
    report, sentences = parse.report, Sentences(parse.report.text, parse.sentences)
    words = saying_words(report.language or "")
    for each in parse.quotations:
        if _is_whole(each) and sentences.at(each.start) and _is_speech(report.text, each):
            found = _attribution(report, each, sentences, words)
            if found.confidence >= parse.settings.least_sure:
                yield found


def _is_whole(each: Quotation) -> bool:
    return each.depth == 1 and each.opened and each.closed and not each.single


def _is_speech(text: str, each: Quotation) -> bool:
    if len(_UNSPACED.findall(text, each.start, each.end)) >= LEAST_LETTERS:
        return True
    return sum(1 for _ in _WORD.finditer(text, each.start, each.end)) >= LEAST_WORDS


def _attribution(report: Report, each: Quotation, sentences: Sentences, words: SayingWords | None) -> Attribution:
    content, voice = _read(report, each, sentences, words)
    insertions = tuple(report.span(*place) for place in find_insertions(report.text, each.start, each.end))
    return Attribution(
        identity("a", report.id, content[0][0], content[-1][1]),
        report.id,
        "direct",
        (report.span(*voice.source),) if voice else (),
        (report.span(*voice.cue),) if voice and voice.cue else (),
        tuple(report.span(*part) for part in content),
        insertions,
        WITH_CUE if voice and voice.cue else LIKELY,
    )


def _read(
    report: Report, each: Quotation, sentences: Sentences, words: SayingWords | None
) -> tuple[tuple[Stretch, ...], Voice | None]:
    """The parts of what is said, and who says it. Russian papers put "- says X -" inside the marks."""
    whole = (each.start - 1, each.end + 1)
    if words is None:
        return (whole,), None
    aside = find_aside(report.text, (each.start, each.end), words)
    if aside is not None:
        return ((whole[0], aside.start), (aside.end, whole[1])), aside.voice
    first, last = sentences.at(each.start), sentences.at(each.end)
    around = ((first or whole)[0], (last or whole)[1])
    return (whole,), find_voice(report.text, whole, around, words)
