"""Sentences in quotation marks that stand alone."""

import pytest

from sayso.extract.bare_quotations import with_bare_quotations
from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.quotations import find_quotations
from sayso.extract.sentences import find_sentences


def found(text: str, *said: str) -> list[str]:
    """The quotations that are added to drafts whose contents are the words `said`."""
    drafts = [Draft((), (), ((text.index(words), text.index(words) + len(words)),), 0.9) for words in said]
    told = with_bare_quotations(Sentences(text, tuple(find_sentences(text))), list(find_quotations(text)), drafts)
    assert told[: len(drafts)] == drafts
    assert not any(each.source or each.cue for each in told[len(drafts) :])
    return [text[start:end] for each in told[len(drafts) :] for start, end in each.content]


@pytest.mark.parametrize(
    "text",
    [
        "The keeper wants no bridge. “Let them row.” A decision is due in May.",
        "The keeper wants no bridge.\n\n“Let them row.”\n\nA decision is due in May.",
        "Brenn shut the door. “Let them row”. Nobody did.",
        "Brenn shut the door [twice]! “Let them row …”",
    ],
)
def test_whole_sentences_between_others_are_somebodys_words(text: str):
    assert len(found(text)) == 1 and "Let them row" in found(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The slogan was “Let them row.” A decision is due in May.",
        "On the wall stood: “Let them row.” A decision is due in May.",
        "Brenn shut the door. “Let them row,” she said.",
        "Brenn shut the door. “Let them row.” was all she said.",
        "Brenn shut the door. “No bridge.” Nobody did.",
        "Brenn shut the door. “Winter at the quay” Nobody did.",
        "Brenn shut the door. ‘Let them row.’ Nobody “did” so.",
        "Brenn shut the door. “Let them row. A decision is due in May.",
        "Brenn read “Winter. ‘Let them row.’ An essay” to the board.",
    ],
)
def test_what_a_clause_holds_or_what_is_too_short_or_not_closed_is_left(text: str):
    assert found(text) == []


def test_what_is_found_already_is_not_found_twice():
    text = "The keeper wants no bridge. “Let them row. All of them.” “Or let them swim.”"
    assert found(text, "Let them row.") == ["“Or let them swim.”"]
    assert found(text, "The keeper", "them swim") == ["“Let them row. All of them.”"]
    assert found(text, text[:40], "keeper") == ["“Or let them swim.”"]


def test_a_quotation_inside_another_is_no_other():
    assert found("Brenn came. « He shut it. “Let them row.” Then he left. »") == [
        "« He shut it. “Let them row.” Then he left. »"
    ]


def test_page_furniture_says_nothing():
    text = "Brenn shut the door.\n\n“Follow us on the quay.”\n"
    assert not with_bare_quotations(Sentences(text, ((0, 20),)), list(find_quotations(text)), [])
