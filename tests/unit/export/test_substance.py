"""Which rendering stands for a statement, and which statements come first."""

import pytest

from sayso.export.substance import is_whole, most_complete, weight
from sayso.model.attribution import Attribution
from sayso.model.span import Span


def rendering(words, kind="indirect", report="r1", **more):
    return Attribution(words, report, kind, (), (), (Span(report, 0, len(words), words),), **more)


@pytest.mark.parametrize(
    "words", ["the ferrymen", "as the Lake League", "hours of fog", "who had", "Corriden's own harbour office pilots"]
)
def test_names_and_ends_of_sentences_are_fragments(words):
    assert not is_whole(rendering(words))


@pytest.mark.parametrize(
    "words", ["the lock is shut", "that boats wait", "the gates opened late", "we won't move", "it’s over for us"]
)
def test_a_clause_is_whole_however_short(words):
    assert is_whole(rendering(words))


def test_direct_speech_stands_for_its_statement_before_a_longer_report_of_it():
    told = [
        rendering("that the lock would stay shut for as long as the ice holds on the lake"),
        rendering("The lock is shut.", "direct"),
    ]
    assert most_complete(told).kind == "direct"


def test_an_earlier_rendering_is_not_left_for_a_few_words_more():
    told = [rendering("the lock is shut until the ice has gone"), rendering("the lock is shut until all the ice has gone")]
    assert most_complete(told) is told[0]
    assert (
        most_complete([told[0], rendering("the lock is shut until the ice has gone and the gates have been tried by divers")])
        is not told[0]
    )


def test_a_quotation_with_the_outlets_words_in_it_gives_way():
    clean = rendering("The lock is shut.", "direct")
    filled = rendering("The lock [on the lake] is shut.", "direct", insertions=(Span("r1", 9, 22, "[on the lake]"),))
    assert most_complete([filled, clean]) is clean


def test_a_fragment_of_three_origins_comes_after_a_statement_of_one():
    fragment = [rendering("the lock", report=f"r{at}") for at in range(3)]
    assert weight([rendering("the lock is shut")], 1) < weight(fragment, 3)
