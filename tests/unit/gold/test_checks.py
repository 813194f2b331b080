import pytest
from gold.wire.checks import check, kind_by_marks, quoted_stretches
from gold.wire.corpus import read_corpus, read_report


def problems(listed, marked, speakers="reul = person: Ana Reul"):
    written = f"outlet: Quayside Gazette\ndate: 2024-05-02\nmanner: paper\n{speakers}\n{listed}\n---\n{marked}"
    return "\n".join(check([read_report("quay", "dev", written)]))


def test_the_gold_itself_is_consistent():
    assert check(read_corpus()) == []


def test_a_sound_report_has_no_problem():
    assert problems("1 i reul", "{s1:Ana Reul} {c1:said} {q1:it is shut}.") == ""


@pytest.mark.parametrize(
    ("listed", "marked", "expected"),
    [
        ("1 i reul", "{s1:Ana Reul} {c1:said} it is shut.", "no content"),
        ("1 i reul", "{s1:Ana Reul} {c1:said} {q2:it is shut}.", "content of 2, which the header lacks"),
        ("1 d reul", "{s1:Ana Reul} {c1:said} {q1:it is shut}.", "direct in the header, indirect by its marks"),
        ("1 d! reul", '{s1:Ana Reul} {c1:said} {q1:"shut"}.', "direct! in the header, direct by its marks"),
        ("1 i tide", "{s1:Ana Reul} {c1:said} {q1:it is shut}.", "no speaker has the key tide"),
        ("1 i ?", "{s1:She} {c1:said} {q1:it is shut}.", "the pronoun 'She' has no speaker"),
        ("1 i ?", "{s1:Ana Reul} {c1:said} {q1:it is shut}.", "names reul, the header says ?"),
        ("1 i reul", "{q1:{s1:Ana Reul} {c1:said} it is shut}.", "overlaps its own content"),
        ("1 i reul", "{s1:Ana Reul} {c1:said} {q1:it is} {i1:(shut)}.", "insertion outside the content"),
        ("1 i reul @2024-05-01", "{s1:Ana Reul} {c1:said} {q1:it is shut}.", "do not go together"),
        ("1 i reul @2024-05-01", "On {w1:Tuesday} {s1:Ana Reul} {c1:said} {q1:it is shut}.", "2024-05-01 was no Tuesday"),
        ("1 i reul @2024-05-03", "{w1:Today} {s1:Ana Reul} {c1:said} {q1:it is shut}.", "after the report's own date"),
        ("1 i reul", "{s1:Ana Reul} {c1:told} {r1,t1:Quay TV} {q1:it is shut}.", "the header has none"),
        ("1 i reul", "{s1:Ana Reul} {c1:said} {p1:in Dorn} {q1:it is shut}.", "begins with its preposition"),
        ("1 i reul", "{q1:It is shut}\n\n{s1:Ana Reul} {c1:said}.", "headline and text share it"),
        ("1 i reul", "{s1:Ana Reul} {c1:said} {q1:it is shut}. Others denied it.", "a word of saying outside"),
        ("1 i reul", '{s1:Ana Reul} {c1:said} {q1:it is shut}. The "Gull".', "neither content nor marked as not speech"),
        ("1 i reul | 1 i reul", "{s1:Ana Reul} {c1:said} {q1:it is shut}.", "listed twice"),
    ],
)
def test_each_inconsistency_is_found(listed, marked, expected):
    assert expected in problems(listed, marked)


def test_what_stands_inside_anothers_content_came_through_that_other():
    marked = "{s1:Ana Reul} {c1:said} {q1:that {s2:the union} {c2:had warned} {q2:of it}}."
    assert "it came through reul" in problems("1 i reul | 2 i ?", marked)
    assert problems("1 i reul | 2 i ? < reul", marked) == ""


def test_parts_share_neither_people_nor_words():
    header = "outlet: A\ndate: 2024-05-02\nmanner: paper\nreul = person: Ana Reul\n1 i reul\n---\n"
    marked = "{s1:Ana Reul} {c1:said} {q1:that the old quay would stay shut until the spring}."
    found = "\n".join(check([read_report("one", "train", header + marked), read_report("two", "test", header + marked)]))
    assert "one and two share the name Reul" in found
    assert "one and two share the words" in found


def test_marks_of_many_countries_open_and_close():
    for line in ('"a b"', "“a b”", "„a b“", "„a b”", "«a b»", "»a b«", "“a “b” c”"):
        assert quoted_stretches(f"x {line} y") == [(2, 2 + len(line))], line


def test_a_quotation_left_open_ends_with_its_line():
    assert quoted_stretches('x "a b\ny') == [(2, 6)]


def test_the_kind_follows_the_marks():
    text = 'He said "shut" again'
    assert kind_by_marks(text, [(8, 14)]) == "direct"
    assert kind_by_marks(text, [(8, 20)]) == "mixed"
    assert kind_by_marks(text, [(0, 7)]) == "indirect"
