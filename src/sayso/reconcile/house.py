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


_LETTERS = re.compile(r"[A-Z]{2,6}(?:-?[A-Z][a-z]+)?|(?=.{2,6}$)[A-Z][a-z]?(?:[A-Z][a-z]?)+")
"""Letters of a name, of some words also the second one ("EqPA")."""
_BRAND = re.compile(r"(?<=\w{2})[- ](?:news|press|agency|online|tv|wire)$", re.IGNORECASE)
"""What outlets put behind the letters of their name ("ZV-News")."""

_BY = re.compile(r"^(?:by )?(?:the |our )?")
_SERVICE = re.compile(
    r"(?:[’']s?)?(?: (?:news|wire|press|web|online|staff|foreign|city|sports|own|special|digital))*"
    r" (?:service|services|network|bureau|desk|newsroom|correspondents?|reporters?|writers?|team|staff|online)$"
)
"""What an outlet puts behind its own name where it credits its own people ("Harbour Gazette News Service")."""


def _is_short_for(name: str, outlet: str) -> bool:
    """Whether a name is a word at either end of the outlet's name, or letters of it in their order ("AW" for "Anchor Wire").

    What follows "of" in the outlet's name may be left out ("the Star" of the "Evening Star of Pell").
    """
    short, whole = _SERVICE.sub("", _BY.sub("", name.lower())), _BY.sub("", outlet.lower())
    wholes = {whole, whole.partition(" of ")[0]}
    if len(short) > 3 and any(f"{each} ".startswith(f"{short} ") or each.endswith(f" {short}") for each in wholes):
        return True
    letters, short = iter(whole), _BRAND.sub("", short)
    acronym = _LETTERS.fullmatch(_BRAND.sub("", name)) is not None
    return acronym and short[0] == whole[0] and all(letter in letters for letter in short if letter.isalpha())
