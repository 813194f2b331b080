"""Which bytes are read, and what is said of those that are not."""

import pytest

from sayso.read.encoding import LARGEST, decode
from sayso.read.unreadable import UnreadableError

RUSSIAN = "Корабли ждут у входа в порт, сообщили лоцманы. Причал закрыт до осени, потому что стена просела."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_reads_unicode_with_and_without_mark(name):
    assert decode("Pilots’ strike in Ørle – day two".encode(name)) == "Pilots’ strike in Ørle – day two"


def test_keeps_line_ends_as_they_are():
    assert decode(b"one\r\ntwo\nthree\r") == "one\r\ntwo\nthree\r"


def test_reads_windows_marks_and_russian_where_there_is_no_doubt():
    assert decode(b"The pilots\x92 \x93strike\x94 \x96 day two") == "The pilots’ “strike” – day two"
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN
    assert decode("Café à la carte, dit-elle".encode("cp1252"), "iso-8859-1") == "Café à la carte, dit-elle"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\x00\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"text with a NUL \x00 inside it, odd", "binary"),
        (b"\xff\xfea\x00\x00\xd8a", "byte order mark"),
        ("Miloš Łęski w Łodzi, Žižkov".encode("cp1250"), "no certain encoding"),
        (b"a" * (LARGEST + 1), "20 MB"),
    ],
)
def test_says_why_a_file_is_not_read(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        decode(data)


def test_a_page_that_breaks_its_own_encoding_in_one_place_is_still_read():
    page = b"<meta charset=utf-8>" + b"quay " * 400 + b"\xe9"
    assert decode(page, "utf-8").endswith("\ufffd")
