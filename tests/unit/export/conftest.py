"""The invented accounts, for the tests beside this file."""

import pytest
from tests.unit.export import pile as invented


@pytest.fixture(scope="session")
def pile():
    return invented.pile()


@pytest.fixture(scope="session")
def one_story():
    return invented.one_story()


@pytest.fixture(scope="session")
def nothing():
    return invented.nothing()


@pytest.fixture(scope="session")
def many():
    return invented.many()
