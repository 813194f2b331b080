from sayso.model.attribution import Attribution
from sayso.model.figure import Figure, Value
from sayso.model.span import Span
from sayso.reconcile.figures import attribute_figures


def span(start: int, end: int, report: str = "r1") -> Span:
    return Span(report, start, end, "x" * (end - start))


def attribution(name: str, start: int, end: int, speaker: str | None) -> Attribution:
    return Attribution(name, "r1", "indirect", (), (), (span(start, end),), speaker=speaker)


def test_the_innermost_words_tell_whose_figure_it_is():
    outer, inner = attribution("outer", 0, 100, "p1"), attribution("inner", 20, 40, "p2")
    inside, around, alone = (
        Figure(name, span(*place), Value(1, 1)) for name, place in (("f1", (25, 30)), ("f2", (50, 60)), ("f3", (200, 210)))
    )
    found = attribute_figures([inside, around, alone], [outer, inner])
    assert [(each.attribution, each.said_by) for each in found] == [("inner", "p2"), ("outer", "p1"), (None, None)]


def test_a_figure_that_stands_half_outside_is_the_reports_own():
    (found,) = attribute_figures([Figure("f", span(35, 45), Value(1, 1))], [attribution("a", 0, 40, "p1")])
    assert found.attribution is None
