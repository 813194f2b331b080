"""The gold's inline markup: text and spans out of `{s1:Ana Reul} {c1:said} {q1:the quay is shut}`."""

import re

from msgspec import Struct

ROLES = {
    "s": "source",
    "c": "cue",
    "q": "content",
    "i": "insertion",
    "r": "relay",
    "t": "to",
    "e": "event",
    "m": "medium",
    "p": "place",
    "w": "when",
    "x": "not speech",
}
_LABELS = r"[scqirtempwx]\d*(?:,[scqirtempwx]?\d+)*"
_MARK = re.compile(r"\{(?P<labels>" + _LABELS + r"):|\}|\{|\n")


class MarkupError(ValueError):
    """The markup cannot be read; the message says where."""


class Mark(Struct, frozen=True, order=True):
    """Characters `start` up to `end` play `role` in attribution `id`; the id is 0 where the role needs none."""

    start: int
    end: int
    role: str
    id: int


def read_markup(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The bare text and its marks, ordered by start. Raises MarkupError on a brace without a partner or a mark across lines."""
    text: list[str] = []
    length = at = 0
    open_marks: list[tuple[int, str]] = []
    found: list[Mark] = []
    for token in _MARK.finditer(marked):
        text.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token["labels"]:
            open_marks.append((length, token["labels"]))
        elif token[0] == "}":
            if not open_marks:
                raise MarkupError(f"a closing brace too many: {_around(marked, token.start())}")
            start, labels = open_marks.pop()
            found += [Mark(start, length, role, number) for role, number in _read_labels(labels)]
        elif token[0] == "{":
            raise MarkupError(f"no role and id after the brace: {_around(marked, token.start())}")
        else:
            if open_marks:
                raise MarkupError(f"a mark runs over the end of its line: {_around(marked, token.start())}")
            text.append("\n")
            length += 1
    if open_marks:
        raise MarkupError(f"a mark is not closed: {_around(marked, len(marked))}")
    text.append(marked[at:])
    return "".join(text), tuple(sorted(found))


def _read_labels(labels: str) -> list[tuple[str, int]]:
    """`s1,2,t3` is source of 1 and 2, hearer of 3."""
    found = []
    role = ""
    for label in labels.split(","):
        role = label[0] if label[0].isalpha() else role
        found.append((ROLES[role], int(label.lstrip(role) or 0)))
    return found


def _around(text: str, at: int) -> str:
    return repr(text[max(0, at - 50) : at + 20])
