"""Sentences and their counterparts."""

import pytest

from sayso.compare.likeness import likeness, profile
from sayso.compare.matching import stand_out
from sayso.compare.rarity import measure_rarity
from sayso.compare.words import split_words


def profiles(*texts):
    folds = [split_words(text).folds for text in texts]
    rarity = measure_rarity(folds)
    return [profile(each, rarity) for each in folds]


def test_the_same_words_are_wholly_alike_and_none_in_common_not_at_all():
    left, same, other = profiles("The pier is closed.", "the pier is closed", "Grain fell again")
    assert likeness(left, same) == pytest.approx(1)
    assert likeness(left, other) < 0.1


def test_other_numbers_make_two_sentences_less_alike():
    left, same, other = profiles(
        "Some 40 boats wait off the bar", "About 40 boats wait off the bar", "About 90 boats wait off the bar"
    )
    assert likeness(left, other) < likeness(left, same) * 0.8


def test_an_empty_sentence_is_like_nothing():
    empty, full = profiles("", "The pier is closed")
    assert likeness(empty, full) == 0


def test_a_close_rival_takes_the_lead_away():
    alone = stand_out({(0, 0): 0.6})
    contested = stand_out({(0, 0): 0.6, (0, 1): 0.55})
    assert alone[0].lead > contested[0].lead


def test_a_repetition_is_no_rival():
    scores = {(0, 0): 0.6, (0, 1): 0.55}
    assert stand_out(scores, {0: 7, 1: 7})[0].lead == pytest.approx(0.6)
