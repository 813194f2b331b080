import time
from datetime import date

import pytest

from sayso.extract.parse import parse_report
from sayso.extract.times import find_times, read_times
from sayso.model.report import Published, Report

WEDNESDAY = date(2017, 5, 31)


def report(text: str, published: str | None = "2017-05-31") -> Report:
    return Report("r1", "r1.txt", "", "", text, published=Published(published, "day", "given") if published else None)


def only(text: str, published: str | None = "2017-05-31"):
    (found,) = find_times(parse_report(report(text, published)))
    return found


@pytest.mark.parametrize(
    ("text", "exact", "meant", "precision"),
    [
        ("The quay opened on June 21, 2000.", "June 21, 2000", "2000-06-21", "day"),
        ("The quay opened on 21 June 2000.", "21 June 2000", "2000-06-21", "day"),
        ("The quay opened on the 21st of June 2000.", "the 21st of June 2000", "2000-06-21", "day"),
        ("Filed 2000-06-21 by hand.", "2000-06-21", "2000-06-21", "day"),
        ("Filed 21.06.2000 by hand.", "21.06.2000", "2000-06-21", "day"),
        ("Filed 12/31/99 by hand.", "12/31/99", "1999-12-31", "day"),
        ("Filed 02.06.2017 by hand.", "02.06.2017", "2017-06-02", "day"),
        ("The talks began on May 29.", "May 29", "2017-05-29", "day"),
        ("It sank on Dec. 24.", "Dec. 24", "2016-12-24", "day"),
        ("The talks began on Monday.", "Monday", "2017-05-29", "day"),
        ("The talks began on Wednesday.", "Wednesday", "2017-05-31", "day"),
        ("The talks will begin on Friday.", "Friday", "2017-06-02", "day"),
        ("It rained yesterday.", "yesterday", "2017-05-30", "day"),
        ("He left last week.", "last week", "2017-05-22", "week"),
        ("He left in late February this year.", "late February this year", "2017-02", "month"),
        ("It emerged in early 2015.", "early 2015", "2015", "year"),
        ("It was quiet in the 1990s.", "the 1990s", "1990", "decade"),
        ("Exports fell in the third quarter of 2016.", "the third quarter of 2016", "2016-07", "quarter"),
        ("It closed last winter.", "last winter", "2016-12", "season"),
        ("He left three years ago.", "three years ago", "2014", "year"),
        ("It fired on the night to May 7.", "May 7", "2017-05-07", "day"),
    ],
)
def test_times_are_resolved_against_the_reports_date(text, exact, meant, precision):
    found = only(text)
    assert (found.span.exact, found.date, found.precision) == (exact, meant, precision)
    assert found.basis


def test_a_range_of_years_has_a_last_day():
    found = only("In 2013-2014 it bore another name.")
    assert (found.span.exact, found.date, found.until) == ("2013-2014", "2013", "2014-12-31")


def test_days_later_count_from_the_day_named_before():
    first, second = find_times(parse_report(report("The ferry sank on May 3. Two days later it was raised.")))
    assert (first.date, second.date) == ("2017-05-03", "2017-05-05")
    assert second.basis == "counted on from the day named before"


def test_a_time_of_day_is_on_the_reports_day():
    assert only("The blast came at 3:15 p.m. in rain.").date == "2017-05-31T15:15"


@pytest.mark.parametrize("text", ["He spoke on Friday.", "He spoke on May 3.", "He spoke last week."])
def test_without_the_reports_date_a_relative_time_stays_open_and_says_so(text):
    found = only(text, None)
    assert (found.date, found.precision) == (None, None)
    assert found.basis == "the report's date is not known"


@pytest.mark.parametrize(
    "text",
    [
        "The talks took two weeks.",
        "He is a 6-year-old boy.",
        "It may rain; they march on.",
        "He saw 2000 soldiers.",
        "The second ship sank.",
        "Ana May Torn spoke.",
        "The Su-34 flew.",
        "It happens daily.",
        "He paid $1990.",
    ],
)
def test_what_is_no_date_is_left_out(text):
    assert list(find_times(parse_report(report(text)))) == []


def test_lengths_and_habits_can_be_read_too():
    kinds = [each.meaning.kind for each in read_times("It took two weeks and rains every day.", published=WEDNESDAY)]
    assert kinds == ["duration", "set"]


@pytest.mark.parametrize("unit", ["2 ", "May ", "the last two ", "1-", "12/12/", "20 May ", "\ud800 2017 "])
def test_a_hostile_line_takes_linear_time(unit):
    def took(length):
        begin = time.process_time()
        list(read_times(unit * (length // len(unit)), published=WEDNESDAY))
        return time.process_time() - begin

    assert took(64_000) < 40 * took(4_000) + 1


@pytest.mark.parametrize("words", ["that evening", "same night"])
def test_a_part_of_the_day_named_before_is_of_that_day(words):
    article = "the " if words.startswith("same") else ""
    *_, last = find_times(parse_report(report(f"The ship sailed on 3 March. It sank {article}{words}.")))
    assert (last.span.exact, last.date, last.precision) == (words, "2017-03-03", "day")
