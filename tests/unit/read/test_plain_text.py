"""What a plain text says of itself."""

import pytest

from sayso.model.report import Report
from sayso.read.plain_text import read_plain_text
from sayso.read.unreadable import UnreadableError

WIRE = """All news

Eleven ships wait off Port Asel as pilots strike

The harbour master expects more of them by Monday

PORT ASEL, June 11. /Capewire/. Eleven ships are waiting off the harbour after the pilots went on strike, Ana Reul said.

"The quay will not reopen before the autumn," she told the Lantern Daily, and the wall has sunk by a hand in three years.
"""
SAVED = """Quay in Port Asel stays closed

Quay in Port Asel stays closed

Kelm, News No Comments on Quay in Port Asel stays closed

By Jon Brandt

The quay of Port Asel will stay closed until the autumn, the harbour master said on Friday after a look at the wall.

The wall has sunk by a hand in three years, and nobody knows whether the piles below it still hold, Ana Reul told reporters.

Capewire

Related Articles

Leave a comment

Copyright © 2024 Harbour Review - News of the Coast

Harbour Review is a magazine about ships, ports and those who live by them. It appears four times a year in three languages.

Back to Top
"""


def read(text: str) -> Report:
    return next(iter(read_plain_text(text.encode(), "x.txt")))


def test_a_wire_report_says_what_it_is():
    report = read(WIRE)
    assert report.title.exact == "Eleven ships wait off Port Asel as pilots strike"
    assert (report.outlet, report.outlet_basis, report.outlet_span.exact) == ("Capewire", "dateline", "Capewire")
    assert (report.dateline.place, report.dateline.agency, report.dateline.date) == ("PORT ASEL", "Capewire", None)
    assert report.published is None
    assert [span.exact for span in report.residue] == ["All news"]
    assert [(each.to, each.kind) for each in report.credits] == [("Lantern Daily", "interviewer")]
    assert report.language == "en"


def test_a_saved_page_keeps_its_story_and_marks_the_rest():
    report = read(SAVED)
    assert report.title.start == 0
    assert report.outlet == "Harbour Review"
    assert report.byline.name == "Jon Brandt"
    assert [(each.to, each.kind) for each in report.credits] == [("Capewire", "wire")]
    marked = {span.exact.split()[0] for span in report.residue}
    assert marked >= {"Quay", "Kelm,", "Related", "Leave", "Copyright", "Harbour", "Back"}
    assert not any("harbour master" in span.exact or "wall has sunk" in span.exact for span in report.residue)


def test_a_copyright_year_dates_no_report():
    assert read(SAVED).published is None


def test_a_text_that_names_no_outlet_has_none():
    report = read(
        "Eleven ships are waiting off the harbour, pilots said on Friday.\nMore of them will come, they said, by Monday."
    )
    assert (report.outlet, report.title, report.dateline, report.published, report.residue) == (None, None, None, None, ())


def test_the_text_is_the_file_to_the_character_and_spans_are_exact():
    text = "\ufeff" + WIRE.replace("\n", "\r\n")
    report = read(text)
    assert report.text == text[1:]
    spans = [report.title, report.dateline.span, report.outlet_span, *report.residue, *(each.span for each in report.credits)]
    assert all(report.text[span.start : span.end] == span.exact for span in spans)


def test_the_identity_is_the_content_and_not_the_path():
    one, other = (next(iter(read_plain_text(WIRE.encode(), path))) for path in ("a.txt", "b/c.txt"))
    assert one.id == other.id != read(SAVED).id


@pytest.mark.parametrize(("text", "reason"), [("12 34 !!\n...", "no letters"), ("", "empty")])
def test_a_text_without_words_is_unreadable(text, reason):
    with pytest.raises(UnreadableError, match=reason):
        read(text)


def test_headings_inside_the_story_stay():
    paragraph = "The wall has sunk by a hand in three years, and the piles below it may not hold, a pilot said on Friday.\n\n"
    report = read("Quay stays closed\n\n" + (paragraph * 2 + "Pilots stay ashore\n\n") * 3 + paragraph)
    assert not report.residue
