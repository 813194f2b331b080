"""Whom "her client" and "his mother" mean."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


@pytest.mark.parametrize(
    "before",
    [
        "Paul Orben sold the pier, his lawyer, Ana Reul, said.",
        "Mayor Paul Orben sold the pier. Orben's lawyer, Ana Reul, said nothing. The quay is shut.",
        "Paul Orben was held on Monday.\n\nHis lawyer, Ana Reul, came. The quay is shut.",
    ],
)
def test_a_client_is_the_one_whose_lawyer_is_named(before: str) -> None:
    report = report_of(f"{before} Her client denied the theft.")
    assert speakers(report, said(report, "Her client", "denied", "the theft")) == ["Paul Orben"]


@pytest.mark.parametrize(
    ("before", "client"),
    [
        ("Paul Orben was held. Ilo Tarn came. Orben slept.", "Paul Orben"),
        ("Paul Orben was held. Ilo Tarn came.", None),
    ],
)
def test_a_client_whose_lawyer_is_but_called_so_is_the_one_named_most_often(before: str, client: str | None) -> None:
    report = report_of(f"{before}\n\nDefence lawyer Ana Reul rose. Her client denied the theft.")
    assert speakers(report, said(report, "Her client", "denied", "the theft")) == [client]


def test_a_mother_has_her_sons_name() -> None:
    report = report_of("Ana Orben baked a pie. The diver Paul Orben was freed on Monday. The pie is warm, his mother said.")
    assert speakers(report, said(report, "his mother", "said", "The pie is warm")) == ["Ana Orben"]


def test_nobody_is_meant_where_no_name_tells() -> None:
    report = report_of("Ana Reul baked a pie. The diver Paul Orben was freed on Monday. The pie is warm, his mother said.")
    assert speakers(report, said(report, "his mother", "said", "The pie is warm")) == [None]


def test_the_accused_is_the_client_of_the_lawyer_who_spoke() -> None:
    report = report_of("“It is brass,” said Ana Reul, lawyer for Paul Orben. The accused, she said, never saw the pier.")
    found = speakers(
        report,
        said(report, "Ana Reul", "said", "It is brass"),
        said(report, "The accused", "said", "never saw the pier"),
    )
    assert found == ["Ana Reul", "Paul Orben"]
