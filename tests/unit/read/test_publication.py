"""The day of a report, and what says so."""

import pytest

from sayso.read.dateline import find_dateline
from sayso.read.lines import lines_of
from sayso.read.publication import FoundDate, date_line, date_of, date_of_dateline


def filed(text: str, known: FoundDate | None = None) -> FoundDate | None:
    return date_of_dateline(find_dateline(lines_of(text)), [line.text for line in lines_of(text)], known)


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("2021-06-11", "2021-06-11", "day"),
        ("2021-06-11T10:15:00+02:00", "2021-06-11", "day"),
        ("20210611", "2021-06-11", "day"),
        ("2021-06", "2021-06", "month"),
        ("2021", "2021", "year"),
        ("June 11, 2021 10:15 GMT", "2021-06-11", "day"),
        ("Fri, 11 Jun 2021 10:15:00 GMT", "2021-06-11", "day"),
    ],
)
def test_reads_dates_of_metadata(value, date, precision):
    assert date_of(value, "row field date")[:3] == (date, precision, "row field date")


@pytest.mark.parametrize("value", ["soon", "June 11", "2021-13-40", ""])
def test_a_value_without_a_full_date_gives_none(value):
    assert date_of(value, "row field date") is None


def test_numbers_are_day_first_and_the_basis_says_so():
    assert date_of("02.06.2021", "x") == FoundDate("2021-06-02", "day", "x, read day first")
    assert date_of("06/25/2021", "x") == FoundDate("2021-06-25", "day", "x, month first, as the second number is no month")


def test_a_line_that_is_a_date_alone_dates_the_report():
    assert date_line(lines_of("Quay closes\nPublished: 11 June 2021, 10:15 GMT\nShips wait.")).date == "2021-06-11"
    assert date_line(lines_of("On 11 June 2021 the quay closed.")) is None


def test_a_dateline_with_a_year_needs_nothing_else():
    assert filed("Port Asel, 3 May 2016 - Ships wait.")[:3] == ("2016-05-03", "day", "dateline")


def test_a_year_comes_from_the_nearest_known_date():
    known = FoundDate("2021-01-02", "day", "row field date")
    found = filed("PORT ASEL, December 30 (Capewire) - Ships wait.", known)
    assert (found.date, found.basis) == ("2020-12-30", "dateline, its year from row field date")


def test_a_printed_year_counts_only_where_the_weekday_agrees():
    proven = "PORT ASEL, June 11. /Capewire/. At the Harbour-2021 meeting on Friday ships waited."
    assert filed(proven).date == "2021-06-11"
    assert filed(proven.replace("Friday", "Tuesday")) is None
    assert filed(proven.replace(" on Friday", "")) is None
    assert filed("PORT ASEL, June 11. /Capewire/. Ships waited on Friday.") is None


def test_the_weekday_tells_which_of_the_next_two_years_it_is():
    text = "PORT ASEL, June 11. /Capewire/. Ships waited on Friday. The quay was built in 2019 and is to close by 2030."
    assert filed(text)[:2] == ("2021-06-11", "day")
    assert "2019" in filed(text).basis
    assert filed(text.replace("2019", "2017")) is None
