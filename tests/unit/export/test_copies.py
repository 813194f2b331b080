"""Near copies: told by their edits, and nothing of them lost."""

import html
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.export.test_html import Checked

from sayso.export.copies import BRIDGE, Edit, find_copies, find_edits, rebuild
from sayso.export.copies_told import mark_edit
from sayso.export.html import write_html
from sayso.export.page import lay_out
from sayso.model.report import Report

WORDS = "the mole at Lorn Quay stays shut until the pilots have taken every sounding twice and signed for it in ink"
ORIGINAL = "\n\n".join(f"Paragraph {each}: {WORDS}, the warden of gate {each} said on the {each}th." for each in range(4, 9))
letters = st.sampled_from('ab <>&"“é\u0301😀\n\r')


def report_of(id_, text):
    return Report(id_, f"{id_}.txt", "0", "0", text)


@st.composite
def edited(draw):
    """The original with a few runs of characters replaced, anywhere."""
    text = ORIGINAL
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        text = text[:start] + draw(st.text(letters, max_size=12)) + text[end:]
    return text


@given(edited())
def test_original_and_edits_give_the_copy_to_the_character(text):
    edits = find_edits(ORIGINAL, text)
    assert edits is not None and rebuild(ORIGINAL, edits) == text
    assert all(after.start - before.end >= BRIDGE for before, after in pairwise(edits))


@given(edited())
def test_the_page_holds_each_edit_whole_whatever_its_characters(text):
    """As the browser reads it back: offsets from the attribute, words from the element, line ends not made one."""
    told = []
    for each in find_edits(ORIGINAL, text):
        drawn = str(mark_edit(ORIGINAL, each))
        start, end = re.search(r'data-at="(\d+)-(\d+)"', drawn).groups()
        own = re.search(r"<ins>(.*?)</ins>", drawn, re.DOTALL)
        assert "\r" not in drawn
        told.append(Edit(int(start), int(end), html.unescape(own[1]) if own else ""))
    assert rebuild(ORIGINAL, told) == text


def test_the_same_text_is_a_copy_without_edits():
    assert find_edits(ORIGINAL, ORIGINAL) == ()


def test_a_report_written_anew_is_no_copy():
    other = "Ferries ran to the islands again at noon, and the queue at the pier was gone by two. " * 8
    assert find_edits(ORIGINAL, other) is None
    reports = {"r1": report_of("r1", ORIGINAL), "r2": report_of("r2", other)}
    assert find_copies(reports, [["r1", "r2"]]) == {}


def test_a_copy_of_a_copy_is_told_by_the_original_that_is_printed():
    once = ORIGINAL.replace("ink", "pencil", 1)
    twice = once.replace("twice", "thrice", 1)
    reports = {id_: report_of(id_, text) for id_, text in {"r1": ORIGINAL, "r2": once, "r3": twice}.items()}
    copies = find_copies(reports, [["r1", "r2", "r3"]])
    assert {id_: copy.of for id_, copy in copies.items()} == {"r2": "r1", "r3": "r1"}
    assert rebuild(ORIGINAL, copies["r3"].edits) == twice


def test_of_two_stories_neither_keeps_the_others_text():
    reports = {id_: report_of(id_, ORIGINAL) for id_ in ("r1", "r2")}
    assert find_copies(reports, [["r1"], ["r2"]]) == {}


def test_two_long_texts_are_compared_in_little_time():
    """Two texts of 400,000 characters would take minutes piece by piece: they are printed whole."""
    left, right = ("a b " * 100_000, "b c " * 100_000)
    assert find_edits(left, right) is None


def test_few_reports_are_all_printed_whole(one_story, pile, many):
    assert lay_out(one_story).copies == {} and lay_out(pile).copies == {}
    assert len(lay_out(many).copies) > 20


def test_a_copy_takes_little_room_in_the_page(many):
    page = lay_out(many)
    written = write_html(many)
    article = re.search(rf'<article class="report[^>]*id="{next(iter(page.copies))}".*?</article>', written, re.DOTALL)[0]
    assert len(article) < 1_500 and "Warden Jessa Holm" not in article


def test_evidence_in_a_copy_leads_to_what_is_told_of_it(many):
    copies = lay_out(many).copies
    links = Checked(write_html(many)).links
    assert any(link[1:] in copies for link in links)
    assert [link for link in links if link.rpartition(".")[0][1:] in copies] == []
