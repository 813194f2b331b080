"""Laws of attributions over any text of words, marks and line ends."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.attributions import find_attributions
from sayso.extract.parse import parse_report
from sayso.extract.quotations import find_quotations
from sayso.model.report import Report

WORDS = st.sampled_from(
    ["said", "Reul", "the quay", "is shut", "that", "told", "reporters", "he", "added", "According to", "in Marro", "ships"]
)
MARKS = st.sampled_from(
    ["“", "”", '"', "«", "»", "„", "‘", "’", "'", ".", ",", ":", " ", "\n", "(", ")", "[", "]", "–", "\ud800"]
)
TEXTS = st.lists(st.one_of(WORDS, WORDS.map(lambda word: f" {word} "), MARKS), max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_attributions_keep_to_their_text(text):
    parse = parse_report(Report("r1", "r1.txt", "0", "0", text, language="en"))
    inside = {place for each in parse.quotations if not each.single for place in range(each.start, each.end)}
    for each in find_attributions(parse):
        assert each.content
        assert 0 <= each.confidence <= 1
        for span in (*each.spans(), *each.insertions):
            assert text[span.start : span.end] == span.exact
            assert span.exact.strip()
        assert [span.start for span in each.content] == sorted(span.start for span in each.content)
        words = [match.span() for span in each.content for match in re.compile(r"\w+").finditer(text, span.start, span.end)]
        quoted = [any(place in inside for place in range(*word)) for word in words]
        assert each.kind == ("direct" if all(quoted) else "mixed" if any(quoted) else "indirect")


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_quotations_lie_in_one_line_and_nest_or_stay_apart(text):
    found = list(find_quotations(text))
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        assert "\n" not in text[each.start : each.end]
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            nested = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
            assert apart or nested
