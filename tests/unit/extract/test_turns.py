"""Where one sentence has two who say something."""

from sayso.extract.draft import Draft
from sayso.extract.turns import split_turns


def turns(text: str, source: str, cue: str, *content: str) -> list[tuple[str, str, list[str]]]:
    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    draft = Draft((place(source),), (place(cue),), tuple(place(each) for each in content), 0.5)
    return [
        (text[slice(*each.source[0])], text[slice(*each.cue[0])], [text[slice(*part)] for part in each.content])
        for each in split_turns(draft, text)
    ]


def test_a_contrast_with_its_own_source_and_verb_is_another_statement():
    text = "According to the Harbour Board, 300 boats are missing, while Kelmish fishermen claim that there are 900."
    assert turns(text, "the Harbour Board", "According to", "300 boats are missing", "there are 900") == [
        ("the Harbour Board", "According to", ["300 boats are missing"]),
        ("Kelmish fishermen", "claim", ["there are 900"]),
    ]


def test_who_believes_goes_on_from_the_speaker_with_another_statement():
    text = "“It is shut,” said Ana Reul, who believes the storm broke the quay."
    assert turns(text, "Ana Reul", "said", "“It is shut,”", "the storm broke the quay") == [
        ("Ana Reul", "said", ["“It is shut,”"]),
        ("Ana Reul", "believes", ["the storm broke the quay"]),
    ]


def test_a_contrast_inside_one_content_is_found_too():
    text = "According to the Harbour Board, 300 boats are missing, while fishermen claim there are 900."
    assert turns(text, "the Harbour Board", "According to", "300 boats are missing, while fishermen claim there are 900") == [
        ("the Harbour Board", "According to", ["300 boats are missing"]),
        ("fishermen", "claim", ["there are 900"]),
    ]


def test_what_stands_before_the_contrast_is_not_said_by_the_second():
    text = "The army counts 300 boats, while local fishermen say there are 900."
    assert turns(text, "local fishermen", "say", "300 boats", "there are 900") == [
        ("local fishermen", "say", ["there are 900"])
    ]


def test_one_statement_around_its_cue_stays_whole():
    text = "“It is shut,” Reul said, “but the old pier opens.”"
    assert len(turns(text, "Reul", "said", "“It is shut,”", "“but the old pier opens.”")) == 1


def test_the_word_that_opens_the_contrast_may_end_the_first_part():
    text = "According to Reul, ten boats are lost, while pilots of the town claim there are forty."
    first, second = (text.index("ten boats"), text.index(" pilots")), (text.index("there are"), len(text) - 1)
    draft = Draft(((13, 17),), ((0, 12),), (first, second), 0.5)
    told = [[text[slice(*part)] for part in each.content] for each in split_turns(draft, text)]
    assert told == [["ten boats are lost"], ["there are forty"]]
