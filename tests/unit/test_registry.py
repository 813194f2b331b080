"""Functions by name, from installed packages."""

from importlib.metadata import EntryPoint

import pytest

from sayso import registry
from sayso.registry import Registry


def offering(monkeypatch, *entries: EntryPoint) -> Registry:
    monkeypatch.setattr(registry, "entry_points", lambda group: [each for each in entries if each.group == group])
    return Registry("exports")


def test_functions_come_in_order_of_name_and_are_imported_when_asked_for(monkeypatch):
    offered = offering(
        monkeypatch, EntryPoint("z", "no.such.module:f", "sayso.exports"), EntryPoint("a", "math:sqrt", "sayso.exports")
    )
    assert list(offered) == ["a", "z"]
    assert offered["a"](4) == 2
    with pytest.raises(ModuleNotFoundError):
        offered["z"]


def test_two_functions_of_one_name_are_an_error_that_names_both(monkeypatch):
    twice = offering(monkeypatch, EntryPoint("a", "math:sqrt", "sayso.exports"), EntryPoint("a", "math:exp", "sayso.exports"))
    with pytest.raises(ValueError, match=r"math:sqrt.*math:exp"):
        list(twice)


def test_one_package_seen_twice_on_the_path_is_no_clash(monkeypatch):
    assert len(offering(monkeypatch, *[EntryPoint("a", "math:sqrt", "sayso.exports")] * 2)) == 1
