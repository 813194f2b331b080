"""Codes, dates, counts, letters, scales and axes."""

from datetime import date

import pytest

from sayso.export.codes import outlet_codes, report_codes
from sayso.export.figure_scale import find_gap, scale_for, short_number
from sayso.export.origin import letter
from sayso.export.timeline_axis import lay_axis
from sayso.export.wording import file_name, listed, number_of, short_file_name, shortened
from sayso.language.dates import between, in_words
from sayso.model.figure import Figure, Value
from sayso.model.report import Report
from sayso.model.span import Span


def test_codes_are_initials_and_unique():
    codes = outlet_codes(["The Dale Herald", "Dover Hour", "Northwire", "RT", "Ämne Öst", "123"])
    assert codes["The Dale Herald"] == "DH" and codes["RT"] == "RT" and codes["Northwire"] == "NR" and codes["Ämne Öst"] == "ÄÖ"
    assert len(set(codes.values())) == len(codes)


def test_five_hundred_outlets_of_one_initial_still_have_codes():
    codes = outlet_codes([f"Aa {number}" for number in range(500)])
    assert len(set(codes.values())) == 500


def test_reports_of_an_unknown_outlet_are_numbered():
    reports = [
        Report(f"r{number}", "x.txt", "", "", "", outlet)
        for number, outlet in enumerate([None, "Lorn Post", None, "Lorn Post"])
    ]
    assert report_codes(reports) == {"r0": "?1", "r1": "LP1", "r2": "?2", "r3": "LP2"}


@pytest.mark.parametrize(
    ("when", "precision", "words"),
    [
        ("2017-05-31", "day", "31 May 2017"),
        ("2017-05", "month", "May 2017"),
        ("2017", "year", "2017"),
        ("2010", "decade", "2010s"),
        ("2017-05-31T09:30:00", "minute", "31 May 2017, 09:30"),
        ("spring", "season", "spring"),
        ("2017-99-99", "day", "2017-99-99"),
        (None, None, "no date"),
    ],
)
def test_dates_in_words(when, precision, words):
    assert in_words(when, precision) == words


def test_two_dates_are_written_as_short_as_they_allow():
    assert between("2024-06-11", "2024-06-14") == "11–14 June 2024"
    assert between("2024-05-30", "2024-06-02") == "30 May – 2 June 2024"
    assert between("2024-06-11", "2024-06-11") == "11 June 2024"
    assert between(None, None) == ""


def test_letters_go_on_after_z():
    assert [letter(each) for each in (0, 25, 26, 52)] == ["A", "Z", "AA", "BA"]


def test_counts_and_lists_in_words():
    assert number_of(1, "story") == "1 story" and number_of(2, "story") == "2 stories"
    assert listed(["A"]) == "A" and listed(["A", "B", "C"]) == "A, B and C" and listed(list("ABCDE"), 3) == "A, B and 3 more"


def test_a_cut_falls_between_words():
    assert shortened("one two three four", 9) == "one two\u00a0…"
    assert shortened("x" * 5_000_000, 20).startswith("x" * 19)


def figure(low, high, qualifier=None):
    return Figure("f", Span("r", 0, 1, "x"), Value(low, high), qualifier)


def test_a_scale_holds_every_end_in_round_steps():
    scale = scale_for([figure(27, 27), figure(40, None)])
    assert scale.low <= 27 and scale.high >= 40 and all(each % 5 == 0 for each in scale.ticks)
    assert scale_for([figure(None, None)]) is None
    assert scale_for([figure(0, 0)]).high > 0 and scale_for([figure(float("inf"), 3.0)]).high > 3


def test_the_gap_is_what_no_value_allows():
    assert find_gap([Value(27, 27), Value(40, None)]) == (27, 40)
    assert find_gap([Value(27, None), Value(40, 40)]) is None


def test_numbers_are_short():
    assert [short_number(each) for each in (30000, 1.5e6, 0.25, 2e9)] == ["30,000", "1.5 million", "0.25", "2 billion"]


def test_the_axis_breaks_where_nothing_happens_for_long():
    axis = lay_axis(
        [(date(1987, 6, 1), date(1987, 6, 30)), (date(2024, 3, 4), date(2024, 3, 4)), (date(2024, 3, 9), date(2024, 3, 9))]
    )
    assert len(axis.stretches) == 2 and axis.stretches[0].coarse and not axis.stretches[1].coarse
    assert axis.at(date(2024, 3, 4)) < axis.at(date(2024, 3, 9)) < axis.at(date(2024, 3, 9), after=True) == pytest.approx(100)
    assert axis.stretches[0].width < axis.stretches[1].width


def test_an_address_gives_the_code_of_its_own_name():
    assert outlet_codes(["www.dalepost.co.uk", "vellmar.gov", "Northwire"]) == {
        "www.dalepost.co.uk": "DL",
        "vellmar.gov": "VL",
        "Northwire": "NR",
    }


def test_a_file_is_named_without_its_folders():
    assert file_name("/home/ines/piles/dam.txt") == "dam.txt"
    assert file_name("piles/feed.jsonl#17") == "feed.jsonl#17"
    assert file_name("feed.jsonl#" + "a" * 40) == "feed.jsonl#" + "a" * 16 + "…"


def test_a_long_file_name_keeps_its_beginning_and_its_end():
    assert short_file_name("a/" + "weir" * 20 + "-017.txt") == "weirweirweirweirweirwe…irweir-017.txt"
    assert short_file_name("a/weir-017.txt") == "weir-017.txt"
