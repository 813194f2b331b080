"""The names by which a report calls its own outlet."""

import re

from sayso.language.outlets import same_outlet
from sayso.reconcile.stage import Stage


def is_house(stage: Stage, actor: str) -> bool:
    """Whether an actor is the report's own outlet, also by a short name that its dateline prints."""
    outlet = stage.report.outlet
    if outlet is None:
        return False
    if stage.cast.outlet_of(stage.report.id) == actor:
        return True
    return any(same_outlet(name.name, outlet) or _is_short_for(name.name, outlet) for name in stage.actor(actor).names)


_BRAND = re.compile(r"(?<=\w{2})[- ](?:news|press|agency|online|tv|wire)$")
"""What outlets put behind the letters of their name ("ZV-News")."""


def _is_short_for(name: str, outlet: str) -> bool:
    """Whether a name is a word at either end of the outlet's name, or letters of it in their order ("AW" for "Anchor Wire")."""
    short, whole = name.lower().removeprefix("the "), outlet.lower().removeprefix("the ")
    if len(short) > 3 and (whole.startswith(f"{short} ") or whole.endswith(f" {short}")):
        return True
    letters, short = iter(whole), _BRAND.sub("", short)
    acronym = re.fullmatch(r"[A-Z]{2,6}(?:-?[A-Z][a-z]+)?", name) is not None
    return acronym and short[0] == whole[0] and all(letter in letters for letter in short if letter.isalpha())
