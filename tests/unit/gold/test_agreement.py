"""How far readings agree with the gold."""

from pathlib import Path

import pytest
from gold.wire import agreement
from gold.wire.corpus import GoldReport, read_report

WRITTEN = """outlet: Quayside Gazette
date: 2024-05-02
reul = person: Ana Reul; Reul
port = organisation: Port Office of Pell
her = outlet: Pell Herald
1 i reul < her | 2 d port | 3 i ? < ?
---
{s1:Ana Reul} {c1:told} {r1:the Pell Herald} {q1:that the quay stays shut {i1:(it is wet)}}.
{q2:"Ask the tide,"} {s2:the Port Office} {c2:said}. {q3:It rains}, {c3:it is said}.
"""
HEAD = "report\tid\tspeaker\tthrough\tinsertions\tsure\n"


@pytest.fixture
def report() -> GoldReport:
    return read_report("quay", "test", WRITTEN)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ana Reul", "reul"),
        ("Harbour master Ana Reul", "reul"),
        ("the Port Office", "port"),
        ("the Office", "port"),
        ("Pell Herald", "her"),
        ("?", "?"),
        ("Herald of Norland and Solm", "[and herald norland solm]"),
        ("Solm", "[solm]"),
    ],
)
def test_a_name_is_of_the_speaker_whose_form_shares_most_words(report: GoldReport, name: str, key: str) -> None:
    assert agreement.key_of(report, name) == key


def test_a_reading_that_answers_as_the_gold_does_agrees_wholly(report: GoldReport, tmp_path: Path) -> None:
    file = tmp_path / "test-1.tsv"
    rows = [
        "quay\t1\tAna Reul\tQuayside Gazette < Pell Herald\t(it is wet)\thigh",
        "quay\t2\tPort Office\t-\t-\tlow",
        "quay\t3\t?\t?\t-\tlow",
    ]
    file.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    told = agreement.compare(agreement.gold_answers([report]), agreement.read_answers(file, [report]))
    assert list(told) == ["100.0 (3/3)", "100.0 (1/1)", "0.0 (0/2)", "100.0 (1/1)"]


def test_what_a_reading_answers_otherwise_counts_where_it_differs(report: GoldReport, tmp_path: Path) -> None:
    file = tmp_path / "test-1.tsv"
    rows = ["quay\t1\tPort Office\t-\t-\thigh", "quay\t2\tPort Office\tPell Herald\t-\thigh", "quay\t3\t?\t-\t-\thigh"]
    file.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    told = agreement.compare(agreement.gold_answers([report]), agreement.read_answers(file, [report]))
    assert list(told) == ["66.7 (2/3)", "0.0 (0/1)", "50.0 (1/2)", "0.0 (0/1)"]


def test_every_attribution_of_dev_and_test_has_an_answer_of_every_reading() -> None:
    for part, files in (("dev", ["dev.tsv"]), ("test", ["test-1.tsv", "test-2.tsv"])):
        reports = agreement.read_corpus(parts=(part,))
        wanted = set(agreement.gold_answers(reports))
        assert [file.name for file in sorted(agreement.READINGS.glob(f"{part}*.tsv"))] == files
        for file in files:
            assert set(agreement.read_answers(agreement.READINGS / file, reports)) == wanted
