"""Which characters are taken."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.taken import Taken

STRETCHES = st.tuples(st.integers(0, 12), st.integers(1, 9)).map(lambda each: (each[0], each[0] + each[1]))


@given(st.lists(STRETCHES, max_size=8), STRETCHES)
def test_a_stretch_is_touched_where_it_shares_a_character(held, asked):
    shared = any(set(range(*each)) & set(range(*asked)) for each in held)
    assert Taken(held).touches(*asked) is shared
