"""Direct, mixed or indirect: how much of a content stands in quotation marks that give somebody's words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch
from sayso.extract.quotations import Quotation
from sayso.model.attribution import Kind

_WORD = re.compile(r"\w+")
_SO_CALLED = re.compile(
    r"\b(?:so-called|known as|named|titled|entitled|dubbed|nicknamed|the (?:word|term|name|title))\s*.?$", re.IGNORECASE
)
_NO_NAME_BEFORE = re.compile(
    r"(?:[,:;.–—(]|\b(?:it|him|her|them|as|a|an|of|is|was|were|be|been|with|for|that|to|and|or|not|say|says|said|"
    r"saying|tells?|told|call(?:s|ed|ing)?|wrote|writes|added|asked))\s*.?$",
    re.IGNORECASE,
)
LONGEST_NAME = 8


class Speech:
    """The stretches of a text between quotation marks, single ones too, that are no names: in order, not touching."""

    def __init__(self, text: str, quotations: Iterable[Quotation]) -> None:
        self.text = text
        self.quotations = sorted(quotations, key=lambda each: (each.start, -each.end))
        self.stretches: list[Stretch] = []
        for each in self.quotations:
            if self.stretches and each.start <= self.stretches[-1][1]:
                self.stretches[-1] = (self.stretches[-1][0], max(each.end, self.stretches[-1][1]))
            else:
                self.stretches.append((each.start, each.end))
        self.starts = [start for start, _ in self.stretches]

    def kind(self, draft: Draft) -> Kind:
        """Direct where every word of the content stands in such a quotation, indirect where none does.

        Of what somebody's words tell only the quotations count that begin in them.
        """
        if draft.verbatim:
            return "direct"
        if draft.inside:
            return Speech(self.text, self._begun_in(*draft.inside)).kind(replace(draft, inside=None))
        words = [match.span() for start, end in draft.content for match in _WORD.finditer(self.text, start, end)]
        held = [self._around(*word) for word in words]
        if all(held):
            return "direct"
        names = {each for each in held if each and self._is_name(*each)}
        return "mixed" if any(each and each not in names for each in held) else "indirect"

    def _begun_in(self, start: int, end: int) -> list[Quotation]:
        first = bisect_right(self.quotations, start, key=lambda each: each.start)
        return self.quotations[first : bisect_left(self.quotations, end, key=lambda each: each.start)]

    def _around(self, start: int, end: int) -> Stretch | None:
        number = bisect_left(self.starts, end) - 1
        number = max(number, bisect_right(self.starts, start) - 1)
        if number < 0 or self.stretches[number][1] <= start:
            return None
        return self.stretches[number]

    def _is_name(self, start: int, end: int) -> bool:
        """Whether the marks hold a name or a word so called: no stop inside, capitals all along, no verb of saying before."""
        words = _WORD.findall(self.text, start, end)
        before = self.text[max(start - 24, 0) : start]
        if len(words) > LONGEST_NAME or self.text[end - 1 : end] in ".,!?…":
            return False
        if _SO_CALLED.search(before):
            return True
        capitals = all(word[0].isupper() or word[0].isdigit() or len(word) < 4 for word in words)
        return capitals and words[0][0].isupper() and not _NO_NAME_BEFORE.search(before)
