"""Fragments of a content that stand apart from it."""

import pytest

from sayso.extract.draft import Draft
from sayso.extract.sentences import find_sentences
from sayso.extract.strays import without_strays


def kept(text: str, source: str, cue: str, *content: str) -> list[str]:
    def place(words: str, behind: int = 0) -> tuple[int, int]:
        start = text.index(words, behind)
        return start, start + len(words)

    parts: list[tuple[int, int]] = []
    for each in content:
        parts.append(place(each, parts[-1][1] if parts else 0))
    draft = Draft((place(source),), (place(cue),), tuple(parts), 0.5)
    found = without_strays(draft, text, [start for start, _ in find_sentences(text)])
    return [text[slice(*part)] for part in found.content]


def test_a_piece_out_of_the_middle_of_another_sentence_is_left_out():
    text = "Reul doubts the new figures. Pilots on the north quay had counted forty boats in May."
    assert kept(text, "Reul", "doubts", "the new figures", "forty boats in May") == ["the new figures"]


@pytest.mark.parametrize("opening", ["", "Instead, ", "But "])
def test_a_sentence_that_goes_on_with_the_statement_stays(opening):
    text = f"Reul said the quay was safe. {opening}it was the crane that worried her."
    said = ("the quay was safe", "it was the crane that worried her")
    assert kept(text, "Reul", "said", *said) == list(said)


def test_two_words_apart_behind_the_cue_are_left_out():
    text = "Reul loves the old quay that her father built, and the pilots like to sing on Sundays."
    assert kept(text, "Reul", "loves", "the old quay that her father built", "to sing") == [
        "the old quay that her father built"
    ]


def test_where_all_parts_are_short_they_stay():
    text = "Reul voiced alarm over several weeks at reports."
    assert kept(text, "Reul", "voiced", "alarm", "reports") == ["alarm", "reports"]


def test_quoted_words_stay():
    text = "Reul called the north quay of the town a wreck. The pilots of the south pier found “a grave” there."
    assert kept(text, "Reul", "called", "the north quay of the town a wreck", "“a grave”")[1] == "“a grave”"


def test_a_lone_that_opens_what_stands_between_it_and_the_rest():
    text = "The radio heard Reul as saying that Captain Brenn had told her in May that he would not sail."
    assert kept(text, "Reul", "as saying", "that", "that he would not sail") == [
        "that Captain Brenn had told her in May that he would not sail"
    ]


def test_a_subject_right_behind_the_cue_has_its_verb():
    text = "Torn says The board has promised us a new wall."
    assert kept(text, "Torn", "says", "The board", "a new wall") == ["The board has promised us a new wall"]


def test_what_stands_apart_behind_a_mark_is_no_verb_of_the_subject():
    text = "Torn says The board, it has promised us all a new wall."
    assert kept(text, "Torn", "says", "The board", "us all a new wall") == ["The board", "us all a new wall"]
