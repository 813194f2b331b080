"""What stands before indirect words, so that nobody reads that somebody said what was denied."""

from pytest import mark

from sayso.export.cue_words import telling_cue
from sayso.export.quotation import heading, tidy
from sayso.model.attribution import Attribution
from sayso.model.span import Span


def said(text, cue, content, kind="indirect"):
    def span(words):
        return Span("r", text.index(words), text.index(words) + len(words), words)

    return Attribution("a", "r", kind, source=(), cue=tuple(map(span, cue)), content=(span(content),))


@mark.parametrize(
    ("text", "cue", "content", "told"),
    [
        ("Port Asel denied its pilots were on strike.", "denied", "its pilots were on strike", "denied"),
        ("The ministry has ruled out a ban on night ferries.", "has ruled out", "a ban on night ferries", "has ruled out"),
        ("The ministry did not say that it was shut.", "did not say", "that it was shut", "did not say"),
        ("Reul promised to open the quay.", "promised", "to open the quay", "promised"),
        ("Reul's criticism of the toll on grain.", "'s criticism of", "the toll on grain", "criticism of"),
        ("Reul denied on Monday that it was shut.", "denied", "that it was shut", "denied …"),
    ],
)
def test_a_cue_that_tells_what_was_done_with_the_words_stands_before_them(text, cue, content, told):
    assert telling_cue(said(text, [cue], content)) == told


@mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Reul said that the quay was shut.", "said", "that the quay was shut"),
        ("Reul also stressed the quay would stay shut.", "also stressed", "the quay would stay shut"),
        ("The quay would stay shut, Reul insisted.", "insisted", "The quay would stay shut"),
        ("According to Reul four boats sank.", "According to", "four boats sank"),
    ],
)
def test_a_verb_of_saying_adds_nothing_to_a_clause(text, cue, content):
    assert telling_cue(said(text, [cue], content)) == ""


def test_direct_speech_stands_alone():
    assert telling_cue(said("Reul denied: “The quay is shut.”", ["denied"], "“The quay is shut.”", "direct")) == ""


def test_headings_and_lines_have_it():
    each = said("Port Asel denied its pilots were on strike.", ["denied"], "its pilots were on strike")
    assert tidy(each) == "denied its pilots were on strike"
    assert heading(each) == "Denied its pilots were on strike"
