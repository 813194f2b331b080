"""What a line that ends in a colon introduces: the quotation in the next paragraph, or the points of a list below it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft, Stretch
from sayso.extract.paragraphs import find_paragraphs
from sayso.language.wordlists import read_sections
from sayso.model.report import Report

SURE = 0.8
"""Confidence where only the colon tells; PolNeAR's train part has the speaker before the colon in 17 of 18 such paragraphs."""
_POINT = re.compile(r"(?:[-–—•*·▪■●◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+(?=\S)")
_QUOTATION = re.compile('[“„«"»]')
_WHOLE = re.compile(r"[“„«\"»][^“”\"„«»]*[”“»\"«]$")
LONGEST_POINT = 1_000


@cache
def _introduction() -> re.Pattern[str]:
    verbs = "|".join(sorted(read_sections("verbs_of_saying.txt")["plain"], key=len, reverse=True))
    source = r"(?P<source>(?:[Tt]he |[Aa]n? )?[\w’'.()/-]+(?:,?[ \u00a0][\w’'.()/-]+){0,14}?,?)"
    after = r"(?:[ \u00a0][^,.;:“”\"\n]{1,80})?"
    return re.compile(
        rf"{source}[ \u00a0](?P<cue>(?:(?:has|have|had|also|then|later)[ \u00a0])*(?:{verbs})){after}:$"
        rf"|(?P<according>[Aa]ccording to)[ \u00a0](?P<from>[^,.;:\n]{{2,100}}):$"
    )


def with_introduced(report: Report, sentences: Sentences, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with the paragraphs below a speaker's colon that nobody else says."""
    found = list(drafts)
    paragraphs = find_paragraphs(report)
    for number, place in enumerate(paragraphs[:-1]):
        if report.text[place[1] - 1] != ":":
            continue
        below = list(_points(report.text, paragraphs[number + 1 :])) or _quotation(report.text, paragraphs[number + 1])
        inside = [each for each in found if any(_holds(part, below) for part in each.content)]
        own = [each for each in inside if each.source and _holds(each.source[0], below)]
        if not below or own:
            continue
        speaker = _speaker(report.text, sentences, place, found)
        if speaker is not None:
            at, draft = speaker
            found = (
                [each for each in found if each not in inside]
                if at is None
                else [each for number, each in enumerate(found) if each not in inside or number == at]
            )
            said = replace(draft, content=tuple(sorted((*draft.content, *below))), verbatim=not draft.content)
            found = [each for each in found if each is not draft] + [said]
    return found


def _points(text: str, paragraphs: Sequence[Stretch]) -> Iterator[Stretch]:
    """The points of a list that begins with the first of the paragraphs, without their marks; two at least."""
    points: list[Stretch] = []
    for start, end in paragraphs:
        match = _POINT.match(text, start, end)
        if match is None or end - start > LONGEST_POINT:
            break
        points.append((match.end(), end))
    if len(points) > 1:
        yield from points


def _quotation(text: str, place: Stretch) -> list[Stretch]:
    return [place] if _WHOLE.match(text, *place) else []


def _holds(part: Stretch, places: Sequence[Stretch]) -> bool:
    return any(start <= part[0] < end for start, end in places)


def _speaker(text: str, sentences: Sentences, place: Stretch, drafts: Sequence[Draft]) -> tuple[int | None, Draft] | None:
    """The attribution of the line's last sentence, or one made of the words before the colon, still without content."""
    sentence = sentences.at(place[1] - 1) or place
    last = [
        (number, each)
        for number, each in enumerate(drafts)
        if each.source and each.cue and sentence[0] <= each.speech()[0] and each.speech()[1] <= place[1]
    ]
    if last:
        return max(last, key=lambda found: found[1].speech()[1])
    match = _introduction().fullmatch(text, max(sentence[0], place[0]), place[1])
    if match is None:
        return None
    source, cue = ("source", "cue") if match["source"] else ("from", "according")
    return None, Draft((match.span(source),), (match.span(cue),), (), SURE)
