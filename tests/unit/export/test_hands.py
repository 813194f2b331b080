"""Whoever relays words is told wherever they are given to a speaker."""

import re

import pytest
from msgspec.structs import replace

from sayso.export.hands import relays, via
from sayso.export.happened import tell_what_happened
from sayso.export.html import write_html
from sayso.export.markdown import write_markdown
from sayso.export.page import lay_out


@pytest.fixture
def relayed(one_story):
    """The story with every rendering taken from Northwire by another outlet, and none that Northwire itself prints."""
    kept = {each.id for each in one_story.attributions if each.through}
    statements = (
        replace(each, renderings=tuple(one for one in each.renderings if one in kept)) for each in one_story.statements
    )
    return replace(one_story, statements=tuple(each for each in statements if each.renderings))


def test_the_reports_own_outlet_is_no_relay(one_story):
    page = lay_out(one_story)
    through = next(each for each in page.attributions.values() if each.through)
    wire = page.actors[through.through[0]]
    own = replace(page.reports[through.report], outlet=wire.name)
    assert relays(page, through) == wire.name
    assert relays(replace(page, reports={**page.reports, own.id: own}), through) == ""


def test_what_one_report_heard_itself_is_not_headed_by_a_relay(one_story):
    page = lay_out(one_story)
    through = next(each for each in page.attributions.values() if each.through)
    heard = next(each for each in page.attributions.values() if not each.through)
    assert via(page, [through]) == f"via {relays(page, through)}"
    assert via(page, [through, heard]) == ""


def test_sentences_cards_and_lines_of_relayed_words_name_the_relay(relayed):
    words = re.compile(r"via Northwire")
    told = [str(each) for story in tell_what_happened(lay_out(relayed)).told for each in story.sentences]
    assert told and all(map(words.search, told))
    assert words.search(write_html(relayed).partition('id="said"')[2].partition("<h3")[2].partition("<table")[0])
    written = write_markdown(relayed)
    assert words.search(next(line for line in written.splitlines() if line.startswith("- ") and " S1" in line))
    assert words.search(next(line for line in written.splitlines() if line.startswith("### S1 ")))
    _, _, renderings = written.partition("### S1 ")
    assert all(map(words.search, [line for line in renderings.partition("###")[0].splitlines() if line.startswith("- ")]))
