import pytest

from sayso.extract.insertions import find_insertions
from sayso.extract.voices import SPEAKERS

SOURCE = "Ana Reul, the harbour master of Marro"


def set_off(text: str) -> list[str]:
    return [text[start:end] for start, end in find_insertions(text, 0, len(text), source=SOURCE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We start on Friday – he named no hour – with the pier.", "– he named no hour –"),
        ("The mole–he pointed at the map–is gone.", "–he pointed at the map–"),
        ("The mole — laughter in the hall — is gone.", "— laughter in the hall —"),
        ("They all - a long pause - drowned.", "- a long pause -"),
        ("He was a coward – sic – and a liar.", "– sic –"),
        ("It is a wet hen – in the original a lame one – to me.", "– in the original a lame one –"),
        ("The Kettle – as the dockers call the old basin – burned.", "– as the dockers call the old basin –"),
        ("The Kettle – that is how the port office calls it – burned.", "– that is how the port office calls it –"),
        ("The plan -- a reference to the canal of 1990 -- failed.", "-- a reference to the canal of 1990 --"),
        ("I saw Reul – not her real name – on the quay.", "– not her real name –"),
        ("We were wet – the 58-year-old had lost his coat – and cold.", "– the 58-year-old had lost his coat –"),
        ("We asked for help – she raised her voice – in vain.", "– she raised her voice –"),
        ("They sang – there was laughter in the hall – all night.", "– there was laughter in the hall –"),
        ("It is a dog’s life – so in Kelvaric in the original – here.", "– so in Kelvaric in the original –"),
        ("The curs – the word is hers – ran.", "– the word is hers –"),
        ("Reul saw Anna – the name has been changed – at sea.", "– the name has been changed –"),
        (
            "We lost ninety boats – a figure that the port office disputes – to ice.",
            "– a figure that the port office disputes –",
        ),
        ("They burned the quay – this has not been confirmed – at night.", "– this has not been confirmed –"),
        ("We paid the money – the bank denies this – in cash.", "– the bank denies this –"),
        ("There are nine boats – our correspondent counted six – here.", "– our correspondent counted six –"),
    ],
)
def test_an_aside_in_the_voice_of_who_tells_of_the_speaker_is_found(text, expected):
    assert set_off(text) == [expected]


def test_nobody_calls_himself_by_name():
    assert set_off("They took the house – Reul lost two houses – and the boats.") == ["– Reul lost two houses –"]
    assert set_off("They took the house – Solm lost two houses – and the boats.") == []


def test_he_is_the_speaker_where_an_i_speaks_of_nobody_else():
    assert set_off("I left school at nine – she is a doctor today – and came here.") == ["– she is a doctor today –"]
    assert set_off("I left after the winter for the river – she is a doctor today – and came here.") == [
        "– she is a doctor today –"
    ]
    assert set_off("My mother left at nine – she is a doctor today – and came here.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor – he says it often – is a liar.",
        "I saw the mayor – he waved – and left.",
        "I asked the doctor – she said nothing – and went.",
        "We lost – and I mean all of us – the quay.",
        "The port office – the old one – is shut.",
        "There are nine – perhaps ten – boats.",
        "Every boat – tugs, barges, dredgers – was lost.",
        "The bill – as the mayor said – is paid.",
    ],
)
def test_other_asides_between_dashes_are_the_speakers(text):
    assert set_off(text) == []


@pytest.mark.parametrize(("words", "own"), [("I know", True), ("a mine", False), ("it is mine", True), ("World War I", False)])
def test_a_first_person_is_told_from_a_number_and_a_pit(words, own):
    assert bool(SPEAKERS.search(words)) is own
