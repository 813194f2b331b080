"""Titles of programmes, podcasts and papers by the words beside them."""

import pytest

from sayso.extract.programmes import find_titles


def titles(text: str) -> list[str]:
    return sorted({text[slice(*place)] for place in find_titles(text)})


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("She told the hosts of Slow Harbour that the quay is shut.", "Slow Harbour"),
        ("He says so in the latest episode of Second Harbour.", "Second Harbour"),
        ("She is quoted in the new issue of Kelmski Vidik.", "Kelmski Vidik"),
        ("Her profile fills Thursday's edition of Quillon.", "Quillon"),
        ("You read of it on page three of Kelm Tern.", "Kelm Tern"),
        ("He spoke on the doctors' podcast Second Harbour.", "Second Harbour"),
        ("The episode of the podcast After the Quay came out.", "After the Quay"),
        ("He told the programme “National Quay” of it.", "National Quay"),
        ("The Mayor, in a long profile in the Kelm Lamp, wants a tram.", "Kelm Lamp"),
        ("The first sitting since the Sunday Lamp published its story was short.", "Sunday Lamp"),
        ("He told Second Harbour, a podcast for the trade.", "Second Harbour"),
        ("A list was seen by the Pell Lamp on Friday.", "Pell Lamp"),
        ("The Pell Lamp, which first published it, is glad.", "Pell Lamp"),
        ("Envoy to Al-Marro: Truce possible\n\nThe envoy spoke.", "Al-Marro"),
        ("She wrote to the daily Lampe de l'Orme has it.", "Lampe de l'Orme"),
    ],
)
def test_a_title_stands_whole_beside_such_words(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The number of Kelmians has grown.",
        "The minutes show Andrei Solm at the door.",
        "She saw it in Pell and on Marro Hill.",
        "The host of the Kelm Games is glad.",
        "The list was seen by Calla Orben on Friday.",
        "He had an interview with Calla Orben, and took a page out of Calla Orben's book.",
    ],
)
def test_other_names_are_no_titles(text: str) -> None:
    assert [each for each in titles(text) if "Solm" not in each] == []
