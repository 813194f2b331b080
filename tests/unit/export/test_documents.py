"""JSON and Markdown."""

import json

import msgspec

from sayso.export.json_document import write_json
from sayso.export.markdown import write_markdown
from sayso.model.account import Account


def test_json_reads_back_as_the_same_account(one_story):
    assert msgspec.json.decode(write_json(one_story).encode(), type=Account) == one_story


def test_a_lone_surrogate_survives_json(pile):
    written = write_json(pile)
    written.encode("ascii")
    hostile = next(each for each in json.loads(written)["reports"] if "hostile" in each["path"])
    assert "\ud800" in hostile["text"]


def test_json_is_indented_and_the_same_each_time(one_story):
    assert write_json(one_story) == write_json(one_story)
    assert write_json(one_story).startswith('{\n  "format": "sayso.account/1"')


def test_markdown_follows_the_order_of_the_page(pile):
    written = write_markdown(pile)
    heads = [line[3:] for line in written.splitlines() if line.startswith("## ")]
    order = "What happened|Who said what|Where it came from|Who calls whom what|Figures|When|What is uncertain|The reports"
    assert heads == order.split("|")
    assert written.startswith("# 8 reports, 3 stories, 6 origins\n")


def test_markdown_of_hostile_text_is_inert_and_can_be_encoded(pile):
    written = write_markdown(pile)
    written.encode("utf-8")
    assert "<script>" not in written and "\\<script\\>" in written


def test_markdown_of_nothing_is_short(nothing):
    assert "# 0 reports" in write_markdown(nothing)
