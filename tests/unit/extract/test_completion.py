from sayso.extract.completion import Sentences, complete, joined
from sayso.extract.draft import Draft
from sayso.extract.sentences import find_sentences
from sayso.extract.taken import Taken


def mended(text: str, source: str, cue: str, content: str, unopened: str | None = None) -> list[str]:
    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    draft = Draft((place(source),), (place(cue),), (place(content),), 0.5)
    quoted = [place(unopened)] if unopened else []
    found = complete(draft, Sentences(text, tuple(find_sentences(text))), Taken(draft.spans()), quoted)
    return [text[start:end] for start, end in found.content]


def test_the_last_word_of_a_sentence_belongs_to_its_content():
    text = "Reul said the storm had broken two cranes."
    assert mended(text, "Reul", "said", "the storm had broken two") == ["the storm had broken two cranes"]


def test_a_bracket_that_opens_in_the_content_closes_in_it():
    text = "Reul praised the board (HPA) and left for the coast again."
    assert mended(text, "Reul", "praised", "the board (HPA") == ["the board (HPA)"]


def test_nothing_dangles_at_the_edges_of_a_content():
    text = "According to Reul, ships wait off the Marro Harbour Office (HMO), which he runs with the two pilots of the port."
    assert mended(text, "Reul", "According to", ", ships wait off the Marro") == ["ships wait off the Marro"]


def test_a_statement_before_its_speaker_begins_with_its_sentence():
    text = "After the storm the quay is unsafe, Reul said on Monday."
    assert mended(text, "Reul", "said", "the quay is unsafe") == ["After the storm the quay is unsafe"]


def test_a_statement_before_its_speaker_reaches_up_to_the_comma():
    text = "No ship will sail with the Marro gang, whose men burnt the quay, Reul said on Monday at a meeting of the two ports."
    assert mended(text, "Reul", "said", "No ship will sail with") == [
        "No ship will sail with the Marro gang, whose men burnt the quay"
    ]


def test_a_statement_that_ends_in_a_quotation_is_not_stretched():
    text = "No ship will sail, “not one of them”, as it were, Reul said."
    assert mended(text, "Reul", "said", "No ship will sail") == ["No ship will sail"]


def test_words_that_introduce_a_quotation_stay_outside():
    text = "He was blunt: “The quay is unsafe,” Reul said."
    assert mended(text, "Reul", "said", "“The quay is unsafe,”") == ["“The quay is unsafe,”"]


def test_a_quotation_without_its_opening_mark_is_taken_whole():
    text = "The quay is unsafe. No ship may come in before spring,” Reul told reporters."
    whole = "The quay is unsafe. No ship may come in before spring,"
    assert mended(text, "Reul", "told", "No ship may come in before spring,", whole) == [whole]


def test_who_relays_it_is_no_content():
    text = "“We wait,” he was quoted as saying by Capewire."
    cue = text.index("was"), text.index(" Capewire")
    relay = text.index("Capewire"), text.index("Capewire") + 8
    draft = Draft(((11, 13),), (cue,), ((0, 10), relay), 0.5)
    found = complete(draft, Sentences(text, tuple(find_sentences(text))), Taken(draft.spans()), [])
    assert [text[start:end] for start, end in found.content] == ["“We wait,”"]


def test_parts_with_only_marks_between_them_are_one():
    assert joined([(10, 13), (0, 3), (5, 8)], "abc, def. ghi") == [(0, 13)]


def test_the_occasion_is_no_part_of_the_source():
    text = "The quay is unsafe, stated Ana Reul in her speech to pilots."
    place = text.index("Ana Reul")
    draft = Draft(((place, len(text) - 1),), ((20, 26),), ((0, 18),), 0.5)
    ((start, end),) = complete(draft, Sentences(text, tuple(find_sentences(text))), Taken(draft.spans()), []).source
    assert text[start:end] == "Ana Reul"
