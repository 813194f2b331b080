"""Who said what in each report by itself: in order, as soon as it is done, by one process or two."""

import json
import os
from multiprocessing import parent_process
from pathlib import Path

import pytest

from sayso import Settings, quotes, saying
from sayso.extract.parse import Parse
from sayso.model.report import LONGEST, Report, Skipped
from sayso.saying import Sayings, find_sayings, sayings_of

STORY = """The quay stays shut, harbour master Ana Reul said on Monday.

"We will not reopen it before the autumn," she told reporters.
"""
RUSSIAN = "Причал закрыт. «До осени мы его не откроем», — заявила начальник порта Ана Реул. Судов ждёт сорок.\n"


def told(*paths: Path, **options: object) -> list[Sayings | Skipped]:
    return list(find_sayings(paths, **options))  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in (3, 1, 2):
        (tmp_path / f"{number}.txt").write_text(f"{STORY}\nBerth {number} is dry.\n")
    return tmp_path


def test_speakers_are_those_that_the_report_alone_names(folder: Path):
    (said,) = told(folder / "1.txt")
    assert isinstance(said, Sayings)
    assert {said.speaker(each).name for each in said.attributions if said.speaker(each)} == {"Ana Reul"}
    assert [each.name for each in said.actors] == ["Ana Reul"]


def test_without_speakers_the_same_is_said_by_nobody(folder: Path):
    (named,) = told(folder / "1.txt")
    (said,) = told(folder / "1.txt", speakers=False)
    assert isinstance(named, Sayings) and isinstance(said, Sayings)
    assert [each.content for each in said.attributions] == [each.content for each in named.attributions]
    assert {said.speaker(each) for each in said.attributions} == {None}


def test_two_processes_give_what_one_gives_in_the_same_order(folder: Path):
    (folder / "1a.txt").touch()
    one, two = told(folder), told(folder, jobs=2)
    assert one == two
    assert [each.report.path[-5:] if isinstance(each, Sayings) else "" for each in one] == ["1.txt", "", "2.txt", "3.txt"]


def dying(report: Report) -> Skipped:
    """Work that ends its process, unless it is the one that the user started."""
    if parent_process():
        os._exit(9)
    return Skipped(report.path, "done here")


def test_where_the_other_processes_are_ended_this_one_does_the_work():
    reports = [Report(f"r{number}", f"{number}.txt", "0", "0", STORY) for number in range(30)]
    assert [each.path for each in saying._worked(iter(reports), dying, jobs=2)] == [each.path for each in reports]


def test_a_report_is_given_before_the_next_one_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch):
    read: list[str] = []
    real = saying.read_reports
    monkeypatch.setattr(saying, "read_reports", lambda given: (read.append(given.path), *real(given))[1:])
    next(find_sayings([folder]))
    assert len(read) == 1


def test_every_row_has_its_quotes_though_two_have_one_text(tmp_path: Path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": name, "text": STORY}) + "\n" for name in "ab"))
    assert len(told(rows)) == 2


def test_progress_knows_how_many_there_are(folder: Path):
    (folder / "rows.jsonl").write_text("".join(json.dumps({"text": STORY + name}) + "\n" for name in "ab"))
    seen: list[tuple[int, int]] = []
    told(folder, watch=lambda _, done, total: seen.append((done, total)))
    assert seen == [(number, 5) for number in range(1, 6)]


def test_a_foreign_report_is_given_and_that_only_its_marks_were_read_is_told(tmp_path: Path):
    (tmp_path / "quay.txt").write_text(RUSSIAN)
    said, note = told(tmp_path)
    assert isinstance(said, Sayings) and isinstance(note, Skipped)
    assert [each.content[0].exact for each in said.attributions] == ["«До осени мы его не откроем»"]
    assert "only quotations are read" in note.reason


def test_a_report_on_which_an_extractor_fails_costs_only_itself(folder: Path, monkeypatch: pytest.MonkeyPatch):
    real = saying.extractors["attributions"]

    def failing(parse: Parse):
        if "Berth 2" in parse.report.text:
            raise RuntimeError("no such tide")
        yield from real(parse)

    monkeypatch.setattr(saying, "extractors", {"attributions": failing})
    skipped = [each for each in told(folder, speakers=False) if isinstance(each, Skipped)]
    assert ["no such tide" in each.reason for each in skipped] == [True]


def test_quotes_of_a_text_are_told_by_its_own_language():
    assert [each.content[0].exact for each in quotes(RUSSIAN)] == ["«До осени мы его не откроем»"]
    assert [each.source[0].exact.split()[-1] for each in quotes(STORY)] == ["Reul", "she"]


def test_of_a_text_too_long_the_beginning_is_read_with_a_warning(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(saying, "LONGEST", len(STORY))
    with pytest.warns(UserWarning, match="first 125 of 250 characters"):
        assert quotes(STORY * 2) == quotes(STORY)
    assert LONGEST == 400_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "no marks here",
        '"' * 9_000,
        "“a” " * 4_000,
        "x " * 9_000,
        "\ud800 “said\udfff that all ships wait” he said",
        "שלום",
    ],
)
@pytest.mark.parametrize("setting", ["fast", "accurate"])
def test_no_text_is_so_odd_that_it_raises(text: str, setting: str):
    report = Report("r", "a.txt", "0", "0", text)
    assert isinstance(sayings_of(report, settings=Settings(setting)), Sayings)  # type: ignore[arg-type]
    quotes(text)
