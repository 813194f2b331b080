"""The outlet's own name at the top of its page."""

import re
from collections.abc import Sequence

from sayso.language.outlets import initials, is_outlet_like, outlet_named
from sayso.read.dateline import FoundDateline
from sayso.read.furniture import copyright_holder, is_menu
from sayso.read.lines import Line
from sayso.read.printed_day import DAY

_MOST_WORDS = 6
_NAME = re.compile(r"(?:[A-Z0-9][\w’'&.-]*(?: (?:of|the|and|&|de|la|le|du|der|die|das|für|for|on))*(?: |$))+")
_TAGLINE = re.compile(
    r"\b(?:no|vol|issue|est)\.? ?\d|\bsince \d{4}|^(?:a|an|the|your) (?:\w+ ){0,3}(?:weekly|daily|monthly|blog|note|"
    r"newsletter|magazine|paper|voice)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\s+[-–—|]\s+(?=\S)")


def find_masthead(lines: Sequence[Line], dateline: FoundDateline | None) -> Line | None:
    """The name alone, where the first line is one and something shows that it is the outlet's; None otherwise.

    It shows by its own form ("The Harbour Gazette"), by the day printed beside it, by a menu below it, by the copyright
    line, or by its initials in the dateline. A headline in capitals has none of these.
    """
    if len(lines) < 3:
        return None
    first = lines[0]
    name, dated = _without_day(first.text)
    if not _NAME.fullmatch(name) or len(name.split()) > _MOST_WORDS:
        return None
    shown = dated or _by_form(name) or is_menu(lines[1].text) or is_menu(lines[2].text) or _elsewhere(name, lines, dateline)
    return Line(first.start, first.start + len(name), name) if shown else None


def is_tagline(text: str) -> bool:
    """Whether a line right below the name is its motto or number ("A weekly note on harbours, no. 12"), and so no headline."""
    return text[:1].islower() or _TAGLINE.search(text) is not None


def _without_day(text: str) -> tuple[str, bool]:
    parts = _DATED.split(text[:120], maxsplit=1)
    dated = len(parts) == 2 and DAY.match(parts[1]) is not None
    return (parts[0] if dated else text), dated


def _by_form(name: str) -> bool:
    known = outlet_named(name)
    return (known is not None and name not in known.doubtful) or is_outlet_like(name.title() if name.isupper() else name)


def _elsewhere(name: str, lines: Sequence[Line], dateline: FoundDateline | None) -> bool:
    agency = dateline.agency if dateline else None
    if agency and agency.casefold() in (name.casefold(), initials(name).casefold()):
        return True
    holders = [(line.text, held) for line in lines[-20:] if (held := copyright_holder(line.text))]
    if any(text[start:end].casefold().startswith(name.casefold()) for text, (start, end) in holders):
        return True
    return any(name.casefold() + " is published by" in line.text[:2000].casefold() for line in lines[-5:])
