"""Disputes: findings that should agree on one thing and do not, with the words of each side."""

from collections.abc import Collection, Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.evidence import quoted
from sayso.export.page import Page
from sayso.export.wording import capitalised, shortened
from sayso.model.actor import Actor
from sayso.model.decision import Discrepancy
from sayso.model.span import Span

RANK = {"conflict": 0, "differs": 1, "not-comparable": 2}
STYLES = {"conflict": "v-c", "differs": "v-d", "not-comparable": "v-a"}


class Dispute(Struct, frozen=True):
    """A point on which reports differ. `values` are as printed, each linked; `why` leaves out the sides of a figure."""

    id: str
    story: Markup
    """The link to its story, where there are several."""
    about: str
    verdict: str
    style: str
    why: str
    values: Markup

    @property
    def conflict(self) -> bool:
        """Whether both sides cannot be right."""
        return self.verdict == "conflict"


def places_by_name(actor: Actor) -> dict[tuple[str, str], list[Span]]:
    """Name and report, to where it stands there. A mention belongs to the longest name that it contains."""
    forms = sorted((each.name for each in actor.names), key=len, reverse=True)
    found: dict[tuple[str, str], list[Span]] = {}
    for span in actor.mentions:
        words = " ".join(span.exact.split())
        form = next((each for each in forms if each in words), None) or next(
            (each for each in forms if each.casefold() in words.casefold()), words
        )
        found.setdefault((form, span.report), []).append(span)
    return found


def member_spans(page: Page, member: str, kind: str) -> tuple[Span, ...]:
    """The characters behind a member of a discrepancy of some kind: a figure, an event (or its date), an attribution."""
    if member in page.figures:
        return (page.figures[member].span,)
    if member in page.events:
        event = page.events[member]
        return (event.date.span,) if kind == "date" and event.date and event.date.span else event.spans
    if member in page.attributions:
        attribution = page.attributions[member]
        return attribution.occasion.spans if attribution.occasion and attribution.occasion.spans else attribution.content[:1]
    if member in page.actors:
        return tuple(found[0] for found in places_by_name(page.actors[member]).values())
    return ()


def printed_values(page: Page, discrepancy: Discrepancy) -> list[list[Span]]:
    """The places of each different value, a value that is printed alike once."""
    places = list(discrepancy.spans)
    for member in () if places else discrepancy.members:
        spans = member_spans(page, member, discrepancy.kind)
        places += spans if member in page.actors else spans[:1]
    printed: dict[str, list[Span]] = {}
    for span in places:
        printed.setdefault(" ".join(span.exact.casefold().split()), []).append(span)
    return list(printed.values())


def values(page: Page, discrepancy: Discrepancy, most: int = 3) -> Markup:
    """The different values as printed, each linked: "27 vessels" or "at least 40 vessels"."""
    printed = printed_values(page, discrepancy)
    shown = [quoted(page, shortened(spans[0].exact, 48), spans) for spans in printed[:most]]
    more = len(printed) - most
    rest = Markup(' and <a class="qq" href="#{}">{} more</a>').format(discrepancy.id, more) if more > 0 else ""
    return Markup(" or ").join(shown) + rest


def has_place(page: Page, discrepancy: Discrepancy) -> bool:
    """Whether some section shows it: figures are drawn by their members, and need one that the account has."""
    return discrepancy.kind != "figure" or any(member in page.figures for member in discrepancy.members)


def in_dispute(page: Page, most: int = 6) -> Sequence[Discrepancy]:
    """Conflicts first, then what differs; what cannot be compared is no dispute."""
    return [each for each in by_weight(page) if each.verdict != "not-comparable" and has_place(page, each)][:most]


def by_weight(page: Page) -> list[Discrepancy]:
    """All of them: conflicts, what differs, what cannot be compared; in each part those of most reports first."""

    def weight(each: Discrepancy) -> tuple[int, int]:
        spans = [span for member in each.members for span in member_spans(page, member, each.kind)]
        return RANK[each.verdict], -len({span.report for span in (*spans, *each.spans)})

    return sorted(page.account.discrepancies, key=weight)


def draw_disputes(page: Page, kinds: Collection[str]) -> tuple[Dispute, ...]:
    """Those of some kinds, conflicts first."""
    return tuple(draw_dispute(page, each) for each in by_weight(page) if each.kind in kinds)


def draw_dispute(page: Page, each: Discrepancy, most: int = 6) -> Dispute:
    """One of them, with up to `most` of its values."""
    return Dispute(
        each.id,
        _story(page, each),
        capitalised(each.about or each.kind),
        each.verdict.replace("-", " "),
        STYLES[each.verdict],
        _reason(each),
        values(page, each, most),
    )


def _story(page: Page, discrepancy: Discrepancy) -> Markup:
    """The number of the story in which it arose, linked; "" where there is but one story, or the members tell none."""
    spans = (span for member in discrepancy.members for span in member_spans(page, member, discrepancy.kind))
    return next((page.story_link(span.report) for span in spans if span.report in page.home), Markup(""))


def _reason(discrepancy: Discrepancy) -> str:
    """Why a figure is in dispute without the sides, which the page has beside it: what stands behind the colon."""
    words = discrepancy.why.rpartition(": ")[2] if discrepancy.kind == "figure" else discrepancy.why
    return capitalised(words)
