"""What a line that ends in a colon introduces, and who signs a quotation."""

import pytest

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.introduced import with_introduced
from sayso.extract.sentences import find_sentences
from sayso.extract.signed import with_signed
from sayso.model.report import Report

FIRST = '"The quay has moved by a hand since May, and nobody has gone down to look.'
SECOND = '"We shall look in July."'


def told(text: str) -> list[tuple[str, list[str]]]:
    """Who says what, where the network found nothing."""
    report = Report("r1", "r1.txt", "0", "0", text, language="en")
    drafts = with_signed(report, with_introduced(report, Sentences(text, tuple(find_sentences(text))), []))
    return [(text[slice(*each.source[0])], [text[slice(*part)] for part in each.content]) for each in drafts]


def test_a_block_quotation_below_a_colon_goes_on_to_the_paragraph_that_closes_it():
    text = f"The Asel Courier reports:\n\n{FIRST}\n\n{SECOND}\n\nThe ferry left at noon."
    assert told(text) == [("The Asel Courier", [FIRST, SECOND])]


def test_a_quotation_that_no_paragraph_closes_is_not_taken():
    assert told(f"The Asel Courier reports:\n\n{FIRST}\n\nThe ferry left at noon.") == []


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Harbour master Ana Reul replied from the pier:", "Harbour master Ana Reul"),
        ("In a letter to pilots, Ana Reul made the following comment:", "Ana Reul"),
        ("When the crane fell on Monday, the union released a statement:", "the union"),
    ],
)
def test_who_answers_or_gives_out_a_statement_speaks_the_quotation_below(line, speaker):
    assert told(f"{line}\n\n{SECOND}\n\nThe ferry left at noon.") == [(speaker, [SECOND])]


@pytest.mark.parametrize("signature", ["\n\n- Ana Reul.", "\n— Ana Reul, harbour master of Port Asel", " – Ana Reul"])
def test_a_name_behind_a_dash_signs_the_quotation_before_it(signature):
    assert told(f"The week in words\n\n“We have no choice.”{signature}\n\nThe ferry left.") == [
        ("Ana Reul", ["“We have no choice.”"])
    ]


def test_a_quotation_that_somebody_says_is_not_signed():
    text = "“We have no choice.”\n\n- Ana Reul\n"
    said = Draft((), (), ((1, 18),), 0.9)
    assert with_signed(Report("r1", "r1.txt", "0", "0", text, language="en"), [said]) == [said]


def test_a_dash_without_a_name_signs_nothing():
    assert told("“We have no choice.”\n\n- the ferry left at noon\n") == []


def test_words_quoted_inside_a_quotation_leave_it_whole():
    quotation = '"They asked “Is it shut?” and I said yes."'
    assert told(f"Brenn continued:\n\n{quotation}\n") == [("Brenn", [quotation])]


@pytest.mark.parametrize(
    ("line", "speaker"), [("Captain Brenn called it by its name:", "Captain Brenn"), ("Transcript as follows:", "Transcript")]
)
def test_a_name_alone_may_introduce_a_quotation(line, speaker):
    assert told(f"{line}\n\n{SECOND}\n") == [(speaker, [SECOND])]


@pytest.mark.parametrize(
    "line", ["Here is what the divers found:", "The divers found it so:", "Below her window somebody sang:"]
)
def test_a_line_without_a_name_introduces_nobody(line):
    assert told(f"{line}\n\n{SECOND}\n") == []


def test_a_name_introduces_no_list_without_a_verb_of_saying():
    assert told("Port Asel has two quays:\n\n- the north quay of the town\n- the south quay\n") == []
