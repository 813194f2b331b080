"""Traces by which copied text is found again."""

from sayso.compare.traces import RUN, WINDOW, trace_texts

STRETCH = " ".join(f"word{number}" for number in range(RUN + WINDOW - 1))


def held_by(texts):
    """For each text its runs."""
    traces = trace_texts(texts)
    held = [set() for _ in texts]
    for run, holder in zip(traces.runs.tolist(), traces.holders.tolist(), strict=True):
        assert run not in held[holder]
        held[holder].add(run)
    assert traces.runs.tolist() == sorted(traces.runs.tolist())
    return held


def test_a_shared_stretch_leaves_a_trace_whatever_stands_around_it():
    one, other = held_by([f"one two {STRETCH} three", f"Quite another start: {STRETCH.upper()}, and an end."])
    assert one & other


def test_runs_do_not_reach_from_one_text_into_the_next():
    words = STRETCH.split()
    assert held_by([" ".join(words[:3]), " ".join(words[3:6]), STRETCH]) == [set(), set(), set()]
    before, one, after, empty, other = held_by(["before before", STRETCH, "after", "", STRETCH])
    assert one == other != set() and before == after == empty == set()


def test_a_run_that_one_text_alone_holds_leads_to_nobody_however_often_it_stands_there():
    assert held_by([f"{STRETCH}. {STRETCH}.", "Another."]) == [set(), set()]


def test_words_are_those_of_the_language_whatever_their_letters():
    one, other = held_by(["Он сказал: «мы не были там», — и ушёл домой", "он сказал мы не были там И УШЁЛ ДОМОЙ"])
    assert one == other != set()


def test_texts_too_short_for_a_run_have_none():
    assert held_by(["one two three", "", "\ud800", STRETCH])[:3] == [set(), set(), set()]
    assert held_by([]) == []


def test_texts_far_apart_in_a_large_pile_share_their_traces():
    texts = [f"{STRETCH} {number} and then number {number} of them all went home" for number in range(2_500)]
    held = held_by(texts)
    assert all(held[0] & each for each in held)
