"""Which reports are worth comparing."""

from sayso.reconcile.candidates import CANDIDATES, COMMON_FROM, find_candidates

STORY = " ".join(f"harbour{number}" for number in range(60))


def own(number):
    return " ".join(f"other{number}x{place}" for place in range(80))


def test_a_report_embedded_in_a_longer_one_is_a_candidate():
    assert find_candidates([own(1), STORY, f"{own(2)} {STORY} {own(3)}"]) == [(1, 2)]


def test_a_phrase_that_many_have_is_no_sign():
    phrase = "said in a statement on"
    assert find_candidates([f"{own(number)} {phrase} {own(number + 1_000)}" for number in range(COMMON_FROM + 5)]) == []


def test_a_report_that_everybody_printed_leads_to_its_first_two():
    pairs = find_candidates([f"{STORY} {own(number)}" for number in range(COMMON_FROM + 20)])
    assert {left for left, _ in pairs} == {0, 1}
    assert {right for _, right in pairs} == set(range(1, COMMON_FROM + 20))


def test_a_passage_that_none_of_the_nearest_has_leads_to_one_more():
    patch = " ".join(f"patch{number}" for number in range(10))
    crowd = [STORY] * (CANDIDATES + 4)
    assert (CANDIDATES + 4, CANDIDATES + 5) in find_candidates([*crowd, f"{own(1)} {patch}", f"{STORY} {patch}"])


def test_nothing_leads_nowhere():
    assert find_candidates([]) == find_candidates([""]) == find_candidates(["", "one two", "\ud800"]) == []
