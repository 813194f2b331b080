"""Speakers whom a source describes or leaves to a pronoun: who is meant, and when it stays open."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.extract.noun_phrases import head_noun
from sayso.extract.person_tails import find_tail
from sayso.extract.words import split_words
from sayso.language.offices import gender_of_name
from sayso.language.person_nouns import names_person
from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers


def speakers(report: Report, *attributions: Attribution) -> list[str | None]:
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    named = name_speakers(report, findings, cast)
    return [cast.by_id[each.speaker].name if each.speaker else None for each in named]


def speakers_of(text: str, *quotes: tuple[str, ...]) -> list[str | None]:
    """Names of the speakers of each source, cue, content (and kind) in a report."""
    report = report_of(text)
    return speakers(report, *(said(report, *quote) for quote in quotes))


@pytest.mark.parametrize("word", ["the prelate", "the 58-year-old", "the governor-elect", "the old man"])
def test_another_word_for_a_person_means_the_one_who_spoke_last(word: str) -> None:
    found = speakers_of(
        f"Bishop Andrei Solm said the quay is shut. “The pier is safe,” {word} added.",
        ("Bishop Andrei Solm", "said", "the quay is shut"),
        (word, "added", "“The pier is safe,”", "direct"),
    )
    assert found[1] == "Andrei Solm"


@pytest.mark.parametrize("word", ["the young woman", "the letter", "the mayor of Pell", "the widow of another"])
def test_another_word_does_not_mean_whom_it_cannot(word: str) -> None:
    found = speakers_of(
        f"Conservator Andrei Solm said the quay is shut. The pier is safe, {word} added.",
        ("Conservator Andrei Solm", "said", "the quay is shut"),
        (word, "added", "The pier is safe"),
    )
    assert found[1] != "Andrei Solm"


def test_a_noun_printed_beside_a_name_means_that_person() -> None:
    assert speakers_of(
        "Akim of the border district Talas Orben came. Andrei Solm, a lampman, did not.\n\nThe pier is safe, the akim said.",
        ("the akim", "said", "The pier is safe"),
    ) == ["Talas Orben"]


def test_the_headline_is_said_by_who_says_it_again_below() -> None:
    found = speakers_of(
        "Dairy farmers to extend milk blockade, mother says\n\nThe Asel Tide Board met.\n\n"
        "Dairy farmers will extend the blockade of milk plants, Calla Orben said.",
        ("mother", "says", "Dairy farmers to extend milk blockade"),
        ("Calla Orben", "said", "Dairy farmers will extend the blockade of milk plants"),
    )
    assert found == ["Calla Orben", "Calla Orben"]


def test_i_inside_words_said_is_who_says_them() -> None:
    words = "“Take a photograph. I hope the pier is open,”"
    found = speakers_of(
        f"{words} Calla Orben said.", ("Calla Orben", "said", words, "direct"), ("I", "hope", "the pier is open")
    )
    assert found == ["Calla Orben", "Calla Orben"]


def test_he_after_somebody_without_a_name_stays_open() -> None:
    found = speakers_of(
        "Andrei Solm said the quay is shut. A 43-year-old man was arrested at noon. He denies that the pier burned.",
        ("Andrei Solm", "said", "the quay is shut"),
        ("He", "denies", "that the pier burned"),
    )
    assert found[1] is None


@pytest.mark.parametrize(
    "source",
    [
        "Minister of Justice Andrei Solm",
        "Secretary of State Andrei Solm",
        "Confederation of Makers president Andrei Solm",
        "head of the regional directorate of the Ministry of Tides and Ports Andrei Solm",
    ],
)
def test_a_name_behind_an_office_and_its_body_is_who_speaks(source: str) -> None:
    assert speakers_of(f"The pier is safe, {source} said.", (source, "said", "The pier is safe")) == ["Andrei Solm"]


def test_the_wife_of_a_president_is_not_the_president() -> None:
    assert speakers_of(
        "The pier is safe, the wife of President Andrei Solm said.",
        ("the wife of President Andrei Solm", "said", "The pier is safe"),
    ) == [None]


def test_a_source_cut_before_its_name_goes_on_to_it() -> None:
    assert speakers_of(
        "The pier is safe, according to the driver, Andrei Solm.", ("the driver", "according to", "The pier is safe")
    ) == ["Andrei Solm"]


def test_a_run_of_capitals_is_parted_before_the_given_name() -> None:
    text = "the head of the Ministry of Tides Pavel Vell spoke"
    words = split_words(text, [(0, len(text))])
    assert find_tail(text, words, 4, 9) == 7
    assert (
        find_tail("the Ministry of Tides Pavel Vell", split_words("the Ministry of Tides Pavel Vell", [(0, 32)]), 1, 6) is None
    )


def test_given_names_tell_women_and_men_apart() -> None:
    assert [gender_of_name(name) for name in ("ousmane", "gulnara", "jean-luc", "aleksa", "xqz")] == ["m", "f", "m", "m", ""]
    assert [gender_of_name(name) for name in ("guðrún", "gudrun", "teobaldo", "jocelyn", "wei")] == ["f", "f", "m", "", ""]


def test_nouns_for_persons_are_told_from_others() -> None:
    assert head_noun("the keeper of the lock") == "keeper"
    assert all(map(names_person, ("keeper", "hydrologist", "widow", "goalkeeper")))
    assert not any(map(names_person, ("letter", "ministry", "press", "harbour")))


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The Sundline Group met. A company spokesman said the pier is safe.", "A company spokesman", "Sundline Group"),
        ("The Asel Senate met. Its chair said the pier is safe.", "Its chair", "Asel Senate"),
        ("A statement of the Asel Tide Board came. The statement said the pier is safe.", "The statement", "Asel Tide Board"),
    ],
)
def test_who_speaks_for_a_body_without_a_name_is_the_body(text: str, source: str, name: str) -> None:
    assert speakers_of(text, (source, "said", "the pier is safe")) == [name]


def test_a_named_spokesman_speaks_for_himself() -> None:
    assert speakers_of(
        "The quay burned, army spokesman insists\n\nColonel Andrei Solm, spokesman of the army, saw it.",
        ("army spokesman", "insists", "The quay burned"),
    ) == ["Andrei Solm"]


@pytest.mark.parametrize("word", ["The widow", "The Belgian", "The 71-year-old"])
def test_a_description_means_whom_the_sentence_before_tells_of_rather_than_who_spoke_last(word: str) -> None:
    found = speakers_of(
        "Prosecutor Ana Reul said the quay is shut.\n\n"
        f"The first witness was Calla Orben, whose husband drowned. {word} said the pier is safe.",
        ("Prosecutor Ana Reul", "said", "the quay is shut"),
        (word, "said", "the pier is safe"),
    )
    assert found[1] == "Calla Orben"


@pytest.mark.parametrize("word", ["the Democrat", "the Labour MP", "the Dutchman"])
def test_a_party_or_nation_means_the_one_who_spoke_last(word: str) -> None:
    found = speakers_of(
        f"Senator Andrei Solm said the quay is shut. “The pier is safe,” {word} added.",
        ("Senator Andrei Solm", "said", "the quay is shut"),
        (word, "added", "“The pier is safe,”", "direct"),
    )
    assert found[1] == "Andrei Solm"


def test_the_very_office_counts_for_more_than_having_spoken_last() -> None:
    found = speakers_of(
        "Gov. Ana Reul said the quay is shut. Minority Leader Andrei Solm said the ferry is late.\n\n"
        "The governor said the pier is safe.",
        ("Gov. Ana Reul", "said", "the quay is shut"),
        ("Minority Leader Andrei Solm", "said", "the ferry is late"),
        ("The governor", "said", "the pier is safe"),
    )
    assert found[2] == "Ana Reul"


def test_who_spoke_last_without_an_office_is_meant_rather_than_who_is_named_only_below() -> None:
    found = speakers_of(
        "Ana Reul praised the jury. “It was not silent,” the Belgian director said.\n\n"
        "Artistic director Calla Orben said the pier is safe.",
        ("Ana Reul", "praised", "the jury"),
        ("the Belgian director", "said", "“It was not silent,”", "direct"),
    )
    assert found[1] == "Ana Reul"


def test_a_noun_means_whom_it_meant_before() -> None:
    report = report_of(
        "Ana Reul studies kelp. The young student said the quay is shut.\n\nMayor Paul Orben said the pier is safe.\n\n"
        "The tide is late, the student said."
    )
    found = speakers(
        report,
        said(report, "The young student", "said", "the quay is shut"),
        said(report, "Mayor Paul Orben", "said", "the pier is safe"),
        said(report, "the student", "said", "The tide is late"),
    )
    assert found == ["Ana Reul", "Paul Orben", "Ana Reul"]


def test_a_name_that_speaks_itself_is_no_apposition() -> None:
    report = report_of("Mayor Ana Reul met Paul Orben. The mayor, Orben told the station, wants to close the quay.")
    assert speakers(report, said(report, "The mayor", "told", "wants to close the quay")) == ["Ana Reul"]


def test_where_somebody_is_from_is_no_name() -> None:
    report = report_of("Mayor Ana Reul said the quay is shut. The pier is safe, the Sorvanian added.")
    found = speakers(
        report,
        said(report, "Mayor Ana Reul", "said", "the quay is shut"),
        said(report, "the Sorvanian", "added", "The pier is safe"),
    )
    assert found == ["Ana Reul", "Ana Reul"]


@pytest.mark.parametrize("printed", ["Reul", "Ana", "Mrs REUL"])
def test_one_word_of_a_name_names_its_only_bearer(printed: str) -> None:
    report = report_of(f"Mayor Ana Reul opened the pier. The quay is shut, {printed} said.")
    assert speakers(report, said(report, printed, "said", "The quay is shut")) == ["Ana Reul"]


def test_a_lead_can_tell_of_the_one_who_says_it() -> None:
    report = report_of("Minister Ana Reul will leave on Friday, she told the harbour radio.")
    assert speakers(report, said(report, "she", "told", "Minister Ana Reul will leave on Friday")) == ["Ana Reul"]


@pytest.mark.parametrize(
    "described",
    [
        "The head of Orben Harbour",
        "The director of Sablen's Tide Board",
        "The winner of last year's Lampman Prize",
        "Sablen's mayor",
    ],
)
def test_whom_the_lead_describes_the_quotation_behind_it_names(described: str) -> None:
    words = "“Boats come home in the dark,”"
    found = speakers_of(
        f"Pier to stay dark\n\n{described} said the pier will not be lit before May.\n\n{words} said Calla Orben.",
        (described, "said", "the pier will not be lit before May"),
        ("Calla Orben", "said", words, "direct"),
    )
    assert found == ["Calla Orben", "Calla Orben"]


def test_the_headline_describes_whom_the_quotation_behind_the_lead_names() -> None:
    words = "“Boats come home in the dark,”"
    found = speakers_of(
        f"Pier to stay dark, warns mayor\n\nThe mayor of Tovi Renn's town said it will stay so.\n\n{words} said Calla Orben.",
        ("mayor", "warns", "Pier to stay dark"),
        ("The mayor of Tovi Renn's town", "said", "it will stay so"),
        ("Calla Orben", "said", words, "direct"),
    )
    assert found == ["Calla Orben"] * 3


def test_whoever_is_named_below_the_lead_without_a_quotation_is_another() -> None:
    found = speakers_of(
        "Pier to stay dark: Tide Board\n\nThe mayor said it will not be lit.\n\nBoats may founder, Calla Orben fears.",
        ("Tide Board", None, "Pier to stay dark"),
        ("The mayor", "said", "it will not be lit"),
        ("Calla Orben", "fears", "Boats may founder"),
    )
    assert found[1] is None


def test_somebody_described_after_another_has_spoken_is_not_who_is_named_next() -> None:
    words = "“Boats come home in the dark,”"
    found = speakers_of(
        f"Pier to stay dark\n\nThe Asel Tide Board wants light. It is too late, the pilot said.\n\n{words} said Calla Orben.",
        ("The Asel Tide Board", "wants", "light"),
        ("the pilot", "said", "It is too late"),
        ("Calla Orben", "said", words, "direct"),
    )
    assert found[1] is None


@pytest.mark.parametrize(("printed", "noun", "found"), [("goaltender", "goalie", "Calla Orben"), ("glazier", "goalie", None)])
def test_an_equal_or_wider_noun_means_the_only_person_beside_whose_name_one_is_printed(
    printed: str, noun: str, found: str | None
) -> None:
    met = f"On Monday Ana Reul met Calla Orben, a {printed}. It was dry."
    text = f"{met}\n\nA cook came.\n\nRain fell. The {noun} regrets that the quay is shut."
    assert speakers_of(text, (f"The {noun}", "regrets", "that the quay is shut")) == [found]
