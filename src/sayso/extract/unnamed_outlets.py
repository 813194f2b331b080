"""Outlets that a report does not name: "state television", "the military radio"."""

import re
from collections.abc import Iterator, Sequence

from sayso.language.outlets import sort_in
from sayso.model.actor import Mention
from sayso.model.report import Report

_WHOSE = (
    r"(?:[Ss]tate|[Nn]ational|[Pp]ublic|[Mm]ilitary|army|[Oo]fficial|[Gg]overnment|rebel|police|[Pp]rovincial)"
    r"(?:-(?:run|owned|controlled|funded))?"
)
_HEARD = r"\b(?:told|by|on|over|to|with|for|citing|quoting|[Vv]ia|[Ii]n) (?:(?:the|its|their|his|her|a|own) ){0,2}"
_PASSES = (
    r" (?:ha[sd] |also |later )?(?:reported|reports|wrote|writes|quot(?:ed|es|ing)|cit(?:ed|es|ing)|showed|shows|aired|"
    r"broadcast|announced|carried|noted|said)\b"
)
_POOL = r"(?:press pool|pool reporters?)"
_SORTS = re.compile(rf" (?:television|TV|radio|broadcaster|news agency|telethon|{_POOL})\b")
_UNNAMED = re.compile(
    rf"(?P<heard>{_HEARD})?\b(?P<name>{_WHOSE} (?:television|TV|radio|broadcaster|news agency|telethon)|{_POOL})\b"
    rf"(?! (?:station|channel|[“\"A-ZÀ-Þ]))(?P<says>{_PASSES})?"
)


def find_unnamed_outlets(report: Report, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """A mention for each outlet without a name that hears or passes on ("told state radio").

    None behind a named outlet of its sort, which it then is.
    """
    if not _SORTS.search(report.text):
        return
    sorts = [(each.span.start, sort_in(each.name)) for each in mentions if each.kind == "outlet"]
    for match in _UNNAMED.finditer(report.text):
        name = "press pool" if re.fullmatch(_POOL, match["name"]) else match["name"].lower()
        sort = sort_in(name)
        known = sort and any(start < match.start() and other == sort for start, other in sorts)
        if (match["heard"] or match["says"]) and not known:
            yield Mention(report.span(*match.span("name")), "outlet", name)
