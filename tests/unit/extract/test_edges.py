"""Where a content begins."""

from sayso.extract.draft import Draft
from sayso.extract.edges import begin


def begun(text: str, source: str, cue: str, *content: str) -> tuple[str, list[str]]:
    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    found = begin(Draft((place(source),), (place(cue),), tuple(place(each) for each in content), 0.5), text)
    return " ".join(text[slice(*part)] for part in found.cue), [text[slice(*part)] for part in found.content]


def test_words_before_the_speaker_are_left_out_where_the_statement_follows_on_the_cue():
    text = "After months of storms at the coast, Reul warned that the quay would not hold another winter."
    assert begun(text, "Reul", "warned", "storms at the coast", "that the quay would not hold another winter") == (
        "warned",
        ["that the quay would not hold another winter"],
    )


def test_a_quotation_before_the_speaker_stays():
    text = "“A gift,” Reul said as she left for the coast."
    assert begun(text, "Reul", "said", "“A gift,”", "as she left for the coast")[1][0] == "“A gift,”"


def test_a_whole_clause_before_the_speaker_stays():
    text = "The quay will stay shut until the end of spring, Reul said as two boats sailed."
    assert begun(text, "Reul", "said", "The quay will stay shut until the end of spring", "as two boats sailed")[1] == [
        "The quay will stay shut until the end of spring",
        "as two boats sailed",
    ]


def test_a_statement_that_its_speaker_interrupts_stays_whole():
    text = "Two boats, Reul said, have sunk off the mole."
    assert begun(text, "Reul", "said", "Two boats", "have sunk off the mole")[1] == ["Two boats", "have sunk off the mole"]


def test_a_relative_word_before_the_speaker_stays():
    text = "The quay, which Reul said should be shut at once, stands."
    assert begun(text, "Reul", "said", "which", "should be shut at once")[1] == ["which", "should be shut at once"]


def test_who_is_told_is_no_content():
    text = "Reul told the pilots of Port Asel that the quay is shut."
    assert begun(text, "Reul", "told", "the pilots of Port Asel that the quay is shut")[1] == ["that the quay is shut"]


def test_a_question_is_no_hearer():
    text = "Reul asked how long it would take if the quay broke."
    assert begun(text, "Reul", "asked", "how long it would take if the quay broke")[1] == [
        "how long it would take if the quay broke"
    ]


def test_what_is_hoped_begins_with_to():
    text = "Reul hopes to reopen the quay."
    assert begun(text, "Reul", "hopes to reopen", "the quay") == ("hopes", ["to reopen the quay"])


def test_what_somebody_calls_it_has_its_relative_word():
    text = "The board paid for what Reul called a gift to smugglers."
    assert begun(text, "Reul", "called", "a gift to smugglers")[1] == ["what", "a gift to smugglers"]


def test_a_draft_without_source_or_cue_stays():
    draft = Draft((), (), ((0, 4),), 0.5)
    assert begin(draft, "Gone away.") == draft


def test_a_quotation_that_closes_behind_its_own_mark_ends_the_content():
    text = "Pilots chanted “Open the quay!” and went home."
    assert begun(text, "Pilots", "chanted", "“Open the quay!” and went home")[1] == ["“Open the quay!”"]


def test_quoted_words_inside_a_statement_do_not_end_it():
    text = "Reul called “unsafe at any tide” the quay and its cranes."
    assert begun(text, "Reul", "called", "“unsafe at any tide” the quay and its cranes")[1] == [
        "“unsafe at any tide” the quay and its cranes"
    ]
