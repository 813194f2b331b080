"""What happened when: events, statements and reports in order of their dates."""

from collections.abc import Iterable

from sayso.model.account import Moment
from sayso.model.attribution import Attribution
from sayso.model.event import Event
from sayso.model.lineage import Statement
from sayso.model.report import Precision, Report

_ORDER = {"event": 0, "statement": 1, "report": 2}
_BY_LENGTH: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def order_moments(
    reports: Iterable[Report], events: Iterable[Event], statements: Iterable[Statement], attributions: Iterable[Attribution]
) -> tuple[Moment, ...]:
    """Everything that has a date, earliest first; on one date events, then what was said, then reports.

    A statement's date is that of its occasion, of the earliest rendering that names one, else the day when the first report
    of it appeared.
    """
    published = {report.id: report.published for report in reports if report.published}
    renderings = {attribution.id: attribution for attribution in attributions}
    moments = [Moment(each.date, each.precision, "report", report) for report, each in published.items()]
    moments += [Moment(event.date.date, event.date.precision, "event", event.id) for event in events if event.date]
    for statement in statements:
        told = [renderings[each] for each in statement.renderings if each in renderings]
        date = next((each.occasion.date for each in told if each.occasion and each.occasion.date), None)
        if date is None:
            date = min((published[each.report].date for each in told if each.report in published), default=None)
        if date:
            moments.append(Moment(date, _BY_LENGTH.get(len(date), "minute"), "statement", statement.id))
    return tuple(sorted(moments, key=lambda each: (each.date, _ORDER[each.what], each.id)))
