"""Acronyms that a report explains."""

import pytest

from sayso.extract.acronyms import find_definitions


def pairs(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*found.acronym)], text[slice(*found.expansion)]) for found in find_definitions(text)]


@pytest.mark.parametrize(
    ("text", "acronym", "expansion"),
    [
        ("the Harbour Safety Board (HSB) met", "HSB", "Harbour Safety Board"),
        ("the Anti-Tide Center (ATC) met", "ATC", "Anti-Tide Center"),
        (
            "the Organization for Nets and Cooperation in Asel (ONCA) met",
            "ONCA",
            "Organization for Nets and Cooperation in Asel",
        ),
        ("the Tide State (TS, outlawed in Merovia) fled", "TS", "Tide State"),
        ("the session of HSB (Harbour Safety Board) opened", "HSB", "Harbour Safety Board"),
    ],
)
def test_initials_lead_to_the_name(text: str, acronym: str, expansion: str) -> None:
    assert pairs(text) == [(acronym, expansion)]


def test_a_bracket_that_does_not_spell_the_words_before_it_explains_nothing() -> None:
    assert pairs("Ana Reul (HSB) and the Tide Office (Asel) met (ABC).") == []
