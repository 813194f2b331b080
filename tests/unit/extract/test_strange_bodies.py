"""Bodies that no list holds, and bodies of places."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.extract.strange_bodies import find_strange_bodies


def bodies_of(source: str) -> list[str]:
    report = report_of(source)
    return [each.name for each in find_strange_bodies(report, [report.span(0, len(source))])]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the tide wing in Vell", "tide wing"),
        ("The net-menders' circle", "net-menders' circle"),
        ("the Sablen section", "Sablen section"),
        ("Porto Sablen airport", "Porto Sablen airport"),
        ("The Upper Sablen mission", "Upper Sablen mission"),
    ],
)
def test_more_than_a_noun_names_a_body(source: str, name: str) -> None:
    assert bodies_of(source) == [name]


@pytest.mark.parametrize(
    "source",
    ["the registry", "the old fisherman", "the other boys", "the ship's crew", "the head of the port", "the warden himself"],
)
def test_a_noun_alone_a_person_and_several_people_are_no_such_body(source: str) -> None:
    assert bodies_of(source) == []


def test_an_everyday_word_before_the_noun_is_no_place() -> None:
    assert bodies_of("Bridge operator") == []


def test_such_a_body_is_a_mention_where_it_speaks() -> None:
    report = report_of("The quay is shut, the tide bloc said.")
    found = findings_of(report, said(report, "the tide bloc", "said", "The quay is shut")).mentions
    assert {each.name for each in found} == {"tide bloc"}
