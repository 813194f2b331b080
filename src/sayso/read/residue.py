"""Page furniture in a text: lines that are not the story."""

from collections.abc import Collection, Sequence

from sayso.read.furniture import is_furniture
from sayso.read.lines import Line

# A line of this many words that ends like a sentence is story, wherever it stands.
_STORY_WORDS = 18
# What follows such a line belongs to the page's foot, as long as no further story follows.
_FOOT = (
    "copyright",
    "©",
    "related articles",
    "leave a reply",
    "leave a comment",
    "back to top",
    "subscribe to",
    "follow us",
    "about us",
)
# A page's foot seldom has more than four paragraphs about the publisher; a longer stretch of story below is story.
_FOOT_PARAGRAPHS = 4


def find_residue(lines: Sequence[Line], keep: Collection[Line] = (), *, certain: bool = False) -> list[Line]:
    """Lines of the page and not of the story, in order; those of `keep` (title, dateline, credits) are never among them."""
    foot = len(lines) if certain else _foot(lines)
    return [line for place, line in enumerate(lines) if line not in keep and (place >= foot or is_furniture(line.text))]


def _foot(lines: Sequence[Line]) -> int:
    """Where the page's foot begins: at a copyright line after the story; the number of lines where there is none."""
    for place in range(len(lines) - 1, 0, -1):
        text = lines[place].text.casefold()
        if text.startswith(_FOOT[:2]):
            below = sum(line.words >= _STORY_WORDS for line in lines[place:])
            above = sum(line.words >= _STORY_WORDS for line in lines[:place])
            if below <= min(_FOOT_PARAGRAPHS, above):
                return place
    return len(lines)
