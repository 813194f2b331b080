"""Sources that are a name from end to end, though no rule for names reads it: "the Collective against Noise", "Asel Air"."""

import re
from collections.abc import Sequence

from sayso.extract.phrases import not_names
from sayso.language.actors import countries_by_demonym
from sayso.language.common_words import word_ranks
from sayso.language.nouns import is_plural
from sayso.language.offices import gender_of_name, given_names, office_of, ranks
from sayso.language.person_nouns import names_person
from sayso.model.actor import ActorKind, Mention
from sayso.model.report import Report
from sayso.model.span import Span

_CAPITAL = r"[A-Z][\w.-]*(?:[’'][A-Z]?\w*)?"
_SMALL = r"(?:of|for|against|without|at|in|on|and|the|des?|du|del|della|degli|der|do|dos|das|&)"
_NAME = re.compile(rf"(?P<article>[Tt]he )?(?P<name>{_CAPITAL}(?:(?: {_SMALL}){{0,2}} {_CAPITAL})+)(?=$|,| (?:itself|itself,))")
_PLACED = re.compile(r" (?:in|at|on) ")
_PAPERS = re.compile(r"(?:Sunday|Daily|Evening|Morning|Weekly) [A-Z]\w+$")


def read_whole(report: Report, source: Span, here: Sequence[Mention]) -> Mention | None:
    """The body that a source names from end to end; None where it can be anything else. `here` are the mentions in it."""
    match = _NAME.match(source.exact)
    if match is None:
        return None
    name, start = match["name"], source.start + match.start("name")
    span = report.span(start, start + len(name))
    if any(each.span.start <= start and span.end <= each.span.end for each in here):
        return None
    words = name.split()
    if _PLACED.search(name) and any(each.span.start == start for each in here):
        return None  # "the Harbour Office in Vell"
    known = not match["article"] and not _ends_as_bodies(words)
    if known and not _is_inside(report, source) and (is_plural(words[0]) or words[0].lower() in word_ranks()):
        return None
    if any(each.kind == "person" and (known or each.title or " " in each.name) for each in here) and not match["article"]:
        return None
    if (
        office_of(" ".join(words[:2]))
        or words[0] in ranks()
        or (words[0] in not_names() and not _PAPERS.search(name))
        or words[0] in countries_by_demonym()
    ):
        return None
    if not match["article"] and gender_of_name(words[0].lower()):
        return None
    kind: ActorKind = "outlet" if _PAPERS.search(name) else "organisation"
    return Mention(span, kind, name)


def _ends_as_bodies(words: Sequence[str]) -> bool:
    """Whether a name ends with a word of everyday and begins with no person's noun: "Meadow Transit"."""
    first, last = words[0].lower(), words[-1].lower()
    return last in word_ranks() and last not in given_names() and not names_person(first) and not is_plural(first)


def _is_inside(report: Report, source: Span) -> bool:
    """Whether a source stands inside a sentence, so that its first capital tells."""
    before = report.text[max(0, source.start - 2) : source.start]
    return before[-1:] == " " and before[:1] not in ("", ".", "!", "?", "”", '"', "\n", ":")
