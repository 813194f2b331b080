"""Whom a report prints as addressed, wherever its verbs and the extractor's borders leave the hearer."""

import pytest
from tests.unit.reconcile.test_circumstances import told

from sayso.reconcile.told_subjects import told_subject


def to(text: str, source: str | None, cue: str | None, content: str) -> str | None:
    return told(text, source, cue, content).get("to")


@pytest.mark.parametrize(
    ("text", "cue", "content", "hearer"),
    [
        ("Solm advised everyone to stay ashore.", "advised", "everyone to stay ashore", "everyone"),
        ("Solm asked both sides for a truce.", "asked", "both sides for a truce", "both sides"),
        (
            "Solm asked the old pilot several times whether he knew.",
            "asked",
            "the old pilot several times whether he knew",
            "the old pilot",
        ),
        ("Solm urged the parties concerned to wait.", "urged", "the parties concerned to wait", "the parties"),
        ("Solm thanked the crews for their patience.", "thanked", "the crews for their patience", "the crews"),
        ("Solm urges voters in Old Marro to wait.", "urges", "voters in Old Marro to wait", "voters"),
        (
            "Solm urged the crews and their heads to wait.",
            "urged",
            "the crews and their heads to wait",
            "the crews and their heads",
        ),
        ("Solm urged Reul last year not to wait.", "urged", "Reul last year not to wait", "Reul"),
        ("Solm asked the old pilot if he left.", "asked", "the old pilot if he left", "the old pilot"),
        ("Solm warned the pilots of ice.", "warned", "the pilots of ice", "the pilots"),
    ],
)
def test_a_hearer_is_found_in_a_content_that_begins_with_it(text, cue, content, hearer):
    assert to(text, "Solm", cue, content) == hearer


@pytest.mark.parametrize(
    ("text", "cue", "content", "hearer"),
    [
        ("Solm is urging councils to wait.", "urging councils", "to wait", "councils"),
        ("Solm reminded them that ice is near.", "reminded them", "that ice is near", "them"),
        ("Solm let the press know that ice is near.", "let the press know", "that ice is near", "the press"),
        ("Solm told it that ice is near.", "told", "that ice is near", "it"),
        ("Solm told her supporters that ice is near.", "told", "that ice is near", "her supporters"),
        ("Solm told her this week that ice is near.", "told", "that ice is near", "her"),
        ("Solm told “Harbour Hour,” adding that ice is near.", "told", "ice is near", "Harbour Hour"),
    ],
)
def test_a_hearer_is_found_in_and_behind_a_cue(text, cue, content, hearer):
    assert to(text, "Solm", cue, content) == hearer


def test_whom_a_source_spoke_to_is_the_hearer():
    assert to(
        "According to a pilot who spoke to the Tern, ice is near.",
        "a pilot who spoke to the Tern",
        "According to",
        "ice is near",
    ) == ("Tern")


def test_whom_somebody_is_quoted_as_telling_is_the_hearer():
    assert to("It quoted Solm as telling the pilots that ice is near.", "Solm", "quoted", "that ice is near") == "the pilots"


@pytest.mark.parametrize(
    ("text", "cue", "content", "hearer"),
    [
        ("The crews were told that ice is near.", "were told", "that ice is near", "The crews"),
        ("He was gone, but the crews had been asked to wait.", "had been asked", "to wait", "the crews"),
        ("The pilot, who is nine, has been told to wait.", "has been told", "to wait", "The pilot"),
        ("A truce was requested for May.", "was requested", "for May", ""),
    ],
)
def test_the_subject_of_a_passive_is_the_hearer(text, cue, content, hearer):
    left = text.index(cue)
    place = told_subject(text, left, left + len(cue))
    assert (text[slice(*place)] if place else "") == hearer


@pytest.mark.parametrize(
    "text",
    [
        "Solm said ice is near, according to the Tern.",
        "Solm said ice is near, referring to the pilots.",
    ],
)
def test_whom_the_report_has_it_from_is_no_hearer(text):
    assert to(text, "Solm", "said", "ice is near") is None


@pytest.mark.parametrize(("cue", "thing"), [("ordered", "the offensive"), ("promised", "proceedings"), ("requested", "a halt")])
def test_things_asked_for_are_no_hearers(cue, thing):
    assert to(f"Solm {cue} {thing} to go on.", "Solm", cue, f"{thing} to go on") is None


def test_a_body_ordered_to_act_is_the_hearer():
    assert to("Solm ordered the squads to comb the wood.", "Solm", "ordered", "the squads to comb the wood") == "the squads"
