"""Marks of what changed between two renderings."""

import re

from sayso.export.difference_marks import draw_part, find_changes, mark, shown_changes
from sayso.model.attribution import Attribution
from sayso.model.lineage import Aligned, Difference
from sayso.model.span import Span


def span(report, text, words):
    at = text.index(words)
    return Span(report, at, at + len(words), words)


HERE, THERE = "some 50 ships wait outside the bay", "about 45 ships wait"


def rendering(insertions=()):
    return Attribution("a", "here", "indirect", (), (), (Span("here", 0, len(HERE), HERE),), insertions)


def aligned(*differences):
    return [Aligned(Span("here", 0, len(HERE), HERE), Span("there", 0, len(THERE), THERE), differences)]


def draw(attribution, aligned, *, heard=False):
    changes, _ = shown_changes(attribution, aligned, heard=heard)
    return " … ".join(draw_part(part, changes, heard) for part in attribution.content)


def visible(html):
    return re.sub(r"<[^>]+>", "", re.sub(r'<span class="vh">.*?</span>|<rp>.*?</rp>|<rt>.*?</rt>', "", str(html)))


def test_a_changed_number_carries_the_yardsticks_above_it():
    drawn = draw(rendering(), aligned(Difference("number", span("here", HERE, "50"), span("there", THERE, "45"))))
    assert '<ruby class="d d-num">' in drawn and "<rt>45</rt>" in drawn and visible(drawn) == HERE


def test_dropped_words_stand_where_they_stood_in_the_yardstick():
    drawn = draw(rendering(), aligned(Difference("dropped", None, span("there", THERE, "wait"))))
    assert '<del class="d d-del">' in drawn and drawn.index("ships") < drawn.index("<del")


def test_an_insertion_wins_over_an_addition_of_the_same_words():
    words = span("here", HERE, "outside the bay")
    changes = find_changes(rendering((words,)), aligned(Difference("added", words, None)))
    assert [each.kind for each in changes] == ["insertion"]


def test_a_long_rewording_is_struck_and_added_instead_of_stacked():
    drawn = mark("reworded", "a run of words far too long for one small word above", "another run of words")
    assert "<ruby" not in drawn and "<del" in drawn and "<ins" in drawn


def test_every_kind_says_its_name_to_a_screen_reader():
    for kind, word in (
        ("added", "added"),
        ("number", "number changed"),
        ("hedge", "hedge changed"),
        ("insertion", "outlet’s own words"),
    ):
        assert f"[{word}: " in mark(kind, "x", "" if kind in ("added", "insertion") else "y")


def test_markup_in_a_rendering_is_escaped():
    assert "<i>" not in mark("added", "<i>x</i>")


LONG = "the whole of the fleet was held back outside the bar"


def test_another_origins_words_are_never_struck_or_added():
    here, there = span("here", LONG, "the whole of the fleet was held back"), span("there", THERE, "wait")
    heard = (Aligned(span("here", LONG, LONG), span("there", THERE, THERE), (Difference("reworded", here, there),)),)
    one = Attribution("a", "here", "indirect", (), (), (span("here", LONG, LONG),))
    assert "<del" not in draw(one, heard, heard=True)
    dropped = (Aligned(span("here", LONG, LONG), span("there", THERE, THERE), (Difference("dropped", None, there),)),)
    assert "<del" in draw(one, dropped) and "<del" not in draw(one, dropped, heard=True)


def test_where_little_is_kept_nothing_is_marked():
    all_of_it = span("here", LONG, LONG)
    changed = (Aligned(all_of_it, span("there", THERE, THERE), (Difference("added", all_of_it, None),)),)
    one = Attribution("a", "here", "indirect", (), (), (all_of_it,))
    assert draw(one, changed) == LONG
