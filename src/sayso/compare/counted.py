"""Whether two figures count the same thing."""

import re

from msgspec import Struct

from sayso.language.happenings import COMMON_HEADS, HAPPENINGS
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.figure import Figure

_WORD = re.compile(r"[^\W\d_]{2,}")
_AROUND = 110
"""Characters on each side of a figure that tell what happened to those counted; about one clause."""


class Subject(Struct, frozen=True):
    """What a figure is about: stems of the counted thing and of the whole, its head, what happened, the words around."""

    unit: str | None
    head: str
    stems: frozenset[str]
    of: frozenset[str]
    happened: frozenset[str]
    around: frozenset[str]

    @property
    def common(self) -> bool:
        """Whether the head alone says little ("people")."""
        return self.head in COMMON_HEADS


def stem(word: str) -> str:
    """A word in lower case without its plural."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return {"men": "man", "women": "woman", "children": "child", "persons": "person"}.get(word, word)


def stems(text: str | None) -> frozenset[str]:
    """The stems of the content words."""
    return frozenset(stem(word) for word in _WORD.findall(text or "") if word.lower() not in FUNCTION_WORDS or word.isupper())


def subject_of(figure: Figure, text: str, sentence: tuple[int, int]) -> Subject | None:
    """What the figure is about; None where it counts nothing that could be compared."""
    thing = figure.counted or (figure.of if figure.unit == "%" else None)
    if not thing:
        return None
    start, end = max(sentence[0], figure.span.start - _AROUND), min(sentence[1], figure.span.end + _AROUND)
    around = stems(text[start:end])
    first = _WORD.findall(re.split(r"\s(?:of|on|in)\s", thing)[0])
    if not first:
        return None
    clause = _clause(text, figure, start, end)
    happened = frozenset(HAPPENINGS[word.lower()] for word in _WORD.findall(clause) if word.lower() in HAPPENINGS)
    own = stems(thing)
    return Subject(figure.unit, stem(first[-1]), own, stems(figure.of), happened, around - own)


def _clause(text: str, figure: Figure, start: int, end: int) -> str:
    """The words around a figure up to the next number or mark: "27 people were killed" of "27 people were killed, 40 hurt"."""
    before = re.split(r"\d|[,;:]|\band\b", text[start : figure.span.start])[-1]
    after = re.split(r"\d|[;:]|, |\band\b|\bwhile\b", text[figure.span.end : end])[0]
    return before + " " + after


def same_subject(left: Subject, right: Subject) -> bool:
    """Whether both count one thing, told of in like words. Strict: a false conflict costs more than a missed one.

    The shares were set by eye on the reports of twenty stories, so that no pair of different things passed.
    """
    if left.unit != right.unit or left.head != right.head:
        return False
    if _overlap(left.stems, right.stems) < 0.5 or (left.of and right.of and not left.of & right.of):
        return False
    if left.happened or right.happened:
        return bool(left.happened & right.happened) and len(left.around & right.around) >= 2
    if left.common:
        return len(left.around & right.around) >= 4
    return len(left.around & right.around) >= 3 or (len(left.stems & right.stems) >= 3 and bool(left.around & right.around))


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / max(1, len(left | right))
