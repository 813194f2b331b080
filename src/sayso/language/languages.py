"""Languages: what English calls them, and which way they are written."""

from functools import cache

from sayso.language.wordlists import read_sections, section


@cache
def _names() -> dict[str, str]:
    return {code: name for code, _, name in (line.partition("\t") for line in read_sections("languages.txt")["names"])}


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639-1 code; the code itself where it has none here."""
    return _names().get(code, code)


def is_right_to_left(code: str | None) -> bool:
    """Whether a language is written from right to left."""
    return code in section("languages.txt", "right to left")
