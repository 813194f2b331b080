"""What a user may give, and what is said of that which cannot be read."""

import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest

from sayso.model.report import LONGEST, Report, Skipped
from sayso.pile import LARGEST_FILE, find_files, read_pile

STORY = "The quay stays shut, harbour master Ana Reul said on Monday. She named no date for its opening.\n"


def write(folder: Path, name: str, content: str | bytes = STORY) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def skipped(*paths: str | Path) -> dict[str, str]:
    return {Path(each.path).name: each.reason for each in read_pile(paths) if isinstance(each, Skipped)}


def reports(*paths: str | Path) -> list[Report]:
    return [each for each in read_pile(paths) if isinstance(each, Report)]


def test_a_folder_is_read_with_what_lies_below_it_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "below/c.txt", ".hidden.txt", ".git/d.txt"):
        write(tmp_path, name)
    found = [Path(each.path).relative_to(tmp_path).as_posix() for each in find_files([tmp_path])]
    assert found == ["a.txt", "b.txt", "below/c.txt"]


def test_a_file_given_twice_is_read_once(tmp_path):
    file = write(tmp_path, "a.txt")
    assert len(list(find_files([file, tmp_path, f"{tmp_path}/*.txt"]))) == 1


def test_a_pattern_reaches_files_and_one_that_fits_nothing_is_named(tmp_path):
    write(tmp_path, "a.txt")
    assert len(reports(f"{tmp_path}/*.txt")) == 1
    assert "no such file" in skipped(f"{tmp_path}/*.docx")["*.docx"]


def test_a_missing_path_and_an_empty_folder_are_named(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no such file" in skipped(tmp_path / "gone.txt")["gone.txt"]
    assert "nothing to read" in skipped(empty)["empty"]


def test_an_unknown_kind_of_file_is_named_with_the_kinds_that_are_read(tmp_path):
    assert ".jsonl" in skipped(write(tmp_path, "scan.pdf"))["scan.pdf"]


def test_each_bad_file_costs_only_itself(tmp_path):
    write(tmp_path, "good.txt")
    write(tmp_path, "empty.txt", b"")
    write(tmp_path, "binary.txt", bytes(range(256)) * 40)
    write(tmp_path, "page.html", "<html><body><script>1</script></body></html>")
    write(tmp_path, "rows.jsonl", '{"id": "x", "text": "' + STORY.strip().replace("Ana", "Ida") + '"}\nnot a row\n')
    assert len(reports(tmp_path)) == 2
    named = skipped(tmp_path)
    assert {"empty.txt", "binary.txt", "page.html"} <= set(named)
    assert any(name.startswith("rows.jsonl") for name in named)
    assert all(named.values())


def test_a_report_in_a_language_that_is_not_read_is_kept_and_named(tmp_path):
    russian = "Причал останется закрытым до осени, сообщила в понедельник начальник порта. Она не назвала дату открытия.\n" * 3
    file = write(tmp_path, "quay.txt", russian)
    assert [report.text for report in reports(file)] == [russian]
    assert "'ru'" in skipped(file)["quay.txt"] and "only quotations" in skipped(file)["quay.txt"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("הרציף סגור. נמל העיר לא ייפתח לפני הסתיו, אמרה ראש הנמל ביום שני. ארבעים אוניות ממתינות בים.", "'he'"),
        ("الرصيف مغلق. قالت مديرة الميناء يوم الاثنين إنه لن يفتح قبل الخريف. أربعون سفينة تنتظر في البحر.", "'ar'"),
    ],
)
def test_right_to_left_reports_are_read_like_any_other(tmp_path, text, language):
    file = write(tmp_path, "quay.txt", text)
    assert [report.text for report in reports(file)] == [text]
    assert language in skipped(file)["quay.txt"]


def test_the_same_report_in_two_files_is_kept_once_and_the_second_is_named(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")
    assert len(reports(tmp_path)) == 1
    assert "a.txt" in skipped(tmp_path)["b.txt"]


@pytest.mark.parametrize("data", [STORY, json.dumps({"id": "row 1", "text": STORY})])
def test_standard_input_is_read_as_what_it_looks_like(data, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    (report,) = reports("-")
    assert report.text.strip() == STORY.strip()


@pytest.mark.parametrize("blocked", ["file", "folder"])
def test_what_may_not_be_read_is_named(tmp_path, monkeypatch, blocked):
    """Permissions do not bind the superuser, so the refusal of the system is played here."""
    file = write(tmp_path, "below/secret.txt")

    def refuse(*_given, **_named):
        raise PermissionError(13, "Permission denied", str(file))

    if blocked == "file":
        monkeypatch.setattr(Path, "read_bytes", refuse)
    else:
        real = os.scandir
        monkeypatch.setattr(os, "scandir", lambda place: refuse() if str(place).endswith("below") else real(place))
    assert skipped(tmp_path)["secret.txt"] == "Permission denied"


def test_links_that_lead_nowhere_and_pipes_are_named_and_never_opened(tmp_path):
    write(tmp_path, "good.txt")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "self").symlink_to(".")
    os.mkfifo(tmp_path / "pipe.txt")
    assert len(reports(tmp_path)) == 1
    named = skipped(tmp_path)
    assert set(named) == {"round.txt", "gone.txt", "pipe.txt"} and "pipe" in named["pipe.txt"]
    assert skipped(tmp_path / "round.txt", tmp_path / "pipe.txt").keys() == {"round.txt", "pipe.txt"}


def test_a_name_of_odd_bytes_is_read_like_any_other(tmp_path):
    (tmp_path / os.fsdecode(b"quay\xff\xfe.txt")).write_text(STORY)
    assert len(reports(tmp_path)) == 1


TOME = STORY * (LONGEST // len(STORY) + 1)


@pytest.mark.parametrize("name", ["tome.txt", "tome.md", "tome.jsonl"])
def test_of_an_archive_the_beginning_is_read_and_that_is_told(tmp_path, name):
    file = write(tmp_path, name, json.dumps({"text": TOME}) if name.endswith("jsonl") else TOME)
    (report,) = reports(file)
    assert report.text == TOME[:LONGEST]
    (reason,) = skipped(file).values()
    assert f"{LONGEST:,} of its {len(TOME):,} characters" in reason and "split it" in reason


def test_a_page_that_is_an_archive_is_refused(tmp_path):
    (reason,) = skipped(write(tmp_path, "tome.html", f"<p>{TOME}</p>")).values()
    assert f"{LONGEST:,}" in reason


def test_a_file_larger_than_memory_should_hold_is_not_read(tmp_path):
    file = write(tmp_path, "pile.jsonl", b"")
    os.truncate(file, LARGEST_FILE + 1)
    assert "GB" in skipped(file)["pile.jsonl"]


def test_a_gzipped_file_is_read_as_what_it_holds(tmp_path: Path):
    file = tmp_path / "rows.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"id": "one", "text": "The quay stays shut, the harbour master said."}\n'))
    assert [each.path for each in read_pile([file])] == [f"{file}#one"]
    file.write_bytes(b"no gzip at all")
    (skipped,) = read_pile([file])
    assert "gzip" in skipped.reason


@pytest.mark.parametrize(("name", "advice"), [("feed.csv", ".jsonl"), ("page.pdf", ".txt"), ("feed.rss", ".html")])
def test_what_has_no_reader_is_named_with_what_to_do_instead(tmp_path, name, advice):
    assert advice in skipped(write(tmp_path, name))[name].partition("; ")[2]
