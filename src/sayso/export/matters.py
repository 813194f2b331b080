"""Matters: which stories of the page make one longer matter, in a sentence each."""

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from sayso.export.page import Page
from sayso.export.wording import listed
from sayso.model.topic import Topic

MOST = 6
"""Matters that a page tells, those of most stories first."""
_LISTED = 8
"""Stories that a sentence names; the others are counted."""


class Matter(Struct, frozen=True):
    """The sentence, with links to the stories, and as plain text."""

    linked: Markup
    text: str


def tell_matters(page: Page) -> tuple[Matter, ...]:
    """A sentence for each topic of two stories or more that the page shows."""
    topics = sorted(page.account.topics, key=lambda topic: (-len(topic.stories), topic.stories))
    return tuple(matter for topic in topics[:MOST] for matter in _matter(page, topic))


def _matter(page: Page, topic: Topic) -> Iterator[Matter]:
    numbers = sorted((number, story.id) for number, story in enumerate(page.stories, 1) if story.id in topic.stories)
    if len(numbers) > 1:
        rest = f"make one longer matter: {', '.join(f'“{word}”' for word in topic.words)}."
        links = [str(Markup('<a href="#{}">{}</a>').format(story, number)) for number, story in numbers]
        linked = Markup("Stories {} {}").format(Markup(listed(links, _LISTED)), rest)
        yield Matter(linked, f"Stories {listed([str(number) for number, _ in numbers], _LISTED)} {rest}")
