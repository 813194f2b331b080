"""What sort a body is of."""

import pytest

from sayso.language.signs_of_sorts import nouns_beside, sign_nouns, sign_offices


@pytest.mark.parametrize(
    ("noun", "other", "can"),
    [
        ("lender", "bank", True),
        ("lender", "company", True),
        ("company", "lender", False),
        ("manufacturer", "company", True),
        ("manufacturer", "carmaker", False),
        ("group", "gang", False),
        ("agency", "regulator", False),
        ("tide", "tide", True),
    ],
)
def test_a_body_called_by_a_noun_is_called_by_its_wider_and_equal_nouns(noun: str, other: str, can: bool) -> None:
    assert (other in nouns_beside(noun)) is can


def test_an_office_tells_what_sort_of_body_has_it() -> None:
    assert "club" in sign_offices()["head coach"]
    assert "club" not in sign_offices()["chief executive"]
    assert {"company", "lender", "union"} <= sign_nouns()
