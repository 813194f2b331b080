import pytest

from sayso.compare.values import comparable, compatible, qualifier_lost, rounded
from sayso.model.figure import Figure, Value
from sayso.model.span import Span


def figure(low, high, qualifier=None) -> Figure:
    return Figure("f", Span("r", 0, 1, "x"), Value(low, high), qualifier)


@pytest.mark.parametrize(
    ("left", "right", "both_hold"),
    [
        (figure(100, None, "more than"), figure(120, 120), True),
        (figure(40, None, "at least"), figure(27, 27), False),
        (figure(20, 30), figure(30, 40), True),
        (figure(None, 18, "up to"), figure(11, 11), True),
        (figure(3, 3), figure(4, 4), False),
    ],
)
def test_two_values_can_both_hold_where_some_number_lies_in_both(left, right, both_hold):
    assert compatible(left, right) is compatible(right, left) is both_hold


def test_a_bound_is_lost_where_the_bare_number_is_printed():
    assert qualifier_lost(figure(40, None, "at least"), figure(40, 40))
    assert not qualifier_lost(figure(40, None, "at least"), figure(41, 41))
    assert not qualifier_lost(figure(40, 40, "about"), figure(40, 40))


def test_rough_values_may_lie_apart():
    assert rounded(figure(1000, 1000, "nearly"), figure(850, 850, "about"))
    assert not rounded(figure(1000, 1000), figure(850, 850))


def test_values_far_apart_count_different_things():
    assert not comparable(figure(40, 40), figure(4000, 4000))
    assert comparable(figure(40, None), figure(27, 27))
