"""What a user may set, and what is refused."""

from typing import Any

import pytest

from sayso import Settings


def test_what_is_found_fast_and_fairly_sure_is_the_default():
    assert Settings() == Settings("fast", 0.3)


@pytest.mark.parametrize(
    "given", [{"attribution": "quick"}, {"least_sure": -0.1}, {"least_sure": 30}, {"least_sure": float("nan")}]
)
def test_a_value_that_cannot_be_set_is_refused_by_its_name(given: dict[str, Any]):
    (name,) = given
    with pytest.raises(ValueError, match=f"{name}=.*expected"):
        Settings(**given)
