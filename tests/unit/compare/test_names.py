"""Names folded, so that spellings of one name are equal."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.names import fold


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
