"""When a description or a pronoun means somebody else than the one who spoke last."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said
from tests.unit.reconcile.test_speakers import speakers

from sayso.model.attribution import Attribution
from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers

SHUT = "the quay is shut"
LIT = "nobody lit it"


def speakers_of(text: str, *quotes: tuple[str, str, str]) -> list[tuple[str | None, str]]:
    report = report_of(text)
    attributions: list[Attribution] = [said(report, *quote) for quote in quotes]
    findings = findings_of(report, *attributions)
    cast = gather_cast([report], {report.id: findings})
    named = name_speakers(report, findings, cast)
    return [(each.speaker and cast.by_id[each.speaker].name, each.speaker_basis) for each in named]


@pytest.mark.parametrize(
    "text",
    [
        "The lodger told him that nobody lit it.",
        "The lodger has complained to him that nobody lit it.",
        "The lodger had told people that nobody lit it.",
        "The quay was built last year. The lodger told people that nobody lit it.",
        "At the gate the lodger told people that nobody lit it.",
    ],
)
def test_a_description_is_not_for_one_who_is_told_or_spoke_far_off(text: str) -> None:
    source = "the lodger" if "the lodger" in text else "The lodger"
    cue = "complained" if "complained" in text else "told"
    found = speakers_of(f"Andrei Solm said {SHUT}. {text}", ("Andrei Solm", "said", SHUT), (source, cue, LIT))
    assert found[1][0] is None


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("On Friday “nobody lit it,” the lodger told people.", "the lodger", "“nobody lit it,”"),
        ("Nobody lit it at all, the lodger told people.", "the lodger", "Nobody lit it at all"),
        ("The lodger told people that nobody lit it.", "The lodger", LIT),
        ("But the lodger told her that nobody lit it.", "the lodger", LIT),
    ],
)
def test_a_description_goes_on_behind_own_words_or_right_after_a_speech(text: str, source: str, content: str) -> None:
    found = speakers_of(f"Andrei Solm said {SHUT}. {text}", ("Andrei Solm", "said", SHUT), (source, "told", content))
    assert found[1][0] == "Andrei Solm"


@pytest.mark.parametrize(
    ("verb", "rest", "speaker"),
    [
        ("told", "her that", "Calla Orben"),
        ("pleaded", "with her to see that", "Calla Orben"),
        ("told", "him that", None),
        ("saw", "that", None),
    ],
)
def test_she_after_somebody_without_a_name_is_the_one_who_was_told(verb: str, rest: str, speaker: str | None) -> None:
    found = speakers_of(
        f"Calla Orben said {SHUT}. A lodger {verb} {rest} the pier burns. “Who would,” she said.",
        ("Calla Orben", "said", SHUT),
        ("A lodger", verb, "the pier burns"),
        ("she", "said", "“Who would,”"),
    )
    assert [name for name, _ in found] == ["Calla Orben", None, speaker]


@pytest.mark.parametrize("source", ["His chief", "Their leader", "Her boss", "His engineer", "Her engineers"])
def test_somebody_s_chief_is_neither_who_spoke_last_nor_who_is_named_next(source: str) -> None:
    found = speakers_of(
        f"Andrei Solm said {SHUT}. {source} told people that nobody lit it. Calla Orben came.",
        ("Andrei Solm", "said", SHUT),
        (source.split()[0] if "engineer" in source else source, "told", LIT),
    )
    assert found[1][0] is None


@pytest.mark.parametrize(
    ("source", "speaker"), [("Its chairwoman", "Port Office"), ("Its driver", None), ("Its authors", None)]
)
def test_who_only_belongs_to_a_body_does_not_speak_for_it(source: str, speaker: str | None) -> None:
    found = speakers_of(
        f"The Port Office said {SHUT}. {source} told people that nobody lit it.",
        ("The Port Office", "said", SHUT),
        (source, "told", LIT),
    )
    assert found[1][0] == speaker


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        ("The lodger says the quay is shut\n\nAndrei Solm said nobody lit it.", "The lodger", "Andrei Solm"),
        ("Shut again\n\nThe lodger says the quay is shut. Andrei Solm said nobody lit it.", "The lodger", None),
    ],
)
def test_only_the_headline_describes_whom_the_next_sentence_names(text: str, source: str, speaker: str | None) -> None:
    found = speakers_of(text, (source, "says", SHUT), ("Andrei Solm", "said", LIT))
    assert [name for name, _ in found] == [speaker, "Andrei Solm"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Vero Tarn rose. The Port Office warned that the pier burns. “Who would,” he said.", "Vero Tarn"),
        ("Much is known of Vero Tarn. The Port Office warned that the pier burns. “Who would,” he said.", "Andrei Solm"),
        ("The clerk met a general. The Port Office warned that the pier burns. “Who would,” he said.", "Andrei Solm"),
        ("Nobody asked the general. The Port Office warned that the pier burns. “Who would,” he said.", "Kemo Yarl"),
        ("The Port Office warned that the general burns. “Who would,” he said.", "Andrei Solm"),
        ("Vero Tarn rose.\n\nThe Port Office warned that the pier burns. “Who would,” he said.", "Andrei Solm"),
    ],
)
def test_he_is_who_was_named_or_called_by_an_office_since_the_last_man_spoke(text: str, speaker: str) -> None:
    feared = "the general burns" if "general burns" in text else "the pier burns"
    found = speakers_of(
        f"General Kemo Yarl left.\n\nAndrei Solm said {SHUT}. {text}",
        ("Andrei Solm", "said", SHUT),
        ("The Port Office", "warned", feared),
        ("he", "said", "“Who would,”"),
    )
    assert found[-1][0] == speaker


@pytest.mark.parametrize(("whom", "speaker"), [("her", "Calla Orben"), ("him", "Ravni Vorn"), ("them", "Ravni Vorn")])
def test_she_is_not_who_told_her_so(whom: str, speaker: str) -> None:
    found = speakers_of(
        f"Calla Orben said {SHUT}. Ravni Vorn had told {whom} that the pier burns. “Who would,” she said.",
        ("Calla Orben", "said", SHUT),
        ("Ravni Vorn", "had told", "the pier burns"),
        ("she", "said", "“Who would,”"),
    )
    assert found[-1][0] == speaker


@pytest.mark.parametrize(("source", "speaker"), [("An uncle", "Calla Orben"), ("An aunt", None), ("A lodger", None)])
def test_she_does_not_go_on_from_a_man_without_a_name(source: str, speaker: str | None) -> None:
    found = speakers_of(
        f"Calla Orben said {SHUT}. {source} had sworn that the pier burns. “Who would,” she said.",
        ("Calla Orben", "said", SHUT),
        (source, "had sworn", "the pier burns"),
        ("she", "said", "“Who would,”"),
    )
    assert found[-1][0] == speaker


@pytest.mark.parametrize(
    ("between", "source", "speaker"),
    [
        ("An heir asked her to go.", "the grandmother", "Calla Orben"),
        ("Andrei Solm said the quay is shut.", "the grandmother", "Calla Orben"),
        ("A grandmother said the quay is shut. An heir said the sea rose.", "the grandmother", None),
        ("An heir asked her to go.", "the uncle", None),
        ("An heir asked her to go.", "the other", None),
    ],
)
def test_behind_a_quotation_a_description_means_the_first_one_of_its_paragraph(
    between: str, source: str, speaker: str | None
) -> None:
    earlier = [(name, "said", SHUT) for name in ("Andrei Solm", "A grandmother") if between.startswith(name)]
    earlier += [("An heir", "said", "the sea rose")] if "the sea rose" in between else []
    found = speakers_of(
        f"It rained.\n\nCalla Orben sat there. {between} Nobody went. “{LIT},” {source} said.",
        *earlier,
        (source, "said", f"“{LIT},”"),
    )
    assert found[-1][0] == speaker


@pytest.mark.parametrize(("ending", "speaker"), [("", "Andrei Solm"), (" himself", None), (" herself", None)])
def test_a_description_with_himself_is_set_against_the_one_who_spoke_last(ending: str, speaker: str | None) -> None:
    source = f"The lodger{ending}"
    found = speakers_of(
        f"Andrei Solm said {SHUT}. {source} denied that {LIT}.", ("Andrei Solm", "said", SHUT), (source, "denied", LIT)
    )
    assert found[1][0] == speaker


@pytest.mark.parametrize("source", ["The glazier", "The glazier herself"])
def test_a_description_is_for_the_one_of_several_whose_noun_stands_before_the_name(source: str) -> None:
    found = speakers_of(
        f"One of the glaziers, Calla Orben, said {SHUT}. Andrei Solm said that {LIT}. {source} says that it is cold.",
        ("One of the glaziers, Calla Orben,", "said", SHUT),
        ("Andrei Solm", "said", LIT),
        (source, "says", "it is cold"),
    )
    assert found[2][0] == "Calla Orben"


@pytest.mark.parametrize(
    ("opening", "between", "speaker"),
    [
        ("", "\n\n", None),
        ("", " ", "Calla Orben"),
        ("Andrei Solm left. ", "\n\n", "Andrei Solm"),
    ],
)
def test_a_description_at_the_head_of_a_paragraph_goes_on_from_the_first_named_alone(
    opening: str, between: str, speaker: str | None
) -> None:
    first = "Andrei Solm" if opening else "Calla Orben"
    before = opening or "Andrei Solm left. "
    found = speakers_of(
        f"{before}{first} said {SHUT}.{between}The lodger denied that {LIT}.",
        (f"{first}", "said", SHUT),
        ("The lodger", "denied", LIT),
    )
    assert found[1][0] == speaker


@pytest.mark.parametrize(
    ("rest", "speaker"),
    [
        ("The glazier, Calla Orben, has left.", "Calla Orben"),
        ("The old glazier, Calla Orben, has left.", "Calla Orben"),
        ("The glazier saw Calla Orben.", None),
        ("The mason, Calla Orben, has left.", None),
    ],
)
def test_somebody_who_is_named_as_such_further_down_is_the_one_without_a_name(rest: str, speaker: str | None) -> None:
    found = speakers_of(f"A glazier said {SHUT}. Few agree. {rest}", ("A glazier", "said", SHUT))
    assert found[0][0] == speaker


def test_the_prefect_is_a_person() -> None:
    found = speakers_of(
        f"Prefect Calla Orben said {SHUT}. Andrei Solm said that {LIT}. “It is cold,” the prefect said.",
        ("Prefect Calla Orben", "said", SHUT),
        ("Andrei Solm", "said", LIT),
        ("the prefect", "said", "“It is cold,”"),
    )
    assert found[2][0] == "Calla Orben"


@pytest.mark.parametrize(("first", "name"), [("Mr Andrei Solm", "Andrei Solm"), ("Mrs Calla Orben", None)])
def test_behind_another_voice_a_pronoun_goes_back_to_the_main_person_alone(first: str, name: str | None) -> None:
    report = report_of(
        f"{first} came.\n\nMr Andrei Solm said the quay is shut. Mrs Ana Reul said ice is near.\n\nNow he fears rain."
    )
    found = speakers(
        report,
        said(report, "Mr Andrei Solm", "said", "the quay is shut"),
        said(report, "Mrs Ana Reul", "said", "ice is near"),
        said(report, "he", "fears", "rain"),
    )
    assert found[2][0] == name
