"""Short reports cut out of those of the gold."""

from gold.wire.corpus import Attribution, GoldReport, read_corpus, read_report
from gold.wire.stretches import MOST_PARAGRAPHS, stretch, stretches

WRITTEN = """outlet: Quayside Gazette
date: 2024-05-02
reul = person: Ana Reul
port = organisation: Port Office
wire = outlet: Capewire
1 i reul < wire | 2 m port | 3 i reul
---
Quay stays shut

{s1:Ana Reul} {c1:told} {r1:Capewire} {q1:that the quay stays shut}. It snowed.
{s2:The Port Office} {c2:said} {q2:so, too}, and {q2:"at once"}.
{q3:Nobody would sail}, {s3:she} {c3:said}. The sign {x:“shut”} hung there.
"""


def words(report: GoldReport, each: Attribution) -> list[tuple[str, str]]:
    return [(mark.role, report.text[mark.start : mark.end]) for mark in each.marks]


def test_an_attribution_keeps_its_words_and_goes_where_a_part_of_it_is_cut_off() -> None:
    whole = read_report("quay", "train", WRITTEN)
    start, end = whole.text.index("The Port"), whole.text.index(" The sign")
    found = stretch(whole, start, end)
    assert found.text == whole.text[start:end]
    assert [words(found, each) for each in found.attributions] == [words(whole, each) for each in whole.attributions[1:]]
    assert found.not_speech == ()
    assert [each.id for each in stretch(whole, start, whole.text.index("at once")).attributions] == []


def test_a_relay_that_is_cut_off_loses_its_mark_and_stays_in_the_chain() -> None:
    text = WRITTEN.replace("{s1:Ana Reul} {c1:told} {r1:Capewire} {q1", "It was {r1:Capewire}.\n{s1:Reul} {c1:said} {q1")
    whole = read_report("quay", "train", text)
    first, *_ = stretch(whole, whole.text.index("Reul"), len(whole.text)).attributions
    assert first.through == ("wire",)
    assert first.spans("relay") == []


def test_all_stretches_of_a_report_leave_a_paragraph_out() -> None:
    whole = read_report("quay", "train", WRITTEN)
    found = [len(list(filter(None, each.text.split("\n")))) for each in stretches(whole, 99)]
    assert sorted(found) == [1, 1, 1, 2, 2, 2, 3, 3]


def test_stretches_are_whole_paragraphs_and_the_same_every_time() -> None:
    for report in read_corpus(parts=("dev",))[::10]:
        found = list(stretches(report, 4))
        assert found == list(stretches(report, 4))
        assert len({each.text for each in found}) == len(found) <= 4
        paragraphs = [line for line in report.text.split("\n") if line]
        for each in found:
            lines = [line for line in each.text.split("\n") if line]
            assert each.attributions and each.text in report.text
            assert len(lines) <= MOST_PARAGRAPHS and len(lines) < len(paragraphs) and set(lines) <= set(paragraphs)
