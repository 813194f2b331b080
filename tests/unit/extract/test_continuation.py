"""Quotations over several paragraphs."""

from sayso.extract.continuation import continue_over_paragraphs
from sayso.extract.draft import Draft
from sayso.extract.quotations import find_quotations

SPEECH = (
    "“We wait,” she said. “The wall moves.\n\n“Divers come in July.\n\n“Until then nobody sails.”\n\n“We agree,” he said.\n"
)


def continued(text: str, *said: str) -> list[list[str]]:
    """Contents after continuing drafts whose contents are the words `said`."""
    drafts = [Draft((), (), ((text.index(words), text.index(words) + len(words)),), 0.9) for words in said]
    found = continue_over_paragraphs(drafts, text, find_quotations(text))
    return [[text[start:end] for start, end in each.content] for each in found]


def test_paragraphs_that_open_with_a_mark_go_on_with_the_speaker_before():
    (content, other) = continued(SPEECH, "The wall moves.", "We agree,")
    assert content == ["The wall moves.", "Divers come in July.", "Until then nobody sails."]
    assert other == ["We agree,"]


def test_a_quotation_that_is_attributed_at_its_end_is_one_from_its_beginning():
    text = "“They have waited.\n\n“They can wait on,” said Brenn.\n"
    assert continued(text, "They can wait on,") == [["They have waited.", "They can wait on,"]]


def test_a_paragraph_that_has_its_own_speaker_keeps_it():
    assert continued(SPEECH, "The wall moves.", "Divers come in July.")[1][0] == "Divers come in July."


def test_a_closed_quotation_does_not_reach_into_the_next_paragraph():
    assert continued("“We wait,” she said.\n\n“Divers come.” Nobody knew when.\n", "We wait,") == [["We wait,"]]


def test_words_between_the_paragraphs_end_the_quotation():
    assert continued("“We wait.\n\nIt rained.\n\n“Divers come.”\n", "We wait.") == [["We wait."]]


def test_a_quotation_nobody_is_named_for_stays_without_speaker():
    assert continued(SPEECH, "We agree,") == [["We agree,"]]


def test_a_paragraph_in_marks_of_another_shape_goes_on_with_no_quotation():
    text = '"Kerr paints gulls.\n\n“We wait,” she said.\n'
    assert continued(text, "We wait,") == [["We wait,"]]


def cued(text: str) -> list[str]:
    """Contents after continuing the draft of "“We wait,” she said"."""
    places = {words: (text.index(words), text.index(words) + len(words)) for words in ("“We wait,”", "she", "said")}
    draft = Draft((places["she"],), (places["said"],), (places["“We wait,”"],), 0.9)
    (found,) = continue_over_paragraphs([draft], text, find_quotations(text))
    return [text[start:end] for start, end in found.content]


def test_a_quotation_right_behind_the_cue_goes_on_and_so_does_the_paragraph_behind_it():
    goes_on = ["“We wait,”", "“Nobody sails.”", "“The wall moves.”"]
    assert cued("“We wait,” she said. “Nobody sails.”\n\n“The wall moves.”\n\nIt rained.\n") == goes_on


def test_a_quotation_farther_behind_the_cue_does_not():
    assert cued("“We wait,” she said. The port has put up a sign that says “closed until spring comes”.\n") == ["“We wait,”"]
