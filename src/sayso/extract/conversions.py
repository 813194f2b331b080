"""Conversions: what an outlet puts beside an amount or an hour in another currency, unit or time zone."""

import re

from sayso.language.units import CURRENCIES, UNITS

_SIGNS = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))
_UNITS = "|".join(sorted((re.escape(unit) for unit in UNITS if unit[:1].isalpha()), key=len, reverse=True))
_ZONES = r"GMT|UTC|[CEMPW][ES]?[SD]?T|[A-Z][a-z]+ time|local time"
_NUMBER = r"\d[\d.,:]*(?: ?(?:million|billion|trillion|thousand|mn|bn|m|a\.m\.|p\.m\.|am|pm))?"
_AMOUNT = re.compile(rf"(?P<sign>{_SIGNS}) ?{_NUMBER}|{_NUMBER}[ -]?(?P<unit>{_UNITS}|{_ZONES})\b")
_HEDGED = re.compile(
    r"(?:about|around|roughly|some|approximately|approx\.|nearly|almost|or|i\.e\.|ca\.|just (?:over|under)|at the time) ?"
)
_NEAR = 45
"""Characters before an aside within which the amount stands."""


def converts(before: str, aside: str) -> bool:
    """Whether the aside is an amount and nothing else, and what stands before it ends in a number of something else."""
    bare = _HEDGED.sub("", aside)
    amount = _AMOUNT.match(bare)
    if amount is None or len(bare) - amount.end() > 20 or any(each.isdigit() for each in bare[amount.end() :]):
        return False
    near = re.split(r"[.;:!?] ", before[-_NEAR:])[-1]
    return re.search(r"\d", near) is not None and (amount["unit"] or amount["sign"]) not in near
