"""Datelines of many houses, and lines that only look like one."""

import pytest

from sayso.read.dateline import find_dateline
from sayso.read.lines import lines_of


@pytest.mark.parametrize(
    ("text", "dateline", "place", "day", "agency"),
    [
        (
            "PORT ASEL, June 11. /Capewire/. Ships wait.",
            "PORT ASEL, June 11. /Capewire/.",
            "PORT ASEL",
            (None, 6, 11),
            "Capewire",
        ),
        (
            "PORT ASEL, June 11 (Capewire) - Ships wait.",
            "PORT ASEL, June 11 (Capewire) -",
            "PORT ASEL",
            (None, 6, 11),
            "Capewire",
        ),
        ("PORT ASEL, 11 June (AFP) – Ships wait.", "PORT ASEL, 11 June (AFP) –", "PORT ASEL", (None, 6, 11), "AFP"),
        ("PORT ASEL, Kelm (AP) _ Ships wait.", "PORT ASEL, Kelm (AP) _", "PORT ASEL, Kelm", None, "AP"),
        ("PORT ASEL (Reuters) - Ships wait.", "PORT ASEL (Reuters) -", "PORT ASEL", None, "Reuters"),
        ("PORT ASEL, March 24 - Ships wait.", "PORT ASEL, March 24 -", "PORT ASEL", (None, 3, 24), None),
        ("ST. ORLE, Kelm., Oct 2 - Ships wait.", "ST. ORLE, Kelm., Oct 2 -", "ST. ORLE, Kelm", (None, 10, 2), None),
        ("Port Asel, 3 May 2016 - Ships wait.", "Port Asel, 3 May 2016 -", "Port Asel", (2016, 5, 3), None),
        ("Asel. 12 May. INTERFAX-KELM - Ships wait.", None, None, None, None),
        ("Asel. 12 May. KELMPRESS - Ships wait.", "Asel. 12 May. KELMPRESS -", "Asel", (None, 5, 12), "KELMPRESS"),
        ("PORT ASEL -- Eleven ships waited off the harbour on Friday, pilots said.", "PORT ASEL --", "PORT ASEL", None, None),
        ("(Reuters) — Eleven ships wait.", "(Reuters) —", None, None, "Reuters"),
        ("02.06.2021, Kelm.", "02.06.2021, Kelm.", "Kelm", (2021, 6, 2), None),
        ("PORT ASEL, June 11, 2021", "PORT ASEL, June 11, 2021", "PORT ASEL", (2021, 6, 11), None),
    ],
)
def test_reads_the_datelines_of_many_houses(text, dateline, place, day, agency):
    found = find_dateline(lines_of(text))
    if dateline is None:
        assert found is None
        return
    assert text[found.start : found.end] == dateline
    assert (found.place, found.agency) == (place, agency)
    assert (tuple(found.day)[:3] if found.day else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "Ships wait off the harbour - and pilots strike.",
        "Payable June 11",
        "NOTE - Figures are of the harbour office",
        "BREAKING - Eleven ships waited off the harbour on Friday, pilots said.",
        "Harbour Safety Board (HSB) - the body that closed the quay",
        "June 11 - Ships wait.",
        "By Ana Reul",
        "Updated: June 11, 2021",
    ],
)
def test_takes_no_other_line_for_a_dateline(text):
    assert find_dateline(lines_of(text)) is None


def test_stands_below_menu_title_and_standfirst():
    text = "All news\n\nQuay closes in Port Asel\n\nPilots strike\n\nPORT ASEL, June 11. /Capewire/. Ships wait."
    assert find_dateline(lines_of(text)).place == "PORT ASEL"


def test_the_house_itself_passes_as_an_agency():
    lines = lines_of("Port Asel (Lantern) - Ships wait.")
    assert find_dateline(lines) is None
    assert find_dateline(lines, house="Lantern").agency == "Lantern"


def test_a_day_that_the_calendar_has_not_makes_no_dateline():
    assert find_dateline(lines_of("PORT ASEL, June 41 (Capewire) - Ships wait.")) is None


def test_an_agency_is_not_cut_out_of_a_town() -> None:
    found = find_dateline(lines_of("SORANA - Ships have been waiting at the quay for nine days now."))
    assert found is not None
    assert (found.place, found.agency) == ("SORANA", None)
