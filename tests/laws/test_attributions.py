"""Laws of attributions over any text of words, marks and line ends."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.attributions import find_attributions
from sayso.extract.completion import Sentences
from sayso.extract.draft import Draft
from sayso.extract.insertions import insertions_in
from sayso.extract.nested import with_nested
from sayso.extract.parse import parse_report
from sayso.extract.quotations import find_quotations
from sayso.extract.sentences import find_sentences
from sayso.model.report import Report

WORDS = st.sampled_from(
    ["said", "Reul", "the quay", "is shut", "that", "told", "reporters", "he", "added", "According to", "in Marro", "ships"]
)
MARKS = st.sampled_from(
    ["“", "”", '"', "«", "»", "„", "‘", "’", "'", ".", ",", ":", " ", "\n", "(", ")", "[", "]", "–", "\ud800"]
)
TEXTS = st.lists(st.one_of(WORDS, WORDS.map(lambda word: f" {word} "), MARKS), max_size=60).map("".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_attributions_keep_to_their_text(text):
    parse = parse_report(Report("r1", "r1.txt", "0", "0", text, language="en"))
    inside = {place for each in parse.quotations for place in range(each.start, each.end)}
    for each in find_attributions(parse):
        assert each.content
        assert 0 <= each.confidence <= 1
        for span in (*each.spans(), *each.insertions):
            assert text[span.start : span.end] == span.exact
            assert span.exact.strip()
        assert [span.start for span in each.content] == sorted(span.start for span in each.content)
        words = [match.span() for span in each.content for match in re.compile(r"\w+").finditer(text, span.start, span.end)]
        quoted = [any(place in inside for place in range(*word)) for word in words]
        assert each.kind != "mixed" or any(quoted)


INNER = st.sampled_from(
    ["Torn said ", "the pilots believe ", "that ", "“", "”", "the ferry sails", ". ", "\n", ", ", "Reul told me "]
)


@given(st.lists(INNER, max_size=30).map("".join))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_what_is_found_inside_words_lies_in_them_whole(text):
    outer = Draft(((0, 4),), ((5, 9),), ((10, 10 + len(text)),), 0.9, verbatim=True)
    whole = f"Hask says {text}"
    sentences = Sentences(whole, tuple(find_sentences(whole)))
    kept, *inner = with_nested([outer], sentences, "fast")
    assert kept == outer
    for draft in inner:
        assert draft.source and draft.cue and draft.content
        assert all(10 <= start < end <= 10 + len(text) for start, end in draft.spans())
    assert len({draft.spans() for draft in inner}) == len(inner)


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


NOTES = st.sampled_from(["(the old one – ed.)", "[of Marro]", "[sic]", "(laughs)", "(the ships, editor's note)"])
PIECES = st.one_of(WORDS, MARKS, NOTES).map(lambda piece: f" {piece} ")


@given(st.lists(PIECES, max_size=30).map("".join), st.lists(st.tuples(st.integers(0, 150), st.integers(1, 60)), max_size=4))
@settings(max_examples=300, deadline=None)
def test_insertions_lie_in_their_content_and_apart(text, stretches):
    content = [(start, min(start + length, len(text))) for start, length in stretches if start < len(text)]
    found = insertions_in(text, content, content[:2])
    for left, right in found:
        assert any(start <= left < right <= end for start, end in content)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(st.lists(WORDS, min_size=1, max_size=8), st.lists(WORDS, min_size=1, max_size=8), NOTES, st.booleans())
def test_a_note_of_the_editor_is_found_wherever_it_stands(before, after, note, quoted):
    text = f"{' '.join(before)} {note} {' '.join(after)}"
    place = (len(" ".join(before)) + 1, len(" ".join(before)) + 1 + len(note))
    assert insertions_in(text, [(0, len(text))], [(0, len(text))] if quoted else []) == [place]
