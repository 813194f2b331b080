"""Lines that are furniture by what they say."""

import pytest

from sayso.read.furniture import is_furniture


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Print this page   Send to a friend   Report an error", True),
        ("The Harbour Letter goes out on Fridays. To unsubscribe, write to us.", True),
        ("Radio Asel is not liable for what others print. Copyright 2025.", True),
        ("Ships wait.   Nobody came to the quay.   The pilots left.", False),
        ("The court upheld the copyright of 2025 in her book.", False),
    ],
)
def test_a_line_shows_whether_it_is_the_pages(line, told):
    assert is_furniture(line) == told
