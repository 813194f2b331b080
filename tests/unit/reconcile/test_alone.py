"""Pronouns in a paragraph that names one person alone."""

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
