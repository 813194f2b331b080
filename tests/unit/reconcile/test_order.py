"""What comes first: moments given with reports, then dates."""

from msgspec.structs import replace
from tests.unit.reconcile.newsroom import report_of

from sayso.reconcile.order import reading_order, told_apart

EARLY, LATE = report_of("One quay.", published="2024-06-10"), report_of("Two quays.", published="2024-06-11")


def test_dates_tell_reports_apart_as_far_as_both_are_precise():
    month = replace(EARLY, published=replace(LATE.published, date="2024-06", precision="month"))
    assert told_apart(EARLY, LATE)
    assert not told_apart(LATE, EARLY)
    assert not told_apart(month, LATE)
    assert not told_apart(replace(EARLY, published=None), LATE)


def test_a_moment_given_with_a_report_goes_before_the_date_that_it_prints():
    first, second = replace(LATE, moment=1.0), replace(EARLY, moment=2.0)
    assert sorted([second, first], key=reading_order) == [first, second]
    assert told_apart(first, second)
    assert not told_apart(second, first)
