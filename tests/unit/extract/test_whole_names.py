"""Sources that are a name from end to end."""

import pytest
from tests.unit.reconcile.newsroom import report_of

from sayso.extract.whole_names import read_whole
from sayso.model.actor import Mention


def whole(opening: str, source: str, *here: str) -> tuple[str, str] | None:
    """Kind and name of what is read, with the persons that are known to stand in the source."""
    report = report_of(f"{opening}{source} said the quay is shut.")
    start = report.text.index(source)
    span = report.span(start, start + len(source))
    persons = [
        Mention(report.span(at, at + len(each)), "person", each) for each in here for at in [report.text.index(each, start)]
    ]
    found = read_whole(report, span, persons)
    return (found.kind, found.name) if found else None


def test_a_body_and_a_paper_are_told_apart() -> None:
    assert whole("", "the Kelp Growers’ Circle") == ("organisation", "Kelp Growers’ Circle")
    assert whole("", "the Evening Trumpet") == ("outlet", "Evening Trumpet")


@pytest.mark.parametrize("source", ["Maria Quellin", "Sergeant Torn", "French Collective", "the quay master"])
def test_persons_ranks_and_nations_are_no_bodies(source: str) -> None:
    assert whole("Later ", source) is None


def test_a_capital_that_opens_a_sentence_tells_nothing() -> None:
    assert whole("", "Residents of Kiln Row") is None
    assert whole("On Monday ", "Residents of Kiln Row") == ("organisation", "Residents of Kiln Row")


def test_a_known_person_in_it_makes_it_none_without_an_article() -> None:
    assert whole("Later ", "Pellnor Drosk", "Drosk") is None
    assert whole("Later ", "Pellnor Drosk") == ("organisation", "Pellnor Drosk")
