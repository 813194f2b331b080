"""What a report names."""

import pytest

from sayso.extract.mentions import find_mentions
from sayso.extract.parse import parse_report
from sayso.model.actor import Mention
from sayso.model.report import Report


def mentions(text: str) -> list[Mention]:
    return list(find_mentions(parse_report(Report("r", "r.txt", "", "", text))))


def named(text: str, kind: str) -> list[str]:
    return [mention.name for mention in mentions(text) if mention.kind == kind]


def title_of(text: str) -> tuple[str, str | None, str | None]:
    found = next(mention for mention in mentions(text) if mention.kind == "person")
    return found.span.exact, found.title, found.of


@pytest.mark.parametrize(
    ("text", "printed", "title", "of"),
    [
        (
            "The quay is shut, Director of the Pellan Tide Survey (PTS)  Oskar Venn said.",
            "Director of the Pellan Tide Survey (PTS)  Oskar Venn",
            "Director of the Pellan Tide Survey",
            "Pellan Tide Survey",
        ),
        (
            "It will rain, said the head of Merovia’s Weather Office, Ana Reul, on Monday.",
            "head of Merovia’s Weather Office, Ana Reul",
            "head of Merovia’s Weather Office",
            "Weather Office",
        ),
        (
            "Ana Reul, the head of the Weather Office, told reporters it will rain.",
            "Ana Reul",
            "head of the Weather Office",
            "Weather Office",
        ),
        ("We stay, harbour master Ana Reul told the crew.", "harbour master Ana Reul", "harbour master", None),
        ("The border is calm, Police Colonel General Ilja Brandt said.", "Police Colonel General Ilja Brandt", None, None),
        ("The Tide Board’s spokeswoman, Mira Toll, denied it.", "Mira Toll", "spokeswoman", "Tide Board"),
        ("The head of the local airline, Mira Toll, denied it.", "Mira Toll", "head of the local airline", None),
        ("The words of the mayor of the town, Mira Toll, were few.", "Mira Toll", "mayor of the town", None),
        ("The head of the airline denied and, Mira Toll, hit it.", "Mira Toll", "", None),
    ],
)
def test_an_office_before_or_behind_a_name_is_its_title(text: str, printed: str, title: str | None, of: str | None) -> None:
    exact, found, body = title_of(text)
    assert exact == printed
    if title is not None:
        assert (found or "", body) == (title, of)


def test_office_and_rank_before_one_name_are_both_in_the_span() -> None:
    text = "Head of the Asel Customs Center Police Colonel General Yuran Dost said the border is quiet."
    found = next(mention for mention in mentions(text) if mention.kind == "person")
    assert found.name == "Yuran Dost"
    assert found.span.exact == "Head of the Asel Customs Center Police Colonel General Yuran Dost"
    assert (found.title, found.of) == ("Head of the Asel Customs Center", "Asel Customs Center")


def test_a_name_found_once_is_found_everywhere() -> None:
    text = "Minister Calla Orben spoke. Rain fell.\n\nNobody had asked Orben.\n\nOrben left."
    assert named(text, "person") == ["Calla Orben", "Orben", "Orben"]


def test_a_body_is_known_by_its_noun() -> None:
    text = "The Asel Harbour Authority and the Institute for Public Tides met on Wednesday."
    assert named(text, "organisation") == ["Asel Harbour Authority", "Institute for Public Tides"]


def test_an_explained_acronym_is_a_name_too() -> None:
    text = "The Harbour Safety Board (HSB) met. Later HSB members left."
    assert named(text, "organisation") == ["Harbour Safety Board", "HSB", "HSB"]


def test_a_report_that_explains_an_acronym_overrules_general_knowledge() -> None:
    text = "The Coastal Inspection Service (CIS) met in Asel. CIS boats stayed out."
    assert "CIS" in named(text, "organisation")
    assert all(mention.kind == "organisation" for mention in mentions(text) if mention.name == "CIS")


def test_is_the_verb_is_no_group() -> None:
    assert "IS" not in named("THE HARBOUR IS CLOSED\n\nThe harbour is closed, he said.", "group")
    assert "IS" not in named("What IS going on here, he asked.", "group")


def test_the_short_name_of_a_known_group_counts_beside_a_longer_one() -> None:
    assert named("The Islamic State group fled. IS fighters were seen later.", "group") == ["Islamic State", "IS"]


def test_capitals_and_days_are_not_persons() -> None:
    assert named("Talks go on in Dushanbe on Wednesday, Dushanbe officials said.", "person") == []


def test_a_demonym_is_no_actor() -> None:
    assert [mention.name for mention in mentions("Tajik and Russian boats left.")] == []


def test_a_ship_is_no_person() -> None:
    assert named("The ferry Asel Star sank. The Asel Star was old, Ana Reul said.", "person") == ["Ana Reul"]


def test_an_armed_band_is_a_group() -> None:
    assert named("Members of the Zarrin gang fled. Later Zarrin was blamed.", "group") == ["Zarrin", "Zarrin"]


def test_no_name_crosses_a_line() -> None:
    assert all("\n" not in mention.span.exact for mention in mentions("Minister Calla\nOrben spoke of Asel\nHarbour Board."))


def test_a_text_of_fragments_names_nobody() -> None:
    assert mentions("’s ’s ’s") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bell-founder Amelia Orben said the bell is cracked.", "Amelia Orben"),
        ("Cosmonaut Amelia Orben said the hatch is shut.", "Amelia Orben"),
        ("Winger Xolvan Orbetz said the match is lost.", "Xolvan Orbetz"),
        ("In Vellmark Amelia Orben said the quay is shut.", "Amelia Orben"),
        ("Xolvan Orbetz KC said the quay is shut.", "Xolvan Orbetz"),
    ],
)
def test_a_persons_name_is_without_trade_place_and_letters(text: str, name: str) -> None:
    assert named(text, "person") == [name]


def test_an_office_is_found_behind_the_letters_of_a_name() -> None:
    (found,) = (each for each in mentions("Xolvan Orbetz KC, head of the chamber, said so.") if each.kind == "person")
    assert (found.name, found.title) == ("Xolvan Orbetz", "head of the chamber")


@pytest.mark.parametrize("word", ["Upper", "Lower"])
def test_what_places_begin_with_is_no_trade(word: str) -> None:
    assert named(f"{word} Amelia Orben said so.", "person") != ["Amelia Orben"]
