"""Who says what has no source."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_speakers import speakers

LEAD = "Minister Ana Reul said the quay is shut"
FOLLOWED = f"{LEAD}. The head of the tide board, Andrei Solm, walked the pier.\n\n"
BARE = '"It was dark down there."'


@pytest.mark.parametrize(
    ("before", "cue", "expected"),
    [
        (f"{FOLLOWED}Solm had gone down twice.", None, "Andrei Solm: a quotation behind a sentence that tells of Andrei Solm"),
        (f"{FOLLOWED}On Friday the minister came back.", None, "Ana Reul: “the minister”"),
        (f"{FOLLOWED}Minister Reul rowed home. In the evening she laughed.", None, "Ana Reul: “she”"),
        (f"{FOLLOWED}After a while the minister came back.", None, "Ana Reul: “the minister”"),
        (f"{FOLLOWED}All evening, the minister sang.", None, "Ana Reul: “the minister”"),
        (f"{FOLLOWED}The boat of the minister sank.", None, "None: no source is printed"),
        (f"{FOLLOWED}The water rose.", None, "None: no source is printed"),
        ("Andrei Solm walked. Ana Reul said the quay is shut to all.", None, "Ana Reul: a quotation behind words of Ana Reul"),
        (f"{LEAD}. The water rose.", None, "Ana Reul: the quotation goes on; Ana Reul spoke last"),
        (f"{LEAD}.\n\nSolm had gone down. Answer:", "Answer", "Ana Reul: the quotation goes on; Ana Reul spoke last"),
    ],
)
def test_a_quotation_is_of_whom_the_sentence_before_tells_or_of_the_last_speaker(before: str, cue: str | None, expected: str):
    report = report_of(f"{before} {BARE}")
    found = speakers(report, said(report, "Ana Reul", "said", "the quay is shut"), said(report, None, cue, BARE, "direct"))
    assert f"{found[1][0]}: {found[1][1]}".startswith(expected)
