from types import SimpleNamespace

from sayso.extract.events import find_events
from sayso.extract.parse import parse_report
from sayso.model.actor import Mention
from sayso.model.findings import Findings
from sayso.model.report import Published, Report
from sayso.reconcile.events import merge_events

CAST = SimpleNamespace(actors=(), actor_at=lambda span: "p1" if span.exact == "Ana Torn" else None)


def merged(*texts: str):
    reports, findings = [], {}
    for n, text in enumerate(texts):
        report = Report(
            f"r{n}", f"r{n}.txt", "", "", text, outlet=f"Outlet {n}", published=Published("2017-05-31", "day", "given")
        )
        parse = parse_report(report)
        at = text.find("Ana Torn")
        mentions = (Mention(report.span(at, at + 8), "person", "Ana Torn"),) if at >= 0 else ()
        findings[report.id] = Findings(report.id, parse.sentences, mentions, events=tuple(find_events(parse)))
        reports.append(report)
    return merge_events([reports], findings, CAST)


def test_one_event_told_by_two_reports_is_one():
    (event,) = merged(
        "The Harbour Council was founded on June 21, 2000.", "The Harbour Council was founded in 2000 by Ana Torn."
    )
    assert len(event.spans) == 2
    assert event.date.date == "2000-06-21"
    assert event.participants == ("p1",)


def test_events_whose_dates_clash_stay_two():
    assert (
        len(merged("The Harbour Council was founded on June 21, 2000.", "The Harbour Council was founded on June 22, 2000."))
        == 2
    )


def test_events_in_two_places_stay_two():
    assert len(merged("An explosion in Marro on Monday hurt two.", "An explosion in Pell on Monday hurt two.")) == 2


def test_the_order_of_reports_changes_nothing():
    texts = ("A fire broke out on Monday.", "A fire broke out in Marro on Monday.", "The Harbour Council was founded in 2000.")
    assert {event.name for event in merged(*texts)} == {event.name for event in merged(*texts[::-1])}
