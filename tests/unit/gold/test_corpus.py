import pytest
from gold.wire.corpus import as_row, read_corpus, read_report
from gold.wire.markup import MarkupError

WRITTEN = """\
outlet: Quayside Gazette
date: 2024-05-02
manner: local paper
reul = person: Ana Reul; Reul
tv = outlet: Quay TV
1 i reul < tv @2024-05-01 | 2 d! ?
---
Quay stays shut

{r1:Quay TV} {c1:quoted} {s1:Ana Reul} {c1:as telling} {t1:traders} on {w1:Wednesday} {q1:that the quay {i1:(east)} is shut}.
– {q2:Ask the tide}, {s2:a docker} {c2:said}.
"""


def test_a_report_is_its_header_and_its_text():
    report = read_report("quay", "dev", WRITTEN)
    assert report.fields["outlet"] == "Quayside Gazette"
    assert report.speakers["reul"].names == ("Ana Reul", "Reul")
    assert report.text.startswith("Quay stays shut\n\nQuay TV quoted Ana Reul")
    first, second = report.attributions
    assert (first.kind, first.speaker, first.through, first.date) == ("indirect", "reul", ("tv",), "2024-05-01")
    assert (second.kind, second.sure) == ("direct", True)


def test_a_row_has_the_evaluators_form():
    row = as_row(read_report("quay", "dev", WRITTEN))
    first, second = row["attributions"]
    assert [row["text"][start:end] for start, end in first["cue"]] == ["quoted", "as telling"]
    assert first["occasion"]["to"]["text"] == "traders"
    assert first["occasion"]["date"] == "2024-05-01"
    assert [row["text"][start:end] for start, end in first["insertions"]] == ["(east)"]
    assert second["speaker"] is None
    assert second["occasion"] is None


@pytest.mark.parametrize("header", ["nonsense", "1 z reul", "1 d Reul", "outlet: a\noutlet: b"])
def test_a_header_that_cannot_be_read_is_an_error(header):
    with pytest.raises(MarkupError):
        read_report("quay", "dev", f"{header}\n---\nText")


def test_a_report_without_a_ruler_is_an_error_that_names_the_file(tmp_path):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "quay.txt").write_text("outlet: a", encoding="utf-8")
    with pytest.raises(MarkupError, match=r"quay\.txt: no line ---"):
        read_corpus(tmp_path)
