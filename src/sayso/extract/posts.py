"""Posts of a live blog: each begins with its time of day, and nothing that is said runs from one into the next."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from sayso.extract.draft import Draft, Stretch

_STAMP = re.compile(
    r"(?:\*\*|\[|\()?(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?:[:.][0-5]\d)?(?:[ \u00a0]?[ap]\.?m\.?)?|[ \u00a0]?[ap]\.?m\.?)"
    r"(?:[ \u00a0](?:GMT|UTC|CET|CEST|EET|EEST|MSK|BST|ET|EST|EDT|PT|local time|hrs))?(?:\*\*|\]|\))?[ \u00a0]*"
    r"(?:[:|–—-]+(?=\s))?(?=\s|$)",
    re.IGNORECASE,
)
POSTS = 3
"""Lines that begin with a time of day, of which a live blog has at least so many."""


def find_posts(text: str) -> tuple[Stretch, ...]:
    """Where each post begins and where its words do, after the time of day; empty where the text is no live blog."""
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        match = _STAMP.match(line.lstrip())
        if match:
            begin = start + len(line) - len(line.lstrip())
            rest = line.lstrip()[match.end() :]
            found.append((begin, begin + match.end() + len(rest) - len(rest.lstrip(" \u00a0"))))
        start += len(line)
    return tuple(found) if len(found) >= POSTS else ()


def keep_to_posts(drafts: Sequence[Draft], posts: Sequence[Stretch]) -> list[Draft]:
    """The drafts with each content in one post, the one of its speaker, and without the time of day."""
    if not posts:
        return list(drafts)
    starts = [start for start, _ in posts]
    kept = (_in_its_post(draft, posts, starts) for draft in drafts)
    return [draft for draft in kept if draft is not None]


def _in_its_post(draft: Draft, posts: Sequence[Stretch], starts: Sequence[int]) -> Draft | None:
    home = bisect_right(starts, (draft.cue or draft.source or draft.content)[0][0])
    content = []
    for start, end in draft.content:
        number = bisect_right(starts, start)
        if number == home:
            begin = max(start, posts[number - 1][1]) if number else start
            stop = min(end, starts[number]) if number < len(starts) else end
            if begin < stop:
                content.append((begin, stop))
    return replace(draft, content=tuple(content)) if content else None
