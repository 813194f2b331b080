"""The invented accounts, for the tests beside this file."""

import runpy
from pathlib import Path

import pytest

PILE = runpy.run_path(str(Path(__file__).with_name("pile.py")))


@pytest.fixture(scope="session")
def pile():
    return PILE["pile"]()


@pytest.fixture(scope="session")
def one_story():
    return PILE["one_story"]()


@pytest.fixture(scope="session")
def nothing():
    return PILE["nothing"]()


@pytest.fixture(scope="session")
def many():
    return PILE["many"]()
