"""The list of quotes: forms, order, what is written when, and a table that fits its terminal."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from rich.console import Console

from sayso.model.actor import Actor
from sayso.model.attribution import Attribution
from sayso.model.report import Report, Skipped
from sayso.model.span import Span
from sayso.quote_list import draw_table, write_quotes
from sayso.saying import Sayings

TEXT = 'The quay is shut, Ana Reul said. "It stays so," she said on Monday, "until the very end of the year, and then some."\n'


def sayings(number: int) -> Sayings:
    report = Report(f"r{number}", f"{number}.txt", "0", "0", TEXT, language="en")

    def at(words: str) -> tuple[Span, ...]:
        return (report.span(TEXT.index(words), TEXT.index(words) + len(words)),)

    first = Attribution("a1", report.id, "indirect", at("Ana Reul"), at("said"), at("The quay is shut"))
    until = at('"until the very end of the year, and then some."')
    said = (report.span(TEXT.index("she") + 4, TEXT.index("she") + 8),)
    second = Attribution("a2", report.id, "direct", at("she"), said, at('"It stays so,"') + until, confidence=0.914)
    third = Attribution("a3", report.id, "direct", (), (), until)
    return Sayings(report, (first, second, third))


def drawn(width: int, said: Sayings | None = None) -> list[str]:
    return draw_table(said or sayings(1), Console(width=width, file=io.StringIO(), color_system=None)).splitlines()


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "citron"])
def test_each_report_is_written_before_the_next_is_looked_for(form: str, tmp_path: Path):
    file = tmp_path / "quotes"
    sizes: list[int] = []

    def found() -> Iterator[Sayings | Skipped]:
        for number in range(3):
            sizes.append(file.stat().st_size if file.exists() else -1)
            yield sayings(number)

    assert write_quotes(found(), form, "fast", str(file)) == (3, [])
    assert sizes[0] == -1 and 0 < sizes[2] < file.stat().st_size


def test_json_of_many_reports_is_one_document(tmp_path: Path):
    file = tmp_path / "quotes.json"
    write_quotes([sayings(1), Skipped("x", "empty"), sayings(2)], "json", "fast", str(file))
    assert [row["path"] for row in json.loads(file.read_bytes())] == ["1.txt", "2.txt"]


def test_where_no_report_is_nothing_is_written(tmp_path: Path):
    skipped = Skipped("x", "empty")
    assert write_quotes([skipped], "json", "fast", str(tmp_path / "quotes.json")) == (0, [skipped])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_of_the_table_is_longer_than_the_terminal(width: int):
    assert max(map(len, drawn(width))) <= width


def test_the_table_reads_from_who_to_how_sure():
    lines = drawn(80)
    at = lines.index(next(line for line in lines if line.startswith("she said")))
    assert '"It stays so," … "until the very end of' in lines[at]
    assert not any(", …" in line for line in drawn(80))
    assert lines[at].endswith("direct")
    assert lines[at + 1].endswith("91%")


def test_words_that_stand_side_by_side_are_not_torn_apart():
    assert any(line.startswith("Ana Reul said ") for line in drawn(80))


def test_a_quote_without_a_source_says_so():
    assert any(line.startswith("nobody named") for line in drawn(80))


def test_the_table_says_via_whom_but_not_via_the_report_itself():
    said = sayings(1)
    actors = tuple(Actor(name, "outlet", name, (), ()) for name in ("Lantern Daily", "state television"))
    first = structs.replace(said.attributions[0], through=("Lantern Daily", "state television"))
    report = structs.replace(said.report, outlet="Lantern Daily")
    table = "\n".join(drawn(80, Sayings(report, (first,), actors)))
    assert "via state television" in table and "Lantern" not in table
