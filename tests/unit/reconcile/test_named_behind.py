"""Speakers who are described first and named behind the next words."""

import pytest
from tests.unit.reconcile.newsroom import findings_of, report_of, said

from sayso.reconcile.cast import gather_cast
from sayso.reconcile.speakers import name_speakers

_OPENS = "Mayor Andrei Solm went to the quay on Monday.\n\n" + "It rained for hours. " * 5 + "\n\n"
"""Long enough that what follows is no lead."""


def speaker_of(text: str, *quotes: tuple[str, ...]) -> str | None:
    """The name of whom the first source means."""
    report = report_of(_OPENS + text)
    findings = findings_of(report, *(said(report, *quote) for quote in quotes))
    cast = gather_cast([report], {report.id: findings})
    speaker = name_speakers(report, findings, cast)[0].speaker
    return cast.by_id[speaker].name if speaker else None


@pytest.mark.parametrize("source", ["The glazier", "His glazier", "The head of the workshop"])
def test_a_description_means_the_newcomer_who_speaks_behind_its_words(source: str) -> None:
    found = speaker_of(
        f"{source} fears for the roof. “It leaks,” said Calla Orben.",
        (source, "fears", "for the roof"),
        ("Calla Orben", "said", "“It leaks,”", "direct"),
    )
    assert found == "Calla Orben"


@pytest.mark.parametrize(
    ("source", "cue", "behind"),
    [
        ("A glazier", "said", "Calla Orben."),
        ("The glaziers", "said", "Calla Orben."),
        ("The glazier", "replied", "Calla Orben."),
        ("The glazier", "said", "Calla Orben, a baker."),
        ("The glazier", "said", "Calla Orben, one of the neighbours."),
        ("The two glaziers", "said", "Calla Orben."),
        ("The glazier", "said", "Orben."),
        ("The glazier", "said", "Chief Technology Officer Calla Orben."),
        ("The young man", "said", "Maria Orben."),
    ],
)
def test_a_description_does_not_mean_another_who_speaks_behind_it(source: str, cue: str, behind: str) -> None:
    named = behind.split(",")[0].removesuffix(".")
    found = speaker_of(
        f"{source} fears for the roof. “It leaks,” {cue} {behind}",
        (source, "fears", "for the roof"),
        (named, cue, "“It leaks,”", "direct"),
    )
    assert found is None or "Orben" not in found


@pytest.mark.parametrize(("between", "name"), [("", "Calla Orben"), (" It rains. It blows.", None)])
def test_who_speaks_sentences_behind_a_description_is_somebody_else(between: str, name: str | None) -> None:
    found = speaker_of(
        f"The glazier fears for the roof.{between} “It leaks,” said Calla Orben.",
        ("The glazier", "fears", "for the roof"),
        ("Calla Orben", "said", "“It leaks,”", "direct"),
    )
    assert found == name


def test_words_of_ones_own_in_marks_leave_the_next_quotation_to_somebody_else() -> None:
    found = speaker_of(
        "“The roof is old,” the glazier said. “It leaks,” said Calla Orben.",
        ("the glazier", "said", "“The roof is old,”", "direct"),
        ("Calla Orben", "said", "“It leaks,”", "direct"),
    )
    assert found != "Calla Orben"


def test_who_begins_the_sentence_behind_a_description_is_described() -> None:
    text = "“The roof is old,” said the glazier. Calla Orben{}, taught physics for years."
    quote = ("the glazier", "said", "“The roof is old,”", "direct")
    assert speaker_of(text.format(", 44"), quote) == "Calla Orben"
    assert speaker_of(text.format(", the baker"), quote) != "Calla Orben"
    later = text.replace("glazier.", "glazier on Sunday.").format(", 44")
    assert speaker_of(later, quote) != "Calla Orben"
