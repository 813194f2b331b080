"""Which offices and nouns printed beside names a description can mean."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_described import speakers


def test_the_head_of_a_part_is_not_the_chief() -> None:
    report = report_of(
        "Kelp Works chief keeps the quay shut\n\nFinance chief Paul Orben read the figures. Ana Reul, chief executive, left."
    )
    assert speakers(report, said(report, "Kelp Works chief", "keeps", "the quay shut")) == ["Ana Reul"]


@pytest.mark.parametrize(("first", "meant"), [("Ana Reul", "Ana Reul"), ("Andrei Solm", None)])
def test_a_headline_describes_who_is_named_and_speaks_first(first: str, meant: str | None) -> None:
    other = "Andrei Solm" if first == "Ana Reul" else "Ana Reul"
    report = report_of(
        f"Jailed editor asks for clay\n\nAt the pier {first} was expected. {other} came as well. "
        "Ana Reul said the kiln is cold. The tide was late."
    )
    found = speakers(
        report, said(report, "Jailed editor", "asks", "for clay"), said(report, "Ana Reul", "said", "the kiln is cold")
    )
    assert found == [meant, "Ana Reul"]


def test_a_foreign_minister_is_a_minister() -> None:
    report = report_of(
        "Harbour Minister Paul Orben left. Foreign Minister Ana Reul met Premier Andrei Solm.\n\nThe minister said nothing."
    )
    assert speakers(report, said(report, "The minister", "said", "nothing")) == ["Ana Reul"]


def test_a_head_of_state_is_no_head_of_something_else() -> None:
    report = report_of("President Ana Reul came. Andrei Solm said the quay is shut. The head of state said the pier is safe.")
    found = speakers(
        report,
        said(report, "Andrei Solm", "said", "the quay is shut"),
        said(report, "The head of state", "said", "the pier is safe"),
    )
    assert found == ["Andrei Solm", "Ana Reul"]


def test_a_noun_with_an_article_before_a_name_is_printed_beside_it() -> None:
    report = report_of(
        "The court heard pages by a lampman, Ana Reul. Andrei Solm was there. The lampman said the pier is safe."
    )
    assert speakers(report, said(report, "The lampman", "said", "the pier is safe")) == ["Ana Reul"]


def test_a_noun_beside_another_office_is_not_meant() -> None:
    report = report_of("General secretary Ana Reul of the Kelp Union came. The harbour secretary said the pier is safe.")
    assert speakers(report, said(report, "The harbour secretary", "said", "the pier is safe")) == [None]


@pytest.mark.parametrize(("title", "word"), [("Mayor", "owner"), ("Editor", "commander"), ("Captain", "vice minister")])
def test_an_office_of_its_own_is_no_other(title: str, word: str) -> None:
    report = report_of(
        f"{title} Ana Reul came to the quay. Andrei Solm left.\n\nTwo days later the {word} said the pier is safe."
    )
    assert speakers(report, said(report, f"the {word}", "said", "the pier is safe")) == [None]


def test_the_master_of_a_ship_is_its_captain() -> None:
    report = report_of("Captain Ana Reul came. Mayor Andrei Solm said the quay is shut. The master said the pier is safe.")
    found = speakers(
        report,
        said(report, "Mayor Andrei Solm", "said", "the quay is shut"),
        said(report, "The master", "said", "the pier is safe"),
    )
    assert found == ["Andrei Solm", "Ana Reul"]
