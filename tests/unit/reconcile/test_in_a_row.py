import pytest

from sayso.reconcile.in_a_row import Weights, likeliest_row

SURE: Weights = {None: -4.0, "herald": 0.0}
DOUBTFUL: Weights = {None: 0.0, "herald": -0.5}
AGAINST: Weights = {None: 0.0, "herald": -4.0}


def test_without_ties_each_is_decided_alone() -> None:
    assert likeliest_row([SURE, DOUBTFUL, AGAINST], [0.0, 0.0]) == ["herald", None, None]


@pytest.mark.parametrize("row", [[SURE, DOUBTFUL], [DOUBTFUL, SURE]])
def test_a_doubtful_one_goes_with_the_sure_one_before_or_behind_it(row: list[Weights]) -> None:
    assert likeliest_row(row, [1.0]) == ["herald", "herald"]


def test_a_sure_one_does_not_give_way() -> None:
    assert likeliest_row([SURE, AGAINST, SURE], [1.0, 1.0]) == ["herald", None, "herald"]


def test_several_doubtful_ones_outweigh_one() -> None:
    assert likeliest_row([AGAINST, {None: -1.0, "herald": 0.0}, AGAINST], [1.0, 1.0]) == [None, None, None]


def test_whom_the_network_does_not_name_somewhere_is_hardly_likely_there() -> None:
    assert likeliest_row([SURE, SURE, {None: 0.0}], [2.0, 2.0]) == ["herald", "herald", None]


def test_among_equals_nobody_is_taken() -> None:
    assert likeliest_row([{None: 0.0, "herald": 0.0}], []) == [None]
