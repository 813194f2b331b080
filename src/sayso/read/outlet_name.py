"""Where the name of an outlet stands in a text, and what shows that it is one."""

import re
from collections.abc import Collection

from sayso.language.calendar import A_MONTH, A_WEEKDAY
from sayso.language.outlets import is_outlet_like, outlet_named
from sayso.model.report import CreditKind

# What an outlet is called behind or before its name. "agency" or "site" alone is none: bodies of other kinds have them too.
SORT = (
    r"(?:(?:[Nn]ews|[Pp]ress|[Ii]nformation) [Aa]gency|[Nn]ews [Ss]ervice|newswire|wire service|(?:daily )?newspaper|"
    r"daily|weekly|"
    r"tabloid|broadsheet|broadcaster|(?:television|TV|radio|news|cable|satellite|Telegram) (?:channel|station|network|"
    r"broadcaster)|"
    r"television|TV|radio|magazine|news (?:website|site|portal|outlet))"
)
_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'&/-]|\.(?=\w))*|24\.kg|dpa|euronews|teleSUR|al-[A-Z]\w+|"
    r"\d{1,2}(?= (?:News|TV|television|radio|channel)\b))"
)
_LINK = r"(?:of (?:the )?|de |della |da |do |la |el |the |and |& |y |i |et )?"
CAPITALS = rf"{_WORD}(?: {_LINK}{_WORD}){{0,5}}"
_OWNED = r"(?:state|government|privately|locally|[A-Z]\w+|pro-\w+)"
_ADJECTIVE = (
    rf"(?:(?:state|official|semi-official|private|independent|local|national|leading|online|daily|regional|opposition|"
    rf"pan-\w+|pro-\w+|"
    rf"{_OWNED}-(?:run|owned|funded|backed|controlled|based|affiliated|language)) )"
)
_AFTER = re.compile(
    rf"(?:(?:the|a|an|The) )?(?:[A-Z]\w+[’']s? )?{_ADJECTIVE}{{0,3}}(?:[A-Z][a-z]+ )??(?:{SORT},? )?(?:the )?"
    rf"(?P<to>{CAPITALS})(?P<sort> {SORT})?(?![\w])"
)
_BEFORE = re.compile(rf"(?P<to>{CAPITALS})(?P<sort> {SORT})?(?:[’']s? correspondents?| correspondents?)?,? $")
_SORT_BEFORE = re.compile(rf"{SORT},? (?:the )?$")
_POSSESSIVE = re.compile(r"^.*\w[’']s? (?=[A-Z])")
_NATION = re.compile(r"^[A-Z]\w+(?:ian|ean|ese|ish|can|man|ch|tch|ek|aq?i|ani|eli|wiss|hai|ss|orts?) (?=[A-Z])")
_NAMED = re.compile(rf" [“\"«]?(?!(?:{A_WEEKDAY}|{A_MONTH})\b)[A-ZÀ-Þ]\w")
_WHEN = re.compile(rf"(?: (?:{A_WEEKDAY}|{A_MONTH}))+$")
_BARE_SORT = re.compile(rf" {SORT}$")
_WIRE_LIKE = re.compile(
    r"(?:[Aa]genc(?:y|ies)|[Nn]ewswire|wire|[Ww]ire [Ss]ervice|Press|press|fax|[Ii]nform|"
    r"(?:[Nn]ews|[Pp]ress|[Tt]elegraph(?:ic)?) [Ss]ervice)$"
)


def name_after(text: str, place: int, local: Collection[str] = ()) -> tuple[int, int] | None:
    """Start and end of the outlet's name that begins at `place`, behind articles and adjectives; None where there is none.

    `local` are names that the report itself shows to be outlets (the agency of its dateline).
    """
    limit = min(len(text), place + 200)
    match = _AFTER.match(text, place, limit)
    if match and match["sort"] and (_NATION.match(match["to"] + " X") or _NAMED.match(text, match.end("sort"))):
        # "Kelmish news agency Zarya", "Pellan newspaper Zarya": the name comes behind what it is called.
        match = _AFTER.match(text, match.start("sort") + 1, limit) or match
    return _outlet(match, local) if match else None


def name_before(text: str, place: int, local: Collection[str] = ()) -> tuple[int, int] | None:
    """Start and end of the outlet's name that ends right before `place`; None where none is shown to be one."""
    base = max(0, place - 90)
    window = text[base:place]
    if not any(each.isupper() for each in window[-60:]) and "dpa" not in window:
        return None
    match = _BEFORE.search(window)
    found = _outlet(match, local, whole=False) if match else None
    return (base + found[0], base + found[1]) if found else None


def _outlet(match: re.Match[str], local: Collection[str], *, whole: bool = True) -> tuple[int, int] | None:
    """The name in a match of capitals, without possessives, nations and days around it.

    A name must be the whole run: "White House Press" is no outlet in "White House Press Secretary".
    """
    start = match.start("to")
    name = match["to"]
    days = _WHEN.search(name)
    name = name[: days.start()] if days else name
    if " the " in name:
        start, name = start + name.rindex(" the ") + 5, name[name.rindex(" the ") + 5 :]
    if " of " in name and outlet_named(name.split(" of ")[-1]):
        start, name = start + name.rindex(" of ") + 4, name.split(" of ")[-1]
    for each in _shorter(name, whole=whole):
        offset = start if name.startswith(each) else start + len(name) - len(each)
        bare = re.sub(r"[’']s?$", "", each)
        if _is_outlet(bare, local, articled=match.string[max(0, start - 4) : start].lower() == "the ") or (
            match["sort"] and not days and not _common(bare, match["sort"])
        ):
            with_sort = match["sort"] and bare == each and not days and offset + len(bare) == match.start("sort")
            return offset, match.end("sort") if with_sort else offset + len(bare)
    introduced = _SORT_BEFORE.search(match.string[max(0, start - 40) : start]) if whole else None
    return (start, start + len(name)) if introduced else None


def _shorter(name: str, *, whole: bool) -> list[str]:
    """The name and what is left of it without leading possessives, a nation, or (before a verb) any leading words."""
    forms = [_NATION.sub("", _POSSESSIVE.sub("", name)), _POSSESSIVE.sub("", name), name]
    if outlet_named(name):
        forms.reverse()
    if whole:
        forms += [part for part in name.split(" and ")[:1] if part != name]
    else:
        words = name.split(" ")
        forms += [" ".join(words[place:]) for place in range(1, len(words))]
    return list(dict.fromkeys(forms))


def _is_outlet(name: str, local: Collection[str], *, articled: bool) -> bool:
    if name.casefold() in {each.casefold() for each in local}:
        return True
    known = outlet_named(name)
    if known:
        return name not in known.doubtful or articled or name.startswith("The ")
    return is_outlet_like(name)


def _common(name: str, sort: str) -> bool:
    """Whether name and sort only say whose the outlet is ("Russian television", "State television")."""
    return name in ("The", "A", "An", "This", "Its", "His", "Her", "Their") or (
        sort.strip() in ("television", "TV", "radio", "daily", "weekly")
        and " " not in name
        and (name.lower() in _OWNERS or bool(_NATION.match(name + " X")))
    )


_OWNERS = frozenset({
    "state", "national", "public", "military", "army", "official", "government", "rebel", "police", "provincial", "local",
    "regional", "foreign", "domestic",
})  # fmt: skip


def bare_name(name: str) -> str:
    """A name without what it is called ("Lantern daily": "Lantern"), where that is no part of it."""
    sort = _BARE_SORT.search(name)
    return name[: sort.start()] if sort and (sort[0].islower() or outlet_named(name[: sort.start()])) else name


def kind_of(name: str) -> CreditKind:
    """Kind "wire" for an agency, "outlet" for any other outlet."""
    known = outlet_named(name) or outlet_named(bare_name(name))
    if known:
        return "wire" if known.kind == "wire" else "outlet"
    return "wire" if _WIRE_LIKE.search(name) else "outlet"
