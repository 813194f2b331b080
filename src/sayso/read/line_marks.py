"""What shows of a line whether it is the story's or the page's: the features of the residue model."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from sayso.read.furniture import is_furniture
from sayso.read.lines import Line
from sayso.read.printed_day import DAY

# More of a line than this tells nothing new about it, and 20 MB of one line must cost no more than a page.
_ENOUGH = 1200
_END = re.compile(r"[.!?…。][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[.!?…。][\"'”’»)\]]* +[\"“„«'‘(]?\w")
_BULLET = re.compile(r"[•·▪►*›»–-]\s")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d+ ?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?) ago\b|\bago$", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://|www\.|@\w|\.(?:com|org|net|co\.\w\w|jpe?g|png)\b", re.IGNORECASE)
_MARKET = re.compile(
    r"\b(?:subscri\w+|newsletters?|sign(?:ed)? (?:up|in)|cookies?|privacy|read more|comments?|follow us|share|click|"
    r"e-?mail|download|"
    r"account|log ?in|advertis\w+|sponsor\w*|copyright|rights reserved|terms of|premium|app\b|photo\w*|image|getty|"
    r"video|related|watch)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|von|par|por|di|av|door)\s+[A-ZÀ-Þ]", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LENGTHS = (1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 24, 32, 48, 72)
_SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8)


class Shape(NamedTuple):
    """A line as its neighbours see it."""

    words: int
    ends: bool
    told: bool
    """Whether it reads like a paragraph: a dozen words or more that end like a sentence, or two sentences."""


def _shape(line: Line) -> Shape:
    text = line.text[:_ENOUGH]
    words = len(text.split()) if " " in text else max(1, len(text) // 4 if len(text) > 40 else 1)
    ends = _END.search(line.text[-6:]) is not None
    return Shape(words, ends, (words >= 12 and ends) or (words >= 18 and _INNER_END.search(text) is not None))


def is_paragraph(line: Line) -> bool:
    """Whether a line reads like a paragraph of a story."""
    return _shape(line).told


def marks_of(lines: Sequence[Line]) -> list[list[str]]:
    """The marks of each line, by name, in the lines' order."""
    shapes = [_shape(line) for line in lines]
    told = list(accumulate((shape.told for shape in shapes), initial=0))
    again = Counter(line.text[:_ENOUGH] for line in lines)
    topic = _topic(lines, shapes)
    return [
        [*_own(line, shape), *_beside(shapes, told, place), *_in_page(line, shape, again, topic)]
        for place, (line, shape) in enumerate(zip(lines, shapes, strict=True))
    ]


def _own(line: Line, shape: Shape) -> Iterator[str]:
    text = line.text[:_ENOUGH]
    size = _step(shape.words, _LENGTHS)
    yield f"words {size}"
    yield f"words {size} {'ends' if shape.ends else 'open'}"
    words = text.split()[:60]
    yield f"capitals {_step(sum(word[0].isupper() for word in words) / len(words), _SHARES)}"
    small = sum(word.islower() and len(word) <= 3 for word in words) / len(words)
    yield f"small words {_step(small, _SHARES)} {'long' if shape.words >= 8 else 'short'}"
    yield f"first {_sort(text[0])}"
    yield f"last {_sort(text[-1])}"
    checks = (
        ("furniture", is_furniture(text)),
        ("bullet", _BULLET.match(text)),
        ("clock", _CLOCK.search(text)),
        ("day", len(text) < 200 and DAY.search(text)),
        ("day alone", shape.words < 8 and DAY.search(text)),
        ("address", _ADDRESS.search(text)),
        ("page word", _MARKET.search(text)),
        ("page word, short", shape.words < 18 and _MARKET.search(text)),
        ("byline", shape.words < 10 and _BY.match(text)),
        ("bar", re.search(r" [|»›] |\|", text)),
        ("two sentences", _INNER_END.search(text)),
        ("quote", re.search('[“”„«»"]', text)),
        ("all capitals", text.isupper() and len(text) > 3),
        ("glued", re.search(r"[a-zà-ÿ][A-Z][a-z]|[a-z]\d{1,2}:\d\d", text)),
    )
    yield from (name for name, holds in checks if holds)


def _beside(shapes: Sequence[Shape], told: Sequence[int], place: int) -> Iterator[str]:
    size = "paragraph" if shapes[place].told else _length(shapes[place])
    for step in (-2, -1, 1, 2):
        there = place + step
        beside = shapes[there] if 0 <= there < len(shapes) else None
        kind = "none" if beside is None else "told" if beside.told else _length(beside)
        yield f"at {step} {kind} {size}"
    for width in (3, 8):
        above, below = told[place] - told[max(0, place - width)], told[min(len(shapes), place + width + 1)] - told[place + 1]
        yield f"above {width} {min(above, 4)} below {min(below, 4)} {size}"
    total = told[-1]
    yield f"page {_step(total / len(shapes), _SHARES)} {size}"
    yield f"paragraphs above {_step(told[place] / total if total else 0, _SHARES)} {size}"


def _length(shape: Shape) -> str:
    return "long" if shape.words >= 12 else "short" if shape.words > 3 else "tiny"


def _in_page(line: Line, shape: Shape, again: Counter[str], topic: Counter[str]) -> Iterator[str]:
    if again[line.text[:_ENOUGH]] > 1:
        yield f"printed again {'long' if shape.words >= 12 else 'short'}"
    words = {word for word in _WORD.findall(line.text[:_ENOUGH].casefold()) if len(word) > 4}
    own = shape.told
    shared = sum(topic[word] > own for word in words)
    if words:
        yield f"topic {_step(shared / len(words), _SHARES)} {'paragraph' if own else 'other'}"
        yield f"topic words {min(shared, 6)} {'paragraph' if own else 'other'}"


def _topic(lines: Sequence[Line], shapes: Sequence[Shape]) -> Counter[str]:
    """In how many paragraphs each longer word stands."""
    return Counter(
        word
        for line, shape in zip(lines, shapes, strict=True)
        if shape.told
        for word in {each for each in _WORD.findall(line.text[:_ENOUGH].casefold()) if len(each) > 4}
    )


def _step(value: float, steps: Sequence[float]) -> int:
    return sum(value > step for step in steps)


def _sort(letter: str) -> str:
    if letter.isupper():
        return "capital"
    if letter.isalpha():
        return "letter"
    return "digit" if letter.isdigit() else letter if letter in ".,:;!?…\"”“'’)(»«-–|•" else "other"
