"""The chain by which a speaker's words came last, and how long it lasts."""

import re
from collections.abc import Sequence

from msgspec import Struct

from sayso.model.attribution import Attribution
from sayso.reconcile.beside import first_place
from sayso.reconcile.stage import Stage

Chain = tuple[str, ...]

_ONE_OCCASION = 4
_FROM_THE_LEAD = 2
"""So many attributions of one speaker by one chain, and the report is about that occasion: he comes back to it after others
have spoken; fewer do where the report opens with it. In the wire gold's train and dev parts he is back on it 7 of 8 times and
3 of 6, and otherwise 6 of 70."""
_OTHERS = 2
"""Attributions of named others in between. With one, which the extractor may have made up, three right chains of train are lost
for a wrong one less."""


class Carried(Struct):
    """What is known of each speaker's chain so far, by the key under which he is known."""

    stage: Stage
    attributions: Sequence[Attribution]
    chains: dict[str, Chain] = {}
    last: dict[str, int] = {}
    times: dict[tuple[str, Chain], int] = {}
    lead: list[tuple[str, Chain]] = []
    """By whom and by which chain the report's first statement below the headline came; empty until one has come."""

    def at(self, key: str, number: int) -> Chain | None:
        """The chain that still holds for what a speaker says; None where he has none."""
        chain = self.chains.get(key)
        return () if chain and self._is_over(key, number, chain) else chain

    def tell(self, key: str, number: int, chain: Chain) -> None:
        """Note by which chain an attribution came; empty where none."""
        self.chains[key] = chain
        self.last[key] = number
        self.times[key, chain] = self.times.get((key, chain), 0) + 1

    def pass_by(self, key: str, number: int, chain: Chain) -> None:
        """Note the first statement below the headline, whether or not anybody passes it on."""
        if not self.lead and not self.stage.in_headline(first_place(self.attributions[number])):
            self.lead.append((key, chain))

    def _is_over(self, key: str, number: int, chain: Chain) -> bool:
        """Whether the sentence opens with another occasion, or others have spoken since and a paragraph has begun."""
        last = self.last.get(key)
        if last is None:
            return False
        before, now = self.attributions[last], self.attributions[number]
        opening = self._opening(now)
        if _ANOTHER.match(opening):
            return True
        if self.stage.same_paragraph(before.content[-1].end - 1, first_place(now)):
            return False
        others = [
            each
            for each in self.attributions[min(last, number) + 1 : max(last, number)]
            if each.speaker not in (None, now.speaker, *chain) and each.spans()[0].start >= before.content[-1].end
        ]
        if len(others) < _OTHERS:
            return False
        enough = _FROM_THE_LEAD if (key, chain) in self.lead else _ONE_OCCASION
        return self.times.get((key, chain), 0) < enough or _SET.match(opening) is not None

    def _opening(self, attribution: Attribution) -> str:
        """The first words of the attribution's sentence."""
        number = self.stage.sentence_of((attribution.source or attribution.content)[0].start)
        if number < 0:
            return ""
        start, end = self.stage.sentences[number]
        return self.stage.report.text[start : min(end, start + 100)].lstrip()


_SAME = r"(?!the (?:same|interview|programme|program|broadcast|conversation|article|video|letter|time|end)\b|th(?:at|is|ese)\b)"
_ANOTHER = re.compile(
    rf"(?:At {_SAME}(?:an?|the|his|her|their|its)\b|Outside\b|[OI]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:[OI]n|By|Through) (?:an?|his|her|their|its) (?:[\w’'-]+ ){0,4}?(?:statement|post|letter|speech|interview|address|"
    r"question|message|account|channel|page|column|tweet|call|briefing|meeting|conference|blog|podcast|session|sermon)\b)"
)
_SET = re.compile(rf"(?:At|In|After|Before|On|Outside|During|When|Earlier|Later|Asked|Speaking|Addressing|Visiting) {_SAME}")
"""How a sentence opens that says where or when."""
