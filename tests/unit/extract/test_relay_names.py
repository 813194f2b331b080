"""Outlets by the place where they are named: the whole name, and nothing that is none of it."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.outlet_edges import without_day
from sayso.extract.relay_names import find_relay_names
from sayso.model.actor import Mention


def names(text: str) -> list[str]:
    found = find_relay_names(report_of(text), (), ())
    return [each.name for each in sorted(found, key=lambda each: each.span.start)]


@pytest.mark.parametrize("hearer", ["Capewire Monday", "Capewire on Monday", "Capewire May 3"])
def test_the_day_of_a_talk_is_not_the_hearers_name(hearer: str) -> None:
    assert names(f"Andrei Solm told {hearer} that the quay is shut.")[:1] == ["Capewire"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Capewire Monday", "Capewire"),
        ("Capewire May 3", "Capewire"),
        ("Sunday", "Sunday"),
        ("Sunday Quill", "Sunday Quill"),
        ("Channel 3", "Channel 3"),
    ],
)
def test_a_day_is_cut_off_only_behind_a_name(printed: str, name: str) -> None:
    assert without_day(printed) == name


def test_where_a_short_form_has_heard_its_long_one_is_whole_elsewhere() -> None:
    assert names("A van of the Marro Quill came. Andrei Solm told the Quill that the quay is shut.") == ["Marro Quill", "Quill"]


@pytest.mark.parametrize("other", ["the Ministry Quill", "the Monday Quill", "Marro. The Quill"])
def test_no_body_day_or_other_sentence_begins_the_long_form(other: str) -> None:
    assert names(f"Andrei Solm told the Quill that the quay is shut. Nobody saw {other} there.") == ["Quill", "Quill"]


@pytest.mark.parametrize("first", ["National", "State", "Independent"])
def test_a_first_word_that_many_outlets_share_is_the_names_inside_a_sentence(first: str) -> None:
    assert names(f"He reads the {first} Quill, a daily, at breakfast.") == [f"{first} Quill"]
    assert names(f"He left. {first} Quill, a daily, came at noon.") == ["Quill"]


@pytest.mark.parametrize("place", ["State television showed the quay.", "He told State television that the quay is shut."])
def test_whose_television_it_is_is_no_name_anywhere_in_a_sentence(place: str) -> None:
    assert names(place) == []


def test_a_name_goes_on_behind_an_ampersand() -> None:
    assert names("Andrei Solm told Lab & Market that the quay is shut.") == ["Lab & Market"]


def test_a_title_keeps_the_opener_that_it_begins_with_amid_a_sentence() -> None:
    assert names("Andrei Solm told Second Harbour, a podcast for sailors, that the quay is shut.") == ["Second Harbour"]
    assert names("All waited until the Sunday Quill published its report. Then the Quill fell silent.") == [
        "Sunday Quill",
        "Quill",
    ]


@pytest.mark.parametrize(("printed", "found"), [("Jan Veld", []), ("Jan Orben", ["Veld"])])
def test_a_headline_to_somebody_whom_the_report_names_in_full_is_to_no_paper(printed: str, found: list[str]) -> None:
    report = report_of(f"Brenn to Veld: pay up\n\nThe mayor spoke of {printed}.")
    begins = report.text.index(printed)
    person = Mention(report.span(begins, begins + len(printed)), "person", printed)
    assert [each.name for each in find_relay_names(report, (person,), ())] == found
