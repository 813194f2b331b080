"""Who is the source where one quotes another."""

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.relayed import with_relayed
from sayso.extract.sentences import find_sentences


def sources(text: str, *drafts: tuple[str, str]) -> list[tuple[str, str]]:
    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    made = [Draft((place(source),), (), (place(content),), 0.5) for source, content in drafts]
    found = with_relayed(made, Sentences(text, tuple(find_sentences(text))))
    return [(text[slice(*each.source[0])], text[slice(*each.content[0])]) for each in found]


def test_the_one_quoted_is_the_source_and_what_follows_the_content():
    text = "The agency Capewire quoted Ana Reul, the harbour master, as saying that the quay is shut."
    assert sources(text, ("The agency Capewire", "that the quay is shut")) == [
        ("Ana Reul, the harbour master", "the quay is shut")
    ]


def test_his_name_is_no_content_and_the_statement_is_given_once():
    text = "Capewire also quoted him as saying “the quay is shut”."
    assert sources(text, ("Capewire", "him as saying “the quay is shut”"), ("Capewire", "“the quay is shut”")) == [
        ("him", "“the quay is shut”")
    ]


def test_other_statements_of_the_sentence_stay():
    text = "The board denied it, and Capewire quoted Reul as saying that the quay is shut."
    assert sources(text, ("The board", "it"))[0] == ("The board", "it")
