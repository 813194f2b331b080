"""Quotes as JSON: every offset holds, and Citron's form has Citron's keys and types."""

import json

import pytest

from sayso.export.quote_rows import citron_row, offset_row, own_name, whole_row, written
from sayso.model.report import Report
from sayso.saying import Sayings, sayings_of

TEXT = """The quay stays shut, harbour master Ana Reul said on Monday.

"We named no date," she told reporters. "Nor will we before the autumn," she said.

Reul added that nobody knows. Ships wait, according to the port.

"It is all over for us here." That is what they read.
"""


@pytest.fixture(scope="module")
def said() -> Sayings:
    found = sayings_of(Report("r1", "reports/quay.txt", "0", "0", TEXT, language="en"))
    assert isinstance(found, Sayings)
    return found


def test_a_whole_row_has_names_and_characters(said: Sayings):
    row = whole_row(said)
    assert (row["path"], row["language"]) == ("reports/quay.txt", "en")
    first = row["attributions"][0]
    assert (first["speaker"], first["kind"]) == ("Ana Reul", "indirect")
    assert first["content"][0]["exact"] == "The quay stays shut"
    assert "statement" not in first


def test_an_offset_row_holds_places_that_are_those_of_the_attributions(said: Sayings):
    row = offset_row(said)
    assert row["doc"] == "quay"
    for place, each in zip(row["attributions"], said.attributions, strict=True):
        for role in ("source", "cue", "content"):
            assert [TEXT[start:end] for start, end in place[role]] == [span.exact for span in getattr(each, role)]


def test_citrons_form_has_its_keys_and_its_types(said: Sayings):
    row = json.loads(written(citron_row(said)))
    assert list(row) == ["quotes", "source", "doc"]
    assert list(row["source"]) == ["application", "model:"]
    for quote in row["quotes"]:
        assert list(quote) == ["sources", "coreferences", "cue", "contents", "confidence"]
        assert isinstance(quote["confidence"], str) and len(quote["confidence"]) == 6
        assert quote["contents"]
        for place in (*quote["sources"], *quote["coreferences"], quote["cue"], *quote["contents"]):
            assert list(place) == ["start", "end", "text"]
            assert TEXT[place["start"] : place["end"]] == place["text"]


def test_citrons_form_resolves_a_pronoun_and_a_surname_to_the_full_name(said: Sayings):
    by_printed = {each["coreferences"][0]["text"]: each for each in citron_row(said)["quotes"] if each["coreferences"]}
    assert {"she", "Reul"} <= set(by_printed)
    assert all("Ana Reul" in each["sources"][0]["text"] for each in by_printed.values())


def test_the_parts_of_an_interrupted_quotation_are_contents_of_one_quote():
    text = '"We named no date," Ana Reul said, "nor will we before the autumn."'
    found = sayings_of(Report("r1", "a.txt", "0", "0", text, language="en"))
    assert isinstance(found, Sayings)
    (quote,) = citron_row(found)["quotes"]
    assert [each["text"] for each in quote["contents"]] == ['"We named no date,"', '"nor will we before the autumn."']


def test_a_quote_without_cue_and_source_keeps_the_form():
    text = "Причал закрыт. «До осени мы его не откроем». Судов ждёт сорок."
    found = sayings_of(Report("r1", "a.txt", "0", "0", text, language="ru"))
    assert isinstance(found, Sayings)
    (quote,) = citron_row(found)["quotes"]
    assert (quote["sources"], quote["coreferences"]) == ([], [])
    assert quote["cue"] == {"start": 15, "end": 15, "text": ""}


def test_a_path_of_odd_bytes_is_written_and_read_back():
    assert json.loads(written({"path": "quay\udcff.txt"})) == {"path": "quay\udcff.txt"}


def test_a_report_is_named_by_its_row_or_its_file():
    assert (own_name("feed.jsonl#row/7"), own_name("reports/quay.txt")) == ("row/7", "quay")
