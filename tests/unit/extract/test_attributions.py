import time

import pytest

from sayso.extract.attributions import find_attributions
from sayso.extract.network import network
from sayso.extract.parse import parse_report
from sayso.extract.pieces import cut_into_pieces
from sayso.extract.quotations import find_quotations
from sayso.model.attribution import Attribution
from sayso.model.report import Report

REPORT = """Quay at Port Asel to stay shut

“The north quay will not reopen before spring,” harbour master Ana Reul said on Tuesday. “We have no choice.”

Reul told Coast Wire that the storm had broken two cranes.

According to the pilots’ union, forty ships are waiting.

The ferry left at noon."""


def attributions(text: str, language: str | None = "en") -> list[Attribution]:
    return list(find_attributions(parse_report(Report("r1", "r1.txt", "0", "0", text, language=language))))


def words(attribution: Attribution, role: str) -> str:
    return " ".join(span.exact for span in getattr(attribution, role))


@pytest.fixture(scope="module")
def found():
    return attributions(REPORT)


def test_a_quotation_that_its_speaker_interrupts_is_one_direct_attribution(found):
    first = found[0]
    assert words(first, "source") == "harbour master Ana Reul"
    assert words(first, "cue").startswith("said")
    assert words(first, "content") == "“The north quay will not reopen before spring,” “We have no choice.”"
    assert first.kind == "direct"


def test_reported_speech_is_indirect_and_has_its_source(found):
    told = next(each for each in found if words(each, "cue") == "told")
    assert (words(told, "source"), told.kind) == ("Reul", "indirect")
    assert "the storm had broken two cranes" in words(told, "content")


def test_according_to_is_a_cue(found):
    union = next(each for each in found if words(each, "cue") == "According to")
    assert words(union, "source").startswith("the pilots’ union")
    assert "forty ships are waiting" in words(union, "content")


def test_what_nobody_says_is_no_attribution(found):
    assert not any("ferry" in words(each, "content") for each in found)


def test_quoted_words_in_reported_speech_make_it_mixed():
    (found,) = attributions("Mayor Ilva Torn said the plan was “a gift to smugglers” and would be dropped.")
    assert found.kind == "mixed"


def test_the_outlets_words_inside_a_quotation_are_marked():
    (found,) = attributions("“The Grey Tide (a group banned in Marro) is growing,” Colonel Ivo Pell said.")
    assert [span.exact for span in found.insertions] == ["(a group banned in Marro)"]


def test_a_quotation_without_its_opening_mark_is_direct():
    found = attributions("The berth will stay open all winter. No ship will be turned away,” Reul told reporters.")
    assert [each.kind for each in found] == ["direct"]


def test_a_title_in_quotation_marks_is_not_speech():
    assert attributions("The drill “Northern Tide – 2031” began on Monday in Port Asel.") == []


def test_page_furniture_says_nothing():
    text = "Reul said the quay was shut.\nPell said the page was nice."
    report = Report("r1", "r1.txt", "0", "0", text, language="en")
    report = Report("r1", "r1.txt", "0", "0", text, language="en", residue=(report.span(29, len(text)),))
    assert [words(each, "source") for each in find_attributions(parse_report(report))] == ["Reul"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "“", "\ud800 said “\udfff”.", "“”" * 500, "said " * 2_000, "x" * 60_000, "\u202e“שלום”\u202c said"],
)
def test_odd_texts_raise_nothing(text):
    attributions(text)


def test_the_same_text_gives_the_same_attributions():
    assert attributions(REPORT) == attributions(REPORT)


def test_pieces_point_at_their_characters():
    text = "Ana REUL isn’t here.\n“Go,” she said."
    pieces = cut_into_pieces(text, find_quotations(text), network().tokenizer)
    seen = [text[start:end] for start, end in zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)]
    assert "".join(seen) == text.replace(" ", "").replace("\n", "")
    assert pieces.case[:2].tolist() == [1, 2]
    assert [seen[place] for place in range(len(seen)) if pieces.quoted[place] == 1] == ["Go", ","]
    assert [seen[place] for place in range(len(seen)) if pieces.place[place]] == ["Ana", "“"]


def test_a_long_text_takes_linear_time():
    def cost(times: int) -> float:
        begun = time.process_time()
        attributions("Reul said the quay was shut, and Pell denied it. " * times)
        return time.process_time() - begun

    cost(10)
    assert cost(800) < 12 * max(cost(200), 0.1)
