import pytest

from sayso.extract.insertions import find_insertions


def inserted(text: str) -> list[str]:
    return [text[start:end] for start, end in find_insertions(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will hold them [the pilots] to account.", ["[the pilots]"]),
        ("The Grey Tide (a group banned in Marro) is weaker.", ["(a group banned in Marro)"]),
        ("The Tide (GT, outlawed in Marro) is weaker.", ["(GT, outlawed in Marro)"]),
        ("The HPA (Harbour and Ports Authority) is ready.", ["(Harbour and Ports Authority)"]),
        ("The Union of Dock Workers (UDW) is ready.", ["(UDW)"]),
        ("They – editor’s note – left the hall.", ["– editor’s note –"]),
        ("We go on (laughter) and on.", ["(laughter)"]),
    ],
)
def test_words_that_nobody_spoke_are_found(text, expected):
    assert inserted(text) == expected


@pytest.mark.parametrize(
    "text",
    ["We hold (as we always did) the quay.", "[T]he quay is shut.", "The quay – our quay – is shut.", "No (yes) no."],
)
def test_a_speakers_own_asides_are_left_alone(text):
    assert inserted(text) == []
