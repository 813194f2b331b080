"""Who speaks, and through whom."""

import time

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers


def speakers(report: Report, *attributions: Attribution) -> list[tuple[str | None, str]]:
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    named = name_speakers(report, findings, cast)
    return [(cast.by_id[each.speaker].name if each.speaker else None, each.speaker_basis) for each in named]


LEAD = "Director of the Asel Tide Board (ATB) Andrei Solm said the quay is shut."


@pytest.mark.parametrize(
    ("source", "fragment"),
    [
        ("the ATB chief", "only Andrei Solm"),
        ("the head of the board", "only Andrei Solm"),
        ("the tide board director", "only Andrei Solm"),
        ("the official", "Andrei Solm"),
        ("he", "“he” goes on from Andrei Solm"),
        ("Solm", "named: “Solm”"),
    ],
)
def test_descriptions_and_pronouns_lead_to_the_one_who_spoke(source: str, fragment: str) -> None:
    report = report_of(f"{LEAD}\n\nThe pier is safe, {source} added.")
    found = speakers(
        report,
        said(report, LEAD[: LEAD.index(" said")], "said", "the quay is shut"),
        said(report, source, "added", "The pier is safe"),
    )
    assert [name for name, _ in found] == ["Andrei Solm", "Andrei Solm"]
    assert fragment in found[1][1]


def test_the_head_of_another_body_is_somebody_else() -> None:
    report = report_of(f"{LEAD}\n\nThe pier is safe, the head of the Pell Rail Service added.")
    found = speakers(report, said(report, "the head of the Pell Rail Service", "added", "The pier is safe"))
    assert found[0][0] is None


def test_a_spokesman_without_a_name_speaks_for_the_body_and_is_not_its_head() -> None:
    report = report_of(f"{LEAD}\n\nThe pier is safe, the ATB spokesman added.")
    name, basis = speakers(report, said(report, "the ATB spokesman", "added", "The pier is safe"))[0]
    assert name == "Asel Tide Board" and "speaks for" in basis


def test_she_is_not_mr_solm() -> None:
    report = report_of("Mr Andrei Solm came with Mrs Calla Orben. The pier is safe, she said.")
    assert speakers(report, said(report, "she", "said", "The pier is safe"))[0][0] == "Calla Orben"


def test_unnamed_sources_stay_unnamed() -> None:
    report = report_of(f"{LEAD}\n\nThe pier is safe, officials said.")
    assert speakers(report, said(report, "officials", "said", "The pier is safe"))[0] == (None, "unnamed: “officials”")


def test_a_body_can_speak() -> None:
    report = report_of("The Asel Tide Board shut the quay. The pier is safe, the board said.")
    assert speakers(report, said(report, "the board", "said", "The pier is safe"))[0][0] == "Asel Tide Board"


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    report = report_of("“The quay is shut,” Andrei Solm said.\n\n“The pier is safe.”")
    found = speakers(
        report,
        said(report, "Andrei Solm", "said", "“The quay is shut,”", "direct"),
        said(report, None, None, "“The pier is safe.”", "direct"),
    )
    assert found[1][0] == "Andrei Solm" and "goes on" in found[1][1]


def test_who_is_quoted_speaks_and_who_quotes_relays() -> None:
    report = report_of(
        "The Capewire agency quoted Andrei Solm as saying that the quay is shut.", "Lantern Daily", Capewire="wire"
    )
    findings = findings_of(report, said(report, "The Capewire agency", "quoted", "the quay is shut"))
    cast = gather_cast([report], {report.id: findings})
    (found,) = name_speakers(report, findings, cast)
    assert found.speaker and cast.by_id[found.speaker].name == "Andrei Solm"
    assert [cast.by_id[each].name for each in found.through] == ["Lantern Daily", "Capewire"]


def test_an_unnamed_official_of_the_lead_is_the_only_one_named_further_down() -> None:
    report = report_of("A tide official has warned that the quay is shut.\n\nDirector of the Asel Tide Board Andrei Solm left.")
    name, basis = speakers(report, said(report, "A tide official", "has warned", "the quay is shut"))[0]
    assert name == "Andrei Solm" and "lead" in basis


def test_a_credit_in_its_own_line_relays_everything() -> None:
    report = report_of(f"{LEAD}\n\nThe pier is safe, he added.\n\nSource: Capewire", "Lantern Daily", Capewire="wire")
    findings = findings_of(report, said(report, "he", "added", "The pier is safe"))
    cast = gather_cast([report], {report.id: findings})
    (found,) = name_speakers(report, findings, cast)
    assert [cast.by_id[each].name for each in found.through] == ["Lantern Daily", "Capewire"]


def test_a_credit_in_a_sentence_holds_for_the_same_speaker_further_on() -> None:
    text = "The quay is shut, Andrei Solm said, according to Capewire.\n\nThe pier is safe, Solm added."
    report = report_of(text, "Lantern Daily", Capewire="wire")
    findings = findings_of(
        report, said(report, "Andrei Solm", "said", "The quay is shut"), said(report, "Solm", "added", "The pier is safe")
    )
    cast = gather_cast([report], {report.id: findings})
    assert [[cast.by_id[each].name for each in found.through] for found in name_speakers(report, findings, cast)] == [
        ["Lantern Daily", "Capewire"],
        ["Lantern Daily", "Capewire"],
    ]


def test_a_paper_is_found_by_the_last_word_of_its_name() -> None:
    report = report_of("The Lantern Herald asked the board. The pier is safe, The Herald says.")
    name, basis = speakers(report, said(report, "The Herald", "says", "The pier is safe"))[0]
    assert name == "Lantern Herald" and "only outlet" in basis


def test_another_office_of_one_class_in_the_same_paragraph_means_the_one_who_spoke() -> None:
    report = report_of(
        "Union boss Jory Fenn left, union boss Jory Fenn said. The general secretary of ODEKA said the pier is safe."
    )
    first = said(report, "union boss Jory Fenn", "said", "left")
    assert (
        speakers(report, first, said(report, "The general secretary of ODEKA", "said", "the pier is safe"))[1][0] == "Jory Fenn"
    )


def test_one_who_gives_his_name_is_that_man() -> None:
    report = report_of(f"{LEAD} “It is ours,” said the speaker, who gave his name as Peter Orben. Mr Orben left.")
    assert speakers(report, said(report, "the speaker", "said", "“It is ours,”", "direct"))[0][0] == "Peter Orben"


def test_a_company_of_the_lead_is_the_one_that_the_next_sentence_names() -> None:
    report = report_of("Fares will rise in May, the operator said on Monday.\n\nSundline Ferries blamed the price of oil.")
    assert speakers(report, said(report, "the operator", "said", "Fares will rise in May"))[0][0] == "Sundline Ferries"
    two = report_of("Fares will rise in May, the operator said.\n\nSundline Ferries and the Asel Tide Board met.")
    assert speakers(two, said(two, "the operator", "said", "Fares will rise in May"))[0][0] is None


def test_an_age_means_the_one_beside_whom_it_is_printed() -> None:
    report = report_of("Andrei Solm, 66, met Calla Orben. The pier is safe, the 66-year-old said.")
    name, basis = speakers(report, said(report, "the 66-year-old", "said", "The pier is safe"))[0]
    assert name == "Andrei Solm" and "age" in basis


def test_initials_mean_the_first_office_that_they_stand_for() -> None:
    report = report_of("Prime Minister Andrei Solm came. The pier is safe, the PM said.")
    name, basis = speakers(report, said(report, "the PM", "said", "The pier is safe"))[0]
    assert name == "Andrei Solm" and "short for" in basis


def test_an_official_without_a_name_stays_without_one() -> None:
    report = report_of(f"{LEAD}\n\nA port official said the quay is deep. The pier is safe, the official added.")
    found = speakers(
        report,
        said(report, LEAD[: LEAD.index(" said")], "said", "the quay is shut"),
        said(report, "A port official", "said", "the quay is deep"),
        said(report, "the official", "added", "The pier is safe"),
    )
    assert found[2][0] is None and "goes on from" in found[2][1]


def test_who_is_named_in_the_words_said_does_not_say_them() -> None:
    report = report_of("Calla Orben came. Dora Vell had promised help, she said.")
    assert speakers(report, said(report, "she", "said", "Dora Vell had promised help"))[0][0] == "Calla Orben"


def test_another_word_means_the_one_who_spoke_last() -> None:
    report = report_of("Andrei Solm said the quay is shut. The pier is safe, the specialist added.")
    found = speakers(
        report,
        said(report, "Andrei Solm", "said", "the quay is shut"),
        said(report, "the specialist", "added", "The pier is safe"),
    )
    assert found[1][0] == "Andrei Solm" and "another word" in found[1][1]


def test_we_outside_quotations_is_the_outlet() -> None:
    report = report_of("We rate this claim false.", "Lantern Daily")
    assert speakers(report, said(report, "We", "rate", "this claim false"))[0][0] == "Lantern Daily"


def test_an_audit_and_the_police_speak_without_a_name() -> None:
    report = report_of("An internal audit found the quay unsafe. Police said the pier is shut. The audit faulted the crane.")
    found = speakers(
        report,
        said(report, "An internal audit", "found", "the quay unsafe"),
        said(report, "Police", "said", "the pier is shut"),
        said(report, "The audit", "faulted", "the crane"),
    )
    assert [name for name, _ in found] == ["internal audit", "police", "internal audit"]


def test_a_message_is_its_bodys() -> None:
    report = report_of("The Asel Tide Board shut the quay. The pier is safe, its press service said.")
    name, basis = speakers(report, said(report, "its press service", "said", "The pier is safe"))[0]
    assert name == "Asel Tide Board" and "after" in basis


def test_a_headlines_noun_means_the_body_that_the_report_names_first() -> None:
    report = report_of("Quay unsafe: board\n\nThe Asel Tide Board shut the quay.\n\nThe Pell Ferry Board met.")
    assert speakers(report, said(report, "board", None, "Quay unsafe"))[0][0] == "Asel Tide Board"


def test_the_next_sentence_without_source_and_cue_goes_on() -> None:
    report = report_of("Andrei Solm said the quay is shut. Nobody would pay for a new one. Rain fell.")
    found = speakers(
        report,
        said(report, "Andrei Solm", "said", "the quay is shut"),
        said(report, None, None, "Nobody would pay for a new one"),
    )
    assert found[1] == ("Andrei Solm", "the speech goes on without a source; Andrei Solm spoke last")


def test_what_naming_speakers_costs_grows_with_the_attributions_in_one_line() -> None:
    def cost(times: int) -> float:
        sentences = (f"Minister Ana Reul said that berth {at} is shut; he said pier {at} is open." for at in range(times))
        report = report_of(" ".join(sentences))
        ours = [said(report, "Minister Ana Reul", "said", f"that berth {at} is shut") for at in range(times)]
        theirs = [said(report, "he", "said", f"pier {at} is open") for at in range(times)]
        findings = findings_of(report, *ours, *theirs)
        cast = gather_cast([report], {report.id: findings})
        begin = time.process_time()
        name_speakers(report, findings, cast)
        return time.process_time() - begin

    cost(10)
    few, many = cost(60), cost(480)
    assert many < 24 * few + 0.1, (few, many)


@pytest.mark.parametrize(
    ("source", "group"), [("The organisers", "organisers"), ("Some organisers", None), ("The hauliers", None)]
)
def test_only_those_who_speak_as_one_side_are_a_group(source: str, group: str | None) -> None:
    report = report_of(f"{source} said the quay is shut.")
    assert [name for name, _ in speakers(report, said(report, source, "said", "the quay is shut"))] == [group]


def test_a_headline_leaves_the_article_out_and_what_is_said_of_a_paper_comes_behind_its_noun() -> None:
    report = report_of("Quay to shut, union says\n\nAn affidavit unsealed on Monday says the pier is open.")
    found = speakers(
        report, said(report, "union", "says", "Quay to shut"), said(report, "An affidavit unsealed", "says", "the pier is open")
    )
    assert [name for name, _ in found] == ["union", "affidavit"]


@pytest.mark.parametrize(
    ("source", "name"),
    [("The Surgeons' Register", "Surgeons' Register"), ("the Surgeons' Ana Reul", "Ana Reul")],
)
def test_a_plural_that_owns_is_part_of_a_bodys_name_but_not_of_a_persons(source: str, name: str) -> None:
    report = report_of(f"On Monday {source} said that the quay is shut.")
    assert speakers(report, said(report, source, "said", "that the quay is shut"))[0][0] == name


def test_a_pronoun_is_not_carried_over_the_posts_of_a_live_blog() -> None:
    text = "10:00 Ana Reul said that the quay is shut.\n\n10:10 Rain.\n\n10:20 She said that the pier is open."
    report = report_of(text)
    found = speakers(
        report,
        said(report, "Ana Reul", "said", "that the quay is shut"),
        said(report, "She", "said", "that the pier is open"),
    )
    assert [name for name, _ in found] == ["Ana Reul", None]


@pytest.mark.parametrize("source", ["Developer Ombrel Records", "PORT VELL - Ombrel Records"])
def test_a_body_behind_its_noun_or_a_dateline_is_the_head_of_its_source(source: str) -> None:
    report = report_of(f"{source} said the quay is shut. Records were lost.")
    assert speakers(report, said(report, source, "said", "the quay is shut"))[0][0] == "Ombrel Records"
