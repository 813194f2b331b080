"""The reference pages are those that the code makes, and name all that is registered."""

import importlib.util
from pathlib import Path

import pytest

from sayso.registry import exports, extractors, readers

HOME = Path(__file__).parents[2] / "docs"
_spec = importlib.util.spec_from_file_location("reference", HOME / "reference.py")
assert _spec and _spec.loader
reference = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reference)


@pytest.mark.parametrize("page", sorted(reference.PAGES))
def test_a_reference_page_is_fresh(page: str):
    assert (HOME / "reference" / page).read_text(encoding="utf-8") == reference.PAGES[page](), "run `make docs`"


@pytest.mark.parametrize("registry", [readers, extractors, exports], ids=lambda registry: registry.kind)
def test_everything_registered_says_what_it_does(registry):
    assert [name for name, function in registry.items() if not function.__doc__] == []
    assert len({function.__doc__ for function in registry.values()}) == len({*registry.values()})
