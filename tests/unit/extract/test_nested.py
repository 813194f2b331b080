import pytest

from sayso.extract.attributions import find_attributions
from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.parse import parse_report
from sayso.extract.swallowed import part_tellers
from sayso.model.attribution import Attribution
from sayso.model.report import Report


def attributions(text: str) -> list[Attribution]:
    return list(find_attributions(parse_report(Report("r1", "r1.txt", "0", "0", text, language="en"))))


def told(text: str) -> dict[str, str]:
    """Source and content of each attribution."""
    return {
        " ".join(span.exact for span in each.source): " ".join(span.exact for span in each.content)
        for each in attributions(text)
    }


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "MARRO -- Mayor Ana Reul said on Monday that Captain Ilva Torn had promised to reopen the north quay.",
            "Captain Ilva Torn",
            "to reopen the north quay",
        ),
        (
            "“Captain Torn told me that the ferry would sail,” harbour master Ana Reul said on Tuesday.",
            "Captain Torn",
            "that the ferry would sail",
        ),
        ("“They told me that the dam would hold. I asked twice,” Torn said.", "They", "that the dam would hold"),
        (
            "Foreign Minister Ilva Pell claimed that the Reed Front had threatened to close the strait.",
            "the Reed Front",
            "to close the strait",
        ),
    ],
)
def test_what_somebody_else_is_told_to_have_said_is_found_inside_the_words_that_tell_it(text, source, content):
    found = told(text)
    assert len(found) == 2
    assert found[source] == content


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Reul said on Monday that she hopes to reopen the north quay.",
        "“I think that the quay is safe,” harbour master Ana Reul said on Tuesday.",
        "Mayor Ana Reul said that nobody had asked for a second crane.",
        "Mayor Ana Reul said that Governor Hask must promise to reopen the quay.",
        "“Captain Torn never said that the ferry would sail,” harbour master Ana Reul said on Tuesday.",
    ],
)
def test_what_the_speaker_or_nobody_says_makes_no_attribution_inside(text):
    assert len(attributions(text)) == 1


def test_an_inner_attribution_in_a_quotation_is_indirect_unless_marks_of_its_own_say_otherwise():
    found = attributions("“Captain Torn told me that the ferry would sail,” harbour master Ana Reul said on Tuesday.")
    assert [each.kind for each in found] == ["direct", "indirect"]


def test_teller_and_told_are_two():
    text = "The count protested his innocence, his lawyer said."
    mixed = Draft(((35, 45),), ((10, 19),), ((20, 33),), 0.5)
    parts = part_tellers([mixed], Sentences(text, ((0, len(text)),)))
    found = [[text[slice(*role[0])] for role in (each.source, each.cue, each.content)] for each in parts]
    assert found == [
        ["his lawyer", "said", "The count protested his innocence"],
        ["The count", "protested", "his innocence"],
    ]


def test_every_part_of_an_inner_attribution_lies_in_the_words_that_tell_it():
    text = (
        "Mayor Ana Reul said on Monday that Captain Ilva Torn had promised to reopen the north quay.\n\n"
        "“They told me that the dam would hold. I asked twice,” Torn said."
    )
    found = attributions(text)
    inner = [each for each in found if any(_lies_in(each, other) for other in found)]
    assert {" ".join(span.exact for span in each.source) for each in inner} == {"Captain Ilva Torn", "They"}
    assert len({each.id for each in found}) == len(found)


def _lies_in(inner: Attribution, outer: Attribution) -> bool:
    return inner is not outer and all(
        any(part.start <= span.start and span.end <= part.end for part in outer.content) for span in inner.spans()
    )
