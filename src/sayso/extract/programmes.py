"""Outlets by the words that only a programme, podcast or paper has beside its title: "the latest episode of Slow Harbour"."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.outlet_edges import trimmed
from sayso.language.wordlists import section

_FIRST = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
_WORD = rf"(?:(?:[dl]['’]|(?:al|el|an|as|ad|ar)-)?{_FIRST}|\d{{1,3}}\b)"
_LINKS = r"(?:of|de|da|du|des|di|della|del|la|le|do|dos|van|von|der|den|het|et|und|am|y|&|the)"
_TITLE = rf"[“\"«‘]?(?P<name>{_FIRST}(?: (?:{_LINKS} ){{0,2}}{_WORD}){{0,4}})"
_TIMES = (
    r"(?:new|latest|last|next|current|first|final|opening|coming|forthcoming|same|special|anniversary|"
    r"spring|summer|autumn|winter|Easter|Christmas|[A-Z][a-z]+day(?:['’]s)?|[A-Z][a-z]+(?:ber|ary|ch|ril|ay|ne|ly|ust)(?:['’]s)?|"
    r"(?:this|last|next) (?:week|month)['’]s)"
)
_LENGTHS = r"(?:(?:\w+-hour|\w+-minute|\w+-part) )?"


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """What stands before a title, or around it."""
    works = "|".join(sorted(map(re.escape, section("outlet_words.txt", "works")), key=len, reverse=True))
    signs = (
        rf"\b(?:episode|instalment|installment|listeners|subscribers|hosts|presenters) (?:of|to) (?:the )?{_TITLE}",
        rf"\b{_TIMES} {_LENGTHS}(?:issue|number|edition|episode|instalment|broadcast) of (?:the )?{_TITLE}",
        rf"\bpages? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) of (?:the )?{_TITLE}",
        rf"(?:['’]s?|\b[a-z][\w-]+) (?:{works}) {_TITLE}",
        rf"(?<![\w’'-]){_TITLE},?[”\"»’]?,? an? "
        rf"(?:[\w-]+ ){{0,2}}?(?:{works})\b",
        rf"\b(?:profile|portrait|interview) (?:in|for) (?:the )?{_TITLE}"
        r"(?=[,.;:]| (?:published|printed|aired|ran)\b)",
        rf"\bthe {_TITLE} (?:has )?(?:published|printed|ran|aired|broadcast) (?:its|the|an?) (?:story|report|interview)",
        rf"\b(?:seen|obtained) by the {_TITLE}(?=[,.;]| (?:on|last|this|and|which|show|indicate|suggest)\b)",
        rf"(?:\bthe )?{_TITLE}, which (?:first |also )?(?:published|printed|aired|broadcast|serialised) ",
        rf"\A[^\n:;]{{3,60}} to {_TITLE}:",
    )
    return tuple(map(re.compile, signs))


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand."""
    for sign in _signs():
        for match in sign.finditer(text):
            place = trimmed(match)
            if place is not None:
                yield place
