"""Words, their stems, their rarity."""

from sayso.compare.leads import Numbering
from sayso.compare.rarity import expected_share, measure_rarity
from sayso.compare.words import split_words, stem


def test_words_keep_the_characters_they_stand_on():
    text = "The harbour’s 7,000 crates"
    words = split_words(text)
    assert words.folds == ("the", "harbour's", "7,000", "crates")
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == [
        "The",
        "harbour’s",
        "7,000",
        "crates",
    ]


def test_plural_and_possessive_have_one_stem():
    assert {stem("harbour"), stem("harbours"), stem("harbour's")} == {"harbour"}
    assert stem("pass") == "pass"


def test_a_name_is_rarer_than_a_common_word_even_in_a_pile_of_one():
    rarity = measure_rarity([["meeting", "zelkova"]])
    assert rarity.weight("zelkova") > rarity.weight("meeting") > 0
    assert expected_share("meeting") > expected_share("zelkova")


def test_a_word_that_every_report_has_weighs_less_than_its_general_rarity():
    assert measure_rarity([["zelkova"]] * 50).weight("zelkova") < measure_rarity([["zelkova"]]).weight("zelkova")


def test_a_number_is_printed_as_the_shortest_word_that_stood_for_it():
    numbering = Numbering()
    numbering.count("Two ferries, a ferry’s mast; “Vegas” and a ferry-boat: ferrys", 20)
    printed = numbering.printed()
    assert printed[numbering["vegas"]] == "vegas"
    assert printed[numbering["boat"]] == "boat"
