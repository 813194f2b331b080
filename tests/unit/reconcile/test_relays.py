"""Through whose hands words came."""

import pytest
from msgspec import structs
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers


def chains(report: Report, *attributions: Attribution) -> list[list[str]]:
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    return [[cast.by_id[each].name for each in found.through] for found in name_speakers(report, findings, cast)]


def passed_on_by(text: str, *quotes: tuple[str, ...]) -> list[list[str]]:
    """Names of the relays of each source, cue, content (and kind) in a report of the Lantern Daily."""
    report = report_of(text, "Lantern Daily")
    return chains(report, *(said(report, *quote) for quote in quotes))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Andrei Solm told the agency Kelvar that the quay is shut.", "Andrei Solm", "told"),
        ("Andrei Solm told Kelvar Inform that the quay is shut.", "Andrei Solm", "told"),
        ("The quay is shut, Andrei Solm said, the newspaper Kelvar reported.", "Andrei Solm", "said"),
        ("Kelvar Press, citing a harbour source, reported that the quay is shut.", "a harbour source", "citing"),
        ("According to a source of the Kelvar Herald, the quay is shut.", "a source of the Kelvar Herald", "According to"),
        ("Andrei Solm said the quay is shut (Kelvar Herald, p. 3).", "Andrei Solm", "said"),
    ],
)
def test_an_outlet_beside_what_is_said_passes_it_on(text: str, source: str, cue: str) -> None:
    (found,) = passed_on_by(f"News\n\n{text}", (source, cue, "the quay is shut" if "the quay" in text else "The quay is shut"))
    assert found[0] == "Lantern Daily" and len(found) == 2 and found[1].startswith("Kelvar")


def test_the_agency_is_the_one_named_last() -> None:
    assert passed_on_by(
        "Kelvar Press came first. The quay is shut, Andrei Solm told the agency.", ("Andrei Solm", "told", "The quay is shut")
    ) == [["Lantern Daily", "Kelvar Press"]]


def test_a_chain_goes_on_with_the_speaker_until_he_speaks_to_everybody() -> None:
    assert passed_on_by(
        "Andrei Solm told Kelvar Press the quay is shut. The pier is safe, he added. Solm told reporters rain will come.",
        ("Andrei Solm", "told", "the quay is shut"),
        ("he", "added", "The pier is safe"),
        ("Solm", "told", "rain will come"),
    ) == [["Lantern Daily", "Kelvar Press"], ["Lantern Daily", "Kelvar Press"], ["Lantern Daily"]]


def test_what_is_said_within_somebodys_words_came_through_him() -> None:
    report = report_of("Calla Orben told Kelvar Press that Andrei Solm had promised a new quay.", "Lantern Daily")
    outer = said(report, "Calla Orben", "told", "that Andrei Solm had promised a new quay")
    inner = said(report, "Andrei Solm", "had promised", "a new quay")
    assert chains(report, outer, inner)[1] == ["Lantern Daily", "Kelvar Press", "Calla Orben"]


def test_who_quotes_a_speaker_stands_between_him_and_the_outlet() -> None:
    found = passed_on_by(
        "Lawyer Calla Orben told Kelvar Press that Andrei Solm denies it. Orben quoted Solm as saying the quay is shut.",
        ("Solm", "as saying", "the quay is shut"),
    )
    assert found[0][-1] == "Calla Orben"


def test_an_outlet_is_no_relay_of_its_own_report() -> None:
    report = report_of("PELL (AW) - Andrei Solm told Anchor the quay is shut.", "Anchor Wire")
    assert chains(report, said(report, "Andrei Solm", "told", "the quay is shut")) == [["Anchor Wire"]]


def test_who_stands_behind_a_statement_that_has_its_speaker_passes_it_on() -> None:
    found = passed_on_by(
        "Andrei Solm regrets the flood, his lawyer, Calla Orben, said. Solm will pay for the quay.",
        ("Andrei Solm", "regrets", "the flood"),
        ("Solm", "will", "pay for the quay"),
    )
    assert found == [["Lantern Daily", "Calla Orben"], ["Lantern Daily"]]


def test_whoever_cites_passes_on() -> None:
    found = passed_on_by(
        "Calla Orben said the pier is safe. Citing dock guards, she said the quay is shut.",
        ("Calla Orben", "said", "the pier is safe"),
        ("dock guards", "Citing", "the quay is shut"),
    )
    assert found[1] == ["Lantern Daily", "Calla Orben"]


def test_whom_a_pronoun_means_as_hearer_passes_on() -> None:
    found = passed_on_by(
        "Calla Orben said the pier is safe. Andrei Solm had told her that the quay is shut. Solm told her son it is late.",
        ("Calla Orben", "said", "the pier is safe"),
        ("Andrei Solm", "had told", "that the quay is shut"),
        ("Solm", "told", "it is late"),
    )
    assert found == [["Lantern Daily"], ["Lantern Daily", "Calla Orben"], ["Lantern Daily"]]


def test_a_name_that_is_called_the_paper_is_an_outlets() -> None:
    assert passed_on_by(
        "News\n\nAl-Kelv went to the quay. It is shut, Andrei Solm told the daily.", ("Andrei Solm", "told", "It is shut")
    ) == [["Lantern Daily", "Al-Kelv"]]


def test_the_last_word_of_an_outlets_name_stands_for_it() -> None:
    assert passed_on_by(
        "News\n\nThe Kelvar Courier came first. It is shut, Andrei Solm told the Courier.",
        ("Andrei Solm", "told", "It is shut"),
    ) == [["Lantern Daily", "Kelvar Courier"]]


def test_a_town_is_not_the_outlet_that_is_named_after_it() -> None:
    assert passed_on_by(
        "News\n\nThe Kelvar Courier was founded here. Calla Orben agreed. Andrei Solm told reporters in Kelvar it is shut.",
        ("Andrei Solm", "told", "it is shut"),
    ) == [["Lantern Daily"]]


def test_an_outlets_letters_with_news_behind_them_are_the_outlet() -> None:
    report = report_of("News\n\nAndrei Solm told AW-News the quay is shut.", "Anchor Wire")
    assert chains(report, said(report, "Andrei Solm", "told", "the quay is shut")) == [["Anchor Wire"]]


def test_whom_an_unnamed_source_spoke_to_passes_it_on() -> None:
    found = passed_on_by(
        "News\n\nThe quay is shut, according to an official who spoke to Kelvar Press.",
        ("an official who spoke to Kelvar Press", "according to", "The quay is shut"),
    )
    assert found == [["Lantern Daily", "Kelvar Press"]]


def test_the_newspaper_before_its_name_is_that_one() -> None:
    assert passed_on_by(
        "News\n\nKelvar Press came first. It is shut, Andrei Solm told the newspaper Orm Gazeta.",
        ("Andrei Solm", "told", "It is shut"),
    ) == [["Lantern Daily", "Orm Gazeta"]]


def test_the_captain_behind_a_statement_is_who_is_described() -> None:
    found = passed_on_by(
        "Captain Calla Orben is here. Andrei Solm denies the theft, the captain said.",
        ("Captain Calla Orben", "is", "here"),
        ("Andrei Solm", "denies", "the theft"),
    )
    assert found[1] == ["Lantern Daily", "Calla Orben"]


@pytest.mark.parametrize(
    "text",
    [
        "Andrei Solm regrets the flood, his lawyer, Calla Orben, let it be known.",
        "Andrei Solm regrets the flood, conveyed his lawyer Calla Orben.",
        "Andrei Solm, Calla Orben went on, regrets the flood.",
        "According to his lawyer Calla Orben, Andrei Solm regrets the flood.",
        "Through his lawyer, Calla Orben, Andrei Solm regrets the flood.",
        "Andrei Solm, so Calla Orben, regrets the flood.",
    ],
)
def test_whoever_is_the_subject_of_another_verb_of_saying_passes_on(text: str) -> None:
    assert passed_on_by(f"News\n\n{text}", ("Andrei Solm", "regrets", "the flood")) == [["Lantern Daily", "Calla Orben"]]


@pytest.mark.parametrize(
    "text",
    [
        "Andrei Solm, who met Calla Orben, regrets the flood.",
        "Andrei Solm regrets the flood, and Calla Orben said a few prayers.",
        "Andrei Solm regrets the flood, it was noted by Calla Orben.",
    ],
)
def test_who_is_only_named_passes_nothing_on(text: str) -> None:
    assert passed_on_by(f"News\n\n{text}", ("Andrei Solm", "regrets", "the flood")) == [["Lantern Daily"]]


def test_a_passer_hands_on_to_the_outlet_that_heard_him() -> None:
    found = passed_on_by(
        "Calla Orben told Kelvar Press the pier is safe. Andrei Solm, she went on, regrets the flood.",
        ("Calla Orben", "told", "the pier is safe"),
        ("Andrei Solm", "regrets", "the flood"),
    )
    assert found[1] == ["Lantern Daily", "Kelvar Press", "Calla Orben"]


def test_a_charge_sheet_that_quotes_passes_on() -> None:
    assert passed_on_by(
        "News\n\nThe indictment quotes Andrei Solm as saying the quay is shut.",
        ("Andrei Solm", "as saying", "the quay is shut"),
    ) == [["Lantern Daily", "indictment"]]


def test_the_station_is_a_station_and_the_daily_a_daily() -> None:
    report = report_of(
        "Radio Kelvar came first, the Marro Gazette second. Andrei Solm told the station the quay is shut. "
        "Calla Orben told the daily rain will come.",
        "Lantern Herald",
    )
    found = chains(
        report,
        said(report, "Andrei Solm", "told", "the quay is shut"),
        said(report, "Calla Orben", "told", "rain will come"),
    )
    assert found == [["Lantern Herald", "Radio Kelvar"], ["Lantern Herald", "Marro Gazette"]]


def test_state_television_is_an_outlet_without_a_name() -> None:
    found = passed_on_by(
        "News\n\nAndrei Solm told state television that the quay is shut.", ("Andrei Solm", "told", "that the quay is shut")
    )
    assert found == [["Lantern Daily", "state television"]]


@pytest.mark.parametrize("outlet", ["Kelvar et Marro", "Sunday Kelvar", "Kelvar-Plus"])
def test_unknown_names_that_outlets_bear(outlet: str) -> None:
    assert passed_on_by(
        f"News\n\nAndrei Solm told the {outlet} that the quay is shut.", ("Andrei Solm", "told", "that the quay is shut")
    )[0][1:] == [outlet]


def test_he_may_be_the_one_who_passed_on_last() -> None:
    found = passed_on_by(
        "News\n\nAndrei Solm regrets the flood, his spokesman Marko Orben said. The mayor, he said, will pay for the quay.",
        ("Andrei Solm", "regrets", "the flood"),
        ("The mayor", "will", "pay for the quay"),
    )
    assert found[1] == ["Lantern Daily", "Marko Orben"]


def test_an_outlet_by_the_first_words_of_its_name() -> None:
    assert passed_on_by(
        "Quay shut - Kelvar, citing guards\n\nKelvar News Agency came first.", ("guards", "citing", "Quay shut")
    ) == [["Lantern Daily", "Kelvar News Agency"]]


def test_an_outlet_without_a_name_ends_a_chain() -> None:
    found = passed_on_by(
        "Andrei Solm told Kelvar Press the quay is shut. Solm, local media reported, regrets the flood.",
        ("Andrei Solm", "told", "the quay is shut"),
        ("Solm", "regrets", "the flood"),
    )
    assert found[1] == ["Lantern Daily"]


def test_his_press_service_passes_on() -> None:
    assert passed_on_by(
        "News\n\nAndrei Solm regrets the flood, his press service reported.", ("Andrei Solm", "regrets", "the flood")
    ) == [["Lantern Daily", "press service"]]


def test_words_marked_as_a_relay_lead() -> None:
    report = report_of("News\n\nWe were at Ondra when Andrei Solm said the quay is shut.", "Lantern Daily")
    place = report.text.index("Ondra")
    marked = structs.replace(said(report, "Andrei Solm", "said", "the quay is shut"), relays=(report.span(place, place + 5),))
    assert chains(report, said(report, "Andrei Solm", "said", "the quay is shut")) == [["Lantern Daily"]]
    assert chains(report, marked) == [["Lantern Daily", "Ondra"]]


def test_a_relay_marked_beside_earlier_words_ends_where_others_hear() -> None:
    report = report_of("Andrei Solm told Kelvar Press the quay is shut. Solm told the council rain will come.", "Lantern Daily")
    place = report.text.index("Kelvar Press")
    later = structs.replace(said(report, "Solm", "told", "rain will come"), relays=(report.span(place, place + 12),))
    assert chains(report, said(report, "Andrei Solm", "told", "the quay is shut"), later)[1] == ["Lantern Daily"]


def test_what_he_told_a_third_may_come_from_whoever_another_sentence_names() -> None:
    text = "Kelvar Press has seen a cable. Andrei Solm tells the ambassador the quay is shut."
    report = report_of(text, "Lantern Daily")
    seen = structs.replace(
        said(report, "Andrei Solm", "tells", "the quay is shut"), relays=(report.span(0, len("Kelvar Press")),)
    )
    assert chains(report, seen) == [["Lantern Daily", "Kelvar Press"]]


def _interview(between: str, back: str, source: str) -> list[list[str]]:
    """Chains of two statements to a radio, and of one by the same speaker after others have spoken."""
    report = report_of(
        f"News\n\nMayor Andrei Solm told Kelvar Radio the quay is shut. The pier is safe, he added.\n\n{between}\n\n{back}",
        "Lantern Daily",
    )
    return chains(
        report,
        said(report, "Mayor Andrei Solm", "told", "the quay is shut"),
        said(report, "he", "added", "The pier is safe"),
        said(report, "Calla Orben", "said", "nets are torn"),
        said(report, "Orben", "complained", "prices fell"),
        said(report, source, "expects", "rain"),
    )


_OTHERS = "Calla Orben said nets are torn. Orben complained prices fell."


def test_a_chain_ends_where_others_have_spoken_and_a_paragraph_has_begun() -> None:
    told = "The sea is high, Ines Malk said.\n\nAndrei Solm told Kelvar Radio the quay is shut."
    found = passed_on_by(
        f"News\n\n{told}\n\n{_OTHERS}\n\nSolm expects rain.",
        ("Ines Malk", "said", "The sea is high"),
        ("Andrei Solm", "told", "the quay is shut"),
        ("Calla Orben", "said", "nets are torn"),
        ("Orben", "complained", "prices fell"),
        ("Solm", "expects", "rain"),
    )
    assert found[1] == ["Lantern Daily", "Kelvar Radio"] and found[4] == ["Lantern Daily"]


def test_a_report_comes_back_to_the_occasion_that_it_opens_with() -> None:
    assert _interview(_OTHERS, "Solm expects rain.", "Solm")[4] == ["Lantern Daily", "Kelvar Radio"]


@pytest.mark.parametrize("opening", ["At a council meeting", "On Friday", "Outside the court", "In a statement"])
def test_a_sentence_that_opens_with_another_occasion_ends_a_chain(opening: str) -> None:
    assert _interview(_OTHERS, f"{opening}, Solm expects rain.", "Solm")[4] == ["Lantern Daily"]


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        ("Pell Harbour Gazette", "the Pell Harbour Gazette News Service"),
        ("Evening Star of Pell", "the Star"),
        ("Harbour Gazette", "the Gazette"),
    ],
)
def test_an_outlets_own_service_and_short_name_pass_nothing_on(outlet: str, told: str) -> None:
    report = report_of(f"News\n\nAndrei Solm told {told} that the quay is shut.", outlet)
    assert chains(report, said(report, "Andrei Solm", "told", "that the quay is shut")) == [[outlet]]


def test_the_same_agency_is_never_the_reports_own() -> None:
    found = passed_on_by(
        "News\n\nThe quay is shut, Kelvar Press reported, citing Andrei Solm. Calla Orben told Lantern Daily nets are torn. "
        "Ines Malk, quoted by the same agency, said prices fell.",
        ("Andrei Solm", "citing", "The quay is shut"),
        ("Calla Orben", "told", "nets are torn"),
        ("Ines Malk", "said", "prices fell"),
    )
    assert found == [["Lantern Daily", "Kelvar Press"], ["Lantern Daily"], ["Lantern Daily", "Kelvar Press"]]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_who_spoke_last_and_was_told_passes_on(gap: str) -> None:
    found = passed_on_by(
        f"News\n\nMrs Calla Orben said the sea was high.{gap}The mate, Andrei Solm, had told her that the quay was shut.",
        ("Mrs Calla Orben", "said", "the sea was high"),
        ("The mate, Andrei Solm", "had told", "that the quay was shut"),
    )
    assert found[1] == ["Lantern Daily", "Calla Orben"]


def test_a_man_is_not_told_where_the_report_says_her() -> None:
    found = passed_on_by(
        "News\n\nMr Andrei Solm said the sea was high. Ines Malk had told her that the quay was shut.",
        ("Mr Andrei Solm", "said", "the sea was high"),
        ("Ines Malk", "had told", "that the quay was shut"),
    )
    assert found[1] == ["Lantern Daily"]


def test_words_that_relay_are_read_as_sources_are() -> None:
    report = report_of(
        "News\n\nThe Harbour Union met. The quay is shut, Calla Orben said in a text that the union handed out.",
        "Lantern Daily",
    )
    found = said(report, "Calla Orben", "said", "The quay is shut")
    start = report.text.index("the union")
    found = structs.replace(found, relays=(report.span(start, start + len("the union")),))
    assert chains(report, found) == [["Lantern Daily", "Harbour Union"]]


def test_the_station_is_what_is_called_one_rather_than_an_outlet_of_no_known_sort_of_another_paragraph() -> None:
    found = passed_on_by(
        "News\n\nThe quay is shut, Calla Orben told Radio Kelvar. The pier is safe, Ines Malk told the portal Brod.\n\n"
        "Andrei Solm told the station that nets are torn.",
        ("Calla Orben", "told", "The quay is shut"),
        ("Ines Malk", "told", "The pier is safe"),
        ("Andrei Solm", "told", "that nets are torn"),
    )
    assert found[2] == ["Lantern Daily", "Radio Kelvar"]


@pytest.mark.parametrize(
    "text",
    [
        "Citing Brod Radio, Kelvar Press reported that Andrei Solm had said the quay is shut.",
        "Kelvar Press, citing Brod Radio, reported that Andrei Solm had said the quay is shut.",
    ],
)
def test_whom_an_outlet_cites_stands_behind_it(text: str) -> None:
    report = report_of(f"News\n\n{text}", "Lantern Daily")
    found = said(report, "Andrei Solm", "had said", "the quay is shut")
    places = sorted((report.text.index(name), name) for name in ("Brod Radio", "Kelvar Press"))
    found = structs.replace(found, relays=tuple(report.span(at, at + len(name)) for at, name in places))
    assert chains(report, found) == [["Lantern Daily", "Kelvar Press", "Brod Radio"]]


def test_an_outlet_hears_only_whom_the_sentence_says_that_it_heard() -> None:
    found = passed_on_by(
        "News\n\nAndrei Solm denies the flood, Calla Orben told Kelvar Press the quay is shut.",
        ("Andrei Solm", "denies", "the flood"),
        ("Calla Orben", "told", "the quay is shut"),
    )
    assert found == [["Lantern Daily"], ["Lantern Daily", "Kelvar Press"]]


def test_what_everybody_writes_on_passes_nothing_on() -> None:
    assert passed_on_by(
        "News\n\nAndrei Solm said via Twitter that the quay is shut.", ("Andrei Solm", "said", "that the quay is shut")
    ) == [["Lantern Daily"]]
