"""The head of a story: its title, how many reports and origins, and which report goes back to which."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.origin import Origin
from sayso.export.origins_told import OriginsTold, bounds_of, count_words, tell_origins
from sayso.export.page import Page
from sayso.export.wording import capitalised, listed
from sayso.language.dates import between
from sayso.model.lineage import Story


class Line(Struct, frozen=True):
    """One origin of a story: its first report, and those that took it up."""

    origin: Origin
    first: Markup
    others: tuple[Markup, ...]
    hidden: int


class StoryHead(Struct, frozen=True):
    """One story with its origins line."""

    id: str
    number: int
    title: str
    when: str
    count: str
    bounds: str
    """“between 2 and 4” where a link is unsure, else ""."""
    deck: str
    why: str
    lines: tuple[Line, ...]
    several: bool
    told: OriginsTold
    doubts: tuple[tuple[str, str], ...] = ()
    """Open questions about what belongs to it: id, and the question with what is done meanwhile."""


def _goes_back(origin: Origin, total: int, first: bool) -> str:
    many = len(origin.reports)
    who = f"All {total:,} reports" if many == total else f"{many:,} of the {total:,} reports" if first else f"{many:,}"
    absent = ", which is not in the pile" if origin.absent else ""
    return f"{who} {'goes' if many == 1 else 'go'} back to {origin.name}{absent}"


def _alone(origins: Sequence[Origin], shared: Sequence[Origin]) -> str:
    """The origins that nobody took up; one of an outlet that has a shared one too is told apart from that."""
    counts, named = Counter(origin.name for origin in origins), {origin.name for origin in shared}

    def called(name: str) -> str:
        if counts[name] > 1:
            return f"{name} ({counts[name]} reports)"
        return f"another report by {name}" if name in named else name

    names = listed([called(name) for name in counts])
    if not shared:
        return f"Each report is an origin of its own: {names}."
    return f"{capitalised(names)} {'stands' if len(origins) == 1 else 'stand'} alone."


def _deck(page: Page, story: Story) -> str:
    """How the reports of a story divide among its origins."""
    mine = [origin for origin in page.origins if origin.story == story.id]
    shared = sorted((each for each in mine if len(each.reports) > 1 or each.absent), key=lambda each: -len(each.reports))
    alone = [origin for origin in mine if origin not in shared]
    if len(story.reports) == 1:
        source = f"taken from {shared[0].name}, which is not in the pile" if shared else "taken from no other here"
        return f"One report, {source}."
    total = len(story.reports)
    parts = [_goes_back(each, total, at == 0) for at, each in enumerate(shared[:3])]
    sentences = ["; ".join(parts) + "."] if parts else []
    return " ".join([*sentences, _alone(alone, shared)] if alone else sentences)


def _line(page: Page, origin: Origin, most: int) -> Line:
    first, *others = origin.reports
    if origin.absent:
        others = list(origin.reports)
    head = (
        Markup('<span class="absent">{} <small>not in the pile</small></span>').format(origin.absent)
        if origin.absent
        else page.chip(first)
    )
    show = page.chip if len(origin.reports) <= most else page.code
    return Line(origin, head, tuple(show(each) for each in others[:40]), max(len(others) - 40, 0))


def draw_head(page: Page, number: int, story: Story) -> StoryHead:
    """A story as the top of the page has it; `number` is its place in the page."""
    lines = tuple(_line(page, origin, 9) for origin in page.origins if origin.story == story.id)
    return StoryHead(
        story.id,
        number,
        story.title,
        between(story.begin, story.end),
        count_words(len(story.reports), story.origins),
        bounds_of(story.origins),
        _deck(page, story),
        " ".join(filter(None, (story.origins.why, story.why))),
        lines,
        len(story.reports) > 1,
        tell_origins(page, story.origins),
        tuple(
            (each.id, f"{each.question} Meanwhile {each.meanwhile}.")
            for each in page.account.unsure
            if each.about == "story" and story.id in each.members
        ),
    )
