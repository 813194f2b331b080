"""The outlet's own words inside a quotation: brackets, glosses in parentheses, notes between dashes."""

import re
from collections.abc import Iterator

from sayso.extract.sentences import trimmed

_BRACKETS = re.compile(r"\[[^\[\]\n]{2,200}\]")
_PARENTHESES = re.compile(r"\(([^()\n]{2,200})\)")
_NOTE = re.compile(
    r"\s[–—-]\s*(?:(?:editor(?:['’]s)?(?: note)?|ed\.(?: note)?|eds\.)[^“”\"\n–—]{0,80}"
    r"|(?:note (?:by|of) )[^“”\"\n–—]{1,80})(?:\s*[–—-])?",
    re.IGNORECASE,
)
_GLOSS = re.compile(
    r"\b(?:banned|outlawed|prohibited|forbidden|proscribed|blacklisted|designated|recogni[sz]ed|sanctioned|labell?ed|listed as"
    r"|formerly|previously|also known|known as|aka|so-called|editor|ed\.|author's note|translat(?:or|ion)|sic|emphasis added"
    r"|applause|laughter|laughs|pauses|inaudible|referring to|meaning)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "de", "du", "la"))


def find_insertions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each insertion between `start` and `end`, a stretch inside quotation marks, brackets included."""
    places = [match.span() for match in _BRACKETS.finditer(text, start, end)]
    places += [match.span() for match in _PARENTHESES.finditer(text, start, end) if _is_gloss(text, match)]
    places += [trimmed(text, *match.span()) for match in _NOTE.finditer(text, start, end)]
    last = start
    for left, right in sorted(places):
        if left >= last:
            yield left, right
            last = right


def _is_gloss(text: str, match: re.Match[str]) -> bool:
    """Whether nobody says this aloud: a legal notice, a stage direction, or an abbreviation beside its words."""
    inside = match[1]
    if _GLOSS.search(inside):
        return True
    before = text[max(match.start() - 120, 0) : match.start()].split()
    first = _WORD.findall(inside)
    if not before or not first:
        return False
    return _abbreviates(before[-1], first) or _abbreviates(first[0], _WORD.findall(" ".join(before))[-8:])


def _abbreviates(short: str, words: list[str]) -> bool:
    """Whether `short` is made of the initials of the last of `words`, small words counted or not."""
    if not (short.isalpha() and short.isupper() and 2 <= len(short) <= 8):
        return False
    for kept in (words, [word for word in words if word.lower() not in _SMALL_WORDS]):
        if "".join(word[0] for word in kept).upper().endswith(short):
            return True
    return False
