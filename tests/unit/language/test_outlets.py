"""Names of outlets."""

import pytest

from sayso.language.outlets import is_outlet_like, known_outlets, outlet_named, same_outlet


def test_every_form_of_a_name_belongs_to_one_outlet():
    forms = [name for outlet in known_outlets() for name in outlet.names]
    assert len(forms) == len(set(forms))
    assert len(known_outlets()) >= 150


@pytest.mark.parametrize(
    ("form", "name"), [("AFP", "Agence France-Presse"), ("ITAR-TASS", "TASS"), ("the guardian", "The Guardian")]
)
def test_finds_an_outlet_by_any_of_its_forms(form, name):
    assert outlet_named(form).name == name


def test_short_names_need_their_capitals():
    assert outlet_named("rt") is None and outlet_named("time") is None


@pytest.mark.parametrize("name", ["Capewire", "Lantern Daily", "Pell News Agency", "Harbour Gazette", "KELMPRESS"])
def test_an_outlets_name_shows_it(name):
    assert is_outlet_like(name)


@pytest.mark.parametrize("name", ["Port Asel", "Ana Reul", "Harbour Office", "Press", "the press"])
def test_other_names_do_not(name):
    assert not is_outlet_like(name)


def test_two_forms_are_one_outlet():
    assert same_outlet("ITAR-TASS", "TASS") and same_outlet("The Lantern Daily", "lantern daily")
    assert not same_outlet("TASS", "Reuters")
