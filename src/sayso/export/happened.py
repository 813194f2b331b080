"""What happened, composed from the account: no sentence here is generated, each is put together from findings."""

from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.dates import between, in_words
from sayso.export.evidence import marks, quoted
from sayso.export.origin import Origin
from sayso.export.page import Page
from sayso.export.statement_cards import tidy
from sayso.export.wording import listed, number_of, shortened
from sayso.model.attribution import Attribution, Occasion
from sayso.model.decision import Discrepancy
from sayso.model.lineage import Statement, Story
from sayso.model.span import Span

TOP = 4
"""Sentences for the lead story; its other statements are in the next section."""
QUOTED = 260
STORIES_OPEN = 6


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
    deck: str
    why: str
    lines: tuple[Line, ...]
    several: bool


class Disagreement(Struct, frozen=True):
    """One line of the box: what is in dispute, and the values as printed."""

    id: str
    about: str
    conflict: bool
    values: Markup


class Happened(Struct, frozen=True):
    """Headline, deck, sentences and the box."""

    kicker: str
    headline: tuple[str, ...]
    deck: str
    stories: tuple[StoryHead, ...]
    sentences: tuple[Markup, ...]
    disagreements: tuple[Disagreement, ...]
    more: int


def origin_range(story: Story) -> str:
    """“2 origins”, or “2 origins (between 2 and 3)” where a link is unsure."""
    origins = story.origins
    words = number_of(origins.count, "origin")
    return words if origins.low == origins.high else f"{words} (between {origins.low} and {origins.high})"


def _deck(page: Page, story: Story) -> str:
    """How the reports of a story divide among its origins."""
    mine = [origin for origin in page.origins if origin.story == story.id]
    shared = [origin for origin in mine if len(origin.reports) > 1 or origin.absent]
    alone = [origin for origin in mine if origin not in shared]
    if len(story.reports) == 1:
        return (
            "One report, taken from no other here."
            if not shared
            else f"One report, taken from {shared[0].name}, which is not in the pile."
        )
    total = len(story.reports)
    parts: list[str] = []
    for each in sorted(shared, key=lambda origin: -len(origin.reports))[:3]:
        many = len(each.reports)
        head = (
            f"{'All' if many == total else many} of the {total} reports go"
            if not parts
            else f"{many} {'goes' if many == 1 else 'go'}"
        )
        parts.append(f"{head} back to {each.name}" + (", which is not in the pile" if each.absent else ""))
    sentence = "; ".join(parts) + "." if parts else ""
    if alone:
        names = listed([origin.name for origin in alone])
        sentence += (
            f" {names} {'stands' if len(alone) == 1 else 'stand'} alone."
            if parts
            else f"Each report is an origin of its own: {names}."
        )
    return sentence.replace("All of the", "All").strip()


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


def _head(page: Page, number: int, story: Story) -> StoryHead:
    lines = tuple(_line(page, origin, 9) for origin in page.origins if origin.story == story.id)
    count = f"{number_of(len(story.reports), 'report')}, {origin_range(story)}"
    return StoryHead(
        story.id,
        number,
        story.title,
        between(story.begin, story.end),
        count,
        _deck(page, story),
        story.origins.why,
        lines,
        len(story.reports) > 1,
    )


def _told(occasion: Occasion | None) -> Markup:
    """“told the Chamber of Pilots in Port Asel on 11 June 2024”, or “said”."""
    if occasion is None:
        return Markup("said")
    words = f"told {occasion.to}" if occasion.to else "said"
    if occasion.event:
        words += (
            f" ({occasion.event})"
            if occasion.to
            else f" at {occasion.event}"
            if occasion.event[:3] in ("the", "a m")
            else f" ({occasion.event})"
        )
    words += f" in {occasion.place}" if occasion.place else ""
    words += f" on {in_words(occasion.date)}" if occasion.date and occasion.date.count("-") == 2 else ""
    return quoted(" ".join(words.split()), occasion.spans, style="qq")


def _words(attribution: Attribution) -> str:
    words = shortened(tidy(attribution), QUOTED)
    return words + "”" if words.startswith("“") and words.endswith("…") else words


def sentence(page: Page, statement: Statement) -> Markup:
    """Speaker, office, occasion: the words as printed, and the marks of who reports them."""
    renderings = page.renderings(statement)
    first = renderings[0]
    best = next((each.occasion for each in renderings if each.occasion and each.occasion.to), first.occasion)
    name = page.speaker(statement)
    speaker = (
        Markup('<a class="qq" href="#{}">{}</a>').format(statement.speaker, name)
        if statement.speaker in page.actors
        else escape(name)
    )
    office = page.office(statement.speaker)
    told = _told(best) if first.kind == "direct" else _told(best) + Markup(", as {} has it").format(page.names[first.report])
    spans: list[Span] = [each.content[0] for each in renderings]
    return Markup("{}{} {}: {}{} {}").format(
        speaker,
        f", {office}," if office else "",
        told,
        quoted(_words(first), first.content),
        marks(page, spans, statement.origins.groups),
        Markup('<a class="sref" href="#{0}" aria-label="statement {1}">{1}</a>').format(
            statement.id, page.numbers[statement.id]
        ),
    )


def member_spans(page: Page, member: str) -> tuple[Span, ...]:
    """The characters behind a member of a discrepancy: a figure, an event or an attribution."""
    if member in page.figures:
        return (page.figures[member].span,)
    if member in page.events:
        event = page.events[member]
        return (event.date.span,) if event.date and event.date.span else event.spans
    if member in page.attributions:
        attribution = page.attributions[member]
        return attribution.occasion.spans if attribution.occasion and attribution.occasion.spans else attribution.content[:1]
    if member in page.actors:
        return page.actors[member].mentions[:1]
    return ()


def values(page: Page, discrepancy: Discrepancy, most: int = 3) -> Markup:
    """The different values as printed, each linked: "27 vessels" or "at least 40 vessels"."""
    printed: dict[str, list[Span]] = {}
    for member in discrepancy.members:
        for span in member_spans(page, member)[:1]:
            printed.setdefault(shortened(span.exact, 48), []).append(span)
    shown = [quoted(words, spans) for words, spans in list(printed.items())[:most]]
    rest = f" and {len(printed) - most} more" if len(printed) > most else ""
    return Markup(" or ").join(shown) + rest


def in_dispute(page: Page, most: int = 6) -> Sequence[Discrepancy]:
    """Conflicts first, then what differs; what cannot be compared is no dispute."""
    found = [each for each in page.account.discrepancies if each.verdict != "not-comparable"]
    return sorted(found, key=lambda each: each.verdict != "conflict")[:most]


def _headline(page: Page) -> tuple[str, ...]:
    parts = [number_of(len(page.reports), "report")]
    if len(page.stories) > 1:
        parts.append(number_of(len(page.stories), "story"))
    parts.append(number_of(sum(story.origins.count for story in page.stories), "origin"))
    return tuple(part + ("," if part is not parts[-1] else "") for part in parts)


def _page_deck(page: Page, stories: Sequence[StoryHead]) -> str:
    if not page.reports:
        return "No report could be read."
    if len(stories) == 1:
        return stories[0].deck
    several = [story for story in page.stories if len(story.reports) > 1]
    alone = len(page.stories) - len(several)
    words = (
        f"{number_of(len(several), 'story')} told by more than one report"
        if several
        else "No story is told by more than one report"
    )
    return f"{words}; {number_of(alone, 'report')} {'stands' if alone == 1 else 'stand'} alone." if alone else f"{words}."


def tell_what_happened(page: Page) -> Happened:
    """The head of the page and its first section. The lead story is the one with most reports."""
    stories = tuple(_head(page, number, story) for number, story in enumerate(page.stories, 1))
    lead = set(page.stories[0].reports) if page.stories else set()
    top = [
        each
        for each in page.statements.values()
        if page.renderings(each) and any(rendering.report in lead for rendering in page.renderings(each))
    ]
    box = in_dispute(page)
    total = sum(each.verdict != "not-comparable" for each in page.account.discrepancies)
    return Happened(
        kicker=" · ".join(filter(None, (stories[0].title, stories[0].when))) if len(stories) == 1 else _span_of(page),
        headline=_headline(page),
        deck=_page_deck(page, stories),
        stories=stories,
        sentences=tuple(sentence(page, each) for each in top[:TOP]),
        disagreements=tuple(
            Disagreement(each.id, each.about or each.kind, each.verdict == "conflict", values(page, each)) for each in box
        ),
        more=total - len(box),
    )


def _span_of(page: Page) -> str:
    begins = sorted(story.begin for story in page.stories if story.begin)
    ends = sorted(story.end for story in page.stories if story.end)
    return between(begins[0] if begins else None, ends[-1] if ends else None)
