"""A line that holds nothing but whom the text is from: "RT", "Source: Pell News Agency"."""

import re
from collections.abc import Sequence

from sayso.language.outlets import is_outlet_like, outlet_named
from sayso.read.lines import Line
from sayso.read.outlet_name import bare_name

_TAKEN = r"(?:published|appeared|reprinted|reposted|republished|reproduced|taken|posted|printed)"
_LABELLED = re.compile(
    rf"\W{{0,3}}(?:(?:source|sources|via|courtesy of|additional reporting(?: by)?|with reporting by)\s*[:–—-]?|"
    rf"(?:(?:this|the) (?:article|story|report|piece|post|text) )?"
    rf"(?:was |is )?(?:first |originally )?{_TAKEN}(?: (?:by|in|on|at|from|with (?:the )?permission (?:of|from)))?\s*:?)"
    r"\s+(?:[Tt]he )?(?P<to>[^\s].{0,60}?)(?:,? (?:on|and is) .{3,60})?\W{0,3}$",
    re.IGNORECASE,
)
_AGENCIES = re.compile(
    r"\W{0,3}(?:(?:[Ww]ith|[Ii]nputs? from|[Cc]ompiled from|[Ff]rom|[Ss]ource:) )?(?P<to>(?:[Nn]ews )?[Aa]gencies|"
    r"[Ww]ire (?:services|reports))\W{0,3}$"
)
_CLEAR = re.compile(r"\w+wire|.* (?:News|Press|Information) Agency|.* Newswire|.* News Service", re.IGNORECASE)
# A label counts in the first and last lines; a bare name only right below a paragraph, so that menus' entries do not.
_FIRST, _LAST = 10, 30
_PARAGRAPH = 10


def lone_credit(lines: Sequence[Line], place: int) -> tuple[int, int] | None:
    """Start and end, within its line, of the outlet that the line at `place` names; None for any other line."""
    text = lines[place].text
    if len(text) > 140 or _FIRST <= place < len(lines) - _LAST:
        return None
    labelled, agencies = _LABELLED.match(text), _AGENCIES.match(text)
    if labelled and labelled["to"][0].isupper() and _is_outlet(labelled["to"]):
        return labelled.span("to")
    if not (_below_paragraph(lines, place) or _above_story(lines, place)):
        return None
    if agencies:
        return agencies.span("to")
    name = text.strip(" ()[]–—-.")
    return (text.index(name), text.index(name) + len(name)) if name and _stands_for_outlet(name) else None


def _below_paragraph(lines: Sequence[Line], place: int) -> bool:
    """Whether a paragraph is right above and none right below."""
    above = (
        place > 0
        and lines[place - 1].words >= _PARAGRAPH
        and lines[place - 1].text.rstrip('"”’»)').endswith((".", "!", "?", "…"))
    )
    return above and (place + 1 == len(lines) or lines[place + 1].words < _PARAGRAPH)


def _above_story(lines: Sequence[Line], place: int) -> bool:
    """Whether the line stands where a byline does: near the top, under a headline and right above a paragraph."""
    return 0 < place < 6 and 3 <= lines[place - 1].words < 18 and place + 1 < len(lines) and lines[place + 1].words >= 18


def _is_outlet(name: str) -> bool:
    return outlet_named(bare_name(name)) is not None or is_outlet_like(name)


def _stands_for_outlet(name: str) -> bool:
    known = outlet_named(name)
    return (
        (known is not None and name not in known.doubtful)
        or (len(name.split()) <= 6 and _CLEAR.fullmatch(name) is not None)
        or (" " not in name and is_outlet_like(name))
    )
