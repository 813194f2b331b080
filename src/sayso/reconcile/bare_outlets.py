"""Which outlet "the station" or "the daily" is: the one named last that can be called so."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from sayso.language.outlets import sort_of
from sayso.language.wordlists import section
from sayso.reconcile.stage import Appearance, Stage

_BEFORE = re.compile(r"(?P<noun>[a-z]+)(?: called| named)? [“\"«„]?$")
_BEHIND = re.compile(r"[”\"»]?(?: \([A-Z]{2,6}\))?(?:,? (?:a|an|the)(?: [\w-]+){0,3}?)? (?P<noun>[a-z]+)\b")


class BareOutlets:
    """The outlets of one report by where they are named and by what they are called."""

    def __init__(self, stage: Stage, places: Iterable[tuple[int, int, str]]) -> None:
        self._text = stage.report.text
        named = {
            (each.mention.span.start, each.mention.span.end, each.actor)
            for each in stage.appearances
            if _is_called(stage, each)
        }
        self._named = sorted({*named, *places})
        self._starts = [start for start, _, _ in self._named]
        self._sorts: dict[str, set[str]] = {}
        for start, end, actor in self._named:
            self._sorts.setdefault(actor, set()).update(_told_sorts(stage.report.text, start, end))

    def meant(self, noun: str, place: int) -> str | None:
        """Whom "the" with this noun means at a place; None where no outlet is named before."""
        before = self._named[: bisect_left(self._starts, place)][::-1][:_MOST]
        if not before:
            return None
        sort = sort_of(noun.split()[-1])
        line = self._text.rfind("\n", 0, place)
        called = [(start, actor) for start, _, actor in before if sort is None or sort in self._sorts[actor]]
        other = [(start, actor) for start, _, actor in before if not self._sorts[actor]]
        here = sorted((each for each in (*called[:1], *other[:1]) if each[0] > line), reverse=True)
        return next((actor for _, actor in (*here, *called, *other)), before[0][2])


_MOST = 100
"""Names before the word that are looked at."""


def _is_called(stage: Stage, each: Appearance) -> bool:
    """Whether a name is an outlet's, or a body's that is called an agency or a channel."""
    kind = stage.kind_of(each.actor)
    last = each.mention.name.rpartition(" ")[2]
    return kind == "outlet" or (kind == "organisation" and last.lower() in section("outlet_words.txt", "bare"))


def _told_sorts(text: str, start: int, end: int) -> Iterable[str]:
    """What the words of a name and those right around it say."""
    words = re.findall(r"\w+", text[start:end])
    before = _BEFORE.search(text[max(0, start - 40) : start])
    behind = _BEHIND.match(text, end, end + 60)
    nouns = [*words, *(match["noun"] for match in (before, behind) if match)]
    return filter(None, map(sort_of, nouns))
