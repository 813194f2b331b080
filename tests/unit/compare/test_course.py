"""The common course of two texts."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.course import Course, find_course
from sayso.compare.matching import Match


def matches(*pairs):
    return [Match(left, right, 0.5, 0.5) for left, right in pairs]


def test_matches_in_one_order_are_a_course():
    assert find_course(matches((0, 1), (2, 2), (3, 5), (6, 6))) == Course((0, 2, 3, 6), (1, 2, 5, 6))


def test_one_that_strays_is_left_out():
    course = find_course(matches((0, 0), (1, 1), (2, 9), (3, 3), (4, 4), (5, 5)))
    assert course is not None
    assert course.left == (0, 1, 3, 4, 5)


def test_a_shuffled_text_has_none():
    assert find_course(matches((0, 5), (1, 4), (2, 3), (3, 2), (4, 1), (5, 0))) is None


def test_few_matches_tell_no_course():
    assert find_course(matches((0, 0), (1, 1))) is None


def test_a_pair_fits_between_its_neighbours_only():
    course = Course((0, 4, 8), (0, 2, 9))
    assert course.fits(2, 1)
    assert course.fits(6, 5)
    assert not course.fits(6, 1)


def test_the_match_of_the_place_itself_is_no_neighbour():
    assert Course((0, 4, 8), (0, 2, 9)).fits(4, 7)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), unique_by=(lambda each: each[0], lambda each: each[1])))
def test_a_course_ascends_and_weighs_most(pairs):
    course = find_course(matches(*pairs))
    if course is not None:
        assert list(course.left) == sorted(set(course.left))
        assert list(course.right) == sorted(set(course.right))
        assert set(zip(course.left, course.right, strict=True)) <= set(pairs)
        assert len(course.left) == longest(sorted(pairs))


def longest(pairs):
    best = []
    for _, right in pairs:
        best.append(1 + max((count for count, (_, other) in zip(best, pairs, strict=False) if other < right), default=0))
    return max(best, default=0)


@given(st.integers(0, 12), st.integers(0, 12))
def test_gaps_hold_only_pairs_between_neighbours(left, right):
    course = Course((2, 5, 6), (1, 2, 8))
    assert all(course.fits(*pair) for pair in course.gaps(max(left, 7), max(right, 9)))
