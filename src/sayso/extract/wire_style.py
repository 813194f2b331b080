"""Forms of wire reports that the network, trained on campaign news, overlooks.

"Statement, said the head of X", "Statement, head of X said in Y on Monday", "Statement, media quoted X as saying", "X put the
toll at 45".
"""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.completion import Sentences
from sayso.extract.draft import BY_FORM, Draft, Stretch
from sayso.extract.estimates import find_estimates
from sayso.language.wordlists import read_sections
from sayso.model.report import Report

LEAST = 6
"""Words that a statement has at least: fewer are mostly an adverbial ("In a speech on Monday, ...")."""
_NAME_LIKE = r"(?:the |The |a |an )?(?:[\w’'.()/-]+[ \u00a0]+){0,15}?[A-Z][\w’'.()-]*"
_APPOSITION = r"(?:,[ \u00a0]+(?:[A-Z][\w’'-]*[ \u00a0]?){2,6}(?<![ \u00a0]))?"
_STOP = r"(?=[ \u00a0]+(?:in|at|on|during|to|while|when|as|after|before|with|following|through|who|adding|citing)\b|[,;:.]|$)"
_QUOTED = re.compile(
    rf"\b(?P<cue>quot(?:ed|es|ing))\s+(?P<source>{_NAME_LIKE}[^“”\"]{{0,160}}?),?\s+(?P<more>as\s+(?:saying|telling|stating))\b"
)
_PRONOUN = r"(?:he|she|they|He|She|They)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = "|".join(sorted(read_sections("verbs_of_saying.txt")["plain"], key=len, reverse=True))
    inverted = rf"(?:,|,?[”\"»],?)\s+(?P<cue>{verbs})\s+(?P<source>{_NAME_LIKE}{_APPOSITION}){_STOP}"
    normal = rf",[”\"»]?\s+(?P<source>{_NAME_LIKE}|{_PRONOUN})\s+(?P<cue>{verbs}){_STOP}"
    return re.compile(inverted), re.compile(normal)


def with_overlooked(report: Report, sentences: Sentences, drafts: list[Draft]) -> list[Draft]:
    """The drafts and those in these forms whose statement no draft has; one that takes such a source for speech gives way.

    On PolNeAR dev they add one attribution, a right one: they are for wire reports.
    """
    near = _by_sentence(sentences, drafts)
    added: list[Draft] = []
    dropped: set[int] = set()
    for start, end in sentences.places:
        others = near.get(start, [])
        for draft in _in_sentence(report.text, start, end):
            if not any(_same_statement(draft, drafts[other]) for other in others):
                added.append(draft)
                dropped.update(other for other in others if _swallows(drafts[other], draft))
    return [draft for number, draft in enumerate(drafts) if number not in dropped] + added


def _by_sentence(sentences: Sentences, drafts: list[Draft]) -> dict[int, list[int]]:
    """For each sentence's first character, the numbers of the drafts that have content in it."""
    near: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        for start, end in draft.content:
            for place, _ in sentences.within(start, end):
                near.setdefault(place, []).append(number)
    return near


def _in_sentence(text: str, start: int, end: int) -> Iterator[Draft]:
    if end - start > 2_000:
        return
    quoted = _QUOTED.search(text, start, end)
    if quoted:
        content = _told_before(text, start, quoted.start()) or _told_after(text, quoted.end(), end)
        if content:
            yield Draft((quoted.span("source"),), (quoted.span("cue"), quoted.span("more")), (content,), BY_FORM)
        return
    for pattern in _patterns():
        found = next((each for each in pattern.finditer(text, start, end) if _closes(text, each, end)), None)
        if found and _words(text, start, found.start()) >= LEAST:
            left, right = found.span("source")
            right -= text[left:right].endswith(".")
            yield Draft(((left, right),), (found.span("cue"),), ((start, found.start()),), BY_FORM)
            return
    yield from find_estimates(text, start, end)


def _closes(text: str, found: re.Match[str], end: int) -> bool:
    """Whether nothing is said after the form: only to whom, where and when."""
    rest = text[found.end() : end]
    return _words(text, found.end(), end) <= 30 and not re.search(r"\bthat\b|:\s*$|[“”\"«»]", rest)


def _told_before(text: str, start: int, end: int) -> Stretch | None:
    """The clause before "media quoted X as saying"; None where there is none."""
    comma = text.rfind(",", start, end)
    if comma < 0 or _words(text, comma, end) > 8 or _words(text, start, comma) < LEAST:
        return None
    return start, comma


def _told_after(text: str, start: int, end: int) -> Stretch | None:
    while start < end and text[start] in " \u00a0,:":
        start += 1
    while end > start and text[end - 1] in " .":
        end -= 1
    return (start, end) if _words(text, start, end) >= 3 else None


def _meet(draft: Draft, start: int, end: int) -> bool:
    return any(left < end and start < right for left, right in draft.content)


def _same_statement(draft: Draft, other: Draft) -> bool:
    """Whether the other's content is this one's in good part, or its cue is taken already.

    One whose own cue stands in this one's content is reported within it.
    """
    if _swallows(other, draft) or any(_meet(draft, *cue) for cue in other.cue):
        return False
    start, end = draft.content[0]
    shared = sum(max(min(right, end) - max(left, start), 0) for left, right in other.content)
    cues = any(left < right2 and left2 < right for left, right in draft.cue for left2, right2 in other.cue)
    return cues or 2 * shared > end - start


def _swallows(draft: Draft, other: Draft) -> bool:
    """Whether the draft takes the other's source for content: beside the statement, or after "quoted"."""
    return (len(draft.content) > 1 or len(other.cue) > 1) and any(_meet(draft, *source) for source in other.source)


def _words(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\w+", text[start:end]))
