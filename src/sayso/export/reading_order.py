"""The order in which the page shows stories, reports and statements."""

from collections.abc import Sequence

from sayso.export.substance import is_whole, weight
from sayso.model.account import Account
from sayso.model.attribution import Attribution
from sayso.model.lineage import Statement, Story
from sayso.model.report import Report

CLOSED_OVER = 12
"""Beyond so many statements the page groups them by speaker and closes their cards (LOOK: dense pages)."""


def published(report: Report) -> str:
    """When the report appeared, for sorting: reports without a date come last."""
    return report.published.date if report.published else "9999"


def order_stories(account: Account) -> tuple[Story, ...]:
    """The story with most reports leads, then that with most origins, then the earliest."""
    return tuple(sorted(account.stories, key=lambda s: (-len(s.reports), -s.origins.count, s.begin or "9999", s.id)))


def order_reports(account: Account, stories: Sequence[Story]) -> dict[str, Report]:
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


def _weight(statement: Statement, where: list[Attribution], reports: dict[str, Report]) -> tuple[object, ...]:
    """What makes a statement come first: its substance, then how early it was reported."""
    if not where:
        return (True, 0, 0, True, True, True, "9999", "", 0, statement.id)
    earliest = min((published(reports[each.report]) for each in where if each.report in reports), default="9999")
    first = where[0]
    return (*weight(where, statement.origins.count), earliest, first.report, first.content[0].start, statement.id)


def order_statements(
    account: Account, attributions: dict[str, Attribution], reports: dict[str, Report], lead: set[str]
) -> list[Statement]:
    """The lead story's first, each by its weight; fragments last, where there are many.

    Then they also stand in parts (several origins, several reports, one report), in each part speaker by speaker.
    """
    where = {each.id: [attributions[one] for one in each.renderings if one in attributions] for each in account.statements}

    def reports_of(statement: Statement) -> set[str]:
        return {each.report for each in where[statement.id]}

    def by_weight(statement: Statement) -> tuple[object, ...]:
        return (not reports_of(statement) & lead, *_weight(statement, where[statement.id], reports))

    found = sorted(account.statements, key=by_weight)
    if len(found) <= CLOSED_OVER:
        return found
    speakers = {speaker: at for at, speaker in enumerate(dict.fromkeys(each.speaker or each.id for each in found))}

    def by_part(statement: Statement) -> tuple[object, ...]:
        whole = any(is_whole(each) for each in where[statement.id])
        alone = len(reports_of(statement)) < 2
        return (not whole, statement.origins.count < 2, alone, speakers[statement.speaker or statement.id])

    return sorted(found, key=by_part)
