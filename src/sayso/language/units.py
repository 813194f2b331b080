"""Units, currencies, qualifiers and number words."""

from sayso.language.wordlists import read_sections, read_words


def _table(name: str) -> dict[str, str]:
    return {left: right for left, _, right in (line.partition("\t") for line in read_words(name))}


UNITS = _table("units.txt")
"""Words after a number (lower case; up to two of them) to the unit as the account writes it."""
CURRENCIES = _table("currencies.txt")
"""Signs and codes before a number to the currency's code."""
QUALIFIERS = _table("qualifiers.txt")
"""Words before a number (lower case; up to four) to the plain word for them."""
NUMBERS: dict[str, dict[str, str]] = {}
"""Lower-case word to its classes, each with its value."""
for _section, _lines in read_sections("numbers.txt").items():
    for _line in _lines:
        _word, _, _value = _line.partition("\t")
        NUMBERS.setdefault(_word, {})[_section] = _value
