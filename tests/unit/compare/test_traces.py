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
    alone = held_by([STRETCH])[0]
    assert held_by(["before before", STRETCH, "after", "", STRETCH])[1] == alone == held_by([STRETCH, STRETCH])[1]


def test_texts_too_short_for_a_run_have_none():
    assert held_by(["one two three", "", "\ud800", STRETCH])[:3] == [set(), set(), set()]
    assert held_by([]) == []


def test_many_texts_are_traced_as_each_by_itself():
    texts = [f"{STRETCH} and then number {number} of them all went home" for number in range(2_500)]
    held = held_by(texts)
    assert [held[0], held[2_499]] == [held_by([text])[0] for text in (texts[0], texts[2_499])]
