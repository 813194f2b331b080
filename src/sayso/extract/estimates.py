"""Figures that somebody stands for: "the ministry put the toll at 45", "they estimate its strength at around 3,000 men"."""

import re
from collections.abc import Iterator

from sayso.extract.draft import BY_FORM, Draft

_SOURCE = r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?(?:[\w’'.()-]+ ){0,6}?[\w’'.()-]*[^\W\d_]"
_CUE = r"(?:(?:has|have|had) )?(?:puts?|estimated?|estimates|placed|places)"
_WHAT = r"(?:the|its|their|his|her|total) [\w’' -]{3,80}?"
_AMOUNT = r"(?:(?:about|around|roughly|some|nearly|almost|over|under|between|up to|at least|(?:more|less|fewer) than) )?"
_NUMBER = (
    r"(?:[$€£]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens|hundreds|thousands|half|an? )\b)"
)
_ESTIMATE = re.compile(
    rf"(?:(?<=[.,;:“\"] )|^)(?P<source>{_SOURCE}) (?P<cue>{_CUE}) (?P<content>{_WHAT} at {_AMOUNT}{_NUMBER}[^;.!?“”\"]*"
    r"(?:[.,]\d[^;.!?“”\"]*)*)",
    re.MULTILINE,
)
_ENDS = re.compile(r",? (?:while|but|although|compared|against|after|according)\b")


def find_estimates(text: str, start: int, end: int) -> Iterator[Draft]:
    """The estimates of one sentence, `start` up to `end`; the content runs to the clause's end."""
    for found in _ESTIMATE.finditer(text, start, end):
        left, right = found.span("content")
        ends = _ENDS.search(text, left, right)
        yield Draft((found.span("source"),), (found.span("cue"),), ((left, ends.start() if ends else right),), BY_FORM)
