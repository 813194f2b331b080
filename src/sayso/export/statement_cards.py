"""Statement cards: who said what, every rendering beside the yardstick."""

import re
from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.difference_marks import draw_rendering, shown_changes
from sayso.export.evidence import place, quoted
from sayso.export.origin import Origin
from sayso.export.page import CLOSED_OVER, Page
from sayso.export.substance import is_whole, most_complete
from sayso.export.wording import capitalised, number_of, shortened
from sayso.language.dates import in_words
from sayso.model.attribution import Attribution, Occasion
from sayso.model.lineage import Aligned, Statement

HEADING = 90
STUMP = re.compile(" …(?: [^\\s…]+){1,2}\u00a0…$")
"""One or two words between a join of parts and a cut: they say nothing."""
YARDSTICK = "yardstick: earliest"
QUOTES = '"“”„«»'
HOWS = {
    "insertion": "with an insertion",
    "number": "number changed",
    "hedge": "hedge changed",
    "reworded": "reworded",
    "renamed": "renamed",
    "added": "added to",
    "dropped": "trimmed",
}


LEGEND = (
    ("added", "added", "", "added"),
    ("dropped", "", "dropped", "dropped"),
    ("reworded", "wharf", "quay", "reworded; the yardstick’s word above"),
    ("number", "50", "45", "number changed"),
    ("hedge", "some", "up to", "hedge changed"),
    ("insertion", "– and ours –", "", "outlet’s words inside a quotation"),
)


class Rendering(Struct, frozen=True):
    """One rendering as drawn. `words` is None where it is verbatim and not repeated."""

    id: str
    chip: Markup
    via: str
    how: str
    words: Markup | None
    places: Markup
    source: Markup


class Side(Struct, frozen=True):
    """The renderings of one origin."""

    origin: Origin | None
    label: str
    """The origin's letter; primed where two origins of the statement are one origin of its story."""
    name: str
    reports: int
    renderings: tuple[Rendering, ...]


class Card(Struct, frozen=True):
    """One statement, headed by its most complete rendering. `short`: the heading is all that was said, in one report.

    `whole` is False where no rendering is more than a fragment.
    """

    id: str
    number: str
    heading: str
    speaker: str
    speaker_id: str | None
    basis: str
    office: str
    occasion: Markup
    origins: int
    reports: int
    sides: tuple[Side, ...]
    why: str
    whole: bool
    short: bool
    changed: bool


def plain(words: str) -> str:
    """Words without quotation marks, punctuation, case and line breaks: two renderings with the same are verbatim."""
    return " ".join(re.sub(r"[^\w\s]", "", words).casefold().split())


def content(attribution: Attribution) -> str:
    """What was said, in one line."""
    return " ".join(" ".join(part.exact.split()) for part in attribution.content)


def tidy(attribution: Attribution) -> str:
    """The content as a line of its own: in curly quotation marks where it is direct speech, without the cue's comma."""
    parts = [" ".join(part.exact.split()) for part in attribution.content]
    if attribution.kind != "direct":
        return " … ".join(parts)
    return f"“{' … '.join(part.strip(QUOTES).rstrip(',') for part in parts)}”"


def occasion_words(occasion: Occasion | None) -> str:
    """“to the Chamber of Pilots, in Port Asel, 11 June 2024”: as far as the report says."""
    if occasion is None:
        return ""
    parts = (
        None if told_in_event(occasion) else occasion.to and f"to {occasion.to}",
        occasion.event,
        occasion.place and f"in {occasion.place}",
        occasion.date and in_words(occasion.date),
    )
    return " ".join(", ".join(filter(None, parts)).split())


def told_in_event(occasion: Occasion) -> bool:
    """Whether the name of the event already says to whom ("interview with the Tribune")."""
    return bool(occasion.to and occasion.event and occasion.to.casefold() in occasion.event.casefold())


def _occasion(renderings: Sequence[Attribution]) -> Markup:
    """The occasion as the rendering that tells most of it has it."""
    told = [each.occasion for each in renderings if each.occasion and occasion_words(each.occasion)]
    if not told:
        return Markup("")
    best = max(told, key=lambda each: sum(bool(part) for part in (each.to, each.event, each.place, each.date)))
    return quoted(occasion_words(best), best.spans, style="qq")


def _aligned(attribution: Attribution, statement: Statement) -> list[Aligned]:
    return [each for each in statement.aligned if any(part.overlaps(each.here) for part in attribution.content)]


def _how(attribution: Attribution, yardstick: Attribution, aligned: Sequence[Aligned], same_origin: bool) -> str:
    if attribution is yardstick:
        return YARDSTICK
    if plain(content(attribution)) == plain(content(yardstick)):
        return "= verbatim"
    changes, kept = shown_changes(attribution, aligned, heard=not same_origin)
    kinds = [change.kind for change in changes]
    if not kept and not kinds:
        return "own wording"
    for kind, words in HOWS.items():
        if kind in kinds and kind != "dropped":
            return words if same_origin or kind in ("insertion", "number") else "other wording"
    if plain(content(attribution)) in plain(content(yardstick)):
        return "trimmed" if same_origin else "shorter"
    if attribution.kind == "indirect":
        return "indirect"
    return HOWS["dropped"] if kinds else ("own wording" if not same_origin else "reworded")


def _missing(yardstick: Attribution, aligned: Sequence[Aligned], same_origin: bool) -> list[str]:
    """Parts of the yardstick that a rendering of the same origin has not taken.

    None where nothing was aligned, or some of it with another rendering: what it has of the yardstick is not known then.
    """
    beside = all(any(each.there.overlaps(part) for part in yardstick.content) for each in aligned)
    if not aligned or not same_origin or not beside:
        return []
    return [part.exact for part in yardstick.content if not any(each.there.overlaps(part) for each in aligned)]


def _rendering(page: Page, attribution: Attribution, statement: Statement, same_origin: bool) -> Rendering:
    yardstick = page.renderings(statement)[0]
    aligned = _aligned(attribution, statement) if attribution is not yardstick else []
    how = _how(attribution, yardstick, aligned, same_origin) if len(statement.renderings) > 1 else ""
    through = [page.actors[each].name for each in attribution.through if each in page.actors]
    outlet = page.names.get(attribution.report, "").removeprefix("The ")
    through = [name.removeprefix("www.").removeprefix("The ") for name in through]
    return Rendering(
        id=attribution.id,
        chip=page.chip(attribution.report),
        via=", ".join(dict.fromkeys(name for name in through if name != outlet)),
        how=how,
        words=None
        if how == "= verbatim"
        else draw_rendering(attribution, aligned, _missing(yardstick, aligned, same_origin), heard=not same_origin),
        places=place(attribution.content),
        source=quoted(shortened(" … ".join(each.exact for each in attribution.source), 60), attribution.source)
        if attribution.source
        else Markup("no source printed"),
    )


def _sides(page: Page, statement: Statement) -> tuple[Side, ...]:
    """One side for each of the statement's origins; reports that are in none of its groups stand in a side of their own."""
    renderings = page.renderings(statement)
    home = {report: index for index, group in enumerate(statement.origins.groups) for report in group}
    held: dict[int, list[Attribution]] = {}
    for each in renderings:
        held.setdefault(home.get(each.report, -1), []).append(each)
    own = home.get(renderings[0].report, -1) if renderings else -1
    sides: list[Side] = []
    for index, inside in sorted(held.items(), key=lambda pair: (pair[0] != own, pair[0] < 0, pair[0])):
        origin = page.origin_of.get(statement.origins.groups[index][0] if index >= 0 else inside[0].report)
        name = _side_name(page, origin, statement.origins.groups[index] if index >= 0 else (), inside)
        label = origin.label if origin else "?"
        label += "′" * sum(side.label.rstrip("′") == label for side in sides)
        drawn = tuple(_rendering(page, each, statement, index == own) for each in inside)
        sides.append(Side(origin, label, name, len({each.report for each in inside}), drawn))
    return tuple(sides)


def _side_name(page: Page, origin: Origin | None, group: Sequence[str], inside: Sequence[Attribution]) -> str:
    """The outlet that heard it: the story's origin, or another report of it where that one heard these words itself."""
    first = group[0] if group else inside[0].report
    if origin and (origin.absent or first == origin.reports[0]):
        return origin.name
    return page.short(first) if first in page.reports else ""


def heading(attribution: Attribution) -> str:
    """The words as a line of their own: direct speech in its quotation marks, indirect with a capital and without "that"."""
    words = re.sub(r"[ ,;]+([”\"']?)$", r"\1", tidy(attribution))
    if attribution.kind != "direct":
        words = capitalised(words.removeprefix("that "))
    return cut_quotation(words, HEADING)


def cut_quotation(words: str, most: int) -> str:
    """The words cut to `most` characters; where an opening curly mark loses its other half it gets one."""
    short = STUMP.sub("\u00a0…", shortened(words, most))
    return short + "”" if short.endswith("…") and short.count("“") > short.count("”") else short


def _card(page: Page, statement: Statement) -> Card:
    renderings = page.renderings(statement)
    first, best = renderings[0], most_complete(renderings)
    sides = _sides(page, statement)
    return Card(
        id=statement.id,
        number=page.numbers[statement.id],
        heading=heading(best),
        speaker=page.speaker(statement),
        speaker_id=statement.speaker if statement.speaker in page.actors else None,
        basis=first.speaker_basis,
        office=page.office(statement.speaker),
        occasion=_occasion(renderings),
        origins=statement.origins.count,
        reports=len({each.report for each in renderings}),
        sides=sides,
        why=statement.why,
        whole=is_whole(best),
        short=len(renderings) == 1 and len(content(first)) <= HEADING and not first.insertions,
        changed=any(each.how not in ("= verbatim", YARDSTICK, "") for side in sides for each in side.renderings),
    )


class Said(Struct, frozen=True):
    """The section: cards in the page's order, and its finding in one sentence."""

    finding: str
    cards: tuple[Card, ...]
    closed: bool
    primed: bool = False
    """Whether a report of one origin is an origin of its own for some words: its letter then has a prime (B′)."""
    legend: tuple[tuple[str, str, str, str], ...] = LEGEND


def draw_statements(page: Page) -> Said:
    """All cards. A statement whose renderings are not in the account is left out."""
    cards = [_card(page, each) for each in page.statements.values() if page.renderings(each)]
    if not cards:
        return Said("Nobody is quoted in these reports.", (), False)
    speakers = len({card.speaker for card in cards})
    shared = sum(card.origins > 1 for card in cards)
    rest = (
        f"{shared} of them {'rests' if shared == 1 else 'rest'} on more than one origin."
        if shared
        else "Each rests on one origin."
    )
    finding = f"{number_of(len(cards), 'statement')} by {number_of(speakers, 'speaker')}. {rest}"
    primed = any(side.label.endswith("′") for card in cards for side in card.sides)
    return Said(finding, tuple(cards), len(cards) > CLOSED_OVER, primed)
