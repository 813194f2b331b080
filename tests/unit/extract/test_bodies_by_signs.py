"""Names of several words that signs beside them tell as bodies', though they were taken for persons'."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.bodies_by_signs import with_bodies
from sayso.model.actor import Mention


def kinds(text: str, *names: str, title: str | None = None) -> dict[str, str]:
    report = report_of(text)
    named = [Mention(report.span(at := text.index(name), at + len(name)), "person", name, title) for name in names]
    return {each.name: each.kind for each in with_bodies(report, named)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ombrel Records said the tour was off.", "Ombrel Records"),
        ("Amelia Tankers said the ship was safe.", "Amelia Tankers"),
        ("Ombrel Dunvar, which owns the quay, said so.", "Ombrel Dunvar"),
        ("Ombrel Dunvar said it had sold the quay.", "Ombrel Dunvar"),
        ("Ombrel Dunvar fears for its licence.", "Ombrel Dunvar"),
        ("The charity Ombrel Dunvar has gone.", "Ombrel Dunvar"),
        ("The owners, Ombrel Dunvar, have gone.", "Ombrel Dunvar"),
    ],
)
def test_a_last_word_of_everyday_and_it_tell_a_body(text: str, name: str) -> None:
    assert kinds(text, name) == {name: "organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ombrel Dunvar said the tour was off.", "Ombrel Dunvar"),
        ("Amelia Stone said the tour was off.", "Amelia Stone"),
        ("Ombrel Records, 41, said the tour was off.", "Ombrel Records"),
        ("Ombrel Records, who sings, said the tour was off.", "Ombrel Records"),
        ("Ombrel Dunvar said it had begun. He left.", "Ombrel Dunvar"),
        ("Ombrel Dunvar thinks it's a beetle.", "Ombrel Dunvar"),
        ("Marina owner Ombrel Dunvar has gone.", "Ombrel Dunvar"),
    ],
)
def test_a_given_name_an_age_and_he_keep_a_person(text: str, name: str) -> None:
    assert kinds(text, name) == {name: "person"}


def test_an_office_keeps_a_person_and_a_noun_for_bodies_does_not() -> None:
    text = "Ombrel Records said the tour was off."
    assert kinds(text, "Ombrel Records", title="mayor") == {"Ombrel Records": "person"}
    assert kinds(text, "Ombrel Records", title="owner") == {"Ombrel Records": "organisation"}


def test_who_is_called_by_the_last_word_alone_is_a_person() -> None:
    text = "Ombrel Stone said the tour was off. It was late, Stone added."
    report = report_of(text)
    places = [text.index("Ombrel Stone"), text.index("Stone added")]
    named = [
        Mention(report.span(places[0], places[0] + 12), "person", "Ombrel Stone"),
        Mention(report.span(places[1], places[1] + 5), "person", "Stone"),
    ]
    assert [each.kind for each in with_bodies(report, named)] == ["person", "person"]


@pytest.mark.parametrize("name", ["FC Orbenwil", "Il Marro", "Banco Selvar"])
def test_a_first_word_that_no_person_bears_tells_a_body(name: str) -> None:
    assert kinds(f"{name} thanked the coach.", name) == {name: "organisation"}


def test_the_last_word_of_a_club_is_the_club_and_an_article_can_begin_a_surname() -> None:
    assert kinds("Banco Selvar grew. Selvar is glad.", "Banco Selvar", "Selvar") == {
        "Banco Selvar": "organisation",
        "Selvar": "organisation",
    }
    found = kinds("Amelia Le Marro came. Le Marro left.", "Amelia Le Marro", "Le Marro")
    assert found["Amelia Le Marro"] == "person"
    assert found["Le Marro"] == "person"
