"""Aligning two files, through the command."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sayso.cli import app

LEFT = "The bridge stays shut until the piles are mended.\n\nNobody asked the pilots for their view.\n"
RIGHT = "The pilots' view was asked for by nobody.\r\nUntil the piles are mended, shut the bridge stays.\r\n"


def align(*words: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["align", *map(str, words)], input=given)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_bytes(LEFT.encode())
    right.write_bytes(RIGHT.encode())
    return left, right


def test_rows_name_lines_from_nought(files: tuple[Path, Path]):
    shown = align(*files)
    rows = [json.loads(line) for line in shown.stdout.splitlines()]
    assert shown.exit_code == 0
    assert [(row["left"], row["right"]) for row in rows] == [(0, 1), (2, 0)]
    assert all(set(row) == {"left", "right", "score"} and row["score"] > 0 for row in rows)


def test_a_table_shows_the_sentences_and_those_alone(files: tuple[Path, Path]):
    files[1].write_text("Until the piles are mended, shut the bridge stays.\nGrain fell again.\n")
    shown = align(*files, "--format", "table").stdout
    assert "Until the piles" in shown
    assert "only on the left: 2" in shown
    assert "only on the right: 1" in shown


def test_one_text_may_come_from_standard_input_or_packed(files: tuple[Path, Path], tmp_path: Path):
    packed = tmp_path / "right.txt.gz"
    packed.write_bytes(gzip.compress(RIGHT.encode()))
    expected = align(*files).stdout
    assert align("-", packed, given=LEFT.encode()).stdout == expected
    assert align("-", "-", given=b"x").exit_code == 2


def test_the_rows_may_go_to_a_file(files: tuple[Path, Path], tmp_path: Path):
    assert align(*files, "-q", "-o", tmp_path / "rows.jsonl").stdout == ""
    assert (tmp_path / "rows.jsonl").read_text() == align(*files).stdout


def test_a_file_that_cannot_be_read_is_named(files: tuple[Path, Path], tmp_path: Path):
    refused = align(files[0], tmp_path / "none.txt")
    assert refused.exit_code == 4
    assert "none.txt" in refused.stderr


def test_two_languages_without_the_encoder_bring_a_caution(files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sayso.alignment.can_encode", lambda: False)
    files[0].write_text("Мост закрыт, пока не починят сваи, сообщил в понедельник начальник порта Ана Реуль.\n" * 3)
    files[1].write_text("The bridge is shut until the piles are mended, harbour master Ana Reul said on Monday.\n" * 3)
    assert "sayso[languages]" in align(*files).stderr
    assert "sayso[languages]" not in align(*files, "-q").stderr
