"""What happened, composed from the account: no sentence here is generated, each is put together from findings."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from sayso.export.cue_words import telling_cue
from sayso.export.disputes import Dispute, draw_dispute, in_dispute
from sayso.export.evidence import marks, quoted
from sayso.export.hands import via
from sayso.export.matters import Matter, tell_matters
from sayso.export.origins_told import count_words
from sayso.export.page import NO_SOURCE, Page
from sayso.export.quotation import cut_quotation, tidy, told_in_event
from sayso.export.story_head import StoryHead, draw_head
from sayso.export.substance import is_whole, weight
from sayso.export.tongue import best_rendering
from sayso.export.wording import capitalised, number_of, shortened
from sayso.language.dates import between, in_words
from sayso.model.attribution import Occasion
from sayso.model.lineage import Statement, Story

TOP, NEXT = 4, 2
"""Sentences for the lead story, and for each of the other stories told here; the next section has all statements."""
TOLD = 6
"""Stories told in sentences."""
QUOTED = 260
EACH = 2
"""Sentences from one speaker, as long as others have said something."""


class Told(Struct, frozen=True):
    """One story in sentences."""

    number: int
    title: str
    tally: str
    sentences: tuple[Markup, ...]
    statements: tuple[str, ...]
    """Ids of the statements behind the sentences, in their order."""


class Happened(Struct, frozen=True):
    """Headline, deck, sentences and the box."""

    kicker: str
    headline: tuple[str, ...]
    deck: str
    stories: tuple[StoryHead, ...]
    told: tuple[Told, ...]
    disagreements: tuple[Dispute, ...]
    more: int
    matters: tuple[Matter, ...] = ()


def _occasion(page: Page, occasion: Occasion | None, said: str = "said") -> Markup:
    """“told the Chamber of Pilots in Port Asel on 11 June 2024”, or “said”; `said` is empty where the words say how."""
    if occasion is None:
        return Markup(said)
    words = f"{'told' if said else 'to'} {occasion.to}" if occasion.to and not told_in_event(occasion) else said
    if occasion.event:
        event = shortened(occasion.event, 60)
        words += f" at {event}" if event.split()[0].lower() in ("a", "an", "the", "its", "their") else f" at the {event}"
    words += f" in {occasion.place}" if occasion.place and occasion.place not in (occasion.event or "") else ""
    words += f" on {in_words(occasion.date)}" if occasion.date and occasion.date.count("-") == 2 else ""
    words = " ".join(words.split())
    return quoted(page, words, occasion.spans, style="qq") if words else Markup()


def _who(page: Page, statement: Statement) -> Markup:
    name, office = page.speaker(statement), page.office(statement.speaker)
    known = statement.speaker in page.actors
    link = Markup('<a class="qq" href="#{}">{}</a>').format(statement.speaker, capitalised(name)) if known else escape(name)
    return Markup("{}{}").format(link, f", {office}," if office else "")


def sentence(page: Page, statement: Statement, before: Statement | None = None) -> Markup:
    """Speaker, office, occasion: the words as printed, and the marks of who reports them.

    Whoever relays all renderings stands before the words. It ends with how many reports have them, from how many origins. Where
    the sentence before has the same speaker, office and occasion are not said again.
    """
    renderings = page.renderings(statement)
    first = best_rendering(page, statement)
    again = before is not None and statement.speaker is not None and before.speaker == statement.speaker
    best = first.occasion or next((each.occasion for each in renderings if each.occasion and each.occasion.to), None)
    how = telling_cue(first)
    told = Markup("also" if how else "also said") if again else _occasion(page, best, "" if how else "said")
    if page.speaker(statement) == NO_SOURCE:
        told = Markup("by {}").format(page.short(first.report))
    told = Markup(" ") + told if told else told
    if page.speaker(statement) != NO_SOURCE and first.kind != "direct":
        told += f", as {page.short(first.report)} has it"
    hands = via(page, renderings)
    told += f"{',' if ',' in told else ''} {hands}" if hands else ""
    words = cut_quotation(tidy(first).rstrip(" ,;"), QUOTED)
    number, counted = page.numbers[statement.id], count_words(len({each.report for each in renderings}), statement.origins)
    who = escape(capitalised(page.speaker(statement))) if again else _who(page, statement)
    return Markup("{}{}{} {}{} {}").format(
        who.removesuffix(",") if told.startswith(",") else who,
        told,
        "," if words.startswith("that ") else ":",
        quoted(page, words, first.content),
        marks(page, [each.content[0] for each in renderings], statement.origins.groups),
        Markup(' <a class="sref" href="#{}"><b>{}</b> · {}</a>').format(statement.id, counted, number),
    )


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
    if not several:
        return "No story is told by more than one report."
    words = f"{number_of(len(several), 'story')} {'is' if len(several) == 1 else 'are'} told by more than one report"
    words += f"; {number_of(alone, 'report')} {'stands' if alone == 1 else 'stand'} alone." if alone else "."
    where = "In the first" if len(several) > 1 else "There"
    return f"{words} {where}, {stories[0].deck[:1].lower()}{stories[0].deck[1:].partition('. ')[0].rstrip('.')}."


def _top(page: Page, story: Story, most: int) -> list[Statement]:
    """A story's weightiest statements, at most `EACH` of one speaker where there are others; those of one speaker together."""
    told = [each for each in page.statements.values() if any(one.report in story.reports for one in page.renderings(each))]
    told.sort(key=lambda each: weight(page.renderings(each), each.origins.count))
    many = Counter[str]()
    turn = []
    for each in told:
        turn.append((not any(is_whole(one) for one in page.renderings(each)), many[each.speaker or each.id] // EACH))
        many[each.speaker or each.id] += 1
    top = [each for _, each in sorted(zip(turn, told, strict=True), key=lambda pair: pair[0])][:most]
    speakers = list(dict.fromkeys(each.speaker or each.id for each in top))
    return sorted(top, key=lambda each: speakers.index(each.speaker or each.id))


def _told_stories(page: Page, heads: Sequence[StoryHead]) -> tuple[Told, ...]:
    """The lead story, then the others that several reports tell; where none is, the first of those that one tells."""
    found = []
    shared = [each for each in heads if each.several]
    for head, story in zip(heads[:TOLD], page.stories, strict=False):
        if shared and not head.several:
            continue
        top = _top(page, story, TOP if head.number == 1 and (shared or len(heads) == 1) else NEXT)
        sentences = tuple(sentence(page, each, before) for before, each in zip((None, *top), top, strict=False))
        if sentences:
            found.append(Told(head.number, head.title, head.count, sentences, tuple(each.id for each in top)))
    return tuple(found)


def tell_what_happened(page: Page) -> Happened:
    """The head of the page and its first section. The lead story is the one with most reports."""
    stories = tuple(draw_head(page, number, story) for number, story in enumerate(page.stories, 1))
    box = in_dispute(page)
    total = sum(each.verdict != "not-comparable" for each in page.account.discrepancies)
    return Happened(
        kicker=" · ".join(filter(None, (stories[0].title, stories[0].when))) if len(stories) == 1 else _span_of(page),
        headline=_headline(page),
        deck=_page_deck(page, stories),
        stories=stories,
        told=_told_stories(page, stories),
        disagreements=tuple(draw_dispute(page, each, most=3) for each in box),
        more=total - len(box),
        matters=tell_matters(page),
    )


def _span_of(page: Page) -> str:
    begins = sorted(story.begin for story in page.stories if story.begin)
    ends = sorted(story.end for story in page.stories if story.end)
    return between(begins[0] if begins else None, ends[-1] if ends else None)
