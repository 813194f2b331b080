"""Pronouns in a paragraph that names one person alone."""

import pytest
from tests.unit.reconcile.newsroom import report_of, said
from tests.unit.reconcile.test_speakers import speakers


def test_a_pronoun_knows_better_than_a_given_name() -> None:
    report = report_of("Calla Orben came.\n\nOusmane Vell said the quay is shut. She put the cost at 9 million.")
    found = speakers(
        report, said(report, "Ousmane Vell", "said", "the quay is shut"), said(report, "She", "put", "the cost at 9 million")
    )
    assert found[1][0] == "Ousmane Vell"


def test_a_title_knows_better_than_a_pronoun() -> None:
    report = report_of("Calla Orben came.\n\nMr Ousmane Vell said the quay is shut. She put the cost at 9 million.")
    found = speakers(
        report, said(report, "Mr Ousmane Vell", "said", "the quay is shut"), said(report, "She", "put", "the cost at 9 million")
    )
    assert found[1][0] == "Calla Orben"


def test_who_alone_is_named_in_the_paragraph_is_meant_wherever_the_name_stands() -> None:
    report = report_of("Ousmane Vell said the quay is shut.\n\nThe boat was bought by Andrei Solm. He hopes so.")
    found = speakers(report, said(report, "Ousmane Vell", "said", "the quay is shut"), said(report, "He", "hopes", "so"))
    assert found[1][0] == "Andrei Solm"


def test_a_trade_that_opens_its_sentence_is_not_whoever_has_another() -> None:
    report = report_of("The owner, Andrei Solm, said the quay is shut. The cook blamed rain.")
    found = speakers(
        report,
        said(report, "The owner, Andrei Solm", "said", "the quay is shut"),
        said(report, "The cook", "blamed", "rain"),
    )
    assert found[1][0] is None


@pytest.mark.parametrize(("name", "meant"), [("Kelvane", "Kelvane"), ("Calla Orben", None)])
def test_it_is_who_spoke_last_and_alone_is_named_if_no_woman_or_man(name: str, meant: str | None) -> None:
    report = report_of(f"Marro Ports met.\n\n{name} said the quay is shut. It put the cost at 9 million.")
    found = speakers(report, said(report, name, "said", "the quay is shut"), said(report, "It", "put", "the cost at 9 million"))
    assert found[1][0] == meant


def test_who_told_him_something_may_be_he_once_more_is_said() -> None:
    report = report_of(
        "Ousmane Vell came. Andrei Solm told him that the quay is shut and ordered that nobody sail. He hopes so."
    )
    told = said(report, "Andrei Solm", "told", "that the quay is shut")
    more = said(report, "Andrei Solm", "ordered", "that nobody sail")
    assert speakers(report, told, more, said(report, "He", "hopes", "so"))[2][0] == "Andrei Solm"
