"""Which attributions of a report seem to have one source, by its words alone: before anybody knows who is meant."""

import re
from collections.abc import Sequence

from sayso.model.attribution import Attribution

_GOES_ON = re.compile(r"(?:he|she|it|they|who|which|him|her|them)(?: (?:\w+sel(?:f|ves)|also|too|both|all))?", re.IGNORECASE)
_ENDING = re.compile(r"['’]s?$")


def group_sources(attributions: Sequence[Attribution]) -> list[int]:
    """For each attribution, in reading order, the number of the first one with the same source.

    Sources are the same where a part of one ends like a part of the other ("Mayor Ana Reul", "Reul, who wept"); a pronoun, or
    no source, goes on from the attribution before.
    """
    groups: list[int] = []
    known: dict[str, int] = {}
    for number, each in enumerate(attributions):
        printed = " ".join(span.exact for span in each.source)
        if not printed or _GOES_ON.fullmatch(printed.strip()):
            groups.append(groups[-1] if groups else number)
            continue
        ends = [_ENDING.sub("", words[-1]).casefold() for part in printed.split(",") if (words := part.split())]
        group = next((known[end] for end in ends if end in known), number)
        known |= dict.fromkeys(ends, group)
        groups.append(group)
    return groups
