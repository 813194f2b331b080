"""Whom a report names as where its account comes from."""

import pytest

from sayso.read.credits import find_credits
from sayso.read.dateline import find_dateline
from sayso.read.lines import lines_of


def credits_of(text: str, house: str | None = None) -> list[tuple[str, str, str]]:
    lines = lines_of(text)
    found = find_credits(lines, find_dateline(lines), house)
    return [(each.to, each.kind, text[each.start : each.end]) for each in found]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The quay closed, according to TASS on June 4.", ("TASS", "wire", "TASS")),
        ("The quay closed, according to the TASS News Agency, in June.", ("TASS", "wire", "TASS News Agency")),
        ("He was quoted as saying by Kelm’s Pell news agency.", ("Pell", "wire", "Pell news agency")),
        ("He was quoted as saying by the state news agency Pell.", ("Pell", "wire", "Pell")),
        ("Xinhua reported on Monday that it rained.", ("Xinhua", "wire", "Xinhua")),
        ("Meanwhile Capewire said the quay was closed.", ("Capewire", "wire", "Capewire")),
        ("The New York Times first reported the closure.", ("The New York Times", "outlet", "The New York Times")),
        ("Al Jazeera contributed to this report.", ("Al Jazeera", "outlet", "Al Jazeera")),
        ("Reul told the Lantern Daily on Friday.", ("Lantern Daily", "interviewer", "Lantern Daily")),
        ("Reul told Harbour Times newspaper.", ("Harbour Times", "interviewer", "Harbour Times newspaper")),
        ("In an interview with the Guardian, she said no.", ("Guardian", "interviewer", "Guardian")),
        ("Reul told Kelm Telegraphic Service no.", ("Kelm Telegraphic Service", "interviewer", "Kelm Telegraphic Service")),
        ("This is from The Harbour Gazette: it is shut.", ("Harbour Gazette", "outlet", "Harbour Gazette")),
        ("He told AFP: it sank.", ("AFP", "interviewer", "AFP")),
        ("Kelmish media quoted the pilot as saying so.", ("Kelmish media", "media", "Kelmish media")),
        ("The quay closed, according to state television.", ("state television", "media", "state television")),
        ("State television quoted the pilot as saying so.", ("State television", "media", "State television")),
    ],
)
def test_reads_who_is_credited(text, credit):
    assert credits_of(text) == [credit]


@pytest.mark.parametrize(
    "text",
    [
        "Reul told reporters that the quay was closed.",
        "Reul told the UN agency that it was closed.",
        "The quay closed, according to the Harbour Ministry website.",
        "The White House Press Secretary said nothing.",
        "The Border Agency said the quay was closed.",
        "Time said little, and the post said less.",
        "According to Petra Reul, the quay was closed.",
    ],
)
def test_credits_nobody_who_is_no_outlet(text):
    assert credits_of(text) == []


PARAGRAPH = "Eleven ships waited off the harbour on Friday, and the pilots said that more of them would come.\n\n"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("RT", ("RT", "outlet", "RT")),
        ("Source: Pell News Agency", ("Pell News Agency", "wire", "Pell News Agency")),
        ("(Source: Capewire)", ("Capewire", "wire", "Capewire")),
        ("This article was originally published by Lantern Daily.", ("Lantern Daily", "outlet", "Lantern Daily")),
        ("With agencies", ("agencies", "wire", "agencies")),
    ],
)
def test_a_lone_line_below_the_story_says_whom_it_is_from(line, credit):
    assert credits_of(PARAGRAPH + line + "\n\nLeave a Reply") == [credit]


@pytest.mark.parametrize(
    "text", ["RT\n\n" + PARAGRAPH, PARAGRAPH + "Source: Ministry of Harbours", PARAGRAPH + "CNN\n\n" + PARAGRAPH]
)
def test_a_lone_line_elsewhere_is_no_credit(text):
    assert credits_of(text) == []


def test_an_agency_in_the_dateline_is_a_credit_where_the_outlet_is_another():
    text = "PORT ASEL (Reuters) - Eleven ships wait."
    assert credits_of(text, house="Lantern Daily") == [("Reuters", "wire", "Reuters")]
    assert credits_of(text, house="Reuters") == []


def test_nobody_credits_himself():
    assert credits_of("Reul told TASS on Monday.", house="TASS") == []


def test_the_agency_of_the_dateline_is_known_in_the_story():
    text = "PORT ASEL, June 11. /Pell/. Ships wait.\nReul told Pell that more would come."
    assert credits_of(text, house="Lantern Daily") == [("Pell", "wire", "Pell"), ("Pell", "interviewer", "Pell")]
