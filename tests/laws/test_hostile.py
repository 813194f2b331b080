"""Texts that no newsroom writes: each is read, searched and told of, or refused, in time that grows with its size.

The sizes are such that work which grows with the square of one of them would be felt: 20,000 lines took 23 s to read before.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.account import extract_findings, reconcile_reports
from sayso.extract.network import CONTEXT, cut_windows, network
from sayso.extract.parse import parse_report
from sayso.extract.pieces import cut_into_parts, cut_into_pieces
from sayso.extract.quotations import find_quotations
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.read.plain_text import read_plain_text
from sayso.reconcile.stories import group_reports


def read(text: str) -> Report:
    return next(each for each in read_plain_text(text.encode(), "odd.txt") if isinstance(each, Report))


@pytest.mark.parametrize("line", ["x\n", "Kelm said.\n", "All news\n", "Leave a comment\n\n"])
def test_tens_of_thousands_of_short_lines_are_read_and_parsed(line):
    report = read("The quay is shut, Ana Reul said on Monday.\n" + line * 10_000)
    assert len(parse_report(report).sentences) <= 10_001


@pytest.mark.parametrize(
    "text", ["7 7 7 a ", "Ab Ab ", "“‘", "5.5% of $3m, ", "said ", "Ab Cd, ", "((", "a. ", "\u0301a", " \n"]
)
def test_one_thing_over_and_over_makes_an_account(text):
    report = read("Ana Reul said it. " + text * (3_000 // len(text)))
    account = reconcile_reports([report], {report.id: extract_findings(report)})
    assert account.reports == (report,)


def test_thousands_of_reports_of_one_sentence_are_grouped():
    reports = [Report(f"r{number}", f"{number}.txt", "", "", f"Berth {number} of the quay is shut.") for number in range(4_000)]
    groups = group_reports(reports)
    assert sum(map(len, groups)) == len(reports)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6))
def test_a_sentence_is_left_out_just_where_one_stretch_of_furniture_holds_all_of_it(stretches):
    text = "Ships wait. The quay is shut.\nNo pilot came.\nMore on this. It rains."
    residue = tuple(
        Span("r", start, end, text[start:end]) for start, length in stretches if (end := min(start + length, len(text))) > start
    )
    expected = tuple(
        (start, end)
        for start, end in find_sentences(text)
        if not any(each.start <= start and end <= each.end for each in residue)
    )
    assert parse_report(Report("r", "r.txt", "", "", text, residue=residue)).sentences == expected


@pytest.mark.parametrize("text", ["“a” ", '"', "said ", "Kelm said.\n", "“‘", "7 "])
@pytest.mark.parametrize("times", [2_000, 8_000])
def test_the_network_reads_windows_in_number_of_the_pieces(text, times):
    """Counted, not timed: what a window costs is bounded by its size, so the whole is as long as there are windows."""
    size = 190
    whole = cut_into_pieces(text * times, find_quotations(text * times), network().tokenizer)
    parts = list(cut_into_parts(whole))
    windows = sum(1 for part in parts for _ in cut_windows(part, size))
    assert windows <= len(parts) + 2 * len(whole.ids) / (size - CONTEXT)


def test_quotations_of_marks_alone_are_no_more_than_the_marks():
    for text in ('"' * 50_000, "“" * 50_000, "“a” " * 12_500, "“‘" * 25_000, '" ' * 25_000):
        assert len(list(find_quotations(text))) <= 50_000


def read_as_is(text: str) -> Report:
    return Report("r", "r.txt", "", "", text, language="en")
