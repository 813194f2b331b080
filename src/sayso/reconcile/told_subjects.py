"""Hearers that are the subject of a passive: "the crews were told", "he has been asked"."""

import re

from sayso.extract.sentences import trimmed
from sayso.reconcile.frames import Stretch
from sayso.reconcile.hearers import is_told_by

_PASSIVE = re.compile(
    r"(?:\b(?:had|has|have|will|would|should|must|also|later|not|never)\s+)*"
    r"\b(?:was|were|been|being|be|is|are)\s+(?:\w+ly\s+)?(\w+)$"
)
_SIGNS = r".;:!?—–“”\"\n\x00\x01"
_OPENS = re.compile(
    rf"[{_SIGNS},]|\b(?:that|and|but|when|where|if|as|because|while|after|before|whether|why|how)\b", re.IGNORECASE
)
_BETWEEN_COMMAS = re.compile(rf",[^{_SIGNS},]+,\s*$")
_LONGEST = 160
"""Characters of a subject."""


def told_subject(text: str, left: int, right: int) -> Stretch | None:
    """Where the subject stands of a passive that the cue from `left` to `right` ends in; None where it is no hearer."""
    passive = _PASSIVE.search(text, left, right)
    if passive is None or not is_told_by(passive[1]):
        return None
    begin = max(0, passive.start() - _LONGEST)
    noun = _BETWEEN_COMMAS.sub("", text[begin : passive.start()])
    start = begin + max((each.end() for each in _OPENS.finditer(noun)), default=0)
    start, end = trimmed(text, start, begin + len(noun))
    return (start, end) if start < end else None
