"""What the terminal says of an account."""

import runpy
from pathlib import Path

import pytest

from sayso.terminal import print_summary

PILE = runpy.run_path(str(Path(__file__).parent / "export" / "pile.py"))


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    monkeypatch.setenv("COLUMNS", "80")
    print_summary(PILE["pile"](), "brief.html", 1000)
    return capsys.readouterr().err.splitlines()


def test_no_line_is_longer_than_the_terminal(printed: list[str]):
    assert max(len(line.rstrip()) for line in printed) <= 80


def test_conflicts_stand_with_their_values_as_printed(printed: list[str]):
    at = next(at for at, line in enumerate(printed) if line.startswith("in conflict"))
    assert " or " in printed[at + 1]


def test_statements_stand_with_their_speaker_and_a_whole_title(printed: list[str]):
    assert any(line.startswith("Odile Marrant") and "“We will not gamble" in line for line in printed)
