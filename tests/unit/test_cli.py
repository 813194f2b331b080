"""The command line: what it writes where, and its exit codes."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sayso import __version__
from sayso.cli import app

STORY = """The quay at Port Sund stays shut, harbour master Ana Reul said on Monday, 10 June 2024.

"We will not reopen it before the autumn," Reul told reporters. She said that 40 vessels were waiting.
"""


def sayso(*words: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=given)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    file = tmp_path / "reports" / "quay.txt"
    file.write_text(STORY)
    return file


def test_it_tells_its_version():
    assert sayso("--version").output == f"sayso {__version__}\n"


@pytest.mark.parametrize("command", ["align", "brief", "quotes", "reprints", "verify", "schema"])
def test_help_has_examples_and_exit_codes(command: str):
    assert "Exit codes" in sayso(command, "--help").output
    assert "Examples" in sayso(command, "--help").output


def test_the_suffix_of_the_output_chooses_the_format(report: Path):
    assert sayso("brief", report, "-o", "brief.html").exit_code == 0
    assert sayso("brief", report, "-o", "account.json").exit_code == 0
    assert sayso("brief", report, "-o", "brief.md").exit_code == 0
    assert Path("brief.html").read_text().lower().startswith("<!doctype html>")
    assert json.loads(Path("account.json").read_text())["format"] == "sayso.account/1"
    assert Path("brief.md").read_text().startswith("#")


def test_without_an_output_a_page_goes_to_brief_html_and_data_to_standard_output(report: Path):
    assert sayso("brief", report).exit_code == 0
    assert Path("brief.html").exists()
    assert json.loads(sayso("brief", report, "--format", "json").stdout)["reports"]


def test_a_format_that_nobody_offers_is_refused_with_those_that_are(report: Path):
    for words in (["--format", "docx"], ["-o", "brief.docx"]):
        refused = sayso("brief", report, *words)
        assert refused.exit_code == 2
        assert "html" in refused.output


def test_a_place_that_cannot_be_written_is_refused_before_the_work(report: Path):
    assert sayso("brief", report, "-o", "no/such/folder/brief.html").exit_code == 2


def test_what_could_not_be_read_is_named_and_the_rest_is_done(report: Path):
    (report.parent / "empty.txt").touch()
    done = sayso("brief", report.parent, "-o", "account.json")
    assert done.exit_code == 3
    assert "empty.txt" in done.stderr
    assert [Path(each["path"]).name for each in json.loads(Path("account.json").read_text())["skipped"]] == ["empty.txt"]


def test_where_nothing_could_be_read_nothing_is_written(report: Path):
    done = sayso("brief", "gone.txt", "-o", "account.json")
    assert done.exit_code == 4
    assert "gone.txt" in done.stderr
    assert not Path("account.json").exists()
    assert done.stderr.endswith("nothing written\n")
    assert sayso("quotes", "gone.txt").exit_code == 4


def test_an_earlier_brief_in_the_place_of_one_that_was_not_written_is_named():
    Path("brief.html").write_text("yesterday's")
    assert "nothing written; brief.html is as it was before" in sayso("brief", "gone.txt").stderr
    assert Path("brief.html").read_text() == "yesterday's"


def test_quotes_as_a_table_name_source_cue_and_content(report: Path):
    table = sayso("quotes", report).stdout
    assert "Reul" in table
    assert "told" in table


def test_quotes_as_lines_are_offsets_under_the_files_stem(report: Path):
    (line,) = sayso("quotes", report, "--format", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert row["doc"] == "quay"
    assert all(isinstance(end, int) for each in row["attributions"] for start, end in each["content"])


def test_quotes_of_rows_are_under_the_rows_own_ids_one_line_each(report: Path):
    Path("rows.jsonl").write_text("".join(json.dumps({"id": f"row/{n}", "text": STORY + str(n)}) + "\n" for n in (1, 2)))
    lines = sayso("quotes", "rows.jsonl", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["doc"] for line in lines] == ["row/1", "row/2"]


def test_quotes_as_citron_gives_them_are_one_object_a_line(report: Path):
    (line,) = sayso("quotes", report, "--format", "citron").stdout.splitlines()
    assert json.loads(line)["quotes"][0]["contents"]


def test_quotes_go_to_a_file_the_same_with_two_processes(report: Path):
    (report.parent / "pier.txt").write_text(STORY.replace("quay", "pier"))
    for jobs in ("1", "2"):
        assert sayso("quotes", report.parent, "--format", "jsonl", "--jobs", jobs, "-o", f"{jobs}.jsonl").exit_code == 0
    assert Path("1.jsonl").read_bytes() == Path("2.jsonl").read_bytes() != b""


def test_quotes_without_speakers_name_nobody(report: Path):
    rows = [
        json.loads(sayso("quotes", report, "--format", "jsonl", *words).stdout)["attributions"]
        for words in ([], ["--no-speakers"])
    ]
    assert {each["speaker"] for each in rows[0]} == {"Ana Reul"}
    assert {each["speaker"] for each in rows[1]} == {None}


def test_a_foreign_report_is_listed_and_the_exit_code_says_that_it_was_read_in_part(report: Path):
    report.write_text("Причал закрыт. «До осени мы его не откроем», — заявила начальник порта Ана Реул. Судов ждёт сорок.")
    done = sayso("quotes", report)
    assert done.exit_code == 3
    assert "До осени" in done.stdout
    assert "not in full" in done.stderr and "'ru'" in done.stderr


def test_quotes_as_json_have_the_characters(report: Path):
    (row,) = json.loads(sayso("quotes", report, "--format", "json").stdout)
    assert {span["exact"] for each in row["attributions"] for span in each["content"]}


def test_the_threshold_and_the_setting_reach_quotes_and_account(report: Path):
    def found(*words: str) -> list[object]:
        (row,) = json.loads(sayso("quotes", report, "--format", "json", *words).stdout)
        return row["attributions"]

    assert found("--least-sure", "1") == [] != found("--least-sure", "0")
    assert sayso("quotes", report, "--least-sure", "30").exit_code == 2
    made = json.loads(sayso("brief", report, "--format", "json", "--accurate", "--least-sure", "0.5").stdout)["made_by"]
    assert made["settings"]["attribution"] == "accurate"
    assert made["settings"]["least confidence of an attribution"] == "0.5"


def test_standard_input_is_a_path_too(report: Path):
    assert "Reul" in sayso("quotes", "-", given=STORY.encode()).stdout


TOLD = """The quay at Port Sund was cleared before dawn, and the crews who had waited there went home without their nets.

Nobody on the pier could say when the next boat would leave, and the harbour office kept its shutters down all day.
"""


def test_reprints_are_named_by_the_ids_of_their_rows_and_ordered_by_t(report: Path):
    rows = [{"id": "late", "t": 7, "text": "Our own lines come first.\n\n" + TOLD}, {"id": "early", "t": 3, "text": TOLD}]
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    listed = [json.loads(line) for line in sayso("reprints", "rows.jsonl").stdout.splitlines()]
    assert {(row["a"], row["b"], row["verdict"]) for row in listed} == {("late", "early", "taken")}
    texts = {row["id"]: row["text"] for row in rows}
    for row in listed:
        assert texts["late"][row["a_start"] : row["a_end"]] == texts["early"][row["b_start"] : row["b_end"]]


def test_one_text_in_two_rows_is_a_reprint(report: Path):
    Path("rows.jsonl").write_text("".join(json.dumps({"id": name, "text": TOLD}) + "\n" for name in ("one", "two")))
    (row,) = (json.loads(line) for line in sayso("reprints", "rows.jsonl").stdout.splitlines())
    assert {row["a"], row["b"]} == {"one", "two"}
    assert row["verdict"] == "common-origin"


def test_reprints_go_to_a_file_and_name_what_could_not_be_read(report: Path):
    done = sayso("reprints", report, "gone.txt", "-o", "reprints.jsonl")
    assert done.exit_code == 3
    assert "gone.txt" in done.stderr
    assert Path("reprints.jsonl").read_text() == ""
    assert sayso("reprints", "gone.txt").exit_code == 4


def test_verify_counts_cells_and_names_what_fails(report: Path):
    sayso("brief", report, "-o", "account.json")
    whole = sayso("verify", "account.json", "--reports", report.parent)
    assert whole.exit_code == 0
    assert "every one exact" in whole.stdout
    report.write_text(STORY.replace("Ana", "Ida"))
    broken = sayso("verify", "account.json", "--reports", report.parent)
    assert broken.exit_code == 1
    assert "reports[0].sha256" in broken.stdout


def test_what_is_no_account_is_wrong_use(report: Path):
    assert sayso("verify", report, "--reports", report.parent).exit_code == 2


def test_the_schema_is_json():
    assert json.loads(sayso("schema").stdout)["title"] == "sayso.account/1"


def test_importing_the_package_imports_nothing_heavy():
    import subprocess
    import sys

    code = "import sayso, sys; print(sorted({'numpy', 'spacy', 'msgspec', 'typer', 'onnxruntime'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


FERRY = "The ferry Marelda ran aground off Port Asel on Monday night and its forty passengers were taken ashore by pilot boats."


def test_stories_are_a_line_a_row_in_the_order_given_and_bad_rows_are_named(report: Path):
    rows = [
        json.dumps({"id": "b", "title": "Ferry Marelda aground off Port Asel", "text": FERRY, "date": "2024-03-05"}),
        json.dumps({"id": 7, "title": "Pilot boats take forty passengers off ferry Marelda", "text": "", "date": None}),
        "{",
        json.dumps({"text": "Parliament in Quenby raised the levy on grain by a third."}),
        json.dumps({"id": "empty", "text": " "}),
        json.dumps({"id": "b", "title": "Ferry Marelda aground off Port Asel", "text": FERRY, "date": "2024-03-05"}),
    ]
    with gzip.open("feed.jsonl.gz", "wt") as file:
        file.write("\n".join(rows))
    done = sayso("stories", "feed.jsonl.gz", "-q")
    assert done.exit_code == 3
    assert "line 3" in done.stderr
    assert "line 5" in done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in found] == ["b", 7, 4, "b"]
    assert [row["cluster"] == found[0]["cluster"] for row in found] == [True, True, False, True]
    assert [row["topic"] == found[0]["topic"] for row in found] == [True, True, False, True]
    assert list(found[0]) == ["id", "cluster", "topic"]


def test_stories_of_files_are_under_their_paths_and_can_go_to_a_file(report: Path):
    assert sayso("stories", report, "-o", "stories.jsonl").exit_code == 0
    (line,) = Path("stories.jsonl").read_text().splitlines()
    assert json.loads(line)["id"] == str(report)
    assert sayso("stories", "-", given=b'{"id": "x", "text": "Two boats sank."}\n').stdout.startswith('{"id":"x"')
    assert sayso("stories", "gone.jsonl").exit_code == 4
