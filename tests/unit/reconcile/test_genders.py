"""Women and men by titles, names and the word for oneself."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of

from sayso.reconcile.cast import gather_cast
from sayso.reconcile.stage import set_stage


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs Xqel Vorn came.", "f"),
        ("Spokeswoman Tarvo Vorn came.", "f"),
        ("Ousmane Vorn came.", "m"),
        ("Aleksa Vorn came.", "m"),
        ("Minister Xqel Vorn himself came.", "m"),
        ("Minister Xqel Vorn came.", ""),
        ("His wife Xqel came.", "f"),
        ("Her husband Xqel came.", "m"),
        ("Ombudsman Xqel Vorn came.", ""),
        ("Policeman Xqel Vorn came.", "m"),
        ("Lawmaker Vorn Hye-wol came.", "f"),
        ("Ousmane Vorn Hye-wol came.", "m"),
    ],
)
def test_titles_come_before_names_and_no_ending_tells(text: str, gender: str) -> None:
    report = report_of(text)
    findings = findings_of(report)
    stage = set_stage(report, findings, gather_cast([report], {report.id: findings}))
    assert [stage.gender_of(person) for person in stage.persons] == [gender]
