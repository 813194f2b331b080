import pytest
from gold.wire.markup import Mark, MarkupError, read_markup


def test_marks_leave_the_bare_text_and_its_offsets():
    text, marks = read_markup("{s1:Ana Reul} {c1:said} {q1:it is shut}.")
    assert text == "Ana Reul said it is shut."
    assert [(text[mark.start : mark.end], mark.role, mark.id) for mark in marks] == [
        ("Ana Reul", "source", 1),
        ("said", "cue", 1),
        ("it is shut", "content", 1),
    ]


def test_marks_nest_and_are_shared():
    text, marks = read_markup("{q2:the quay {i2:(closed)} and {s1,2,t3:he}}")
    assert text == "the quay (closed) and he"
    assert Mark(9, 17, "insertion", 2) in marks
    assert {(mark.role, mark.id) for mark in marks if mark.start == 22} == {("source", 1), ("source", 2), ("to", 3)}


def test_what_is_not_speech_needs_no_id():
    assert read_markup("the {x:“Gull”}")[1] == (Mark(4, 10, "not speech", 0),)


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("{q1:open", "not closed"),
        ("too many}", "closing brace too many"),
        ("{q1:over\nthe line}", "over the end of its line"),
        ("{said}", "no role and id"),
    ],
)
def test_a_brace_without_a_partner_is_named(marked, message):
    with pytest.raises(MarkupError, match=message):
        read_markup(marked)


def test_offsets_run_on_over_lines():
    text, marks = read_markup("Head\n\n{q1:One}\n{q1:two}")
    assert [text[mark.start : mark.end] for mark in marks] == ["One", "two"]
