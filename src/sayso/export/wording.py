"""Counts, lists and cut sentences in plain English."""

from collections.abc import Sequence
from pathlib import PurePath

IRREGULAR = {"story": "stories", "unsure": "unsure", "near copy": "near copies"}
LONGEST_ID = 16
LONGEST_NAME, NAME_END = 36, 14


def number_of(how_many: int, noun: str) -> str:
    """“1 report”, “5 reports”."""
    return f"{how_many:,} {noun if how_many == 1 else IRREGULAR.get(noun, noun + 's')}"


def capitalised(words: str) -> str:
    """The words with a capital first letter, the others as they are."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """The words with a small first letter, unless the first word is in capitals as a whole."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def file_name(path: str) -> str:
    """The file without its folders; a row of a file keeps its id ("pile.jsonl#17"), cut where it is long."""
    file, mark, own = path.partition("#")
    return PurePath(file).name + mark + (own if len(own) <= LONGEST_ID else own[:LONGEST_ID] + "…")


def short_file_name(path: str) -> str:
    """The file's name with its middle left out where it is too long for a line of a phone; its end tells a series apart."""
    name = file_name(path)
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - NAME_END]}…{name[-NAME_END:]}"


def listed(names: Sequence[str], most: int = 4) -> str:
    """“A, B and C”; beyond `most` names the rest are counted."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def shortened(text: str, most: int) -> str:
    """The text in one line; cut after a word, with "…", where it is longer than `most` characters."""
    text = " ".join(text[: most * 8].split())
    if len(text) <= most:
        return text
    head = text[:most]
    return (head[: head.rfind(" ")] if head.rfind(" ") > most // 2 else head).rstrip(" ,;:–-") + "\u00a0…"
