"""What happened when: events, statements and reports in order of their dates."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from sayso.model.account import Moment
from sayso.model.attribution import Attribution
from sayso.model.event import Event
from sayso.model.lineage import Repeat, Statement
from sayso.model.report import Precision, Report

_ORDER = {"event": 0, "statement": 1, "report": 2}
_BY_LENGTH: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def order_moments(
    reports: Iterable[Report], events: Iterable[Event], dates: Mapping[str, str], repeats: Iterable[Repeat] = ()
) -> tuple[Moment, ...]:
    """Everything that has a date, earliest first; on one date events, then what was said, then reports.

    `dates` are those of statements (`date_statements`). A statement that makes a claim again points to the one before it.
    """
    again = {later: earlier for repeat in repeats for earlier, later in pairwise(repeat.statements)}
    moments = [Moment(each.published.date, each.published.precision, "report", each.id) for each in reports if each.published]
    moments += [Moment(event.date.date, event.date.precision, "event", event.id) for event in events if event.date]
    moments += [
        Moment(date, _BY_LENGTH.get(len(date), "minute"), "statement", statement, again.get(statement))
        for statement, date in dates.items()
    ]
    return tuple(sorted(moments, key=lambda each: (each.date, _ORDER[each.what], each.id)))


def date_statements(
    reports: Iterable[Report], statements: Iterable[Statement], attributions: Iterable[Attribution]
) -> dict[str, str]:
    """The date of each statement that has one, by its id.

    It is that of its occasion, of the earliest rendering that names one, else the day when the first report of it appeared.
    """
    published = {report.id: report.published for report in reports if report.published}
    renderings = {attribution.id: attribution for attribution in attributions}
    dates: dict[str, str] = {}
    for statement in statements:
        told = [renderings[each] for each in statement.renderings if each in renderings]
        date = next((each.occasion.date for each in told if each.occasion and each.occasion.date), None)
        if date is None:
            date = min((published[each.report].date for each in told if each.report in published), default=None)
        if date:
            dates[statement.id] = date
    return dates
