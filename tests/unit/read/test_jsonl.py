"""Rows of a JSON Lines file."""

import json
from hashlib import sha256

import pytest

from sayso.model.report import Report, Skipped
from sayso.read.jsonl import read_jsonl
from sayso.read.unreadable import UnreadableError

ROW = {
    "id": "k1",
    "title": "Quay closes",
    "text": "Quay closes\nThe quay closed on Friday, the harbour master said.",
    "date": "2021-06-11",
    "outlet": "Lantern Daily",
    "url": "https://lantern.example/1",
    "language": "en",
}


def read(*lines: bytes) -> list[Report | Skipped]:
    return list(read_jsonl(b"\n".join(lines), "pile.jsonl"))


def test_reads_every_field_of_a_row():
    line = json.dumps(ROW).encode()
    (report,) = read(line)
    assert report.path == "pile.jsonl#k1"
    assert report.sha256 == sha256(line).hexdigest()
    assert (report.title.exact, report.headline_basis) == ("Quay closes", "row field title")
    assert (report.outlet, report.outlet_basis) == ("Lantern Daily", "row field outlet")
    assert (report.published.date, report.published.basis) == ("2021-06-11", "row field date")
    assert (report.language, report.url) == ("en", "https://lantern.example/1")


def test_other_names_of_fields_will_do():
    row = {"body": "The quay closed on Friday.", "published": "2021-06", "source": "Capewire"}
    (report,) = read(json.dumps(row).encode())
    assert (report.path, report.outlet, report.published.precision) == ("pile.jsonl#1", "Capewire", "month")


@pytest.mark.parametrize("bad", [b"{", b"[1]", b"\xff", b'{"id": "k"}', b'{"text": "..."}', b'{"text": 5}', b"[" * 100_000])
def test_a_bad_line_is_skipped_with_its_number_and_the_rest_goes_on(bad):
    good = json.dumps(ROW).encode()
    before, skipped, after = read(good, bad, good)
    assert before.id == after.id
    assert isinstance(skipped, Skipped) and skipped.path == "pile.jsonl" and skipped.reason.startswith("line 2: ")


def test_half_a_character_from_an_escape_is_replaced():
    (report,) = read(b'{"text": "The quay \\ud800 closed on Friday."}')
    assert report.text == "The quay \ufffd closed on Friday."


def test_an_empty_file_is_unreadable():
    with pytest.raises(UnreadableError, match="empty"):
        read(b"\n \n")


def test_a_number_t_is_the_rows_place_in_an_order_and_nothing_else_is():
    def moments(*told: str) -> list[float | None]:
        lines = "\n".join(f'{{"text": "The quay stays shut.", "t": {each}}}' for each in told)
        return [each.moment for each in read_jsonl(lines.encode(), "rows.jsonl") if isinstance(each, Report)]

    assert moments("3", "-1.5", "null", "true", '"4"', "1e400", "1" + "0" * 400) == [3.0, -1.5, None, None, None, None, None]
