"""Where a report names another outlet as where its account comes from."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from sayso.language.outlets import same_outlet
from sayso.model.report import CreditKind
from sayso.read.dateline import FoundDateline
from sayso.read.lines import Line
from sayso.read.lone_credit import lone_credit
from sayso.read.outlet_name import bare_name, kind_of, name_after, name_before

_TOLD = re.compile(
    r"\b(?:told|telling|tells|(?:interview|interviewed|conversation|interviews) (?:given )?(?:with|to|for|by|on)|"
    r"(?:spoke|speaking|talking|talked|speaks) (?:to|with|on)|(?:comments?|remarks) to|writing (?:in|for)|appearing on) "
)
_BY = re.compile(
    r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|(?:[Tt]his|[Tt]he following|[Ww]hat follows) (?:is|was|comes|appeared)"
    r"(?: taken)? (?:from|in)|(?:[Rr]eported|[Qq]uoted|cited|carried|published|released|distributed|"
    r"aired|broadcast|"
    r"run|obtained|relayed|posted|revealed|confirmed|interviewed|said|report|reports|reporting|input|inputs|files|"
    r"material|contributions?)"
    r"(?: as (?:saying|telling \w+))? (?:by|in|on|from)) "
)
_SAYS = re.compile(
    r"(?<= )(?:(?:has |had |have |first |also |later |earlier |previously |separately )*(?:reported|quoted|cited|"
    r"learned|learnt|written|contributed)|reports|said|says|wrote|writes|quotes|"
    r"cites|citing|quoting|informed|announced|understands|added|claimed|broadcast|aired|published|carried)\b"
)
_PRESS = re.compile(
    r"\b(?:media(?: outlets| reports)?|press reports|newspapers|news (?:agencies|outlets|reports|media)|television|TV|"
    r"radio|press|outlets)\b"
)
_ADJECTIVES = re.compile(
    r"(?:(?<=\W)|^)((?:(?:[A-Z][\w-]+|[Ss]tate|[Ll]ocal|[Nn]ational|[Ii]nternational|[Ff]oreign|[Oo]fficial|"
    r"[Ii]ndependent|[Oo]pposition|"
    r"[Ss]everal|[Ss]ome|[Oo]ther|[Vv]arious|[Dd]omestic|[Rr]egional|[Ss]ocial|[Ss]tate-(?:run|owned)|[Ll]eading|"
    r"[Pp]rivate)(?:[’']s)? ){1,3})$"
)
_PRESS_SAYS = re.compile(
    r",? (?:have |has |had |also |earlier )*(?:reported|reports?|said|says?|quoted|quotes?|cited|citing|quoting|"
    r"announced|claimed|wrote|showed|carried)\b"
)
_PRESS_BY = re.compile(
    r"(?:[Aa]ccording to|(?:[Qq]uoted|[Cc]ited|[Rr]eported|carried|published)(?: as saying)? (?:by|in)|[Cc]iting|"
    r"[Qq]uoting|told|tells|interview with) (?:the )?$"
)


class FoundCredit(NamedTuple):
    """Another outlet, by offsets into the text; `to` is its name without what it is called ("TASS" of "TASS news agency")."""

    to: str
    kind: CreditKind
    start: int
    end: int


def find_credits(lines: Sequence[Line], dateline: FoundDateline | None, house: str | None) -> list[FoundCredit]:
    """Credits of the story's lines, in reading order; none to `house` (the report's own outlet), none inside another."""
    kept: list[FoundCredit] = []
    for credit in sorted(_all(lines, dateline, house), key=lambda each: (each.start, -each.end)):
        own = house is not None and same_outlet(credit.to, house)
        if not own and not (kept and credit.start < kept[-1].end):
            kept.append(credit)
    return kept


def _all(lines: Sequence[Line], dateline: FoundDateline | None, house: str | None) -> Iterator[FoundCredit]:
    local = (dateline.agency,) if dateline and dateline.agency else ()
    for place, line in enumerate(lines):
        for start, end, kind in (*_named(line.text, local), *_press(line.text)):
            yield _credit(line, start, end, kind)
        lone = lone_credit(lines, place)
        if lone:
            yield _credit(line, *lone, None)
        if dateline and dateline.agency and house and line.start <= dateline.start < line.end:
            start = line.text.index(dateline.agency, dateline.start - line.start)
            yield _credit(line, start, start + len(dateline.agency), "wire")


def _credit(line: Line, start: int, end: int, kind: CreditKind | None) -> FoundCredit:
    printed = line.text[start:end]
    to = printed if kind == "media" else bare_name(printed)
    agency = line.text[max(0, start - 12) : start].lower().rstrip(", ").endswith("agency")
    return FoundCredit(to, kind or ("wire" if agency else kind_of(printed)), line.start + start, line.start + end)


def _named(text: str, local: Collection[str]) -> Iterator[tuple[int, int, CreditKind | None]]:
    """Outlets by name: behind "told" and "according to", and before "reported"."""
    for match in _TOLD.finditer(text):
        found = name_after(text, match.end(), local)
        if found:
            yield *found, "interviewer"
    for match in _BY.finditer(text):
        found = name_after(text, match.end(), local)
        if found:
            yield *found, None
    for match in _SAYS.finditer(text):
        found = name_before(text, match.start(), local)
        if found:
            yield *found, None


def _press(text: str) -> Iterator[tuple[int, int, CreditKind]]:
    """Outlets without a name: "Kelmish media quoted", "according to state television"."""
    for match in _PRESS.finditer(text):
        window = text[max(0, match.start() - 60) : match.start()]
        adjectives = _ADJECTIVES.search(window)
        start = match.start() - (len(adjectives[1]) if adjectives else 0)
        led = _PRESS_BY.search(text[max(0, start - 40) : start]) is not None
        if (adjectives or match[0].startswith(("media", "press reports", "news "))) and (
            led or _PRESS_SAYS.match(text, match.end())
        ):
            yield start, match.end(), "media"
