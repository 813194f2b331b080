"""Statement cards: who said what, every rendering beside the yardstick."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.beside import Beside, lay_beside
from sayso.export.difference_marks import WORDS
from sayso.export.evidence import quoted
from sayso.export.hands import via
from sayso.export.origins_told import OriginsTold, count_words, tell_origins
from sayso.export.page import Page
from sayso.export.quotation import HEADING, content, heading, occasion_words
from sayso.export.reading_order import CLOSED_OVER
from sayso.export.sides import YARDSTICK, Side, find_sides
from sayso.export.substance import is_whole
from sayso.export.tongue import best_rendering, tongue
from sayso.export.wording import number_of
from sayso.model.attribution import Attribution
from sayso.model.lineage import DifferenceKind, Statement

ALTERING: tuple[DifferenceKind, ...] = ("number", "hedge", "insertion")
"""Changes that make a statement say something else."""

SHOWN, SHARED = 12, 30
"""Cards of a long list that stand before the fold: of all, and of those that several reports have."""

LEGEND = (
    ("number", "50", "45", "number changed; the yardstick’s above"),
    ("hedge", "some", "up to", "hedge changed"),
    ("insertion", "– and ours –", "", "outlet’s words inside a quotation"),
    ("added", "added", "", "added"),
    ("dropped", "", "dropped", "dropped"),
    ("renamed", "the Ferries", "Sundry Lines", "another name for the same"),
    ("reworded", "wharf", "quay", "reworded"),
)


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
    via: str
    """Through whose hands all its renderings came, "via Capewire"; "" where one has the words at first hand."""
    origins: int
    reports: int
    counted: str
    alone: str
    """The outlet, where one report alone has it."""
    sides: tuple[Side, ...]
    why: str
    whole: bool
    short: bool
    changed: bool
    beside: Beside
    told: OriginsTold
    altered: tuple[tuple[DifferenceKind, str], ...]
    """Kinds of change, and their words, that make one of its renderings say something else, the weightiest first."""
    tongue: Markup = Markup("")
    """Attributes of the heading: its language, where it is not the page's."""


def _occasion(page: Page, renderings: Sequence[Attribution]) -> Markup:
    """The occasion as the rendering that tells most of it has it."""
    told = [each.occasion for each in renderings if each.occasion and occasion_words(each.occasion)]
    if not told:
        return Markup("")
    best = max(told, key=lambda each: sum(bool(part) for part in (each.to, each.event, each.place, each.date)))
    return quoted(page, occasion_words(best), best.spans, style="qq")


def _card(page: Page, statement: Statement) -> Card:
    renderings = page.renderings(statement)
    first, best = renderings[0], best_rendering(page, statement)
    sides = find_sides(page, statement)
    reports = len({each.report for each in renderings})
    beside = lay_beside(page, statement, sides)
    taken = {kind for column in beside.columns if not column.heard for kind in column.kinds}
    return Card(
        id=statement.id,
        number=page.numbers[statement.id],
        heading=heading(best),
        speaker=page.speaker(statement),
        speaker_id=statement.speaker if statement.speaker in page.actors else None,
        basis=first.speaker_basis,
        office=page.office(statement.speaker),
        occasion=_occasion(page, renderings),
        via=via(page, renderings),
        origins=statement.origins.count,
        reports=reports,
        counted=count_words(reports, statement.origins),
        alone=page.names.get(first.report, "") if reports == 1 else "",
        sides=sides,
        why=statement.why,
        whole=is_whole(best),
        short=len(renderings) == 1 and len(content(first)) <= HEADING and not first.insertions,
        changed=any(each.how not in ("= verbatim", YARDSTICK, "") for side in sides for each in side.renderings),
        beside=beside,
        told=tell_origins(page, statement.origins),
        altered=tuple((kind, WORDS[kind]) for kind in ALTERING if kind in taken),
        tongue=tongue(page, best.report),
    )


class Said(Struct, frozen=True):
    """The section: cards in the page's order, and its finding in one sentence."""

    finding: str
    cards: tuple[Card, ...]
    closed: bool
    primed: bool = False
    """Whether a report of one origin is an origin of its own for some words: its letter then has a prime (B′)."""
    legend: tuple[tuple[str, str, str, str], ...] = LEGEND
    shown: int = SHOWN
    shared: int = SHARED
    altered: tuple[Card, ...] = ()
    """Cards whose meaning changed on the way."""


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
    altered = tuple(sorted((card for card in cards if card.altered), key=lambda card: ALTERING.index(card.altered[0][0])))
    return Said(finding, tuple(cards), len(cards) > CLOSED_OVER, primed, altered=altered)
