import pytest
from gold.discrepancies.corpus import PairError, find_faults, read_pair

WRITTEN = """\
1 conflict figure
2 agree date
--- Quayside Gazette 2024-05-02
Crane falls on quay

A crane fell {2:on Wednesday} and hurt {1:{2:nine} dockers}.
--- Lantern Daily 2024-05-02
Dockers hurt

{1:Fourteen dockers} were hurt {2:on Wednesday}.
"""


def test_a_pair_is_its_questions_and_two_reports_with_marks():
    pair = read_pair("crane", "dev", WRITTEN)
    assert [(each.id, each.verdict, each.kind) for each in pair.questions] == [(1, "conflict", "figure"), (2, "agree", "date")]
    first, second = pair.reports
    assert (first.outlet, first.date) == ("Quayside Gazette", "2024-05-02")
    assert [first.text[start:end] for start, end in first.marks[2]] == ["on Wednesday", "nine"]
    assert [second.text[start:end] for start, end in second.marks[1]] == ["Fourteen dockers"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("conflict", "clash"), ("--- Lantern Daily 2024-05-02\n", ""), ("{1:Fourteen dockers}", "{1:Fourteen dockers")],
)
def test_what_cannot_be_read_is_an_error(right, wrong):
    with pytest.raises(PairError):
        read_pair("crane", "dev", WRITTEN.replace(right, wrong))


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("{1:Fourteen dockers}", "Fourteen dockers", "Lantern Daily marks [2], the header asks [1, 2]"),
        ("Lantern Daily", "Quayside Gazette", "both reports are by Quayside Gazette"),
        ("2 agree", "1 agree", "each pair has one question or more, each with its own number"),
        ("Dockers hurt\n\n", "Dockers hurt\n", "Lantern Daily: expected a headline, an empty line and the text"),
    ],
)
def test_an_inconsistency_is_told(right, wrong, fault):
    faults = list(find_faults([read_pair("crane", "dev", WRITTEN.replace(right, wrong))]))
    assert f"dev/crane: {fault}" in faults
