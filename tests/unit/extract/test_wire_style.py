import pytest

from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.sentences import find_sentences
from sayso.extract.wire_style import with_overlooked
from sayso.model.report import Report


def overlooked(text: str, title: str | None = None) -> list[tuple[str, str, str]]:
    report = Report("r1", "r1.txt", "0", "0", text, language="en")
    if title:
        report = Report("r1", "r1.txt", "0", "0", text, language="en", title=report.span(0, len(title)))
    drafts = with_overlooked(report, Sentences(text, tuple(find_sentences(text))), [])
    return [
        tuple(" ... ".join(text[start:end] for start, end in role) for role in (draft.source, draft.cue, draft.content))
        for draft in drafts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The north quay will stay shut until spring, said the head of the Marro Harbour Board, Captain Ilva Torn.",
            ("the head of the Marro Harbour Board, Captain Ilva Torn", "said", "The north quay will stay shut until spring"),
        ),
        (
            "Losing the quay has cost the town its winter trade, Director of the Port Office Ivo Pell said in Marro on Monday.",
            ("Director of the Port Office Ivo Pell", "said", "Losing the quay has cost the town its winter trade"),
        ),
        (
            "Smugglers plan to move boats up the coast, local media quoted Captain Ilva Torn, head of the guard, as saying.",
            (
                "Captain Ilva Torn, head of the guard",
                "quoted ... as saying",
                "Smugglers plan to move boats up the coast",
            ),
        ),
        (
            "The agency quoted Ivo Pell as saying that the quay was safe.",
            ("Ivo Pell", "quoted ... as saying", "that the quay was safe"),
        ),
    ],
)
def test_a_statement_before_its_speaker_is_found(text, expected):
    assert overlooked(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "In a speech on Monday, Captain Torn said that the quay was safe.",
        "On his way home from the harbour, Pell said: “We wait.”",
        "The quay, the mole and the two cranes of the harbour are shut.",
    ],
)
def test_an_adverbial_before_the_speaker_is_no_statement(text):
    assert overlooked(text) == []


def test_what_somebody_wants_inside_a_statement_stays_beside_it():
    text = "The Reed Front seeks to take the old quay in Marro, local media quoted Captain Ilva Torn as saying."
    places = tuple(find_sentences(text))
    inner = Draft(((0, 14),), ((15, 20),), ((21, text.index(", local")),), 0.8)
    found = with_overlooked(Report("r", "r.txt", "", "", text), Sentences(text, places), [inner])
    assert [text[slice(*each.source[0])] for each in found] == ["The Reed Front", "Captain Ilva Torn"]
