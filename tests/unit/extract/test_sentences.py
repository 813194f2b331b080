import time

import pytest

from sayso.extract.sentences import find_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["The quay closed.", "Nobody knew why."],
        ["Gen. Ilva Torn met J. R. Pell of Harbour Co. Trust in Marro.", "They talked."],
        ["The U.S. President left the U.S.", "The crowd stayed."],
        ["PORT ASEL, June 11. /Capewire/.", "Having lost the quay, the town waits."],
        ["PORT ASEL, June 11 (Capewire) —", "The quay is shut."],
        ['"The quay is shut."', '"We wait," he said.'],
        ["“It is shut.”", "She left."],
        ["Prices rose 3.5 percent to $4.20 on Nov. 3 in Marro.", "Then they fell."],
        ["He waited… and left.", "It rained!"],
        ["“Why?” he asked."],
        ["The boat (built in 1990.)", "It sank."],
        ["In 2015 it sank.", "30 people drowned."],
    ],
)
def test_sentences_are_cut_where_a_reader_would(pieces):
    assert sentences(" ".join(pieces)) == pieces


def test_a_heading_without_an_end_mark_is_a_sentence():
    assert sentences("Quay shut for winter\n\nThe quay is shut.") == ["Quay shut for winter", "The quay is shut."]


@pytest.mark.parametrize(
    "text",
    [
        "." * 400_000,
        "Mr. " * 100_000,
        "a! " * 130_000,
        '."' * 200_000,
        "." + " " * 400_000,
        "J. " * 130_000,
        "A" * 400_000,
        "A-" * 200_000,
    ],
)
def test_a_hostile_line_takes_linear_time(text):
    begin = time.process_time()
    list(find_sentences(text))
    assert time.process_time() - begin < 2
