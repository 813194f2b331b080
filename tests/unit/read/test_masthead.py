"""An outlet's name at the top of its page."""

import pytest

from sayso.model.report import Report
from sayso.read.plain_text import read_plain_text

STORY = (
    "\n\nThe quay of Port Asel will stay closed until the autumn, the harbour master said on Friday after a look at the wall.\n"
)


def read(text: str) -> Report:
    return next(iter(read_plain_text(text.encode(), "x.txt")))


@pytest.mark.parametrize(
    ("top", "outlet", "title"),
    [
        ("The Harbour Gazette\n\nFriday, 11 June 2021\n\nQuay stays closed", "The Harbour Gazette", "Quay stays closed"),
        ("THE LAMP - Friday, June 11, 2021\n\nQuay stays closed", "The Lamp", "Quay stays closed"),
        ("The Lamp\nHome  |  World  |  Sport\n\nQuay stays closed", "The Lamp", "Quay stays closed"),
        ("The Lamp\na weekly for sailors\nHome | World | Sport\n\nQuay stays closed", "The Lamp", "Quay stays closed"),
        (
            "KELM TELEGRAPHIC SERVICE\n\nQuay stays closed\n\nPORT ASEL, June 11 (KTS) - Ships wait.",
            "Kelm Telegraphic Service",
            "Quay stays closed",
        ),
    ],
)
def test_the_name_at_the_top_is_the_outlet_and_no_headline(top, outlet, title):
    report = read(top + STORY)
    assert (report.outlet, report.title.exact) == (outlet, title)
    assert report.outlet_span.exact.casefold() == outlet.casefold()
    assert report.residue[0].start == 0


def test_a_headline_in_capitals_is_no_name():
    report = read("Quay Stays Closed\n\nFriday, 11 June 2021\n\nPilots still on strike" + STORY)
    assert (report.outlet, report.title.exact) == (None, "Quay Stays Closed")


def test_the_name_before_the_day_of_publication_is_the_outlet_where_it_can_be_nothing_else():
    assert read("Quay stays closed\n\nRadio Asel, Kelmish Service. Published 11 June 2021" + STORY).outlet == "Radio Asel"
    assert read("Quay stays closed\n\nAna Reul, Kelm. Published 11 June 2021" + STORY).outlet is None
