"""The floors of typed differences: what was reached, less three points."""

import pytest
from tests.golden.differences import alike, figures, parts


@pytest.mark.parametrize(("part", "floor", "exact"), [("tuned", 0.97, 0.97), ("held", 0.9, 0.88)])
def test_the_kinds_of_differences(part: str, floor: float, exact: float):
    found = figures(parts()[part])
    assert found["F1"] >= floor
    assert found["exact"] >= exact


def test_a_difference_of_another_kind_or_place_is_wrong():
    wanted = ("number", "40", "45")
    assert alike(("number", "some 40", "45"), wanted)
    assert not alike(("reworded", "40", "45"), wanted)
    assert not alike(("number", "40", "-"), wanted)


def test_there_are_enough_pairs_of_every_kind():
    pairs = [pair for part in parts().values() for pair in part]
    kinds = {kind for pair in pairs for kind, _, _ in pair.wanted}
    assert len(pairs) >= 60
    assert kinds == {"added", "dropped", "renamed", "reworded", "number", "hedge", "insertion"}
