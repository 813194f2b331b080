"""Rows as grouping reads them."""

import pytest

from sayso.model.report import Skipped
from sayso.read.rows import read_rows

GOOD = b'{"id": "a", "title": "Quay shut", "text": "The quay is shut.", "date": "2024-03-05T10:00:00Z"}'


def test_a_row_gives_its_own_id_title_text_and_day():
    ((name, report),) = read_rows(GOOD, "feed.jsonl")
    assert (name, report.headline, report.text) == ("a", "Quay shut", "The quay is shut.")
    assert report.published is not None
    assert report.published.date == "2024-03-05"


def test_a_title_alone_is_a_report_and_a_row_without_id_is_known_by_its_line():
    ((name, report),) = read_rows(b'\n{"title": "Quay shut", "text": ""}', "feed.jsonl")
    assert (name, report.text) == (2, "Quay shut")


@pytest.mark.parametrize("bad", [b"[1]", b"{", b'{"id": "x"}', b'{"text": "..."}', b"\xff", b"[" * 100_000])
def test_a_bad_line_is_skipped_with_its_number_and_the_rest_goes_on(bad: bytes):
    skipped, (name, _) = read_rows(bad + b"\n" + GOOD, "feed.jsonl")
    assert isinstance(skipped, Skipped)
    assert "line 1" in skipped.reason
    assert name == "a"


def test_half_a_character_from_an_escape_costs_nothing():
    ((_, report),) = read_rows(b'{"text": "quay \\ud800 shut", "n": NaN}', "feed.jsonl")
    assert "quay" in report.text


def test_an_empty_file_is_named():
    (skipped,) = read_rows(b" \n", "feed.jsonl")
    assert isinstance(skipped, Skipped)
