"""Who says what has no source."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_speakers import speakers

LEAD = "Minister Ana Reul said the quay is shut. The head of the tide board, Andrei Solm, walked the pier."


@pytest.mark.parametrize(
    ("between", "expected", "fragment"),
    [
        ("\n\nSolm had gone down twice.", "Andrei Solm", "tells of Andrei Solm"),
        ("\n\nOn Friday the minister came back.", "Ana Reul", "“the minister”"),
        ("\n\nMinister Reul rowed home. In the evening she laughed.", "Ana Reul", "“she”"),
        ("\n\nAfter a while the minister came back.", "Ana Reul", "“the minister”"),
        ("\n\nAll evening, the minister sang.", "Ana Reul", "“the minister”"),
        ("\n\nThe boat of the minister sank.", None, "no source is printed"),
        ("\n\nThe water rose.", None, "no source is printed"),
    ],
)
def test_a_quotation_that_stands_alone_is_of_whom_the_sentence_before_tells(between: str, expected: str | None, fragment: str):
    report = report_of(f'{LEAD}{between} "It was dark down there."')
    found = speakers(
        report,
        said(report, "Minister Ana Reul", "said", "the quay is shut"),
        said(report, None, None, '"It was dark down there."', "direct"),
    )
    assert found[1][0] == expected and fragment in found[1][1]


def test_a_quotation_behind_words_of_somebody_is_his():
    report = report_of(
        'Minister Ana Reul met Andrei Solm. The quay, Solm said, is shut to all of us. "It was dark down there."'
    )
    found = speakers(
        report,
        said(report, "Solm", "said", "is shut to all of us"),
        said(report, None, None, '"It was dark down there."', "direct"),
    )
    assert found[1] == ("Andrei Solm", "a quotation behind words of Andrei Solm")


def test_in_the_paragraph_of_the_last_speaker_the_quotation_goes_on():
    report = report_of('Minister Ana Reul said the quay is shut. The water rose. "It was dark down there."')
    found = speakers(
        report,
        said(report, "Minister Ana Reul", "said", "the quay is shut"),
        said(report, None, None, '"It was dark down there."', "direct"),
    )
    assert found[1] == ("Ana Reul", "the quotation goes on; Ana Reul spoke last")


def test_a_cue_beside_the_quotation_looks_back_to_the_last_speaker():
    report = report_of('Minister Ana Reul said the quay is shut.\n\nSolm had gone down. Answer: "It was dark down there."')
    found = speakers(
        report,
        said(report, "Minister Ana Reul", "said", "the quay is shut"),
        said(report, None, "Answer", '"It was dark down there."', "direct"),
    )
    assert found[1] == ("Ana Reul", "the quotation goes on; Ana Reul spoke last")
