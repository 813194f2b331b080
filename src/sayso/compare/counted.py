"""Whether two figures count the same thing."""

import re

from msgspec import Struct

from sayso.language.happenings import COMMON_HEADS, HAPPENINGS, SYNONYMS
from sayso.language.nouns import FUNCTION_WORDS
from sayso.model.figure import Figure

_WORD = re.compile(r"[^\W\d_]{2,}")
_PART = re.compile(
    r"\b(?:the|those|these|its|their|his|her|our|including|includes?|another|other|of|first|last|next|all|both|every|each|among|only|just)\s+$",
    re.IGNORECASE,
)
_TO_PEOPLE = frozenset({"dead", "hurt", "missing", "arrested", "displaced", "rescued"})
_MORE = re.compile(r"\s+(?:more|others?|additional|further|remaining|of (?:them|whom|those|these|the))\b")
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
    part: bool = False
    """Whether the words before say that this is a part or was told of before ("including two", "the two")."""

    @property
    def common(self) -> bool:
        """Whether the head alone says little ("people")."""
        return self.head in COMMON_HEADS


def stem(word: str) -> str:
    """A word in lower case without its plural."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = {"men": "man", "women": "woman", "children": "child"}.get(word, word)
    return SYNONYMS.get(word, word)


def stems(text: str | None) -> frozenset[str]:
    """The stems of the content words."""
    return frozenset(stem(word) for word in _WORD.findall(text or "") if word.lower() not in FUNCTION_WORDS or word.isupper())


def subject_of(figure: Figure, text: str, sentence: tuple[int, int]) -> Subject | None:
    """What the figure is about; None where it counts nothing that could be compared."""
    start, end = max(sentence[0], figure.span.start - _AROUND), min(sentence[1], figure.span.end + _AROUND)
    around = stems(text[start:end])
    clause = _clause(text, figure, start, end)
    happened = frozenset(HAPPENINGS[word.lower()] for word in _WORD.findall(clause) if word.lower() in HAPPENINGS)
    thing = figure.counted or (figure.of if figure.unit == "%" else None)
    if not thing and figure.unit is None and happened & _TO_PEOPLE:
        thing = "people"  # "injures at least 40"
    if not thing:
        return None
    first = _WORD.findall(re.split(r"\s(?:of|on|in)\s", thing)[0])
    if not first:
        return None
    own = stems(thing)
    part = _PART.search(text[max(sentence[0], figure.span.start - 24) : figure.span.start]) is not None
    more = _MORE.match(text, figure.span.end, end) is not None
    part = part or more or figure.qualifier == "another"
    return Subject(figure.unit, stem(first[-1]), own, stems(figure.of), happened, around - own, part)


def _clause(text: str, figure: Figure, start: int, end: int) -> str:
    """The words around a figure up to the next number or mark: "27 people were killed" of "27 people were killed, 40 hurt"."""
    before = re.split(r"\d|[,;:]|\band\b", text[start : figure.span.start])[-1]
    after = re.split(r"\d|[;:]|, |\band\b|\bwhile\b", text[figure.span.end : end])[0]
    return before + " " + after


def same_subject(left: Subject, right: Subject) -> bool:
    """Whether both count one thing, told of in like words. Strict: a false conflict costs more than a missed one.

    Parts and what was told of before are left out. The shares were set by eye on 69 stories of 381 reports, so that nearly all
    pairs that pass are of one thing.
    """
    if left.part or right.part or left.unit != right.unit or left.head != right.head:
        return False
    if left.stems != right.stems or (left.of and right.of and not left.of & right.of) or left.happened != right.happened:
        return False
    shared = len(left.around & right.around)
    share = shared / max(1, min(len(left.around), len(right.around)))
    if left.happened & _TO_PEOPLE:
        return shared >= 1
    if left.happened:
        return shared >= 3 and share >= 0.25
    if len(left.stems) >= 2 and not left.common:
        return shared >= 3 and share >= 0.25
    return shared >= 4 and share >= 0.4
