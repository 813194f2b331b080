"""The page: an account with everything that its sections look up, put in reading order once."""

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from sayso.export.codes import report_codes
from sayso.export.copies import Copy, find_copies
from sayso.export.origin import Origin, find_origins
from sayso.export.reading_order import order_reports, order_statements, order_stories
from sayso.export.wording import capitalised, short_file_name
from sayso.model.account import Account
from sayso.model.actor import Actor, Office
from sayso.model.attribution import Attribution
from sayso.model.event import Event
from sayso.model.figure import Figure
from sayso.model.lineage import Reprint, Statement, Story
from sayso.model.report import Report

CROWD = 25
"""Beyond so many reports a page is dense (LOOK: dense pages): texts are folded, near copies told by their edits."""
NO_SOURCE = "Source not named"
PRONOUNS = frozenset(["i", "he", "she", "it", "we", "they", "you", "him", "her", "them", "us", "me", "who", "this", "that"])
COURTESY = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "madam", "dame"])


class Page(Struct, frozen=True):
    """Lookups by id. `stories`, `reports` and `statements` are in the order in which the page shows them."""

    account: Account
    stories: tuple[Story, ...]
    reports: dict[str, Report]
    codes: dict[str, str]
    names: dict[str, str]
    """Report id to outlet, or to the file's name where the outlet is not known."""
    origins: tuple[Origin, ...]
    origin_of: dict[str, Origin]
    statements: dict[str, Statement]
    numbers: dict[str, str]
    """Statement id to "S1", "S2", ..."""
    attributions: dict[str, Attribution]
    actors: dict[str, Actor]
    figures: dict[str, Figure]
    events: dict[str, Event]
    reprints: dict[str, tuple[Reprint, ...]]
    """Report id to its links to other reports."""
    home: dict[str, int]
    """Report id to its story's number, where the page has several stories."""
    copies: dict[str, Copy]
    """Report id to what it differs in from another report's text, where the page prints only that."""

    @property
    def crowded(self) -> bool:
        """Whether there are so many reports that each can have but little room."""
        return len(self.reports) > CROWD

    def short(self, report: str) -> str:
        """The outlet, or the file's name where the outlet is not known: for running text and pictures."""
        return short_name(self.reports[report])

    def story_link(self, report: str) -> Markup:
        """The number of a report's story, linked to it; "" where there is but one."""
        number = self.home.get(report)
        if number is None:
            return Markup("")
        story = self.stories[number - 1]
        return Markup('<a class="no" href="#{}" title="{}"><span class="vh">story </span>{}</a> ').format(
            story.id, story.title, number
        )

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
        """The code alone, linked to the report. In a crowd the script tells the outlet, where one points at the code."""
        name = self.names[report]
        if self.crowded:
            return Markup('<a class="code" href="#{}"><b class="o {}">{}</b></a>').format(
                report, self.style(report), self.codes[report]
            )
        return Markup('<a class="code" href="#{0}" title="{1}"><b class="o {2}" aria-hidden="true">{3}</b>{4}</a>').format(
            report, name, self.style(report), self.codes[report], Markup('<span class="vh">{}</span>').format(name)
        )

    def bare_code(self, report: str, to: str = "") -> Markup:
        """The code as a link and nothing else, to the report or `to` its place in a section: for lists of hundreds of reports.

        The script tells the outlet where one points at it.
        """
        return Markup('<a href="#{}{}">{}</a>').format(to, report, self.codes[report])

    def renderings(self, statement: Statement) -> list[Attribution]:
        """The attributions of a statement, the yardstick first."""
        return [self.attributions[each] for each in statement.renderings if each in self.attributions]

    def speaker(self, statement: Statement) -> str:
        """Who said it: the actor's name, else a source as printed (a pronoun last), else `NO_SOURCE`."""
        if statement.speaker in self.actors:
            return self.actors[statement.speaker].name
        printed = [words for each in self.renderings(statement) if (words := printed_source(each))]
        named = [words for words in printed if words.casefold() not in PRONOUNS]
        if named:
            return capitalised(named[0])
        return f"Speaker not known (“{printed[0]}”)" if printed else NO_SOURCE

    def in_voice(self, statement: Statement) -> list[Attribution]:
        """The renderings that have it from the statement's speaker; all where none has."""
        renderings, speaker = self.renderings(statement), self.speaker(statement)
        if statement.speaker in self.actors:
            own = [each for each in renderings if each.speaker == statement.speaker]
        else:
            own = [each for each in renderings if capitalised(printed_source(each)) == speaker]
        return own or renderings

    def office(self, actor: str | None) -> str:
        """The office that most places give the actor; "" where none does."""
        offices = [each for each in self.actors[actor].offices if not is_courtesy(each)] if actor in self.actors else []
        if not offices:
            return ""
        most = max(offices, key=lambda office: len(office.spans))
        return office_words(most)

    def actor(self, actor: str) -> str:
        """An actor's name, or its id where the account has no such actor."""
        return self.actors[actor].name if actor in self.actors else actor


def printed_source(attribution: Attribution) -> str:
    """The source in one line, as printed; "" where none is."""
    return " ".join(" ".join(span.exact for span in attribution.source).split()).rstrip(",;:")


def office_words(office: Office) -> str:
    """“chief engineer of the Water Board”; the body only where the title does not name it already, and no clause for it."""
    of = office.of or ""
    named = of.casefold() in office.title.casefold() or of.casefold().startswith(("who ", "which ", "whose ", "that "))
    return office.title if named else f"{office.title} of {of}"


def is_courtesy(office: Office) -> bool:
    """Whether the title is only a form of address."""
    return office.of is None and office.title.casefold().rstrip(".") in COURTESY


def short_name(report: Report) -> str:
    """The outlet, or the file's name. An outlet known by its address stands without the "www."."""
    return (report.outlet or "").removeprefix("www.") or short_file_name(report.path) or report.id


def _reprints(account: Account) -> dict[str, tuple[Reprint, ...]]:
    found: dict[str, list[Reprint]] = {}
    for each in account.reprints:
        if each.report != each.of:
            found.setdefault(each.report, []).append(each)
    return {report: tuple(links) for report, links in found.items()}


def _copies(stories: Sequence[Story], reports: dict[str, Report]) -> dict[str, Copy]:
    """Near copies in a crowd; few reports are all printed whole."""
    if len(reports) <= CROWD:
        return {}
    home = {report: story.id for story in stories for report in story.reports}
    told: dict[str, list[str]] = {}
    for report in reports:
        told.setdefault(home.get(report, report), []).append(report)
    return find_copies(reports, told.values())


def lay_out(account: Account) -> Page:
    """Put an account in reading order and name what it shows."""
    stories = order_stories(account)
    reports = order_reports(account, stories)
    names = {each: short_name(report) for each, report in reports.items()}
    origins = tuple(find_origins(stories, account.reprints, names))
    attributions = {each.id: each for each in account.attributions}
    lead = set(stories[0].reports) if stories else set()
    statements = order_statements(account, attributions, reports, lead)
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
        reprints=_reprints(account),
        home={report: at for at, story in enumerate(stories, 1) for report in story.reports} if len(stories) > 1 else {},
        copies=_copies(stories, reports),
    )
