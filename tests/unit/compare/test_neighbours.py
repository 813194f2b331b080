"""Weighing words and comparing reports that share rare ones."""

from sayso.compare.leads import Numbering, lead_words
from sayso.compare.neighbours import compare_neighbours
from sayso.compare.tally import tally
from sayso.compare.weighing import weigh
from sayso.model.report import Report

FERRY = "The ferry Marelda ran aground off Port Asel on Monday night."
BUDGET = "Parliament in Quenby raised the levy on grain by a third."


def compared(*texts):
    numbering = Numbering()
    reports = [Report(str(number), "", "", "", text) for number, text in enumerate(texts)]
    pairs = compare_neighbours(weigh(tally(lead_words(report, numbering) for report in reports), numbering.stems))
    return list(zip(pairs.earlier.tolist(), pairs.later.tolist(), pairs.cosine.tolist(), pairs.telling.tolist(), strict=True))


def test_equal_texts_have_the_cosine_one_and_unrelated_ones_are_not_compared():
    ((earlier, later, cosine, telling),) = compared(FERRY, BUDGET, FERRY)
    assert (earlier, later) == (0, 2)
    assert abs(cosine - 1) < 1e-5
    assert telling > 0


def test_more_shared_words_tell_more_at_the_same_cosine():
    ((*_, short),) = compared("Marelda aground", "Marelda aground")
    ((*_, long),) = compared(FERRY, FERRY)
    assert long > 2 * short


def test_a_report_is_compared_with_a_bounded_number_of_those_before_it():
    pairs = compared(*[f"{FERRY} Told by hand {number}." for number in range(80)])
    assert max(sum(later == number for _, later, _, _ in pairs) for number in range(80)) == 25


def test_nothing_is_compared_where_there_is_nothing():
    assert compared() == []
    assert compared("", "…", "the of and") == []


def test_a_word_with_marks_about_it_and_one_in_a_compound_are_the_same_word():
    numbering = Numbering()
    counts = numbering.count("“Marelda,” said the Marelda-watchers: Marelda’s ferries", 50)
    assert counts[numbering.stems["marelda"]] == 3
    assert "the" not in numbering.stems
