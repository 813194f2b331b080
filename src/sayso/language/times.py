"""Words that time expressions are made of, with their classes and the number or code that each class gives them."""

from sayso.language.wordlists import read_sections


def _meanings() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for section, lines in read_sections("times.txt").items():
        for line in lines:
            word, _, meaning = line.partition("\t")
            found.setdefault(word, {})[section] = meaning
    return found


MEANINGS = _meanings()
"""Lower-case word to its classes, each with its meaning ("" where the class alone says it)."""


def is_day(word: str) -> bool:
    """Whether a word with a capital is a weekday's or a month's."""
    return not MEANINGS.get(word.lower(), {}).keys().isdisjoint(("weekday", "month"))
