"""The headline in the text."""

import re
from collections.abc import Iterable, Sequence

from sayso.read.furniture import is_furniture
from sayso.read.lines import Line
from sayso.read.masthead import is_tagline
from sayso.read.printed_day import DAY

# Headlines have 3 to 25 words and no full stop at the end: the bounds of every house style we know, measured on no corpus.
_FEWEST, _MOST = 3, 25
_LONGEST = 300
_SENTENCE = re.compile(r"[^.]{20,}[a-z0-9\])”\"]\.[\"”’)]?$")
_SITE = re.compile(r"\s+(?:[|»·]|[-–—](?=\s+[A-Z]))\s+[^|»·]{2,40}$")
# A headline stands above the story: a title from elsewhere is looked for in the first lines alone.
_FIRST_LINES = 60


def find_title(lines: Sequence[Line], story_from: int | None = None, masthead: int = -1) -> Line | None:
    """The first line that reads like a headline and has a paragraph below it; at `story_from` a dateline opens the story.

    A line that holds the character `masthead` (where the outlet's own name stands) is none.
    """
    for place, line in enumerate(lines[:_FIRST_LINES]):
        if place == 1 and masthead >= 0 and is_tagline(line.text):
            continue
        if story_from is not None and line.start >= story_from:
            return None
        if line.start <= masthead < line.end or is_furniture(line.text) or _is_date(line.text):
            continue
        if len(line.text) > _LONGEST or line.words > _MOST or _SENTENCE.search(line.text):
            return None
        if line.words >= _FEWEST and not _is_byline(line.text) and _leads(lines[place + 1 :]):
            return _without_markup(line)
    return None


def _without_markup(line: Line) -> Line:
    """A heading of Markdown without its number signs."""
    text = line.text.lstrip("#").lstrip() if line.text.startswith("#") else line.text
    return Line(line.end - len(text), line.end, text) if text else line


def _leads(below: Sequence[Line]) -> bool:
    """Whether the next lines hold a paragraph, so that a menu's entry is not taken for the headline."""
    return any(line.words > 18 for line in below[:6])


def _is_date(text: str) -> bool:
    return DAY.match(text) is not None and len(text.split()) <= 7


def _is_byline(text: str) -> bool:
    return re.match(r"(?:By|Author:?|Written by|From)\s+[A-Z]", text) is not None


def without_site(headline: str) -> str:
    """A page's title without the site's name behind it ("Quay closes | Lantern Daily")."""
    return _SITE.sub("", headline)


def title_in(lines: Iterable[Line], headline: str) -> Line | None:
    """The line that prints a headline known from elsewhere (metadata, a row's field), with or without the site's name."""
    wanted = {folded for each in (headline, without_site(headline)) if (folded := _folded(each))}
    for line in list(lines)[:_FIRST_LINES]:
        if len(line.text) < 400 and _folded(line.text.lstrip("# ")) in wanted:
            return _without_markup(line)
    return None


def repeats(lines: Iterable[Line], title: Line) -> list[Line]:
    """Lines below the title that print it again."""
    folded = _folded(title.text)
    return [line for line in lines if line.start > title.start and len(line.text) < 400 and _folded(line.text) == folded]


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
