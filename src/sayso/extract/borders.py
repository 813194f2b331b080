"""Words that the network puts into the wrong one of source, cue and content."""

import re
from functools import cache

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch
from sayso.language.wordlists import read_sections

_ABOUT = re.compile(
    r"[ \u00a0](?P<about>around|about|some|nearly|almost|over|roughly|approximately|up to|at least|more than)"
    r"(?:[ \u00a0][$€£]?\d[\d,.]*[ \u00a0]?(?:%|percent|per cent|million|billion)?(?:[ \u00a0]of)?)?$"
)
_NUMBER = re.compile(r"[ \u00a0]*[\d$€£]")
_NAME_AND_VERB = re.compile(
    r"(?P<name>[A-Z]{2,}|[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+)+)[ \u00a0](?P<verb>(?:has |have |had |also )*[a-z]{3,})$"
)
_VERB_AND_NAME = re.compile(r"(?P<verb>[a-z]{3,})[ \u00a0](?P<name>[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+)*)$")
_PRONOUN_AND_VERB = re.compile(
    r"(?P<name>[Hh]e|[Ss]he|[Ww]e|I|[Ii]t(?=[ \u00a0](?:reads?|sa(?:id|ys)|added|stated)$))[ \u00a0]"
    r"(?P<verb>(?:has |have |had |also )*[a-z]{3,})$"
)
"""Not "it has emerged": who reported that is not told."""
_CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing)?|take(?:s|n)?|took|taking)$")
_RESPONSIBILITY = re.compile(r"[ \u00a0]?(?:full )?responsibility for[ \u00a0]")


def set_borders(draft: Draft, text: str) -> Draft:
    """The draft with such words where they belong."""
    return _with_claim(_with_source(_with_number(_with_own_verb(draft, text), text), text), text)


@cache
def _verb() -> re.Pattern[str]:
    verbs = "|".join(sorted(read_sections("verbs_of_saying.txt")["plain"], key=len, reverse=True))
    return re.compile(rf"[,”\"»][ \u00a0](?P<verb>{verbs})[ \u00a0]$")


def _with_own_verb(draft: Draft, text: str) -> Draft:
    """In "..., stated Ana Reul, according to Capewire" Reul's cue is "stated": who follows "according to" is another source."""
    if not draft.source or not draft.cue or draft.cue[0][0] < draft.source[-1][1]:
        return draft
    match = _verb().search(text, max(draft.source[0][0] - 20, 0), draft.source[0][0])
    according = text[slice(*draft.cue[0])].casefold() == "according to"
    return replace(draft, cue=(match.span("verb"),)) if match and according else draft


def _with_number(draft: Draft, text: str) -> Draft:
    """In "According to the official around 40% of ..." the content begins with "around"."""
    if not draft.source:
        return draft
    start, end = draft.source[-1]
    match = _ABOUT.search(text, start, end)
    number = next((at for at, part in enumerate(draft.content) if 0 <= part[0] - end <= 1), None)
    if match is None or number is None or not _NUMBER.match(text, match.end("about")):
        return draft
    moved = draft.with_part(number, (match.start("about"), draft.content[number][1]))
    return replace(moved, source=(*draft.source[:-1], (start, match.start())))


def _with_source(draft: Draft, text: str) -> Draft:
    """A cue without a source that is who speaks and the verb ("HPA announce", "said Reul", "it read") is both."""
    if draft.source or len(draft.cue) != 1:
        return draft
    patterns = (_NAME_AND_VERB, _PRONOUN_AND_VERB, _VERB_AND_NAME)
    match = next((found for each in patterns if (found := each.fullmatch(text, *draft.cue[0]))), None)
    return replace(draft, source=(match.span("name"),), cue=(match.span("verb"),)) if match else draft


def _with_claim(draft: Draft, text: str) -> Draft:
    """Who claims responsibility for something says that it was him: "has claimed responsibility for" is the whole cue."""
    if not draft.cue:
        return draft
    end = draft.cue[-1][1]
    match = _RESPONSIBILITY.match(text, end)
    number = next((at for at, part in enumerate(draft.content) if 0 <= part[0] - end <= 1), None)
    if match is None or number is None or not _CLAIMED.search(text, *draft.cue[-1]):
        return draft
    part: Stretch = (match.end(), draft.content[number][1])
    if part[0] >= part[1]:
        return draft
    cue = (*draft.cue[:-1], (draft.cue[-1][0], match.end() - 1))
    return replace(draft.with_part(number, part), cue=cue)
