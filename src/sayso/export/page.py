"""The page: an account with everything that its sections look up, put in reading order once."""

from collections.abc import Sequence
from pathlib import PurePath

from markupsafe import Markup
from msgspec import Struct

from sayso.export.codes import report_codes
from sayso.export.origin import Origin, find_origins
from sayso.model.account import Account
from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.event import Event
from sayso.model.figure import Figure
from sayso.model.lineage import Statement, Story
from sayso.model.report import Report


class Page(Struct, frozen=True):
    """Lookups by id. `stories`, `reports` and `statements` are in the order in which the page shows them."""

    account: Account
    stories: tuple[Story, ...]
    reports: dict[str, Report]
    codes: dict[str, str]
    names: dict[str, str]
    """Report id to outlet, or to "unnamed outlet (file name)"."""
    origins: tuple[Origin, ...]
    origin_of: dict[str, Origin]
    statements: dict[str, Statement]
    numbers: dict[str, str]
    """Statement id to "S1", "S2", ..."""
    attributions: dict[str, Attribution]
    actors: dict[str, Actor]
    figures: dict[str, Figure]
    events: dict[str, Event]

    def short(self, report: str) -> str:
        """The outlet, or the file's name where the outlet is not known: for running text and pictures."""
        return short_name(self.reports[report])

    def style(self, report: str) -> str:
        """The class that gives a report its origin's colour and shape."""
        return f"o-{self.origin_of[report].style}" if report in self.origin_of else "o-0"

    def badge(self, report: str) -> Markup:
        """The report's code in its origin's colour and shape."""
        return Markup('<b class="o {}" aria-hidden="true">{}</b>').format(self.style(report), self.codes[report])

    def chip(self, report: str) -> Markup:
        """Code and outlet, linked to the report."""
        return Markup('<a class="chip" href="#{}">{}{}</a>').format(report, self.badge(report), self.names[report])

    def code(self, report: str) -> Markup:
        """The code alone, linked to the report."""
        name = self.names[report]
        return Markup('<a class="code" href="#{0}" title="{1}"><b class="o {2}" aria-hidden="true">{3}</b>{4}</a>').format(
            report, name, self.style(report), self.codes[report], Markup('<span class="vh">{}</span>').format(name)
        )

    def renderings(self, statement: Statement) -> list[Attribution]:
        """The attributions of a statement, the yardstick first."""
        return [self.attributions[each] for each in statement.renderings if each in self.attributions]

    def speaker(self, statement: Statement) -> str:
        """Who said it: the actor's name, else the source as the yardstick prints it, else "Source not named"."""
        if statement.speaker in self.actors:
            return self.actors[statement.speaker].name
        for each in self.renderings(statement):
            if each.source:
                words = " ".join(" ".join(span.exact for span in each.source).split())
                return words[:1].upper() + words[1:]
        return "Source not named"

    def office(self, actor: str | None) -> str:
        """The office that most places give the actor; "" where none does."""
        offices = self.actors[actor].offices if actor in self.actors else ()
        if not offices:
            return ""
        most = max(offices, key=lambda office: len(office.spans))
        return f"{most.title} of {most.of}" if most.of and most.of.casefold() not in most.title.casefold() else most.title

    def actor(self, actor: str) -> str:
        """An actor's name, or its id where the account has no such actor."""
        return self.actors[actor].name if actor in self.actors else actor


def short_name(report: Report) -> str:
    """The outlet, or the file's name."""
    return report.outlet or PurePath(report.path).name or report.id


def _label(report: Report) -> str:
    return report.outlet or f"unnamed outlet ({short_name(report)})"


def published(report: Report) -> str:
    """When the report appeared, for sorting: reports without a date come last."""
    return report.published.date if report.published else "9999"


def _stories(account: Account) -> tuple[Story, ...]:
    """The story with most reports leads, then that with most origins, then the earliest."""
    return tuple(sorted(account.stories, key=lambda s: (-len(s.reports), -s.origins.count, s.begin or "9999", s.id)))


def _reports(account: Account, stories: Sequence[Story]) -> dict[str, Report]:
    """Story by story, origin by origin, each origin's first report first and the others by date; then what is in no story."""
    reports = {report.id: report for report in account.reports}
    order: dict[str, None] = {}
    for story in stories:
        for group in story.origins.groups:
            first, *others = group or ("",)
            order |= dict.fromkeys(
                [first, *sorted(others, key=lambda each: (published(reports[each]) if each in reports else "", each))]
            )
        order |= dict.fromkeys(story.reports)
    order |= dict.fromkeys(reports)
    return {each: reports[each] for each in order if each in reports}


def _weight(statement: Statement, attributions: dict[str, Attribution], reports: dict[str, Report]) -> tuple[object, ...]:
    """What makes a statement come first: origins, then reports, then how early it was reported."""
    where = [attributions[each] for each in statement.renderings if each in attributions]
    held_by = {each.report for each in where}
    earliest = min((published(reports[each]) for each in held_by if each in reports), default="9999")
    start = where[0].content[0].start if where and where[0].content else 0
    named = statement.speaker is not None
    return (-statement.origins.count, -len(held_by), not named, earliest, where[0].report if where else "", start, statement.id)


CLOSED_OVER = 12
"""Beyond so many statements the page groups them by speaker and closes their cards (LOOK: dense pages)."""


def _statements(
    account: Account, attributions: dict[str, Attribution], reports: dict[str, Report], lead: set[str]
) -> list[Statement]:
    """The lead story's first, each by its weight; where there are many, those of several origins first, speaker by speaker."""

    def weight(statement: Statement) -> tuple[object, ...]:
        held_by = {attributions[each].report for each in statement.renderings if each in attributions}
        return (not held_by & lead, *_weight(statement, attributions, reports))

    found = sorted(account.statements, key=weight)
    if len(found) <= CLOSED_OVER:
        return found
    speakers = {speaker: at for at, speaker in enumerate(dict.fromkeys(each.speaker or each.id for each in found))}
    return sorted(
        found, key=lambda each: (each.origins.count < 2, _alone(each, attributions), speakers[each.speaker or each.id])
    )


def _alone(statement: Statement, attributions: dict[str, Attribution]) -> bool:
    """Whether one report alone has it."""
    return len({attributions[each].report for each in statement.renderings if each in attributions}) < 2


def lay_out(account: Account) -> Page:
    """Put an account in reading order and name what it shows."""
    stories = _stories(account)
    reports = _reports(account, stories)
    names = {each: _label(report) for each, report in reports.items()}
    origins = tuple(find_origins(stories, account.reprints, {each: short_name(report) for each, report in reports.items()}))
    attributions = {each.id: each for each in account.attributions}
    lead = set(stories[0].reports) if stories else set()
    statements = _statements(account, attributions, reports, lead)
    return Page(
        account=account,
        stories=stories,
        reports=reports,
        codes=report_codes(list(reports.values())),
        names=names,
        origins=origins,
        origin_of={report: origin for origin in reversed(origins) for report in origin.reports},
        statements={each.id: each for each in statements},
        numbers={each.id: f"S{number}" for number, each in enumerate(statements, 1)},
        attributions=attributions,
        actors={each.id: each for each in account.actors},
        figures={each.id: each for each in account.figures},
        events={each.id: each for each in account.events},
    )
