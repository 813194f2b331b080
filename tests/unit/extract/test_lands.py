"""Signs that a name is a place's."""

import pytest

from sayso.extract.lands import LIKELY, SURE, find_lands


@pytest.mark.parametrize(
    ("text", "name", "weight"),
    [
        ("Merovia met. A Merovian envoy came.", ("Merovia",), SURE),
        ("Kuldesh met. Kuldeshi guards came.", ("Kuldesh",), SURE),
        ("Orbistan met.", ("Orbistan",), SURE),
        ("Tolmenia met.", ("Tolmenia",), LIKELY),
        ("Lake Vell froze.", ("Lake", "Vell"), SURE),
    ],
)
def test_endings_nouns_and_peoples_speak_for_a_place(text: str, name: tuple[str, ...], weight: float) -> None:
    assert find_lands(text, [name]) == {name: weight}


def test_other_names_have_no_sign() -> None:
    assert find_lands("Sundline met Andrei Solm.", [("Sundline",), ("Andrei", "Solm"), ("Solm",)]) == {}
