from sayso.model.attribution import Attribution, Occasion
from sayso.model.event import Event, EventDate
from sayso.model.lineage import Origins, Statement
from sayso.model.report import Published, Report
from sayso.reconcile.timeline import date_statements, order_moments


def test_moments_are_in_order_and_what_has_no_date_is_left_out():
    told = Report("r1", "r1.txt", "", "", "It is shut.", published=Published("2017-05-31", "day", "given"))
    span = told.span(0, 11)
    said = Attribution("a1", "r1", "direct", (), (), (span,), occasion=Occasion(date="2017-05-30"))
    unsaid = Attribution("a2", "r1", "direct", (), (), (span,))
    origins = Origins(1, 1, 1, (("r1",),))
    statements = [Statement("s1", None, ("a1",), (), origins, ""), Statement("s2", None, ("a2",), (), origins, "")]
    events = [Event("e1", "fire", "fire", (span,), EventDate("2017-05-31", "day")), Event("e2", "fire", "fire", (span,))]
    found = order_moments([told], events, date_statements([told], statements, [said, unsaid]))
    assert [(each.date, each.what, each.id) for each in found] == [
        ("2017-05-30", "statement", "s1"),
        ("2017-05-31", "event", "e1"),
        ("2017-05-31", "statement", "s2"),
        ("2017-05-31", "report", "r1"),
    ]
