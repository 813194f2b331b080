"""Where a report names another outlet as where its account comes from."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sayso.language.outlets import OutletKind, is_outlet_like, known_outlets, outlet_named, same_outlet
from sayso.model.report import CreditKind
from sayso.read.dateline import FoundDateline
from sayso.read.lines import Line

_WORD = r"[A-Z][\w’'&./-]*"
_CAPITALS = rf"{_WORD}(?: (?:of (?:the )?|de |da |la |el |the |and |y )?{_WORD}){{0,4}}"
_SORT = (
    r"(?:[Nn]ews [Aa]gency|[Pp]ress [Aa]gency|[Ii]nformation [Aa]gency|[Nn]ews [Ss]ervice|newswire|wire service|agency|newspaper|daily(?: newspaper)?|weekly|tabloid|"
    r"broadsheet|broadcaster|(?:television|TV|radio|news)(?: (?:channel|station|network|broadcaster))?|channel|magazine|journal|"
    r"(?:news )?(?:website|web ?site|site|portal|outlet)|paper)"
)
_SORT_BEFORE = (
    r"(?:(?:[Ss]tate|[Oo]fficial|[Ss]emi-official|[Pp]rivate|[Ii]ndependent|[Ll]ocal|[Nn]ational|[Ll]eading|[Oo]nline|[A-Z][a-z]+(?:'s|’s)?)(?:-(?:run|owned|funded|backed|controlled|based))? )"
    rf"{{0,3}}{_SORT},? "
)
_SAID = (
    r"(?:reported|reports|has reported|had reported|said|says|wrote|writes|quoted|quotes|cited|cites|citing|informed|announced|revealed|learned|learnt|"
    r"has learned|understands|noted|added|broadcast|aired|published|carried|quoting)"
)
_MEDIA = (
    r"(?:(?:[A-Z][a-z]+(?:ian|ese|ish|an|i|ch|sh|ic|ek|ab|ss)?|[Ss]tate|[Ll]ocal|[Nn]ational|[Ii]nternational|[Ww]estern|[Ff]oreign|[Oo]fficial|[Ss]tate-run|"
    r"[Ii]ndependent|[Oo]pposition|[Ss]everal|[Ss]ome|[Oo]ther|[Vv]arious|[Dd]omestic|[Rr]egional|[Ss]ocial)(?:'s|’s)? ){1,3}"
    r"(?:media(?: outlets| reports)?|news media|press|press reports|newspapers|news agencies|news outlets|outlets|television|TV|radio)"
)


class FoundCredit(NamedTuple):
    """Another outlet's name as printed, by offsets into the text."""

    to: str
    kind: CreditKind
    start: int
    end: int


@cache
def _known() -> str:
    """All forms of all known outlets, longest first, as one pattern; forms that are words as well are left out."""
    forms = {name for outlet in known_outlets() for name in outlet.names if name not in outlet.doubtful}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], CreditKind | None], ...]:
    """Forms of crediting; the kind is None where it follows from the outlet's own kind."""
    name = rf"(?:(?:[Tt]he )?(?:{_SORT_BEFORE})?(?P<to>(?:{_known()}|{_CAPITALS})(?: {_SORT})?))"
    own = r"(?:(?:[A-Z][a-z]+(?:'s|’s) )|the |a |an )?"
    # What stands before a name is tried first in the text, so that a long line costs one pass.
    told = r"(?:told|telling|tells|(?:in )?(?:an |his |her |their )?(?:\w+ )?interview (?:with|to|for|by|on)|speaking (?:to|with|on)|spoke (?:to|with)|in (?:comments|remarks|a statement) to|talking to)"
    return (
        (re.compile(rf"\b{told} {own}{name}"), "interviewer"),
        (
            re.compile(
                rf"\b(?:[Aa]ccording to|[Aa]s (?:reported|quoted|cited) by|(?:reported|quoted|cited|carried|published|released|run|distributed|aired|broadcast|posted|obtained|relayed)"
                rf"(?: as saying| as telling \w+)? (?:by|in|on)|(?:as saying|said|reports?|reported|saying) (?:by|to|in)|citing|quoting|in (?:a|its|the) report by) {own}{name}"
            ),
            None,
        ),
        (
            re.compile(
                rf"(?:(?<=^)|(?<=[.,;:\"”’–—-] )|(?<=\bthat )|(?<=\bas )|(?<=\bAs )|(?<=\bthe )|(?<=\bThe )|(?<=\s)){name}(?:[’']s correspondents?)? {_SAID}\b"
            ),
            None,
        ),
        (
            re.compile(
                rf"\b(?:[Ww]ith (?:(?:additional |further )?reporting|input|inputs|files|material|contributions?|agencies) (?:by|from)|[Aa]dditional reporting by|[Ff]irst (?:reported|published) (?:by|in)) {own}{name}"
            ),
            None,
        ),
        (re.compile(rf"{name} (?:also )?(?:has )?contributed to this (?:report|story|article)"), None),
    )


_MEDIA_FORMS = (
    re.compile(rf"(?P<to>{_MEDIA}) (?:have |has |had |also )?{_SAID}\b"),
    re.compile(
        rf"\b(?:[Aa]ccording to|(?:quoted|cited|reported|carried|published)(?: as saying)? (?:by|in)|citing|quoting) (?:the )?(?P<to>{_MEDIA})\b"
    ),
)
_LONE = re.compile(
    r"\W{0,3}(?:(?:Source|Sources|Via|From|Credit|Courtesy of|(?:This (?:article|story|report|piece) )?(?:was )?(?:[Ff]irst|[Oo]riginally)? ?"
    r"(?:[Pp]ublished|[Aa]ppeared|[Rr]eprinted|[Rr]eposted|[Rr]epublished|[Tt]aken)(?: (?:by|in|on|at|from|with permission from))?)"
    r"\s*[:–—-]?\s+)(?:the )?(?P<to>[^\s].{0,60}?)\W{0,3}$"
)
_WITH_AGENCIES = re.compile(
    r"\W{0,3}(?:[Ww]ith |[Ii]nputs? from |[Cc]ompiled from )?(?P<to>[Aa]gencies|[Ww]ires|[Ww]ire (?:services|reports))\W{0,3}$"
)
_KIND: dict[OutletKind, CreditKind] = {
    "wire": "wire",
    "broadcaster": "outlet",
    "newspaper": "outlet",
    "magazine": "outlet",
    "site": "outlet",
}
_WIRE_LIKE = re.compile(r"(?:[Aa]gency|[Nn]ewswire|wire|[Ww]ire [Ss]ervice|Press|press|fax|inform|[Nn]ews [Ss]ervice)$")
_HAS_SORT = re.compile(rf" {_SORT}$")
# What closes a plain page below the story: an outlet's name alone there is whom it is from.
_LAST_LINES = 30


def find_credits(lines: Sequence[Line], dateline: FoundDateline | None, house: str | None) -> list[FoundCredit]:
    """Credits of the story's lines, in reading order, none of them to `house` (the report's own outlet) and none inside another."""
    found = sorted(_all(lines, dateline, house), key=lambda credit: (credit.start, -credit.end))
    kept: list[FoundCredit] = []
    for credit in found:
        own = house is not None and same_outlet(_without_sort(credit.to), house)
        if not own and not (kept and credit.start < kept[-1].end):
            kept.append(credit)
    return kept


def _all(lines: Sequence[Line], dateline: FoundDateline | None, house: str | None) -> Iterator[FoundCredit]:
    local = {dateline.agency} if dateline and dateline.agency else set()
    for line in lines:
        yield from _in_line(line, local)
    yield from lone_credits(lines)
    if dateline and dateline.agency and house and not same_outlet(dateline.agency, house):
        line = next(each for each in lines if each.start <= dateline.start < each.end)
        start = line.start + line.text.index(dateline.agency, max(0, dateline.start - line.start))
        yield FoundCredit(dateline.agency, "wire", start, start + len(dateline.agency))


def _in_line(line: Line, local: Collection[str]) -> Iterator[FoundCredit]:
    for pattern, kind in _patterns():
        for match in pattern.finditer(line.text):
            to = _outlet_name(match["to"], local)
            if to:
                start = line.start + match.start("to")
                yield FoundCredit(to, kind or kind_of(to), start, start + len(to))
    for form in _MEDIA_FORMS:
        for match in form.finditer(line.text):
            yield FoundCredit(match["to"], "media", line.start + match.start("to"), line.start + match.end("to"))


def lone_credits(lines: Iterable[Line]) -> Iterator[FoundCredit]:
    """Lines that hold nothing but whom the text is from: "RT", "Source: Pell News Agency", "Originally published by Capewire"."""
    for line in list(lines)[-_LAST_LINES:]:
        if len(line.text) > 140:
            continue
        match = _LONE.match(line.text)
        to = (match["to"] if match else line.text.strip("()[] –—-")).strip()
        name = _without_sort(to)
        labelled = match is not None and match["to"][:1].isupper()
        if outlet_named(name) or (line.words <= 5 and is_outlet_like(name)) or (labelled and is_outlet_like(name)):
            start = line.start + line.text.index(to)
            yield FoundCredit(to, kind_of(to), start, start + len(to))
        agencies = _WITH_AGENCIES.match(line.text)
        if agencies:
            yield FoundCredit(agencies["to"], "wire", line.start + agencies.start("to"), line.start + agencies.end("to"))


def _without_sort(name: str) -> str:
    return name if outlet_named(name) else _HAS_SORT.sub("", name)


def _outlet_name(printed: str, local: Collection[str]) -> str | None:
    """The part of a matched name that is an outlet's; None where nothing shows that it is one."""
    sort = _HAS_SORT.search(printed)
    bare = printed[: sort.start()] if sort else printed
    if sort or bare in local or bare.casefold() in {each.casefold() for each in local}:
        return printed
    known = outlet_named(bare)
    if known and bare not in known.doubtful:
        return printed
    return printed if is_outlet_like(bare) else None


def kind_of(name: str) -> CreditKind:
    """ "wire" for an agency, "outlet" for any other."""
    known = outlet_named(name) or outlet_named(_without_sort(name))
    if known:
        return _KIND[known.kind]
    return "wire" if _WIRE_LIKE.search(name) else "outlet"
