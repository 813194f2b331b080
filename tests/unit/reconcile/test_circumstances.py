"""What a report prints of the occasion beside one attribution."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.circumstances import find_circumstances

NO_CELLS: dict[str, str] = {}


def cells(report: Report, *attributions: Attribution) -> list[dict[str, str]]:
    """The values of each attribution; each stands where it says, unless it was resolved."""
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    found = find_circumstances(report, findings, attributions, cast)
    return [{key: cell.value for key in each.__struct_fields__ if (cell := getattr(each, key))} for each in found]


def told(text: str, source: str | None = "Solm", cue: str | None = "said", content: str = "the quay is shut") -> dict[str, str]:
    report = report_of(text, outlet="Lantern Herald", published="2025-03-14")
    return cells(report, said(report, source, cue, content))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Solm said on Wednesday the quay is shut.", {"date": "2025-03-12"}),
        ("On Wednesday Solm said the quay is shut.", {"date": "2025-03-12"}),
        ("Solm on Wednesday said the quay is shut.", {"date": "2025-03-12"}),
        ("“the quay is shut,” Solm said at a hastily called press conference.", {"event": "hastily called press conference"}),
        ("Speaking at a rally of pilots, Solm said the quay is shut.", {"event": "rally of pilots"}),
        ("While addressing a forum, which began in Marro on Monday, Solm said the quay is shut.", {"event": "forum"}),
        ("the quay is shut, Solm said on the sidelines of the summit.", {"event": "summit"}),
        ("the quay is shut, Solm said on his Sunday radio programme.", {"event": "Sunday radio programme"}),
        ("the quay is shut, Solm said in a written statement.", {"medium": "written statement"}),
        ("the quay is shut, Solm said on Telegram.", {"medium": "Telegram"}),
        ("the quay is shut, Solm said in a letter signed by nine pilots.", {"medium": "letter"}),
        ("the quay is shut, Solm said to reporters.", {"to": "reporters"}),
        ("the quay is shut, Solm said, visibly moved, to a few pilots.", {"to": "a few pilots"}),
        ("Asked by the Tern whether he knew, Solm said: the quay is shut.", {"to": "Tern"}),
        ("the quay is shut, Solm said at the harbour office.", {"place": "the harbour office"}),
        ("the quay is shut, Solm said from the stage.", {"place": "the stage"}),
        ("the quay is shut, Solm said in an interview with the Tern.", {"event": "interview with the Tern", "to": "Tern"}),
        ("the quay is shut, Solm said to this newspaper.", {"to": "Lantern Herald"}),
        ("the quay is shut, Solm said at Tuesday's board meeting.", {"event": "Tuesday's board meeting", "date": "2025-03-11"}),
        ("At a meeting attended by nine pilots, Solm said the quay is shut.", {"event": "meeting"}),
        ("Asked about the fire at a forum, Solm said the quay is shut.", {"event": "forum"}),
        ("the quay is shut, Solm said on board the ferry.", {"place": "the ferry"}),
        ("the quay is shut, Solm said in the early hours of Monday.", {"date": "2025-03-10"}),
        ("the quay is shut, Solm said as a guest on the morning show.", {"event": "morning show"}),
        ("the quay is shut, Solm said at the start of the talks.", {"event": "talks"}),
        (
            "The Tern aired an interview on Monday in which Solm said the quay is shut.",
            {"event": "interview", "date": "2025-03-10"},
        ),
        ("the quay is shut, Solm said to Ms. Reul of the Evening Tern.", {"to": "Ms. Reul of the Evening Tern"}),
        ("the quay is shut, Solm said to pilots leaving the yard.", {"to": "pilots"}),
        ("the quay is shut, Solm said in the University of Marro for a fee.", {"place": "University of Marro"}),
        ("Solm took to Telegram on Monday and said the quay is shut.", {"to": None}),
        ("the quay is shut, Solm said in a series of posts.", {"medium": "series of posts"}),
        ("the quay is shut, Solm said at one of his rallies.", {"event": "one of his rallies"}),
        ("the quay is shut, Solm said over the state radio.", {"medium": "state radio"}),
        ("the quay is shut, Solm said in the wake of the fire.", {"event": None}),
        ("In engaging Marro, Solm said the quay is shut.", {"place": None}),
        ("the quay is shut, Solm said on Telegram with words of thanks.", {"medium": "Telegram"}),
        ("the quay is shut, Solm said at the port congress alongside his aides.", {"event": "port congress"}),
        ("the quay is shut, Solm said on the grounds of cost.", {"medium": None}),
        ("Solm raised the fee to 5.25% on Monday and said the quay is shut.", {"date": "2025-03-10"}),
    ],
)
def test_phrases_beside_the_cue_are_read(text: str, expected: dict[str, str]) -> None:
    found = told(text)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Solm said in order to reassure pilots the quay is shut.",
        "the quay is shut, Solm said in reply.",
        "the quay is shut, Solm said at least twice.",
        "the quay is shut, Solm said to be sure.",
        "the quay is shut, Solm said; the board met in Marro on Monday.",
        "the quay is shut, Solm said before Wednesday.",
        "the quay is shut, Solm said in response to questions.",
        "the quay is shut, Solm, who came to Marro on Monday for a meeting, said.",
    ],
)
def test_other_phrases_are_no_circumstances(text: str) -> None:
    assert told(text) == NO_CELLS


@pytest.mark.parametrize(
    ("text", "cue", "hearer"),
    [
        ("Solm told pilots of the north the quay is shut.", "told", "pilots of the north"),
        ("Solm urged both boards to sail on.", "urged", "both boards"),
        ("Solm called on the pilots to sail on.", "called on", "pilots"),
        ("Solm reminded her that the quay is shut.", "reminded", "her"),
    ],
)
def test_the_object_of_some_verbs_is_the_hearer(text: str, cue: str, hearer: str) -> None:
    content = text.partition(f"{hearer} ")[2].rstrip(".")
    found = told(text, cue=cue, content=content)["to"]
    assert found.removeprefix("the ") == hearer


def test_a_day_of_the_same_subjects_deed_is_the_day() -> None:
    text = "Solm met the pilots on Monday and said the quay is shut."
    assert told(text) == {"date": "2025-03-10"}


def test_a_speech_may_be_used_to_say_something() -> None:
    assert told("Solm used a speech in Marro to warn the quay is shut.", cue="warn") == {"event": "speech", "place": "Marro"}


def test_a_source_behind_the_verb_is_no_hearer() -> None:
    assert told("“the quay is shut,” warned Solm.", cue="warned") == NO_CELLS


def test_a_thing_demanded_is_no_hearer() -> None:
    assert told("Solm ordered an inquiry into the fire.", cue="ordered", content="an inquiry into the fire") == NO_CELLS


def test_a_meeting_that_is_told_is_the_event() -> None:
    assert told("Solm told a meeting of pilots the quay is shut.", cue="told") == {"event": "meeting of pilots"}


def test_a_day_in_an_outlets_name_is_no_date():
    assert told("“the quay is shut,” Solm told Harbour Today.", cue="told") == {"to": "Harbour Today"}


def test_the_day_of_what_is_yet_to_be_done_is_not_that_of_the_saying():
    assert told("Solm will receive the pilots on Monday, hoping the quay is shut.", cue="hoping") == {}


def test_an_outlets_host_is_not_the_outlet():
    assert told("“the quay is shut,” Solm told Lantern Herald host Ana Reul.", cue="told") == {
        "to": "Lantern Herald host Ana Reul"
    }


def test_a_congress_that_is_told_something_may_be_a_parliament():
    assert told("“the quay is shut,” Solm told the state congress.", cue="told") == {"to": "the state congress"}
    assert told("“the quay is shut,” Solm told the party congress.", cue="told") == {"event": "party congress"}


def test_a_cue_that_took_in_its_phrase_is_cut() -> None:
    assert told("Solm said in a written statement the quay is shut.", cue="said in a written statement") == {
        "medium": "written statement"
    }


def test_a_content_that_took_in_the_hearer_is_cut() -> None:
    assert told("Solm assured families that the quay is shut.", cue="assured", content="families that the quay is shut") == {
        "to": "families"
    }


def test_a_source_that_took_in_the_day_is_cut() -> None:
    assert told("The port office on Wednesday said the quay is shut.", source="The port office on Wednesday") == {
        "date": "2025-03-12"
    }


def test_whom_the_report_credits_stands_between_the_saying_and_its_day() -> None:
    text = "the quay is shut, Solm said, according to the Capewire News Agency on Wednesday."
    assert told(text, cue="according to") == {"date": "2025-03-12"}


def test_a_phrase_belongs_to_the_cue_before_it() -> None:
    text = "Solm told reporters on Wednesday the quay is shut, adding that the pier is safe."
    report = report_of(text, published="2025-03-14")
    first, second = (said(report, "Solm", "told", "the quay is shut"), said(report, "Solm", "adding", "that the pier is safe"))
    assert cells(report, first, second) == [{"to": "reporters", "date": "2025-03-12"}, NO_CELLS]


def test_words_in_another_speakers_mouth_keep_to_it() -> None:
    text = "Solm said Reul had told pilots in Marro that the quay is shut."
    report = report_of(text)
    outer = said(report, "Solm", "said", "Reul had told pilots in Marro that the quay is shut")
    inner = said(report, "Reul", "had told", "that the quay is shut")
    assert cells(report, outer, inner)[0] == NO_CELLS
    assert cells(report, outer, inner)[1]["to"] == "pilots"


def test_without_source_and_cue_there_is_no_occasion() -> None:
    assert told("the quay is shut. At a rally on Monday nobody spoke.", source=None, cue=None) == NO_CELLS
