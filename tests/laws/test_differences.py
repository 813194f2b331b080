"""What holds of the differences between any two renderings."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.terms import align_terms
from sayso.model.report import Report
from sayso.model.span import Span
from sayso.reconcile.differences import find_differences

WORDS = st.sampled_from(
    (
        "the",
        "quay",
        "of",
        "Vask",
        "may",
        "not",
        "open",
        "40",
        "forty",
        "some",
        "[we mean]",
        "and",
        "won't",
        "5,000",
        "–",
        "%",
        "Reul",
    )
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join) | st.text(min_size=1, max_size=40)


class Cast:
    def actor_at(self, span: Span) -> str | None:
        return "reul" if "Reul" in span.exact or "Vask" in span.exact else None


def differences(here: str, there: str):
    reports = {each.id: each for each in (Report("r1", "a", "", "", here), Report("r2", "b", "", "", there))}
    return find_differences(reports["r1"].span(0, len(here)), reports["r2"].span(0, len(there)), reports, Cast())


@given(SENTENCES)
def test_a_sentence_does_not_differ_from_itself(text: str):
    assert differences(text, text) == ()


@given(SENTENCES, SENTENCES)
def test_each_kind_has_the_sides_it_needs(here: str, there: str):
    for each in differences(here, there):
        sides = (each.here is not None, each.there is not None)
        assert sides != (False, False)
        if each.kind in ("added", "dropped"):
            assert sides == (each.kind == "added", each.kind == "dropped")
        if each.kind in ("renamed", "reworded", "number"):
            assert sides == (True, True)


@given(SENTENCES, SENTENCES)
def test_differences_stand_in_their_own_report(here: str, there: str):
    for each in differences(here, there):
        assert each.here is None or each.here.exact == here[each.here.start : each.here.end]
        assert each.there is None or each.there.exact == there[each.there.start : each.there.end]


KEYS = st.lists(st.sampled_from(["pier", "quay", "of", "to"]), max_size=12)


@given(KEYS, KEYS)
def test_alignment_ascends_over_equal_keys(left: list[str], right: list[str]):
    found = align_terms(left, right)
    assert all(left[at] == right[other] for at, other in found)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(found))
