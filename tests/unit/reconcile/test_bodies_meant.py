"""Which body or paper a source means, where it is not named in full."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said
from tests.unit.reconcile.test_described import speakers_of

from sayso.reconcile.cast import gather_cast
from sayso.reconcile.quoted import find_beside_outlet
from sayso.reconcile.stage import set_stage


@pytest.mark.parametrize("source", ["A memo by the intelligence service", "A memo lodged by its lawyers"])
def test_a_paper_speaks_whoever_made_it(source: str) -> None:
    assert speakers_of(f"{source} puts the quay at nine metres.", (source, "puts", "the quay at nine metres")) == ["memo"]


def test_words_beside_a_paper_are_not_the_paper() -> None:
    found = speakers_of("A memo writer puts the quay at nine metres.", ("A memo writer", "puts", "the quay at nine metres"))
    assert found == [None]


@pytest.mark.parametrize(("name", "word"), [("Sablen Bank", "Sablen"), ("Atletico Orvela", "Orvela")])
def test_the_first_or_last_word_of_a_bodys_name_is_that_body(name: str, word: str) -> None:
    text = f"The offer of {name} stands, the notice of the fund says. {word} regrets that the quay is shut."
    assert speakers_of(text, (word, "regrets", "that the quay is shut")) == [name]


def test_a_word_of_two_bodies_names_stays_open() -> None:
    text = "Orvela Bank met the Orvela Council. It was dry. Orvela regrets that the quay is shut."
    assert speakers_of(text, ("Orvela", "regrets", "that the quay is shut"))[0] not in ("Orvela Bank", "Orvela Council")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The boatmen's association Kelpline", "Kelpline"),
        ("Her employer, the Kelp Schools", "Kelp Schools"),
        ("the opposition Movement for Kelp", "Movement for Kelp"),
    ],
)
def test_what_sort_of_body_it_is_stands_before_its_name(source: str, name: str) -> None:
    text = f"The quay belongs to {name}. {source} regrets that the quay is shut."
    assert speakers_of(text, (source, "regrets", "that the quay is shut")) == [name]


def test_a_source_cut_before_an_outlets_sort_goes_on_to_its_name() -> None:
    text = "Quays are shut, according to the daily El Correo del Faro, which went there."
    assert speakers_of(text, ("the", "according to", "Quays are shut")) == ["El Correo del Faro"]


@pytest.mark.parametrize(
    "text",
    ["{} want a dry quay\n\nIt will rain, the Net Menders' Union said.", "The Net Menders' Union met. {} want a dry quay."],
)
def test_members_are_the_body_that_is_named_after_them(text: str) -> None:
    source = "Net menders" if text.startswith("{}") else "The net menders"
    assert speakers_of(text.format(source), (source, "want", "a dry quay")) == ["Net Menders' Union"]


def test_members_without_an_article_are_some_of_them_below_the_headline() -> None:
    text = "The Net Menders' Union met. Net menders want a dry quay."
    assert speakers_of(text, ("Net menders", "want", "a dry quay")) == [None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (". In a letter to its members it said that the pier is safe.", "Kelp League"),
        (" in a letter of ten pages. It said that the pier is safe.", "Kelp League"),
        (". More stands in a letter. It said that the pier is safe.", "letter"),
        (". A letter came. It said that the pier is safe.", "letter"),
    ],
)
def test_it_is_not_the_paper_in_which_a_body_speaks(text: str, name: str) -> None:
    found = speakers_of(
        f"The Kelp League regrets that the quay is shut{text}",
        ("The Kelp League", "regrets", "that the quay is shut"),
        ("It" if "It said" in text else "it", "said", "that the pier is safe"),
    )
    assert found[-1] == name


_QUAY = "that the quay is shut"


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The operator, Kelp Orvel, met the Sablen Branch. The Sablen Branch asks for sand.", "The company", "Kelp Orvel"),
        ("The former coach of Orvela met the Sablen Forum.", "The club", "Orvela"),
        ("The managing director of Orvela met the Sablen Forum.", "The company", "Orvela"),
        ("Orvela’s chief executive met the Sablen Forum.", "The company", "Orvela"),
        ("It rained on Sablen Forum, a lender, and on Orvela Oil.", "The bank", "Sablen Forum"),
        ("The offer of Orvela Motors stands, and the KORV was there.", "The company", "Orvela Motors"),
    ],
)
def test_a_noun_means_the_body_that_the_words_beside_its_name_tell_of(text: str, noun: str, name: str) -> None:
    found = speakers_of(f"{text} It was dry. {noun} regrets {_QUAY}.", (noun, "regrets", _QUAY))
    assert found == [name]


def test_a_headlines_noun_means_the_first_body_that_is_told_to_be_one() -> None:
    text = f"Quay is shut, union regrets\n\nIt rained on Kelp Forum. The union Kelp Alliance met, {_QUAY}."
    assert speakers_of(text, ("union", "regrets", "Quay is shut")) == ["Kelp Alliance"]


def test_a_body_told_to_be_of_another_sort_is_not_meant() -> None:
    text = f"The offer of the KORV stands. Then the SABL, a museum, met. The producer regrets {_QUAY}."
    assert speakers_of(text, ("The producer", "regrets", _QUAY)) == ["KORV"]
    assert speakers_of(text.replace(", a museum,", ""), ("The producer", "regrets", _QUAY)) == ["SABL"]


@pytest.mark.parametrize(
    ("begins", "goes_on", "name"),
    [
        ("The Kelp League met.", "", "Kelp League"),
        ("The Kelp League met.", " Waters rose.", None),
        ("Boats of the Kelp League came.", "", None),
    ],
)
def test_it_goes_back_behind_one_other_sentence_to_a_subject_and_no_farther(
    begins: str, goes_on: str, name: str | None
) -> None:
    found = speakers_of(
        f"{begins} Dr Andrei Solm said ice is near.{goes_on} It said that the pier is safe.",
        ("Dr Andrei Solm", "said", "ice is near"),
        ("It", "said", "that the pier is safe"),
    )
    assert found[-1] == name


def test_nobody_stands_beside_an_outlet_where_no_source_is_printed() -> None:
    report = report_of("The quay is reportedly shut.")
    unsaid = said(report, None, "reportedly", "The quay is")
    findings = findings_of(report, unsaid)
    stage = set_stage(report, findings, gather_cast([report], {report.id: findings}))
    assert find_beside_outlet(stage, unsaid) is None
