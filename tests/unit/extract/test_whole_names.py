"""Sources that are a name from end to end."""

import pytest
from msgspec import structs
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.extract.source_names import with_source_names
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


def test_a_last_word_of_everyday_makes_it_a_body_though_a_person_was_read_in_it() -> None:
    assert whole("", "Sablen Copper", "Sablen") == ("organisation", "Sablen Copper")
    assert whole("", "Meadow Transit") == ("organisation", "Meadow Transit")
    assert whole("", "Baker Drosk") is None
    assert whole("", "Winger Pellnor Rope", "Pellnor Rope") is None


def test_a_foreign_name_runs_on_behind_its_small_words() -> None:
    assert whole("", "the Mutuelle des Vals") == ("organisation", "Mutuelle des Vals")


def test_a_person_of_one_word_gives_way_to_the_body_around_it() -> None:
    report = report_of("Sablen Copper said the quay is shut.")
    person = Mention(report.span(0, 6), "person", "Sablen")
    findings = structs.replace(
        findings_of(report, said(report, "Sablen Copper", "said", "the quay is shut")), mentions=(person,)
    )
    found = with_source_names(report, findings)
    assert [(each.kind, each.name) for each in found] == [("organisation", "Sablen Copper")]
