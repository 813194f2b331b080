import pytest

from sayso.extract.insertions import find_insertions, insertions_in


def inserted(text: str, quoted: bool = True) -> list[str]:
    return [text[start:end] for start, end in find_insertions(text, 0, len(text), quoted=quoted)]


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
        ("We go on (for the eighth week) and on.", ["(for the eighth week)"]),
        ("They swear (on the anchor – ed.), and sail.", ["(on the anchor – ed.)"]),
        ("They came back [the dredgers – Capewire].", ["[the dredgers – Capewire]"]),
        ("A pier is a pear [sic] tree [...] of sorts.", ["[sic]"]),
        ("The quay /editor's note: the old one/ is shut.", ["/editor's note: the old one/"]),
        ("The quay is – he laughs – shut.", ["– he laughs –"]),
        ("They shut – the port office says they did not – the quay.", ["– the port office says they did not –"]),
        ("Drink it (she hands me a cup) while it is hot.", ["(she hands me a cup)"]),
        ("My son (7) has seen it.", ["(7)"]),
        ("Vello drin marrak (I am not afraid), sail on.", ["(I am not afraid)"]),
        ("The quay (the one in Marro (the old one)) is shut.", ["(the one in Marro (the old one))"]),
    ],
)
def test_words_that_nobody_spoke_are_found(text, expected):
    assert inserted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We hold (as we always did) the quay.",
        "[T]he quay is shut.",
        "The quay – our quay – is shut.",
        "The quay – not the pier – is shut.",
        "No (yes) no.",
        "We need: (1) quays, (2) piers and (3) locks, and (b) boats [3].",
        "Nobody shut (or opened the quay.",
        "Vello said (we all know it) too much.",
        "Vello drin marrak (we zenno oslak), sail on.",
    ],
)
def test_a_speakers_own_asides_are_left_alone(text):
    assert inserted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Port Works Department (PWD) shut the quay", []),
        ("the PWD (Port Works Department) shut the quay", []),
        ("nine ships (2019) lay there", []),
        ("nine ships lay there (other sources speak of ten)", ["(other sources speak of ten)"]),
        ("nine ships (frigates – ed.) lay there", ["(frigates – ed.)"]),
        ("nine ships [of the fleet] lay there", ["[of the fleet]"]),
    ],
)
def test_in_reported_speech_a_parenthesis_needs_words_of_its_own(text, expected):
    assert inserted(text, quoted=False) == expected


def test_a_quotation_inside_a_quotation_gives_an_insertion_once():
    text = "“He said ‘never (not even then) again’ to us”"
    quoted = [(1, len(text) - 1), (text.index("never"), text.index("’"))]
    assert [text[start:end] for start, end in insertions_in(text, [(0, len(text))], quoted)] == ["(not even then)"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the fine of 40 million crowns (€2m) is due", ["(€2m)"]),
        ("it ran 17 miles (27km) on", ["(27km)"]),
        ("at 7:06 am (2206 GMT) it sailed", ["(2206 GMT)"]),
        ("nine of 60 ships (14%) sailed", []),
        ("in 2018 (2019) it sailed", []),
        ("the crew (€2m) sailed", []),
    ],
)
def test_a_conversion_is_the_outlets_in_reported_speech_too(text, expected):
    assert inserted(text, quoted=False) == expected


def test_a_conversion_between_dashes_is_the_outlets():
    assert inserted("It costs 9 crowns – about 1 euro – a day.") == ["– about 1 euro –"]
    assert inserted("It costs 9 euros – about 10 euros – a day.") == []
