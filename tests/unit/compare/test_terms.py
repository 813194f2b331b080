"""Terms: what is one word, number or hedge where two renderings are compared."""

import pytest

from sayso.compare.terms import align_terms, read_terms


def keys(text):
    return [term.key for term in read_terms(text, 0, len(text))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("forty", "40"),
        ("5,000", "five thousand"),
        ("2.5 million", "2,500,000"),
        ("4 percent", "4%"),
        ("4 per cent", "4 percent"),
        ("won't", "will not"),
        ("isn’t", "is not"),
        ("cannot", "can not"),
        ("organised", "organized"),
        ("the centre", "center"),
        ("cancelled", "canceled"),
        ("he said that", "he said"),
        ("Some 40", "about 40"),
    ],
)
def test_one_meaning_has_one_key(one: str, other: str):
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), [("40", "45"), ("1.5", "15"), ("dozens", "hundreds"), ("filled", "filed")])
def test_other_meanings_have_others(one: str, other: str):
    assert keys(one) != keys(other)


def test_a_hedge_is_one_term():
    hedges = [term.key for term in read_terms("He is believed to have at least 3", 0, 33) if term.kind == "hedge"]
    assert hedges == ["is believed to", "at least"]


def test_a_bound_hedges_only_before_a_number():
    assert [term.kind for term in read_terms("over the hill", 0, 13)] == ["word", "word"]


def test_terms_stand_on_their_characters():
    text = "It won't take 5,000 men"
    assert [text[term.start : term.end] for term in read_terms(text, 3, len(text))] == [
        "won't",
        "won't",
        "take",
        "5,000",
        "men",
    ]


def test_content_words_are_aligned_rather_than_function_words():
    left, right = ["and", "trams", "and", "buses"], ["buses", "and", "trams"]
    assert [left[at] for at, _ in align_terms(left, right)] == ["and", "trams"]
    assert align_terms(["of", "it", "harbour"], ["harbour", "of"]) == [(2, 0)]
