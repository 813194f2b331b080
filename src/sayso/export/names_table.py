"""Names: who calls whom what."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.disputes import Dispute, draw_disputes, places_by_name
from sayso.export.evidence import quoted
from sayso.export.page import Page, is_courtesy, office_words
from sayso.export.wording import number_of
from sayso.model.actor import Actor
from sayso.model.span import Span

COLUMNS = 9
"""Up to so many reports each has a column (LOOK: dense pages); beyond, each name lists the codes of its reports."""
CODES = 24
"""Codes after one name; the other reports are counted."""
OPEN = 8
"""Actors shown before the fold."""


class Cell(Struct, frozen=True):
    """What one report calls one actor."""

    outlet: str
    names: tuple[Markup, ...]


class ActorRow(Struct, frozen=True):
    """One actor: a cell for each column, or a list of names with their reports where there are too many columns."""

    id: str
    name: str
    kind: str
    office: Markup
    cells: tuple[Cell, ...]
    forms: tuple[Markup, ...]
    why: str


class Names(Struct, frozen=True):
    """The section: `columns` are report ids, empty where names are listed instead."""

    finding: str
    columns: tuple[str, ...]
    rows: tuple[ActorRow, ...]
    more: tuple[ActorRow, ...]
    disputes: tuple[Dispute, ...]


def _form(
    page: Page, actor: Actor, name: str, counts: dict[str, int], report: str, places: dict[tuple[str, str], list[Span]]
) -> Markup:
    spans = places.get((name, report), [])
    style = "only" if len(counts) == 1 and len(actor.names) > 1 else "nm-as"
    return Markup("{}&nbsp;<i>{}</i>").format(quoted(page, name, spans, style) if spans else name, counts[report])


def _cell(page: Page, actor: Actor, report: str, places: dict[tuple[str, str], list[Span]]) -> Cell:
    names = sorted((each for each in actor.names if report in each.reports), key=lambda each: -each.reports[report])
    return Cell(
        f"{page.codes[report]} {page.names[report]}",
        tuple(_form(page, actor, each.name, each.reports, report, places) for each in names),
    )


def _listed(page: Page, actor: Actor, places: dict[tuple[str, str], list[Span]]) -> tuple[Markup, ...]:
    forms = []
    for each in sorted(actor.names, key=lambda name: (-len(name.reports), -sum(name.reports.values()), name.name)):
        spans = [span for report in each.reports for span in places.get((each.name, report), [])[:1]]
        style = "only" if len(each.reports) == 1 and len(actor.names) > 1 else "nm-as"
        where = [report for report in page.reports if report in each.reports]
        codes = Markup(" ").join(page.code(report) for report in where[:CODES]) + (
            f" and {len(where) - CODES} more" if len(where) > CODES else ""
        )
        forms.append(
            Markup('{} <i>{}</i> <span class="codes">{}</span>').format(
                quoted(page, each.name, spans, style), sum(each.reports.values()), codes
            )
        )
    return tuple(forms)


def _offices(page: Page, actor: Actor) -> Markup:
    offices = [each for each in actor.offices if not is_courtesy(each)]
    offices.sort(key=lambda each: -len(each.spans))
    return Markup(" · ").join(quoted(page, office_words(each), each.spans, style="qq") for each in offices[:4])


def _row(page: Page, actor: Actor, columns: Sequence[str]) -> ActorRow:
    places = places_by_name(actor)
    return ActorRow(
        actor.id,
        actor.name,
        actor.kind,
        _offices(page, actor),
        tuple(_cell(page, actor, report, places) for report in columns),
        () if columns else _listed(page, actor, places),
        " ".join(actor.joined_because[:4]),
    )


def listed_actors(page: Page) -> list[Actor]:
    """Actors with a row: those called by several names first, then speakers, then by how many reports name them; places last.

    Names that differ only in capitals are one name here.
    """
    speakers = {each.speaker for each in page.statements.values()}

    def weight(actor: Actor) -> tuple[object, ...]:
        reports = {report for name in actor.names for report in name.reports}
        return (
            actor.kind not in ("person", "organisation", "group"),
            actor.kind == "place",
            len(reports) < 2 and actor.id not in speakers,
            -min(len({name.name.casefold() for name in actor.names}), 4),
            actor.id not in speakers,
            -len(reports),
            -len(actor.mentions),
            actor.name,
            actor.id,
        )

    return sorted((actor for actor in page.account.actors if actor.mentions or actor.id in speakers), key=weight)


def _finding(page: Page, actors: Sequence[Actor]) -> str:
    if not actors:
        return "No names in these reports."
    most = max(actors, key=lambda actor: len(actor.names))
    count = number_of(len(actors), "actor")
    if len(most.names) < 2:
        return f"{count}, each under one name."
    several = sum(len(actor.names) > 1 for actor in actors)
    return f"{count}; {several} under more than one name. {most.name} has {len(most.names)}."


def draw_names(page: Page) -> Names:
    """Rows for all actors; those after the first `OPEN` are folded."""
    actors = listed_actors(page)
    columns = tuple(page.reports) if len(page.reports) <= COLUMNS else ()
    rows = [_row(page, actor, columns) for actor in actors]
    return Names(_finding(page, actors), columns, tuple(rows[:OPEN]), tuple(rows[OPEN:]), draw_disputes(page, ("name",)))
