"""What a line that ends in a colon introduces: the quotation in the next paragraph, or the points of a list below it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft, Stretch
from sayso.extract.nearby import Nearby
from sayso.extract.paragraphs import find_paragraphs
from sayso.language.wordlists import read_sections
from sayso.model.report import Report

SURE = 0.8
"""Confidence where only the colon tells; PolNeAR's train part has the speaker before the colon in 17 of 18 such paragraphs."""
_POINT = re.compile(r"(?:[-–—•*·▪■●◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+(?=\S)")
_WORD = re.compile(r"\w")
_WHOLE = re.compile('[“„«"»”][^“”"„«»]*[”“»"«]$|"[^"]*"$|“[^“”]*(?:“[^“”]*”[^“”]*)*”$')
_OPENS = re.compile('[“„«"][^“”"„«»]+$|"[^"]+$')
_CLOSES = re.compile('[“„«"][^“”"„«»]*[”“»"«]$|"[^"]*"$')
_MORE_VERBS = (
    "repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:ds?|ded)|retort(?:s|ed)|ask(?:s|ed)?|tweet(?:s|ed)|post(?:s|ed)?|began|went on|"
    "put it|ma[dk]es?|issue[sd]?|release[sd]?|publishe[sd]|gives?|gave|sent(?: out)?|put out|offer(?:s|ed)|had this to say"
)
"""Of answering, and of giving out a statement: they say something before a colon with a quotation below, seldom elsewhere."""
_BEFORE = "In|On|At|As|By|For|When|While|After|Before|During|Since|Then|And|But|Meanwhile|Later|Earlier"
LONGEST_POINT = 1_000
MOST = 50
"""Points of one list that are looked at."""


_NAMED = re.compile(
    r"(?!(?:In|On|At|As|By|For|When|While|After|Before|During|Since|Then|And|But|Here|There|This|That|These|Those|It|What|"
    r"How|Why|Who|See|Read|Watch|Below|Also|Note|More|Full|Related|You|We|I|If|To|From|With|Not|No|So|All|One|Now|"
    r"The(?=[ \u00a0][^A-Z])|An?|His|Her|Their|Its|My|Our)\b)"
    r"(?P<source>[A-Z][\w’'.-]*(?:[ \u00a0][A-Z][\w’'.-]*){0,5})[ \u00a0](?P<cue>[a-z][^,;:.“”\"\n]{1,60}):$"
)
"""A name, a pronoun, or "Transcript", and whatever it does before the colon: "Brenn called it by its name:"."""


@cache
def _introduction() -> re.Pattern[str]:
    verbs = "|".join(sorted(read_sections("verbs_of_saying.txt")["plain"], key=len, reverse=True))
    source = r"(?P<source>(?:[Tt]he |[Aa]n? )?[\w’'.()/-]+(?:,?[ \u00a0][\w’'.()/-]+){0,14}?,?)"
    before = rf"(?:(?:{_BEFORE})\b[^:\n]*,[ \u00a0](?=[A-Z]|(?:he|she|they|the)\b))?"
    after = r"(?:[ \u00a0][^,.;:“”\"\n]{1,80})?"
    return re.compile(
        rf"{before}{source}[ \u00a0](?P<cue>(?:(?:has|have|had|also|then|later)[ \u00a0])*(?:{verbs}|{_MORE_VERBS})){after}:$"
        rf"|(?P<according>[Aa]ccording to)[ \u00a0](?P<from>[^,.;:\n]{{2,100}}):$"
    )


def with_introduced(report: Report, sentences: Sentences, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with the paragraphs below a speaker's colon that nobody else says."""
    nearby = Nearby(drafts)
    gone: set[int] = set()
    found: list[Draft] = []
    paragraphs = find_paragraphs(report)
    for number, place in enumerate(paragraphs[:-1]):
        if report.text[place[1] - 1] != ":":
            continue
        following = paragraphs[number + 1 : number + 1 + MOST]
        points = list(_points(report.text, following))
        below = points or _quotation(report.text, following)
        if not below or _speak_for_themselves(report.text, below, nearby):
            continue
        speaker, draft = _speaker(report.text, sentences, place, nearby, bool(points))
        if draft is not None:
            others = set(nearby.speaking_within(below[0][0], below[-1][1]))
            gone.update(set(nearby.said_within(below[0][0], below[-1][1])) - others, () if speaker is None else (speaker,))
            found.append(replace(draft, content=(*draft.content, *below), verbatim=not draft.content))
    return [draft for number, draft in enumerate(drafts) if number not in gone] + found


def _speak_for_themselves(text: str, below: Sequence[Stretch], nearby: Nearby) -> bool:
    """Whether at least half of the points, and two, open with somebody who says something."""
    own = 0
    for start, end in below:
        speaking = [nearby.drafts[number].speech()[0] for number in nearby.speaking_within(start, end)]
        own += any(not _WORD.search(text, start, each) for each in speaking)
    return own > 1 and 2 * own >= len(below)


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


def _quotation(text: str, paragraphs: Sequence[Stretch]) -> list[Stretch]:
    """The quotation that begins with the first paragraph: every one opens with the same mark, and the last closes."""
    if _WHOLE.match(text, *paragraphs[0]):
        return [paragraphs[0]]
    for number, place in enumerate(paragraphs):
        if text[place[0]] != text[paragraphs[0][0]]:
            return []
        if not _OPENS.match(text, *place):
            return list(paragraphs[: number + 1]) if _CLOSES.match(text, *place) else []
    return []


def _speaker(text: str, sentences: Sentences, place: Stretch, nearby: Nearby, listed: bool) -> tuple[int | None, Draft | None]:
    """The attribution of the line's last sentence, or one made of the words before the colon, still without content."""
    sentence = sentences.at(place[1] - 1) or place
    last = [number for number in nearby.speaking_within(sentence[0], place[1]) if nearby.drafts[number].speech()[1] <= place[1]]
    if last:
        number = max(last, key=lambda each: nearby.drafts[each].speech()[1])
        return number, nearby.drafts[number]
    start = max(sentence[0], place[0])
    match = _introduction().fullmatch(text, start, place[1])
    if match is None and not listed and (named := _NAMED.fullmatch(text, start, place[1])):
        return None, Draft((named.span("source"),), (named.span("cue"),), (), SURE)
    if match is None:
        return None, None
    source, cue = ("source", "cue") if match["source"] else ("from", "according")
    return None, Draft((match.span(source),), (match.span(cue),), (), SURE)
