"""Runs that two texts share, and how they chain."""

from sayso.compare.chains import chained, places_of_runs, shared_runs
from sayso.compare.fingerprints import word_codes
from sayso.compare.words import split_words


def codes(text):
    return word_codes(split_words(text).folds)


def test_an_edited_copy_is_one_chain():
    here = codes("the ferry left the quay at noon with forty crates of lamp oil on deck")
    there = codes("yesterday the ferry left the quay at noon carrying forty crates of lamp oil on its deck")
    chains = chained(list(shared_runs(here, there, places_of_runs(there))))
    assert [(each.start, each.there) for each in chains] == [(0, 1)]
    assert chains[0].shared == 13


def test_passages_far_apart_stay_apart():
    first, second = "alpha beta gamma delta", "kappa lambda sigma omega"
    gap = " ".join(f"filler{number}" for number in range(60))
    here, there = codes(f"{first} {gap} {second}"), codes(f"{first} {second}")
    assert len(chained(list(shared_runs(here, there, places_of_runs(there))))) == 2


def test_one_word_repeated_does_not_take_quadratic_time():
    here = codes("tide " * 20_000)
    assert sum(each.shared for each in shared_runs(here, here, places_of_runs(here))) == 20_000
